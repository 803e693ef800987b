"""Many curves at once: smooth lines through given points, sampled evenly."""

from collections.abc import Sequence

import numpy as np

from backguide.figure.arrays import Indices
from backguide.figure.posed import Array

_SMALLEST_STEP = 1e-9


def resampled(tables: Sequence[Array], steps: Sequence[Array], counts: Indices) -> tuple[Array, Indices]:
    """Curves through the rows of each table (n, k), one after the other, and the curve each row belongs to.

    ``steps`` are the distances (n - 1,) between a table's rows, ``counts`` how many even samples each curve
    gets. Cubic Hermite interpolation with the slopes of a non-uniform Catmull-Rom spline, as ``loft.spline``.
    """
    given = np.array([len(table) for table in tables])
    first = np.cumsum(given) - given
    last = first + given - 1
    table = np.concatenate(tables)
    # Between two curves lies a step of one, so that the distances of all of them rise without a break.
    step = np.concatenate([np.append(np.maximum(step, _SMALLEST_STEP), 1.0) for step in steps])
    along = np.cumsum(step) - step
    secant = np.diff(table, axis=0, append=table[-1:]) / step[:, None]
    slope = secant.copy()
    share = (step[1:] / (step[1:] + step[:-1]))[:, None]
    slope[1:] = secant[:-1] * share + secant[1:] * (1 - share)
    slope[first], slope[last] = secant[first], secant[last - 1]

    curve = np.repeat(np.arange(len(tables)), counts)
    number = np.arange(len(curve)) - np.repeat(np.cumsum(counts) - counts, counts)
    length = along[last] - along[first]
    at = along[first][curve] + length[curve] * (number / (counts - 1)[curve])
    cell = np.clip(np.searchsorted(along, at, side="right") - 1, first[curve], last[curve] - 1)
    width = step[cell][:, None]
    t = np.clip((at - along[cell])[:, None] / width, 0.0, 1.0)
    near = (1 + 2 * t) * (1 - t) ** 2 * table[cell] + t * (1 - t) ** 2 * width * slope[cell]
    far = t * t * (3 - 2 * t) * table[cell + 1] - t * t * (1 - t) * width * slope[cell + 1]
    return near + far, curve

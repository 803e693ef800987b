"""Shading without seams: where two joined parts run into each other, their normals are blended."""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from backguide.figure.arrays import Indices
from backguide.figure.loft import smooth, unit_rows
from backguide.figure.mesh import Part
from backguide.figure.posed import Array


def blend_joints(parts: Iterable[Part], joints: Iterable[tuple[str, str, float]]) -> tuple[Part, ...]:
    """The parts with blended normals at ``joints``: names of two parts and a reach in metres.

    On the line where two surfaces cross both take the mean of the two normals, so that the shade of one goes
    over into that of the other; the effect fades out at the reach.
    """
    by_name = {part.name: part for part in parts}
    changes: dict[str, Array] = {}
    for first_name, second_name, reach in joints:
        first, second = by_name.get(first_name), by_name.get(second_name)
        if first is None or second is None:
            continue
        for one, other in ((first, second), (second, first)):
            change = _change(one, other, reach)
            if change is not None:
                changes[one.name] = changes.get(one.name, 0.0) + change
    return tuple(
        replace(part, normals=unit_rows(part.normals + changes[name])) if name in changes else part
        for name, part in by_name.items()
    )


def _change(one: Part, other: Part, reach: float) -> Array | None:
    """What to add to the normals of ``one`` (n, 3) where ``other`` comes near, or None."""
    mine = _inside(one.vertices, other.vertices, reach)
    theirs = _inside(other.vertices, one.vertices, reach)
    if not len(mine) or not len(theirs):
        return None
    points, targets = one.vertices[mine], other.vertices[theirs]
    directions = other.normals[theirs]
    squares = (points**2).sum(1)[:, None] + (targets**2).sum(1) - 2 * points @ targets.T
    nearest = squares.argmin(1)
    height = np.einsum("ij,ij->i", points - targets[nearest], directions[nearest])
    gap = np.sqrt(np.maximum(squares[np.arange(len(points)), nearest], 0.0))
    weight = 0.5 * smooth(1 - np.abs(height) / reach) * smooth(2 - gap / reach)
    kernel = np.exp(-np.maximum(squares - squares.min(1)[:, None], 0.0) / (0.45 * reach) ** 2)
    field = unit_rows(kernel @ directions)
    change = np.zeros_like(one.normals)
    change[mine] = weight[:, None] * (field - one.normals[mine])
    return change


def _inside(points: Array, box_of: Array, reach: float) -> Indices:
    """Indices of the ``points`` within ``reach`` of the box around ``box_of``."""
    low, high = box_of.min(0) - reach, box_of.max(0) + reach
    return np.flatnonzero(((points >= low) & (points <= high)).all(1))

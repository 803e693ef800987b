"""The outlines of a field: closed lines where it is zero (marching squares, Lorensen and Cline 1987)."""

import numpy as np

from backguide.figure.arrays import Floats
from backguide.figure.posed import Array

# For each of the 16 ways the corners can lie (bits: top left 1, top right 2, bottom right 4, bottom left 8),
# the sides that a line enters and leaves by, with the inside on one hand. Sides: 0 top, 1 right, 2 bottom,
# 3 left.
_LINES: tuple[tuple[tuple[int, int], ...], ...] = (
    (),
    ((0, 3),),
    ((1, 0),),
    ((1, 3),),
    ((2, 1),),
    ((0, 3), (2, 1)),
    ((2, 0),),
    ((2, 3),),
    ((3, 2),),
    ((0, 2),),
    ((1, 0), (3, 2)),
    ((1, 2),),
    ((3, 1),),
    ((0, 1),),
    ((3, 0),),
    (),
)

_Edge = tuple[int, int, int]
"""Row and column of a grid point, and 0 for the edge to its right or 1 for the edge below it."""


def outlines(field: Floats) -> list[Array]:
    """Closed lines (n, 2), as column and row in grid steps, around the places where ``field`` is negative.

    ``field`` (rows, columns) must be positive along its border. The largest outline comes first; holes are
    left out.
    """
    inside = field < 0
    code = inside[:-1, :-1] * 1 + inside[:-1, 1:] * 2 + inside[1:, 1:] * 4 + inside[1:, :-1] * 8
    follows: dict[_Edge, _Edge] = {}
    for row, column in np.argwhere((code > 0) & (code < 15)).tolist():
        sides: tuple[_Edge, ...] = (
            (row, column, 0),
            (row, column + 1, 1),
            (row + 1, column, 0),
            (row, column, 1),
        )
        for start, end in _LINES[int(code[row, column])]:
            follows[sides[start]] = sides[end]
    loops: list[Array] = []
    while follows:
        loops.append(_places(_loop(follows), field))
    areas = [_area(loop) for loop in loops]
    # The inside is always on the same hand, so holes turn the other way.
    whole = [place for place, area in enumerate(areas) if area > 0]
    return [loops[place] for place in sorted(whole, key=lambda place: -areas[place])]


def _loop(follows: dict[_Edge, _Edge]) -> list[_Edge]:
    """Take one closed loop out of ``follows``."""
    first = next(iter(follows))
    loop, edge = [first], follows.pop(first)
    while edge != first and edge in follows:
        loop.append(edge)
        edge = follows.pop(edge)
    return loop


def _places(loop: list[_Edge], field: Floats) -> Array:
    """Where the field is zero on each edge (n, 2)."""
    table = np.array(loop)
    row, column, down = table[:, 0], table[:, 1], table[:, 2]
    here = field[row, column].astype(np.float64)
    there = field[row + down, column + 1 - down].astype(np.float64)
    share = here / (here - there)
    return np.stack([column + share * (1 - down), row + share * down], axis=-1)


def _area(loop: Array) -> float:
    x, y = loop[:, 0], loop[:, 1]
    return float((x * np.roll(y, -1) - y * np.roll(x, -1)).sum() / 2)

"""Hair as a shell over the skull, made from the table of a hairstyle."""

import numpy as np

from backguide.figure.hairstyles import Hairstyle
from backguide.figure.head import head_points
from backguide.figure.loft import array_of, circle, grid_normals, smooth, unit_rows
from backguide.figure.mesh import Mark
from backguide.figure.posed import Array
from backguide.figure.profiles import Table

ROWS = 18
KNOT_POINTS = 20

_COLUMN = 5
"""Degrees between the columns of hair."""

_MIDDLE = np.array([-0.0125, 0.0, 0.010])
"""The middle of the skull's upper half."""

_ROUNDING = np.array([1.0, 2.0, 3.0, 2.0, 1.0]) / 9.0


def hair_grid(profile: Table, style: Hairstyle) -> Array:
    """Rings (18, 72, 3) of hair in the head's frame, from the lower edge upwards."""
    angle = np.radians(np.arange(0, 360, _COLUMN))
    bottom, top, edge, inside = _around(style)
    up = np.linspace(0.0, 1.0, ROWS)[:, None]
    height = bottom + (top - bottom) * np.sin(up * np.pi / 2)
    rise = np.clip(up * 1.6, 0.0, 1.0) * np.pi / 2 if style.is_closed else up * np.pi
    off = edge + (inside - edge) * np.sin(rise)
    grid = head_points(profile, np.maximum(height, style.hang), angle[None], off)
    grid[..., 2] += np.minimum(height - style.hang, 0.0)
    if style.is_closed:
        share = smooth((height - 0.045) / 0.05)
        grid[..., 2] += share * (_dome(grid, inside) - grid[..., 2])
        grid[-1] = [*_MIDDLE[:2], _dome(_MIDDLE[None, None], inside).mean()]
    return grid


def _dome(grid: Array, thickness: Array) -> Array:
    """Heights (n, m) of a smooth crown over the places of ``grid`` (n, m, 3), for ``thickness`` (m,)."""
    forward = (grid[..., 0] - _MIDDLE[0]) / (0.0965 + thickness)
    left = grid[..., 1] / (0.0755 + thickness)
    return 0.015 + (0.0995 + 1.5 * thickness) * np.sqrt(np.clip(1 - forward**2 - left**2, 0.0, 1.0))


def hair_normals(grid: Array, style: Hairstyle) -> Array:
    """Unit normals of hair; towards the crown, where rings shrink, they turn over into those of a ball."""
    normals = grid_normals(grid, flip=False)
    if not style.is_closed:
        return normals
    share = smooth((np.linspace(0.0, 1.0, ROWS) - 0.45) / 0.3)[:, None, None]
    return unit_rows(normals * (1 - share) + unit_rows(grid - _MIDDLE) * share)


def strand_marks(grid: Array, normals: Array, style: Hairstyle) -> tuple[Mark, ...]:
    """Fine lines along the hair, on both sides."""
    return tuple(
        _strand(grid, normals, round(turned / _COLUMN) % grid.shape[1], start, end)
        for angle, start, end in style.strands
        for turned in (angle, 360 - angle)
    )


def _strand(grid: Array, normals: Array, column: int, start: float, end: float) -> Mark:
    rings = np.linspace(start, end, 9) * (ROWS - 1)
    low = rings.astype(int)
    share = (rings - low)[:, None]
    points, directions = (
        values[low, column] * (1 - share) + values[low + 1, column] * share for values in (grid, normals)
    )
    return Mark(points, directions, "strand", 0.0026)


def knot_grid(knot: tuple[float, ...]) -> Array:
    """Rings (11, 20, 3) of a ball of hair."""
    forward, up, *radii = knot
    cosine, sine = circle(KNOT_POINTS)
    lift = np.linspace(-np.pi / 2, np.pi / 2, 11)[:, None]
    unit = np.stack([np.cos(lift) * cosine, np.cos(lift) * sine, np.broadcast_to(np.sin(lift), (11, 20))], -1)
    return np.array([forward, 0.0, up]) + unit * np.array(radii)


def _around(style: Hairstyle) -> Array:
    """The table's columns (4, 72) at every column of hair, with corners rounded a little."""
    rows = array_of(style.rows)
    degrees = np.arange(0, 360)
    from_front = np.minimum(degrees, 360 - degrees)
    columns: list[Array] = []
    for column in range(1, 5):
        values = np.interp(from_front, rows[:, 0], rows[:, column])
        spread = sum(
            weight * np.roll(values, 2 * step) for step, weight in zip(range(-2, 3), _ROUNDING, strict=True)
        )
        columns.append(np.asarray(spread)[::_COLUMN])
    return np.stack(columns)

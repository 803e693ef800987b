"""Surfaces lofted through rings of points: the tools that every body part is built with.

A grid is (rings, points, 3). Seen from the last ring towards the first, the points of a ring run clockwise in
grids marked ``flip`` and counter-clockwise in the others.
"""

from functools import lru_cache

import numpy as np

from backguide.figure.mesh import Triangles
from backguide.figure.posed import Array
from backguide.figure.profiles import Table


@lru_cache(maxsize=64)
def array_of(table: Table) -> Array:
    """A table of profiles as a read-only array (rows, columns)."""
    array = np.array(table)
    array.setflags(write=False)
    return array


def smooth(values: Array) -> Array:
    """The smooth step 3x² - 2x³ of ``values``, clamped to 0-1."""
    clamped = np.clip(values, 0.0, 1.0)
    return clamped * clamped * (3.0 - 2.0 * clamped)


def spline(at: Array, knots: Array, table: Array) -> Array:
    """Cubic Hermite interpolation: the values (m, k) at ``at`` (m,).

    ``table`` (n, k) is given at ``knots`` (n,). The slopes are those of a non-uniform Catmull-Rom spline;
    outside the knots the end values hold.
    """
    spacing = np.diff(knots)
    secant = np.diff(table, axis=0) / spacing[:, None]
    share = (spacing[1:] / (spacing[1:] + spacing[:-1]))[:, None]
    slope = np.vstack([secant[:1], secant[:-1] * share + secant[1:] * (1 - share), secant[-1:]])
    cell = np.clip(np.searchsorted(knots, at, side="right") - 1, 0, len(knots) - 2)
    width = spacing[cell][:, None]
    t = np.clip((at - knots[cell])[:, None] / width, 0.0, 1.0)
    near = (1 + 2 * t) * (1 - t) ** 2 * table[cell] + t * (1 - t) ** 2 * width * slope[cell]
    far = t * t * (3 - 2 * t) * table[cell + 1] - t * t * (1 - t) * width * slope[cell + 1]
    return near + far


@lru_cache(maxsize=256)
def grid_triangles(rings: int, points: int, flip: bool) -> Triangles:
    """Triangles between neighbouring rings of a grid whose rings close on themselves."""
    index = np.arange(rings * points, dtype=np.int32).reshape(rings, points)
    beside = np.roll(index, -1, axis=1)
    first = np.stack([index[:-1], beside[:-1], beside[1:]], axis=-1)
    second = np.stack([index[:-1], beside[1:], index[1:]], axis=-1)
    triangles = np.stack([first, second], axis=2).reshape(-1, 3)
    triangles = np.ascontiguousarray(triangles[:, ::-1]) if flip else triangles
    triangles.setflags(write=False)
    return triangles


def grid_normals(grid: Array, flip: bool) -> Array:
    """Unit normals of a grid by differences; a ring shrunk to a point points away from the rest."""
    around = np.roll(grid, -1, axis=1) - np.roll(grid, 1, axis=1)
    along = np.empty_like(grid)
    along[1:-1] = grid[2:] - grid[:-2]
    along[0], along[-1] = grid[1] - grid[0], grid[-1] - grid[-2]
    normals = cross(around, along)
    if flip:
        normals = -normals
    for end, inside in ((0, 1), (-1, -2)):
        if np.ptp(grid[end], axis=0).max() < 4e-3:
            normals[end] = grid[end].mean(0) - grid[inside].mean(0)
    return unit_rows(normals)


def cross(first: Array, second: Array) -> Array:
    """Cross products along the last axis (numpy's own is several times slower on small arrays)."""
    ax, ay, az = first[..., 0], first[..., 1], first[..., 2]
    bx, by, bz = second[..., 0], second[..., 1], second[..., 2]
    return np.stack([ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx], axis=-1)


def unit_rows(vectors: Array) -> Array:
    """``vectors`` (..., 3) at length one; those of no length become straight up."""
    size = np.sqrt(np.einsum("...i,...i->...", vectors, vectors))[..., None]
    up = np.array([0.0, 0.0, 1.0])
    return np.where(size > 1e-12, vectors / np.maximum(size, 1e-12), up)


def least(columns: Array) -> Array:
    """The least of each row of ``columns`` (n, 3); many times quicker than numpy's reduction."""
    return np.minimum(np.minimum(columns[:, 0], columns[:, 1]), columns[:, 2])


def greatest(columns: Array) -> Array:
    """The greatest of each row of ``columns`` (n, 3)."""
    return np.maximum(np.maximum(columns[:, 0], columns[:, 1]), columns[:, 2])


def circle(points: int) -> tuple[Array, Array]:
    """Cosine and sine of ``points`` angles all the way round, starting at the front (+X) towards +Y."""
    angle = np.arange(points) * (2 * np.pi / points)
    return np.cos(angle), np.sin(angle)


def squared(values: Array, power: Array | float) -> Array:
    """``values`` of a circle pushed towards a superellipse: sign(v) |v| ** power."""
    return np.sign(values) * np.abs(values) ** power

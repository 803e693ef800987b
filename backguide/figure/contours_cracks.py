"""Cracks: the borders between neighbouring pixels where a contour runs.

A contour runs where two parts meet that are not joined, where the surface jumps back in depth, and, fainter,
in the crease where joined parts run into each other at an angle. Each crack knows the part it outlines (the
nearer one), how strong its line is, and where exactly, within the pixel, the outlined surface ends.
"""

from dataclasses import dataclass

import numpy as np

from backguide.figure.arrays import Flags, Floats, Indices, PartNumbers
from backguide.figure.contours_edges import SurfaceEdges
from backguide.figure.contours_weights import PixelPairs, SurfaceMaps, line_weights
from backguide.figure.geometry import Geometry
from backguide.figure.posed import Array
from backguide.figure.raster import Raster

_SMALLEST_STEP = np.float32(0.0035)
_FAINTEST = 0.02
_SMALLEST_BEND = np.float32(1e-5)
_TOUCHING = np.float32(0.004)
"""Parts nearer to one another than this (metres) touch; then the later part is outlined, all along."""

_DEEPEST_CROSSING = np.float32(0.02)


@dataclass(frozen=True, slots=True)
class Cracks:
    """Pixel borders (m,).

    ``start`` and ``end`` are the grid corners they run between, ``owner`` the outlined part, ``weight`` the
    line's strength 0-1, and ``points`` (m, 2) the exact places in pixels.
    """

    start: Indices
    end: Indices
    owner: Indices
    weight: Array
    points: Array


def part_map(geometry: Geometry, raster: Raster) -> PartNumbers:
    """The part seen at each pixel (height, width); the number of parts stands for nothing."""
    table = np.append(geometry.part, np.int16(len(geometry.parts)))
    return table[raster.triangle]


def find_cracks(geometry: Geometry, raster: Raster, parts: PartNumbers, joined: Flags) -> Cracks:
    """All cracks of a raster whose ``parts`` map is given; ``joined`` says which parts are one surface."""
    edges = SurfaceEdges(geometry, raster)
    maps = SurfaceMaps(geometry, parts, raster.depth, raster.triangle, joined)
    first, second = (_cracks_along(maps, edges, sideways) for sideways in (True, False))
    return Cracks(
        np.concatenate([first.start, second.start]),
        np.concatenate([first.end, second.end]),
        np.concatenate([first.owner, second.owner]),
        np.concatenate([first.weight, second.weight]),
        np.concatenate([first.points, second.points]),
    )


def _cracks_along(maps: SurfaceMaps, edges: SurfaceEdges, sideways: bool) -> Cracks:
    """Cracks between pixels side by side (``sideways``) or one above the other.

    For the latter all maps are turned over their diagonal, so that one piece of code serves both.
    """
    width = maps.parts.shape[1] + 1
    if not sideways:
        maps = maps.turned_over()
    pairs = _candidates(maps)
    weight = line_weights(maps, pairs)
    keep = np.flatnonzero(weight > _FAINTEST)
    pairs, weight = pairs.only(keep), weight[keep]
    row, column, owner = pairs.row, pairs.column, pairs.owner.astype(np.intp)
    place = column + pairs.border
    middle = row.astype(np.float64) + 0.5
    if sideways:
        start = row * width + column + 1
        points = np.stack([place, middle], axis=-1)
        return Cracks(start, start + width, owner, weight, edges.moved(points, owner, 0))
    start = (column + 1) * width + row
    points = np.stack([middle, place], axis=-1)
    return Cracks(start, start + 1, owner, weight, edges.moved(points, owner, 1))


def _candidates(maps: SurfaceMaps) -> PixelPairs:
    """Neighbouring pixels in a row that differ in part or in depth."""
    parts, depth = maps.parts, maps.depth
    differs = (parts[:, :-1] != parts[:, 1:]) | (np.abs(depth[:, 1:] - depth[:, :-1]) > _SMALLEST_STEP)
    row, column = np.divmod(np.flatnonzero(differs), depth.shape[1] - 1)
    before, after = parts[row, column], parts[row, column + 1]
    step = depth[row, column + 1] - depth[row, column]
    nothing = len(maps.geometry.parts)
    two_parts = (before != after) & (before != nothing) & (after != nothing)
    share = _crossing(maps, row, column, before, after, step)
    runs_through = (share >= 0) & (share <= 1) & (np.abs(step) < _DEEPEST_CROSSING)
    touching = two_parts & (runs_through | (np.abs(step) < _TOUCHING))
    before_is_near = np.where(touching, before > after, step <= 0)
    border = np.where(touching & runs_through, 0.5 + share, 1.0).astype(np.float64)
    owner = np.where(before_is_near, before, after)
    return PixelPairs(row, column, before, after, before_is_near, owner, border)


def _crossing(
    maps: SurfaceMaps, row: Indices, column: Indices, before: PartNumbers, after: PartNumbers, step: Floats
) -> Floats:
    """Where between the two pixels' centres (0 to 1) their surfaces, prolonged, are equally deep.

    -1 where they are not, or where it cannot be told.
    """
    depth, parts = maps.depth, maps.parts
    left, right = np.maximum(column - 1, 0), np.minimum(column + 2, depth.shape[1] - 1)
    slope_before = depth[row, column] - depth[row, left]
    slope_after = depth[row, right] - depth[row, column + 1]
    known = (parts[row, left] == before) & (parts[row, right] == after)
    bend = slope_before - slope_after
    known &= np.abs(bend) > _SMALLEST_BEND
    return np.where(known, (step - slope_after) / np.where(known, bend, 1), -1).astype(np.float32)

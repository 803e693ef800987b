"""Cracks: the borders between neighbouring pixels where a contour runs.

A contour runs where two parts meet that are not joined, where the surface jumps back in depth, and, fainter,
in the crease where joined parts run into each other at an angle. Each crack knows the part it outlines (the
nearer one), how strong its line is, and where exactly, within the pixel, the outlined surface ends.
"""

from dataclasses import dataclass

import numpy as np

from backguide.figure.arrays import Flags, Indices, PartNumbers
from backguide.figure.camera import Camera
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


def find_cracks(
    geometry: Geometry, raster: Raster, parts: PartNumbers, joined: Flags, camera: Camera
) -> Cracks:
    """All cracks of a raster whose ``parts`` map is given; ``joined`` says which parts are one surface."""
    edges = SurfaceEdges(geometry, raster, camera)
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
    place: Array = column + _crossing(maps, pairs)
    middle = row.astype(np.float64) + 0.5
    if sideways:
        start = row * width + column + 1
        points = np.stack([place, middle], axis=-1)
        return Cracks(start, start + width, owner, weight, edges.moved(points, owner, 0))
    start = (column + 1) * width + row
    points = np.stack([middle, place], axis=-1)
    return Cracks(start, start + 1, owner, weight, edges.moved(points, owner, 1))


def _crossing(maps: SurfaceMaps, pairs: PixelPairs) -> Array:
    """How far right of its left pixel each pair's border lies (n,), from 0.5 to 1.5 pixels.

    Where two surfaces run through each other it is where they are equally deep, else half-way.
    """
    depth, parts, row, column = maps.depth, maps.parts, pairs.row, pairs.column
    last = depth.shape[1] - 1
    left, right = np.maximum(column - 1, 0), np.minimum(column + 2, last)
    slope_before = depth[row, column] - depth[row, left]
    slope_after = depth[row, right] - depth[row, column + 1]
    known = (parts[row, left] == pairs.before) & (parts[row, right] == pairs.after)
    gap = depth[row, column + 1] - depth[row, column]
    bend = slope_before - slope_after
    crossing = (
        (np.abs(gap) < _TOUCHING) & known & (np.abs(bend) > _SMALLEST_BEND) & (pairs.before != pairs.after)
    )
    share = (gap - slope_after) / np.where(crossing, bend, 1)
    return np.where(crossing, 0.5 + np.clip(share, 0, 1), 1.0).astype(np.float64)


def _candidates(maps: SurfaceMaps) -> PixelPairs:
    """Neighbouring pixels in a row that differ in part or in depth."""
    parts, depth = maps.parts, maps.depth
    step = depth[:, 1:] - depth[:, :-1]
    differs = (parts[:, :-1] != parts[:, 1:]) | (np.abs(step) > _SMALLEST_STEP)
    row, column = np.divmod(np.flatnonzero(differs), step.shape[1])
    before, after, step = parts[row, column], parts[row, column + 1], step[row, column]
    nothing = len(maps.geometry.parts)
    touching = (np.abs(step) < _TOUCHING) & (before != nothing) & (after != nothing)
    before_is_near = np.where(touching & (before != after), before > after, step <= 0)
    owner = np.where(before_is_near, before, after)
    return PixelPairs(row, column, before, after, before_is_near, owner)

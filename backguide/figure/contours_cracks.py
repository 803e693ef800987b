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
    return table.take(raster.triangle)


def find_cracks(geometry: Geometry, raster: Raster, parts: PartNumbers, joined: Flags) -> Cracks:
    """All cracks of a raster whose ``parts`` map is given; ``joined`` says which parts are one surface."""
    edges = SurfaceEdges(geometry, raster)
    maps = SurfaceMaps.of(geometry, parts, raster, joined)
    first, second = (_cracks_along(maps, edges, ahead) for ahead in (1, maps.width))
    return Cracks(
        np.concatenate([first.start, second.start]),
        np.concatenate([first.end, second.end]),
        np.concatenate([first.owner, second.owner]),
        np.concatenate([first.weight, second.weight]),
        np.concatenate([first.points, second.points]),
    )


def _cracks_along(maps: SurfaceMaps, edges: SurfaceEdges, ahead: int) -> Cracks:
    """Cracks between each pixel and the one ``ahead`` of it: 1 is to the right, a row's length is below."""
    corners = maps.width + 1
    pairs = _candidates(maps, ahead)
    weight = line_weights(maps, pairs)
    keep = np.flatnonzero(weight > _FAINTEST)
    pairs, weight = pairs.only(keep), weight[keep]
    owner = pairs.owner.astype(np.intp)
    row, column = np.divmod(pairs.place, maps.width)
    if ahead == 1:
        start = row * corners + column + 1
        points = np.stack([column + pairs.border, row + 0.5], axis=-1)
        return Cracks(start, start + corners, owner, weight, edges.moved(points, owner, 0))
    start = (row + 1) * corners + column
    points = np.stack([column + 0.5, row + pairs.border], axis=-1)
    return Cracks(start, start + 1, owner, weight, edges.moved(points, owner, 1))


def _candidates(maps: SurfaceMaps, ahead: int) -> PixelPairs:
    """Neighbouring pixels that differ in part, or in depth by enough for a line within their part."""
    parts, depth = maps.parts, maps.depth
    steps = np.abs(depth[ahead:] - depth[:-ahead])
    differs = (parts[:-ahead] != parts[ahead:]) | (steps > maps.limit[:-ahead])
    if ahead == 1:
        differs[maps.width - 1 :: maps.width] = False
    place = np.flatnonzero(differs)
    before, after = parts[place], parts[place + ahead]
    step = depth[place + ahead] - depth[place]
    nothing = len(maps.geometry.parts)
    two_parts = (before != after) & (before != nothing) & (after != nothing)
    share = np.full(len(place), -1, np.float32)
    share[two_parts] = _crossing(maps, place[two_parts], ahead)
    runs_through = (share >= 0) & (share <= 1) & (np.abs(step) < _DEEPEST_CROSSING)
    touching = two_parts & (runs_through | (np.abs(step) < _TOUCHING))
    before_is_near = np.where(touching, before > after, step <= 0)
    border = np.where(touching & runs_through, 0.5 + share, 1.0).astype(np.float64)
    owner = np.where(before_is_near, before, after)
    return PixelPairs(place, ahead, before, after, before_is_near, owner, border)


def _crossing(maps: SurfaceMaps, place: Indices, ahead: int) -> Floats:
    """Where between the centres (0 to 1) of pixels and those ``ahead`` their surfaces, prolonged, meet.

    -1 where they do not, or where it cannot be told.
    """
    depth, parts = maps.depth, maps.parts
    left, middle = maps.clipped(place - ahead), place + ahead
    right = maps.clipped(middle + ahead)
    slope_before = depth[place] - depth[left]
    slope_after = depth[right] - depth[middle]
    known = (parts[left] == parts[place]) & (parts[right] == parts[middle])
    bend = slope_before - slope_after
    known &= np.abs(bend) > _SMALLEST_BEND
    step = depth[middle] - depth[place]
    return np.where(known, (step - slope_after) / np.where(known, bend, 1), -1).astype(np.float32)

"""Cracks: the borders between neighbouring pixels where a contour runs.

A contour runs where two parts meet that are not joined, and where the surface jumps back in depth. Each crack
knows the part it outlines (the nearer one), how strong its line is, and where exactly, within the pixel, the
outlined surface ends.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backguide.figure.camera import Camera
from backguide.figure.contours_edges import SurfaceEdges
from backguide.figure.geometry import Geometry
from backguide.figure.mesh import Flags
from backguide.figure.posed import Array
from backguide.figure.raster import Floats, Raster

Indices = NDArray[np.int64]

_SMALLEST_STEP = np.float32(0.0035)
_FAINTEST = 0.02


@dataclass(frozen=True, slots=True)
class Cracks:
    """Pixel borders (m,): the grid corners ``start`` and ``end`` they run between, the ``owner`` part, the
    line's ``weight`` 0-1, and the exact ``points`` (m, 2) in pixels.
    """

    start: Indices
    end: Indices
    owner: Indices
    weight: Array
    points: Array


def part_map(geometry: Geometry, raster: Raster) -> NDArray[np.int16]:
    """The part seen at each pixel (height, width); the number of parts stands for nothing."""
    table = np.append(geometry.part, np.int16(len(geometry.parts)))
    return table[raster.triangle]


def find_cracks(
    geometry: Geometry, raster: Raster, parts: NDArray[np.int16], joined: Flags, camera: Camera
) -> Cracks:
    """All cracks of a raster whose ``parts`` map is given; ``joined`` says which parts are one surface."""
    edges = SurfaceEdges(geometry, raster, camera)
    found = [_cracks_along(geometry, raster, parts, joined, edges, sideways) for sideways in (True, False)]
    first, second = found
    return Cracks(
        np.concatenate([first.start, second.start]),
        np.concatenate([first.end, second.end]),
        np.concatenate([first.owner, second.owner]),
        np.concatenate([first.weight, second.weight]),
        np.concatenate([first.points, second.points]),
    )


def _cracks_along(
    geometry: Geometry,
    raster: Raster,
    parts: NDArray[np.int16],
    joined: Flags,
    edges: SurfaceEdges,
    sideways: bool,
) -> Cracks:
    """Cracks between pixels side by side (``sideways``) or one above the other.

    For the latter all maps are turned over their diagonal, so that one piece of code serves both.
    """
    depth = raster.depth
    if not sideways:
        parts, depth = parts.T, depth.T
    nothing = len(geometry.parts)
    steps = np.abs(depth[:, :-1] - depth[:, 1:]) > _SMALLEST_STEP
    row, column = np.nonzero((parts[:, :-1] != parts[:, 1:]) | steps)
    before, after = parts[row, column], parts[row, column + 1]
    before_is_near = depth[row, column] >= depth[row, column + 1]
    weight = _weights(geometry, parts, depth, joined, row, column, before_is_near)
    keep = np.flatnonzero((weight > _FAINTEST) & ~((before == nothing) & (after == nothing)))
    row, column, before_is_near, weight = row[keep], column[keep], before_is_near[keep], weight[keep]
    near_column = np.where(before_is_near, column, column + 1)
    owner = parts[row, near_column].astype(np.int64)
    width = raster.triangle.shape[1] + 1
    if sideways:
        start = row * width + column + 1
        points = np.stack([column + 1.0, row + 0.5], axis=-1)
        return Cracks(start, start + width, owner, weight, edges.moved(points, owner, 0))
    start = (column + 1) * width + row
    points = np.stack([row + 0.5, column + 1.0], axis=-1)
    return Cracks(start, start + 1, owner, weight, edges.moved(points, owner, 1))


def _weights(
    geometry: Geometry,
    parts: NDArray[np.int16],
    depth: Floats,
    joined: Flags,
    row: Indices,
    column: Indices,
    before_is_near: NDArray[np.bool_],
) -> Array:
    """How strong the line is between (row, column) and the next column: 1 between unjoined parts.

    Within one surface it grows with the step in depth, less what the surface behind already slopes by: a surface
    seen at a grazing angle is steep without a step.
    """
    last = depth.shape[1] - 1
    nothing = len(geometry.parts)
    before, after = parts[row, column], parts[row, column + 1]
    step = depth[row, column + 1] - depth[row, column]
    far = np.where(before_is_near, after, before)
    beyond = np.where(before_is_near, np.minimum(column + 2, last), np.maximum(column - 1, 0))
    far_column = np.where(before_is_near, column + 1, column)
    slope = np.where(
        before_is_near,
        depth[row, beyond] - depth[row, far_column],
        depth[row, far_column] - depth[row, beyond],
    )
    slope = np.where(parts[row, beyond] == nothing, 0, slope)
    lifts = np.array([part.lift for part in geometry.parts] + [0.0], np.float32)
    step = step - (lifts[after] - lifts[before])
    # A lifted surface that is really the farther one makes no step.
    step = np.where(before_is_near, np.minimum(step, 0), np.maximum(step, 0))
    jump = np.abs(step) - np.maximum(0, np.sign(step) * slope)
    goes_on = joined[parts[row, beyond], far] & (np.abs(slope) < 0.5 * np.abs(step))
    jump = np.where(goes_on, jump, 0)
    near = np.where(before_is_near, before, after)
    limits = np.array([part.step for part in geometry.parts] + [0.02])[near]
    soft = np.clip((jump - 0.7 * limits) / (1.1 * limits), 0, 1)
    hard = ~joined[before, after] | (before == nothing) | (after == nothing)
    return np.where(hard, 1.0, soft)

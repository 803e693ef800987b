"""How strong a line is drawn between two neighbouring pixels."""

from dataclasses import dataclass, replace

import numpy as np

from backguide.figure.arrays import Flags, Floats, Indices, Ints, PartNumbers
from backguide.figure.geometry import Geometry
from backguide.figure.loft import cross, unit_rows
from backguide.figure.posed import Array

_NO_CREASE, _FULL_CREASE = 0.45, -0.05
"""Cosines of the angle between two joined surfaces at which a crease line begins and is strongest."""

_CREASE_WEIGHT = 0.8
_SURE_STEP = 0.06


@dataclass(frozen=True, slots=True)
class SurfaceMaps:
    """What is seen, as maps (height, width): part, depth and triangle; and which parts are joined."""

    geometry: Geometry
    parts: PartNumbers
    depth: Floats
    triangle: Ints
    joined: Flags

    def turned_over(self) -> "SurfaceMaps":
        """The maps mirrored in their diagonal."""
        return replace(self, parts=self.parts.T, depth=self.depth.T, triangle=self.triangle.T)


@dataclass(frozen=True, slots=True)
class PixelPairs:
    """Pixels at ``row`` and ``column`` (n,) with their right neighbours.

    ``before`` and ``after`` are the parts of the two, ``before_is_near`` which of them is nearer, ``owner``
    the part whose outline runs between them, ``border`` how far right of the left pixel's edge (0.5 to 1.5).
    """

    row: Indices
    column: Indices
    before: PartNumbers
    after: PartNumbers
    before_is_near: Flags
    owner: PartNumbers
    border: Array

    def only(self, chosen: Indices) -> "PixelPairs":
        """Some of the pairs, by number."""
        return PixelPairs(
            self.row[chosen],
            self.column[chosen],
            self.before[chosen],
            self.after[chosen],
            self.before_is_near[chosen],
            self.owner[chosen],
            self.border[chosen],
        )


def line_weights(maps: SurfaceMaps, pairs: PixelPairs) -> Array:
    """The strength (n,) of the line in each pair: 1 between parts that are not joined."""
    nothing = len(maps.geometry.parts)
    joined = maps.joined[pairs.before, pairs.after] & (pairs.before != nothing) & (pairs.after != nothing)
    weight = np.ones(len(pairs.row))
    within = np.flatnonzero(joined)
    inner = pairs.only(within)
    weight[within] = np.maximum(_step_weights(maps, inner), _crease_weights(maps, inner))
    return weight


def _step_weights(maps: SurfaceMaps, pairs: PixelPairs) -> Array:
    """The strength of lines where one surface jumps back.

    It grows with the step in depth, less what the surface behind slopes by anyway: a surface seen at a
    grazing angle is steep without a step.
    """
    depth, row, column = maps.depth, pairs.row, pairs.column
    last = depth.shape[1] - 1
    near_first = pairs.before_is_near
    far_column = np.where(near_first, column + 1, column)
    beyond = np.where(near_first, np.minimum(column + 2, last), np.maximum(column - 1, 0))
    slope = np.where(near_first, 1, -1) * (depth[row, beyond] - depth[row, far_column])
    beyond_part = maps.parts[row, beyond]
    slope = np.where(beyond_part == len(maps.geometry.parts), 0, slope)
    lifts = np.array([part.lift for part in maps.geometry.parts])
    step = depth[row, column + 1] - depth[row, column] - (lifts[pairs.after] - lifts[pairs.before])
    # A lifted surface that is really the farther one makes no step.
    step = np.where(near_first, np.minimum(step, 0), np.maximum(step, 0))
    jump = np.abs(step) - np.maximum(0, np.sign(step) * slope)
    far = np.where(near_first, pairs.after, pairs.before)
    goes_on = maps.joined[beyond_part, far] & (np.abs(slope) < 0.5 * np.abs(step))
    limits = np.array([part.step for part in maps.geometry.parts])[pairs.owner]
    soft = np.clip((jump - 0.7 * limits) / (1.1 * limits), 0, 1)
    # The last pixel of a surface may be much deeper than the next to last without a step, but never so much.
    return np.where(goes_on, soft, np.abs(step) > np.maximum(3 * limits, _SURE_STEP))


def _crease_weights(maps: SurfaceMaps, pairs: PixelPairs) -> Array:
    """The strength of lines in the creases between two joined parts, by the angle at which they meet."""
    weight = np.zeros(len(pairs.row))
    lifts = np.array([part.lift for part in maps.geometry.parts])
    # Parts of unequal lift do not really meet where they are seen to.
    meets = (pairs.before != pairs.after) & (lifts[pairs.before] == lifts[pairs.after])
    place = np.flatnonzero(meets)
    row, column = pairs.row[place], pairs.column[place]
    first = _facing(maps.geometry, maps.triangle[row, column])
    second = _facing(maps.geometry, maps.triangle[row, column + 1])
    cosine = np.einsum("ij,ij->i", first, second)
    share = np.clip((_NO_CREASE - cosine) / (_NO_CREASE - _FULL_CREASE), 0, 1)
    weight[place] = _CREASE_WEIGHT * share
    return weight


def _facing(geometry: Geometry, triangles: Ints) -> Array:
    """The directions (n, 3) that triangles face."""
    a, b, c = (geometry.vertices[geometry.triangles[triangles, corner]] for corner in range(3))
    return unit_rows(cross(b - a, c - a))

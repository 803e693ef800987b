"""How strong a line is drawn between two neighbouring pixels."""

from dataclasses import dataclass

import numpy as np

from backguide.figure.arrays import Flags, Floats, Indices, Ints, PartNumbers
from backguide.figure.geometry import Geometry
from backguide.figure.loft import cross, unit_rows
from backguide.figure.posed import Array
from backguide.figure.raster import Raster

_NO_CREASE, _FULL_CREASE = 0.45, -0.05
"""Cosines of the angle between two joined surfaces at which a crease line begins and is strongest."""

_CREASE_WEIGHT = 0.8
_SURE_STEP = 0.06
_FIRST_STEP, _FULL_STEP = 0.7, 1.1
"""A line within a part begins at the first share of the part's ``step`` and grows over the second."""


@dataclass(frozen=True, slots=True)
class SurfaceMaps:
    """What is seen, as flattened maps (pixels,), and which parts are ``joined``.

    ``parts``, ``depth`` and ``triangle`` are those seen at each pixel, ``limit`` is the least step in depth
    that a line within that part is drawn for, and ``width`` the length of a row.
    """

    geometry: Geometry
    parts: PartNumbers
    depth: Floats
    triangle: Ints
    limit: Floats
    joined: Flags
    width: int

    @classmethod
    def of(cls, geometry: Geometry, parts: PartNumbers, raster: Raster, joined: Flags) -> "SurfaceMaps":
        """The maps of a raster whose ``parts`` map (height, width) is given."""
        limits = np.array([_FIRST_STEP * part.step for part in geometry.parts] + [np.inf], np.float32)
        flat = parts.ravel()
        return cls(
            geometry,
            flat,
            raster.depth.ravel(),
            raster.triangle.ravel(),
            np.take(limits, flat),
            joined,
            parts.shape[1],
        )

    def clipped(self, place: Indices) -> Indices:
        """Places within the picture; at its very border they may fall on the neighbouring row."""
        return np.clip(place, 0, len(self.depth) - 1)


@dataclass(frozen=True, slots=True)
class PixelPairs:
    """Pixels at ``place`` (n,) in the flattened picture, each with the one ``ahead`` of it.

    ``before`` and ``after`` are the parts of the two, ``before_is_near`` which of them is nearer, ``owner``
    the part whose outline runs between them, ``border`` how far the border lies from the first pixel's edge
    (0.5 to 1.5).
    """

    place: Indices
    ahead: int
    before: PartNumbers
    after: PartNumbers
    before_is_near: Flags
    owner: PartNumbers
    border: Array

    def only(self, chosen: Indices) -> "PixelPairs":
        """Some of the pairs, by number."""
        return PixelPairs(
            self.place[chosen],
            self.ahead,
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
    weight = np.ones(len(pairs.place))
    within = np.flatnonzero(joined)
    inner = pairs.only(within)
    weight[within] = np.maximum(_step_weights(maps, inner), _crease_weights(maps, inner))
    return weight


def _step_weights(maps: SurfaceMaps, pairs: PixelPairs) -> Array:
    """The strength of lines where one surface jumps back.

    It grows with the step in depth, less what the surface behind slopes by anyway: a surface seen at a
    grazing angle is steep without a step.
    """
    depth, place, ahead = maps.depth, pairs.place, pairs.ahead
    near_first = pairs.before_is_near
    far = np.where(near_first, place + ahead, place)
    beyond = maps.clipped(np.where(near_first, place + 2 * ahead, place - ahead))
    slope = np.where(near_first, 1, -1) * (depth[beyond] - depth[far])
    beyond_part = maps.parts[beyond]
    slope = np.where(beyond_part == len(maps.geometry.parts), 0, slope)
    lifts = np.array([part.lift for part in maps.geometry.parts])
    step = depth[place + ahead] - depth[place] - (lifts[pairs.after] - lifts[pairs.before])
    # A lifted surface that is really the farther one makes no step.
    step = np.where(near_first, np.minimum(step, 0), np.maximum(step, 0))
    jump = np.abs(step) - np.maximum(0, np.sign(step) * slope)
    far_part = np.where(near_first, pairs.after, pairs.before)
    goes_on = maps.joined[beyond_part, far_part] & (np.abs(slope) < 0.5 * np.abs(step))
    limits = np.array([part.step for part in maps.geometry.parts])[pairs.owner]
    soft = np.clip((jump - _FIRST_STEP * limits) / (_FULL_STEP * limits), 0, 1)
    # The last pixel of a surface may be much deeper than the next to last without a step, but never so much.
    return np.where(goes_on, soft, np.abs(step) > np.maximum(3 * limits, _SURE_STEP))


def _crease_weights(maps: SurfaceMaps, pairs: PixelPairs) -> Array:
    """The strength of lines in the creases between two joined parts, by the angle at which they meet."""
    weight = np.zeros(len(pairs.place))
    lifts = np.array([part.lift for part in maps.geometry.parts])
    # Parts of unequal lift do not really meet where they are seen to.
    meets = (pairs.before != pairs.after) & (lifts[pairs.before] == lifts[pairs.after])
    chosen = np.flatnonzero(meets)
    place = pairs.place[chosen]
    first = _facing(maps.geometry, maps.triangle[place])
    second = _facing(maps.geometry, maps.triangle[place + pairs.ahead])
    cosine = np.einsum("ij,ij->i", first, second)
    share = np.clip((_NO_CREASE - cosine) / (_NO_CREASE - _FULL_CREASE), 0, 1)
    weight[chosen] = _CREASE_WEIGHT * share
    return weight


def _facing(geometry: Geometry, triangles: Ints) -> Array:
    """The directions (n, 3) that triangles face."""
    a, b, c = (geometry.vertices[geometry.triangles[triangles, corner]] for corner in range(3))
    return unit_rows(cross(b - a, c - a))

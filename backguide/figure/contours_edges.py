"""The true edges of surfaces on the picture, to a fraction of a pixel.

A surface ends where a triangle that faces the camera has no facing neighbour. These edges are sampled finely
and looked up by pixel, so that a contour found between two pixels can be moved to where the surface really
ends.
"""

import numpy as np

from backguide.figure.arrays import Indices, Ints, PartNumbers
from backguide.figure.geometry import Geometry
from backguide.figure.posed import Array
from backguide.figure.raster import Raster

_SPACING = 0.7
_FARTHEST = 0.9
"""A contour is moved this far (pixels) at most."""

_LEVEL = 1e-6
_INNER_TRIANGLES = 6
"""A vertex inside a grid has this many triangles round it, one on its border fewer."""


class SurfaceEdges:
    """The edges of all surfaces of a scene, sampled for lookup."""

    def __init__(self, geometry: Geometry, raster: Raster) -> None:
        """Find and sample the edges of ``geometry`` as it is seen."""
        self._height, self._width = raster.triangle.shape
        first, second, part = _open_edges(geometry, raster)
        start = geometry.pixels[first]
        step = geometry.pixels[second] - start
        count = np.ceil(np.abs(step).max(1) / _SPACING).astype(int) + 1
        edge = np.repeat(np.arange(len(count)), count)
        along = np.arange(len(edge)) - np.repeat(np.cumsum(count) - count, count)
        share = (along + 0.5) / count[edge]
        points = start[edge] + step[edge] * share[:, None]
        inside = ((points > -1) & (points < [self._width + 1, self._height + 1])).all(1)
        self._points = points[inside]
        self._steps = step[edge[inside]]
        self._part = part[edge[inside]]
        # A frame of one empty pixel all round saves testing for the border.
        cell = np.floor(self._points).astype(np.int64) + 1
        self._lookup = np.full((self._height + 2) * (self._width + 2), -1, np.int32)
        self._lookup[cell[:, 1] * (self._width + 2) + cell[:, 0]] = np.arange(len(cell), dtype=np.int32)

    def moved(self, points: Array, owner: Indices, axis: int) -> Array:
        """Points moved onto the nearest edge of their part.

        ``points`` (n, 2) move along ``axis`` (0 across, 1 down); ``owner`` (n,) are their parts.
        """
        result = points.copy()
        if not len(self._points):
            return result
        stride = self._width + 2
        cell = np.clip(np.floor(points).astype(np.intp) + 1, 0, [self._width + 1, self._height + 1])
        place = cell[:, 1] * stride + cell[:, 0]
        ahead = 1 if axis == 0 else stride
        nearest = np.full(len(points), _FARTHEST)
        # An edge that crosses the pixel's row (or column) has a sample in it or in one of its two neighbours.
        for offset in (0, -ahead, ahead):
            sample = self._lookup[np.clip(place + offset, 0, len(self._lookup) - 1)]
            found = np.flatnonzero(sample >= 0)
            sample = sample[found]
            at = self._along(points[found, 1 - axis], sample, axis)
            distance = np.abs(at - points[found, axis])
            better = (self._part[sample] == owner[found]) & (distance < nearest[found])
            chosen = found[better]
            nearest[chosen], result[chosen, axis] = distance[better], at[better]
        return result

    def _along(self, across: Array, sample: Ints, axis: int) -> Array:
        """Where on ``axis`` the edges of samples (n,) are at the other coordinate ``across`` (n,)."""
        start, step = self._points[sample], self._steps[sample]
        steep = np.abs(step[:, 1 - axis]) > _LEVEL
        lean = np.where(steep, step[:, axis] / np.where(steep, step[:, 1 - axis], 1.0), 0.0)
        return start[:, axis] + np.clip((across - start[:, 1 - axis]) * lean, -1.0, 1.0)


def _open_edges(geometry: Geometry, raster: Raster) -> tuple[Ints, Ints, PartNumbers]:
    """The end vertices of edges where a facing triangle has no facing neighbour, and their part."""
    triangles = geometry.triangles
    # Such edges are sought only where triangles face away or where the mesh itself ends.
    outermost = np.bincount(triangles.ravel(), minlength=len(geometry.vertices)) < _INNER_TRIANGLES
    outermost[triangles[~raster.front]] = True
    at_border = outermost[triangles]
    chosen = np.flatnonzero(raster.front & (at_border[:, 0] | at_border[:, 1] | at_border[:, 2]))
    corners = triangles[chosen]
    one = np.concatenate([corners[:, 0], corners[:, 1], corners[:, 2]])
    two = np.concatenate([corners[:, 1], corners[:, 2], corners[:, 0]])
    kept = np.flatnonzero(outermost[one] & outermost[two])
    one, two = one[kept], two[kept]
    key = np.minimum(one, two).astype(np.int64) * len(geometry.vertices) + np.maximum(one, two)
    order = np.argsort(key)
    ordered = key[order]
    same = ordered[1:] == ordered[:-1]
    alone = order[~(np.r_[False, same] | np.r_[same, False])]
    return one[alone], two[alone], geometry.part[np.tile(chosen, 3)[kept[alone]]]

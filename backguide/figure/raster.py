"""Which triangle is seen at each pixel: a span rasteriser with a depth buffer, for all parts in one go.

Triangles are cut into spans (one row each) and spans into fragments (one pixel each), all as arrays; the
nearest fragment of a pixel wins. Depth grows towards the camera. Depth is interpolated linearly on the
picture, which is exact enough for a camera as far away as ours.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backguide.figure.arrays import Flags, Floats, Indices, Ints
from backguide.figure.mesh import Triangles
from backguide.figure.posed import Array

NOTHING = np.float32(-9.0)
"""The depth of pixels where nothing is."""

_SLIVER = 2e-4
_HALF = np.float32(0.5)


@dataclass(frozen=True, slots=True)
class Raster:
    """What is seen.

    ``triangle`` (height, width) by number, -1 for nothing; ``depth`` (height, width); and for each triangle
    (m,) whether it is in ``front``, that is, faces the camera.
    """

    triangle: Ints
    depth: Floats
    front: Flags


@dataclass(frozen=True, slots=True)
class _Spans:
    """Runs of pixels: row, first column, length, and depth at the first pixel with its slope per column."""

    triangle: Ints
    row: Ints
    first: Ints
    count: Indices
    depth: Floats
    slope: Floats


def rasterise(
    pixels: Array, depth: Array, triangles: Triangles, two_sided: Flags, width: int, height: int
) -> Raster:
    """Rasterise ``triangles`` (m, 3) over projected vertices ``pixels`` (n, 2) with ``depth`` (n,).

    Triangles that face away are left out unless ``two_sided`` (m,). Pixels are hit where their centre is
    inside.
    """
    x, y, z = pixels[:, 0].astype(np.float32), pixels[:, 1].astype(np.float32), depth.astype(np.float32)
    first, second, third = (np.ascontiguousarray(triangles[:, corner]) for corner in range(3))
    area = (x[second] - x[first]) * (y[third] - y[first]) - (x[third] - x[first]) * (y[second] - y[first])
    front = area < 0
    keep = np.flatnonzero((front | two_sided) & (np.abs(area) > _SLIVER)).astype(np.int32)
    spans = _cut_into_spans(x, y, z, (first[keep], second[keep], third[keep]), keep, width, height)
    seen, buffer = _nearest(spans, width, height)
    return Raster(seen.reshape(height, width), buffer.reshape(height, width), front)


def _cut_into_spans(
    x: Floats, y: Floats, z: Floats, corners: tuple[Ints, Ints, Ints], names: Ints, width: int, height: int
) -> _Spans:
    """The spans of triangles given by their corners; ``names`` are the triangles' indices."""
    top, middle, bottom = _sorted_by_row(y, corners)
    first_row = np.clip(np.ceil(y[top] - _HALF), 0, height).astype(np.int32)
    last_row = np.clip(np.ceil(y[bottom] - _HALF), 0, height).astype(np.int32)
    tall = np.flatnonzero(last_row > first_row)
    top, middle, bottom, names = top[tall], middle[tall], bottom[tall], names[tall]
    rows = (last_row - first_row)[tall]

    x0, y0 = x[top], y[top]
    x1, y1, x2, y2 = x[middle] - x0, y[middle] - y0, x[bottom] - x0, y[bottom] - y0
    tiny = np.float32(1e-9)
    long_edge = x2 / np.maximum(y2, tiny)
    upper_edge = x1 / np.maximum(y1, tiny)
    lower_edge = (x2 - x1) / np.maximum(y2 - y1, tiny)
    scale = np.float32(1) / (x1 * y2 - x2 * y1)
    rise1, rise2 = z[middle] - z[top], z[bottom] - z[top]
    slope_x, slope_y = (rise1 * y2 - rise2 * y1) * scale, (rise2 * x1 - rise1 * x2) * scale

    owner = np.repeat(np.arange(len(rows)), rows)
    offset = first_row[tall] - (np.cumsum(rows) - rows)
    row = np.arange(len(owner)) + offset.take(owner)
    down = row.astype(np.float32) + (_HALF - y0).take(owner)
    on_long = long_edge.take(owner) * down
    below = down - y1.take(owner)
    on_short = x1.take(owner) + np.where(below < 0, upper_edge.take(owner), lower_edge.take(owner)) * below
    start_x = (x0 - _HALF).take(owner)
    left = np.clip(np.ceil(np.minimum(on_long, on_short) + start_x), 0, width).astype(np.int32)
    right = np.clip(np.ceil(np.maximum(on_long, on_short) + start_x), 0, width).astype(np.int32)
    wide = np.flatnonzero(right > left)
    owner, row, left, down = owner.take(wide), row.take(wide), left.take(wide), down.take(wide)
    slope = slope_x.astype(np.float32).take(owner)
    across = left.astype(np.float32) + (_HALF - x0).take(owner)
    start = z[top].take(owner) + slope * across + slope_y.take(owner) * down
    return _Spans(
        names.take(owner),
        row.astype(np.int32),
        left,
        (right.take(wide) - left).astype(np.intp),
        start.astype(np.float32),
        slope,
    )


def _sorted_by_row(y: Floats, corners: tuple[Ints, Ints, Ints]) -> tuple[Ints, Ints, Ints]:
    """The corners of each triangle from the highest on the picture to the lowest."""
    first, second, third = corners
    for pair in (0, 1, 0):
        if pair == 0:
            swap = y[first] > y[second]
            first, second = np.where(swap, second, first), np.where(swap, first, second)
        else:
            swap = y[second] > y[third]
            second, third = np.where(swap, third, second), np.where(swap, second, third)
    return first, second, third


def _nearest(spans: _Spans, width: int, height: int) -> tuple[Ints, Floats]:
    """The winning triangle and its depth at each pixel of the flattened picture."""
    ends = np.cumsum(spans.count)
    total = int(ends[-1]) if len(ends) else 0
    # take() is quicker than an index in brackets, and quickest with indices of this kind.
    span = np.repeat(np.arange(len(ends)), spans.count)
    along = np.arange(total) - (ends - spans.count).take(span)
    depth = spans.slope.take(span)
    depth *= along
    depth += spans.depth.take(span)
    pixel = along + (spans.row.astype(np.intp) * width + spans.first).take(span)
    buffer = np.full(width * height, NOTHING, np.float32)
    np.maximum.at(buffer, pixel, depth)
    winners = np.flatnonzero(depth == buffer.take(pixel))
    seen = np.full(width * height, -1, np.int32)
    seen[pixel.take(winners)] = spans.triangle.take(span.take(winners))
    return seen, buffer


@dataclass(frozen=True, slots=True)
class Planes:
    """A vertex value over chosen triangles as planes: value = base + across * column + down * row."""

    base: Floats
    across: Floats
    down: Floats

    def at(self, triangle: NDArray[np.integer], column: Ints, row: Ints) -> Floats:
        """The value in ``triangle`` (k,) of those chosen at pixel centres (k,)."""
        value = self.across[triangle] * column.astype(np.float32)
        value += self.down[triangle] * row.astype(np.float32)
        value += self.base[triangle]
        return value

    def steepness(self) -> Floats:
        """How much the value changes from pixel to pixel, per triangle."""
        return np.hypot(self.across, self.down)


def planes(pixels: Array, values: Array, corners: Triangles) -> Planes:
    """The planes of ``values`` (n,) over triangles ``corners`` (k, 3)."""
    x, y, v = pixels[:, 0][corners], pixels[:, 1][corners], values[corners]
    x1, y1, x2, y2 = x[:, 1] - x[:, 0], y[:, 1] - y[:, 0], x[:, 2] - x[:, 0], y[:, 2] - y[:, 0]
    v1, v2 = v[:, 1] - v[:, 0], v[:, 2] - v[:, 0]
    scale = np.float32(1) / (x1 * y2 - x2 * y1)
    across, down = (v1 * y2 - v2 * y1) * scale, (v2 * x1 - v1 * x2) * scale
    base = v[:, 0] - across * (x[:, 0] - 0.5) - down * (y[:, 0] - 0.5)
    return Planes(base.astype(np.float32), across.astype(np.float32), down.astype(np.float32))

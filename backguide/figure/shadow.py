"""A soft shadow on the floor under whatever is near it."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from backguide.figure.arrays import Flags, Floats, Indices, Ints
from backguide.figure.camera import Camera
from backguide.figure.mesh import Part
from backguide.figure.palette import Colour
from backguide.figure.picture import Pixels
from backguide.figure.posed import Array

CELL = 0.0225
"""Size of a cell of the floor grid in metres."""

MARGIN = 12
"""Empty cells around the body, so that the blur can run out."""

# Height below which things count (metres), blur in cells, darkness.
_LAYERS = ((0.80, 4, 0.13), (0.14, 2, 0.16), (0.04, 1, 0.18))
_COARSE = 4
"""The shadow is looked up at every fourth pixel and interpolated: it has no sharp edges."""

_FAINTEST = 0.004

Shade = NDArray[np.float64]


def floor_shadow(parts: Sequence[Part]) -> tuple[Shade, Array]:
    """Darkness 0-1 (rows, columns) of a floor grid, and where (2,) its first cell's centre is."""
    extra = [part.shadow for part in parts if part.shadow is not None]
    points = np.concatenate([*(part.vertices for part in parts), *extra])
    origin = np.floor(points[:, :2].min(0) / CELL) * CELL - MARGIN * CELL
    size = np.ceil((points[:, :2].max(0) - origin) / CELL).astype(int) + MARGIN
    cell = ((points[:, :2] - origin) / CELL).astype(int)
    lowest = np.full(int(size[0] * size[1]), 9.0)
    np.minimum.at(lowest, cell[:, 1] * int(size[0]) + cell[:, 0], points[:, 2])
    lowest = lowest.reshape(int(size[1]), int(size[0]))
    light = np.ones_like(lowest)
    for height, blur, darkness in _LAYERS:
        layer = (lowest < height).astype(float)
        for _ in range(2):
            layer = _blurred(_blurred(layer, blur, 0), blur, 1)
        light *= 1 - np.minimum(layer * 1.15, 1.0) * darkness
    return 1 - light, origin + CELL / 2


def _blurred(values: Shade, reach: int, axis: int) -> Shade:
    """The mean over ``reach`` cells either way along an axis; outside is zero."""
    lines = values if axis == 0 else values.T
    count, length = 2 * reach + 1, len(lines)
    padded = np.zeros((length + count, lines.shape[1]))
    padded[reach + 1 : reach + 1 + length] = lines
    total = np.cumsum(padded, axis=0)
    mean = (total[count:] - total[:length]) / count
    return mean if axis == 0 else mean.T


def shadow_reach(parts: Sequence[Part], camera: Camera) -> Array:
    """Picture points (4, 2) around everything that the shadow of ``parts`` can darken."""
    points = np.concatenate([part.vertices[:, :2] for part in parts])
    low, high = points.min(0) - MARGIN * CELL, points.max(0) + MARGIN * CELL
    corners = [(low[0], low[1], 0.0), (high[0], low[1], 0.0), (high[0], high[1], 0.0), (low[0], high[1], 0.0)]
    return camera.project(np.array(corners))[0]


def paint_shadow(pixels: Pixels, on: Flags, parts: Sequence[Part], camera: Camera, ink: Colour) -> None:
    """Darken ``pixels`` (height, width, 4) of ``on`` (height, width) where the shadow of ``parts`` falls."""
    shade, first = floor_shadow(parts)
    height, width = on.shape
    rows = np.arange(0, height + _COARSE, _COARSE, dtype=np.float64)
    columns = np.arange(0, width + _COARSE, _COARSE, dtype=np.float64)
    floor = camera.floor_points(columns[None, :] + 0.5, rows[:, None] + 0.5)
    coarse = _sampled(shade, (floor - first) / CELL)
    dark_rows, dark_columns = np.flatnonzero(coarse.any(1)), np.flatnonzero(coarse.any(0))
    if not len(dark_rows):
        return
    top, below = _around(dark_rows, len(rows))
    left, beyond = _around(dark_columns, len(columns))
    band = slice(top * _COARSE, min(below * _COARSE, height))
    across = slice(left * _COARSE, min(beyond * _COARSE, width))
    dark = _enlarged(
        coarse[top : below + 1, left : beyond + 1], band.stop - band.start, across.stop - across.start
    )
    dark *= on[band, across]
    row, column = np.divmod(np.flatnonzero(dark > _FAINTEST), dark.shape[1])
    place = (row + band.start) * width + (column + across.start)
    _darken(pixels, place, dark[row, column], ink)


def _darken(pixels: Pixels, place: Indices, amount: Floats, ink: Colour) -> None:
    """Mix ``ink`` over the pixels at ``place`` (n,) of the flattened picture by ``amount`` (n,)."""
    # Whole pixels are fetched and put back as one number each, which is quicker than four.
    whole: NDArray[np.uint32] = pixels.reshape(-1, 4).view(np.uint32)[:, 0]
    under: Pixels = whole.take(place).view(np.uint8).reshape(-1, 4)
    for channel, value in enumerate((*ink[:3], 255)):
        level = under[:, channel]
        under[:, channel] = level + amount * (np.float32(value) - level) + np.float32(0.5)
    whole[place] = under.view(np.uint32)[:, 0]


def _around(dark: Indices, count: int) -> tuple[int, int]:
    """The first and last of ``count`` coarse lines that enclose the ``dark`` ones."""
    return max(int(dark[0]) - 1, 0), min(int(dark[-1]) + 1, count - 1)


def _sampled(shade: Shade, cell: Array) -> Floats:
    """Bilinear lookup of grid cells (..., 2: column, row); zero outside and for NaN."""
    rows, columns = shade.shape
    x, y = cell[..., 0], cell[..., 1]
    inside = (x >= 0) & (y >= 0) & (x < columns - 1) & (y < rows - 1)
    x, y = np.where(inside, x, 0.0), np.where(inside, y, 0.0)
    left: Ints = x.astype(np.int32)
    top: Ints = y.astype(np.int32)
    u, v = x - left, y - top
    upper = shade[top, left] * (1 - u) + shade[top, left + 1] * u
    lower = shade[top + 1, left] * (1 - u) + shade[top + 1, left + 1] * u
    return np.where(inside, upper * (1 - v) + lower * v, 0.0).astype(np.float32)


def _enlarged(coarse: Floats, height: int, width: int) -> Floats:
    """``coarse`` interpolated to every pixel."""
    share = np.arange(_COARSE, dtype=np.float32) / np.float32(_COARSE)
    wide = coarse[:, :-1, None] * (1 - share) + coarse[:, 1:, None] * share
    wide = wide.reshape(coarse.shape[0], -1)[:, :width]
    down = share[:, None]
    tall = wide[:-1, None] * (1 - down) + wide[1:, None] * down
    return tall.reshape(-1, wide.shape[1])[:height].astype(np.float32)

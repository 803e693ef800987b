"""A soft shadow on the floor under whatever is near it."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from backguide.figure.arrays import Flags, Floats, Ints
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
    points = np.concatenate([part.vertices for part in parts])
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
    pad = [(reach + 1, reach) if axis == other else (0, 0) for other in (0, 1)]
    total = np.cumsum(np.pad(values, pad), axis=axis)
    count, length = 2 * reach + 1, values.shape[axis]
    if axis == 0:
        return (total[count : count + length] - total[:length]) / count
    return (total[:, count : count + length] - total[:, :length]) / count


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
    dark_rows = np.flatnonzero(coarse.any(1))
    if not len(dark_rows):
        return
    start = max(int(dark_rows[0]) - 1, 0)
    stop = min(int(dark_rows[-1]) + 1, len(rows) - 1)
    band = slice(start * _COARSE, min(stop * _COARSE, height))
    dark = _enlarged(coarse[start : stop + 1], band.stop - band.start, width)
    dark *= on[band]
    place = np.flatnonzero(dark > _FAINTEST)
    amount = dark.ravel()[place]
    flat = pixels[band].reshape(-1, 4)
    under = flat[place]
    for channel, value in enumerate((*ink[:3], 255)):
        level = under[:, channel]
        under[:, channel] = level + amount * (np.float32(value) - level) + np.float32(0.5)
    flat[place] = under


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

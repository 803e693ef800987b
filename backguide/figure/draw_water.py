"""Water: what lies behind it is tinted, and a bright line runs where it meets the body."""

from collections.abc import Sequence

import numpy as np

from backguide.figure.arrays import Floats, Indices
from backguide.figure.camera import DISTANCE, Camera
from backguide.figure.geometry import gather
from backguide.figure.mesh import Part
from backguide.figure.palette import Colour, FigurePalette
from backguide.figure.picture import Pixels
from backguide.figure.raster import NOTHING, rasterise

WATER = "water"
"""The material of parts that one sees through."""

_TOP, _SIDE = 0.50, 0.30
"""How strongly the water's upper face and its sides tint what is behind them."""

_LINE, _LINE_WIDTH = 0.75, 0.006
_LEVEL = 0.9


def paint_water(
    pixels: Pixels, depth: Floats, water: Sequence[Part], camera: Camera, palette: FigurePalette
) -> None:
    """Tint ``pixels`` (height, width, 4) where ``water`` is nearer than ``depth`` (height, width)."""
    height, width = depth.shape
    geometry = gather(water, camera)
    raster = rasterise(geometry.pixels, geometry.depth, geometry.triangles, geometry.two_sided, width, height)
    behind = depth.ravel()
    place = np.flatnonzero((raster.triangle.ravel() >= 0) & (raster.depth.ravel() > behind))
    facing = geometry.normals[geometry.triangles[:, 0], 2] > _LEVEL
    upper = facing[raster.triangle.ravel()[place]]
    flat = pixels.reshape(-1, 4)
    material = palette.material(WATER)
    _blend(flat, place[upper], material.lit, _TOP)
    _blend(flat, place[~upper], material.shade, _SIDE)
    solid = place[behind[place] > NOTHING]
    gap = _heights(behind[solid], solid // width, camera) - geometry.vertices[:, 2].max()
    _blend(flat, solid[np.abs(gap) < _LINE_WIDTH], (255, 255, 255, 255), _LINE)


def _heights(depth: Floats, row: Indices, camera: Camera) -> Floats:
    """Metres above the floor of what is seen at this depth in these rows."""
    scale = camera.pixels_per_metre * DISTANCE / (DISTANCE - depth)
    upwards = (np.float32(camera.centre[1] - 0.5) - row.astype(np.float32)) / scale
    heights = camera.target[2] + depth * camera.towards[2] + upwards * camera.up[2]
    return heights.astype(np.float32)


def _blend(flat: Pixels, place: Indices, colour: Colour, share: float) -> None:
    """Lay ``colour`` with opacity ``share`` over the premultiplied pixels (n, 4) at ``place``."""
    level = np.arange(256, dtype=np.float64)
    under = flat[place]
    for channel, value in enumerate(colour):
        blended = (level * (1 - share) + value * share + 0.5).astype(np.uint8)
        under[:, channel] = blended[under[:, channel]]
    flat[place] = under

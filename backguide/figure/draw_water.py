"""Water: what lies behind it is tinted, and a bright line runs where it meets the body."""

from collections.abc import Sequence

import numpy as np

from backguide.figure.arrays import Floats, Indices
from backguide.figure.camera import DISTANCE, Camera
from backguide.figure.geometry import gather
from backguide.figure.mesh import Part
from backguide.figure.palette import FigurePalette
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
    row, column = np.nonzero((raster.triangle >= 0) & (raster.depth > depth))
    if not len(row):
        return
    corners = geometry.triangles[raster.triangle[row, column]]
    upper = geometry.normals[corners[:, 0], 2] > _LEVEL
    material = palette.material(WATER)
    colour = np.where(upper[:, None], np.array(material.lit), np.array(material.shade)).astype(np.float32)
    share = np.where(upper, _TOP, _SIDE).astype(np.float32)
    _blend(pixels, (row, column), colour, share)
    surface = float(geometry.vertices[:, 2].max())
    near = np.abs(_heights(depth[row, column], row, camera) - surface) < _LINE_WIDTH
    at = (row[near], column[near])
    white = np.full((len(at[0]), 4), 255.0, np.float32)
    _blend(pixels, at, white, np.where(depth[at] > NOTHING, _LINE, 0.0).astype(np.float32))


def _heights(depth: Floats, row: Indices, camera: Camera) -> Floats:
    """Metres above the floor of what is seen at this depth in these rows."""
    scale = camera.pixels_per_metre * DISTANCE / (DISTANCE - depth)
    upwards = (camera.centre[1] - row - 0.5) / scale
    heights = camera.target[2] + depth * camera.towards[2] + upwards * camera.up[2]
    return heights.astype(np.float32)


def _blend(pixels: Pixels, at: tuple[Indices, Indices], colour: Floats, share: Floats) -> None:
    """Lay ``colour`` (n, 4) with opacity ``share`` (n,) over premultiplied pixels at (rows, columns)."""
    cover = share[:, None]
    pixels[at] = (pixels[at] * (1 - cover) + colour * cover + 0.5).astype(np.uint8)

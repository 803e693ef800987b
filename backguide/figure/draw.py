"""Drawing: a scene, a camera and a palette become a picture."""

from dataclasses import replace

import numpy as np

from backguide.figure.camera import Camera
from backguide.figure.contours import contour_strokes
from backguide.figure.contours_cracks import find_cracks, part_map
from backguide.figure.draw_marks import SeenSurface, surface_strokes
from backguide.figure.draw_water import WATER, paint_water
from backguide.figure.geometry import Geometry, gather, joined_table
from backguide.figure.mesh import Part
from backguide.figure.overlay_ghost import paint_ghost
from backguide.figure.overlay_shapes import overlay_shapes
from backguide.figure.palette import FigurePalette
from backguide.figure.picture import Picture, Pixels, Strokes
from backguide.figure.raster import Raster, rasterise
from backguide.figure.scene import Scene, SurfaceLine
from backguide.figure.shading import PartColours, part_colours, shaded_pixels
from backguide.figure.shadow import paint_shadow, shadow_reach

FLOORS = frozenset({"mat", "path"})
"""Materials that lie on the floor: shadows fall on them, and they throw none."""

LINE_WIDTH = 2.0
"""Width of an outline in pixels at ``USUAL_SCALE`` pixels a metre."""

USUAL_SCALE = 380.0
SMALL_SCALE = 230.0
"""Below this scale (pixels a metre) ``draw`` doubles its raster by itself: fingers are a few pixels wide."""


def draw(scene: Scene, camera: Camera, palette: FigurePalette, supersample: int | None = None) -> Picture:
    """Draw a scene: what is nearest is seen, outlined and shaded flat, with a soft shadow on the floor.

    The ground is transparent. ``supersample`` is how many times finer than the picture the surfaces are
    sampled: 1 is quick, 2 is for small or still pictures, None chooses by the camera's scale. Pure and free
    of state: may run on any thread.
    """
    if supersample is None:
        supersample = 2 if camera.pixels_per_metre < SMALL_SCALE else 1
    whole = camera.scaled(supersample)
    if not scene.parts:
        return _empty(camera)
    water = [part for part in scene.parts if part.material == WATER]
    scene = replace(scene, parts=tuple(part for part in scene.parts if part.material != WATER))
    standing = [part for part in scene.parts if part.material not in FLOORS]
    seen = gather(scene.parts, whole)
    left, top, right, bottom = _window([*scene.ghost, *water], seen, standing, whole, supersample)
    if right <= left or bottom <= top:
        return _empty(camera)
    fine = whole.window(left, top, right - left, bottom - top)
    geometry = replace(seen, pixels=seen.pixels - [left, top])
    raster = rasterise(
        geometry.pixels, geometry.depth, geometry.triangles, geometry.two_sided, fine.width, fine.height
    )
    colours = part_colours(scene.parts, scene.posed, fine, palette)
    filled, tint = shaded_pixels(geometry, raster, colours, palette, fine)
    parts = part_map(geometry, raster)
    if standing:
        on_floor = np.array([part.material in FLOORS for part in scene.parts] + [True])[parts]
        paint_shadow(filled, on_floor, standing, fine, palette.shadow)
    if scene.ghost:
        paint_ghost(filled, parts, raster.depth, scene, fine, palette.ghost)
    if water:
        paint_water(filled, raster.depth, water, fine, palette)
    surface = SeenSurface(fine, parts, raster.depth, tint)
    strokes = _strokes(scene, geometry, raster, colours, surface, palette)
    pixels = np.zeros((camera.height, camera.width, 4), np.uint8)
    rows = slice(top // supersample, bottom // supersample)
    columns = slice(left // supersample, right // supersample)
    pixels[rows, columns] = _averaged(filled, supersample)
    placed = tuple(_placed(stroke, left, top, supersample) for stroke in strokes)
    return Picture(pixels, placed, tuple(overlay_shapes(scene, camera, palette, surface)))


def _empty(camera: Camera) -> Picture:
    return Picture(np.zeros((camera.height, camera.width, 4), np.uint8), (), ())


def _window(
    see_through: list[Part], geometry: Geometry, standing: list[Part], camera: Camera, unit: int
) -> tuple[int, int, int, int]:
    """The rectangle (left, top, right, bottom) that anything falls on, in multiples of ``unit``."""
    points = [geometry.pixels, *(camera.project(part.vertices)[0] for part in see_through)]
    if standing:
        points.append(shadow_reach(standing, camera))
    everything = np.concatenate(points)
    bounds = [(column.min() - unit, column.max() + unit) for column in everything.T]
    low, high = np.clip(np.array(bounds).T, 0, (camera.width, camera.height))
    left, top = (int(value) // unit * unit for value in low)
    right, bottom = (-(-int(np.ceil(value)) // unit) * unit for value in high)
    return left, top, right, bottom


def _strokes(
    scene: Scene,
    geometry: Geometry,
    raster: Raster,
    colours: PartColours,
    surface: SeenSurface,
    palette: FigurePalette,
) -> list[Strokes]:
    """Lines on the surfaces, then the outlines over them, in the raster's pixels."""
    lines = [overlay for overlay in scene.overlays if isinstance(overlay, SurfaceLine)]
    strokes = surface_strokes(surface, lines, scene.parts, palette)
    cracks = find_cracks(geometry, raster, surface.parts, joined_table(scene.parts))
    width = LINE_WIDTH * line_scale(surface.camera.pixels_per_metre)
    strokes += contour_strokes(cracks, scene.parts, colours.lines, surface.camera.width + 1, width)
    return strokes


def line_scale(pixels_per_metre: float) -> float:
    """How lines grow with the picture: more slowly than it, so that small figures stay clear."""
    return (
        min(max(pixels_per_metre / USUAL_SCALE, 0.45), 1.6) ** 0.7 * max(1.0, pixels_per_metre / 608.0) ** 0.7
    )


def _averaged(pixels: Pixels, factor: int) -> Pixels:
    """The picture with ``factor`` x ``factor`` pixels averaged into one."""
    if factor == 1:
        return pixels
    height, width = pixels.shape[0] // factor, pixels.shape[1] // factor
    blocks = pixels[: height * factor, : width * factor].reshape(height, factor, width, factor, 4)
    total = blocks.sum(axis=(1, 3), dtype=np.uint32)
    return ((total + factor * factor // 2) // (factor * factor)).astype(np.uint8)


def _placed(stroke: Strokes, left: int, top: int, factor: int) -> Strokes:
    """A stroke of the raster's window moved to the picture."""
    return replace(
        stroke, points=(stroke.points + np.array([left, top])) / factor, width=stroke.width / factor
    )

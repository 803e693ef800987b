"""Simple things to draw, and ways of comparing pictures."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from backguide.figure.camera import Camera, Margins, frame_camera
from backguide.figure.draw import draw
from backguide.figure.loft import grid_normals, grid_triangles
from backguide.figure.mesh import Part
from backguide.figure.motion import View
from backguide.figure.palette import FigurePalette, Material, figure_palette
from backguide.figure.people import default_person
from backguide.figure.picture import Picture, Strokes
from backguide.figure.scene import Overlay, Scene
from backguide.figure.skeleton import neutral_stance

FRONT = View(0.0, 10.0)
PALETTE = figure_palette(default_person())


def tube(name: str, x: float, material: str = "skin", radius: float = 0.1, length: float = 1.0) -> Part:
    """A closed upright tube on the floor, ``x`` metres towards a camera that looks from the front."""
    angle = np.arange(16) * (2 * np.pi / 16)
    heights = np.array([0.0, 0.0, length / 2, length, length])
    radii = np.array([0.0, radius, radius, radius, 0.0])
    grid = np.stack(
        [
            x + radii[:, None] * np.cos(angle),
            radii[:, None] * np.sin(angle),
            np.broadcast_to(heights[:, None], (5, 16)),
        ],
        axis=-1,
    )
    normals = grid_normals(grid, flip=False).reshape(-1, 3)
    return Part(name, grid.reshape(-1, 3), normals, grid_triangles(5, 16, False), material)


def camera(view: View = FRONT, width: int = 200, height: int = 240, scale: float = 180.0) -> Camera:
    """A camera at the height of a standing person's hips."""
    return Camera(view, np.array([0.0, 0.0, 0.6]), scale, width, height)


def picture(
    *parts: Part,
    seen_by: Camera | None = None,
    overlays: tuple[Overlay, ...] = (),
    palette: FigurePalette = PALETTE,
    supersample: int = 1,
) -> Picture:
    """The picture of these parts."""
    return draw(Scene(neutral_stance(), parts, overlays), seen_by or camera(), palette, supersample)


def framed(parts: tuple[Part, ...], view: View, width: int = 240, height: int = 320) -> Camera:
    """A camera that fills a small picture with a person."""
    points = np.concatenate([part.vertices for part in parts])
    return frame_camera(view, points, width, height, Margins(12, 12, 12, 12))


def colour_at(shown: Picture, x: int, y: int) -> tuple[int, ...]:
    """The fill's colour at a pixel."""
    return tuple(int(value) for value in shown.pixels[y, x])


def difference(first: Picture, second: Picture) -> float:
    """The share of the picture's area that changed, by brightness and opacity, 0-1."""
    one, other = (shown.pixels.astype(float) for shown in (first, second))
    return float(np.abs(one - other).mean() / 255)


def ink_length(shown: Picture) -> float:
    """The length of all lines together in pixels."""
    return sum(_length(strokes) for strokes in shown.strokes)


def _length(strokes: Strokes) -> float:
    steps = np.linalg.norm(np.diff(strokes.points, axis=0), axis=1)
    return float(steps[~strokes.starts[1:]].sum())


def flat_palette() -> FigurePalette:
    """The usual palette without light and shade, haze left as it is."""
    plain = tuple((name, _flat(material)) for name, material in PALETTE.materials)
    return replace(PALETTE, materials=plain)


def _flat(material: Material) -> Material:
    return replace(material, shade=material.lit, shine=None)


def opacity(shown: Picture) -> NDArray[np.uint8]:
    """Opacity (height, width)."""
    return shown.pixels[..., 3]

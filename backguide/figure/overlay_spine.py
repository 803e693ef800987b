"""The spine line as drawn."""

import numpy as np

from backguide.figure.camera import Camera
from backguide.figure.palette import FigurePalette
from backguide.figure.picture import Shape, Strokes
from backguide.figure.posed import Array
from backguide.figure.scene import SpineOverlay


def spine_shapes(spine: SpineOverlay, camera: Camera, palette: FigurePalette) -> list[Shape | Strokes]:
    """A line with a light, rounded block for every vertebra, smaller towards the neck."""
    pixels = camera.project(spine.points)[0]
    size = 0.0115 * camera.pixels_per_metre
    starts = np.zeros(len(pixels), np.bool_)
    starts[0] = True
    shapes: list[Shape | Strokes] = [Strokes(pixels, starts, palette.spine_edge, size * 0.7)]
    along = np.gradient(pixels, axis=0)
    block = _rounded_block()
    for number, (centre, direction) in enumerate(zip(pixels, along, strict=True)):
        direction = direction / max(float(np.hypot(*direction)), 1e-6)
        axes = np.stack([direction, np.array([[0.0, 1.0], [-1.0, 0.0]]) @ direction])
        height = size * (1.12 - 0.035 * number)
        outline = centre + (block * [height * 0.62, height]) @ axes
        edge = max(1.4, 0.0044 * camera.pixels_per_metre)
        shapes.append(Shape(outline, palette.spine, palette.spine_edge, edge))
    return shapes


def _rounded_block() -> Array:
    """Outline (n, 2) of a block from -1 to 1 with round corners."""
    angle = np.arange(24) * (2 * np.pi / 24)
    cosine, sine = np.cos(angle), np.sin(angle)
    return np.stack([np.sign(cosine) * np.abs(cosine) ** 0.5, np.sign(sine) * np.abs(sine) ** 0.5], axis=-1)

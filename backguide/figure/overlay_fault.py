"""The "don't" mark: a ring with a cross, as on a sign, beside a fault."""

import numpy as np

from backguide.figure.camera import Camera
from backguide.figure.palette import FigurePalette
from backguide.figure.picture import Shape, Strokes
from backguide.figure.scene import FaultOverlay

_POINTS = 40
_CROSS = 0.40
"""How far the cross reaches from the middle, as a share of the ring's radius."""

_LEAST = 9.0
"""The least radius in pixels, so that the mark reads in a thumbnail."""


def fault_shapes(fault: FaultOverlay, camera: Camera, palette: FigurePalette) -> list[Shape | Strokes]:
    """The mark, always flat to the viewer."""
    centre = camera.project(fault.centre[None])[0][0]
    radius = max(fault.radius * camera.pixels_per_metre, _LEAST)
    angle = np.linspace(0.0, 2 * np.pi, _POINTS, endpoint=False)
    circle = np.stack([np.cos(angle), np.sin(angle)], axis=-1)
    arm = radius * _CROSS
    corners = np.array([[-arm, -arm], [arm, arm], [-arm, arm], [arm, -arm]])
    width = max(1.8, 0.17 * radius)
    return [
        Shape(centre + circle * (radius + width), palette.arrow_edge),
        Shape(centre + circle * radius, palette.fault_ground, palette.fault, width),
        Strokes(centre + corners, np.array([True, False, True, False]), palette.fault, width),
    ]

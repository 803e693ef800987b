"""Motion arrows as drawn."""

from collections.abc import Sequence

import numpy as np

from backguide.figure.camera import Camera
from backguide.figure.loft import smooth, spline
from backguide.figure.overlay_face import off_the_face
from backguide.figure.palette import Colour, FigurePalette
from backguide.figure.picture import Picture, Shape, Strokes
from backguide.figure.posed import Array
from backguide.figure.scene import ArrowOverlay

_SHAFT = 0.020
_EDGE = 0.011
_HIDDEN, _WHOLE = 0.25, 0.45
"""Shares of its length at which an arrow that turns towards the viewer is gone, and still drawn in full."""


def arrow_shapes(arrow: ArrowOverlay, camera: Camera, palette: FigurePalette) -> list[Shape | Strokes]:
    """An arrow as one polygon with a light edge, its shaft swelling to the head.

    It fades as it turns its end to the viewer, and steps aside where it would cover the face.
    """
    line = camera.project(_curve(arrow.points, 40))[0]
    faces = camera.project(arrow.faces)[0]
    aside, clear = off_the_face(line, faces, camera.pixels_per_metre)
    line = line + aside
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    total = float(along[-1])
    true_length = float(np.linalg.norm(np.diff(arrow.points, axis=0), axis=1).sum())
    seen = total / (true_length * camera.pixels_per_metre)
    strength = clear * float(smooth(np.array((seen - _HIDDEN) / (_WHOLE - _HIDDEN))))
    if strength < 0.02:
        return []
    head = min(arrow.head * camera.pixels_per_metre, total * 0.45)
    at = np.linspace(0.0, total - head, 30)
    shaft = np.stack([np.interp(at, along, line[:, axis]) for axis in (0, 1)], axis=-1)
    across = _across(shaft)
    half = (
        _SHAFT * camera.pixels_per_metre / 2 * (0.25 + 0.75 * smooth(at / max(total - head, 1e-6) * 1.15))
    )[:, None]
    tip, base = line[-1], shaft[-1]
    ahead = (tip - base) / max(float(np.hypot(*(tip - base))), 1e-6)
    wing = np.array([-ahead[1], ahead[0]]) * head * 0.62
    back = ahead * head * 0.12
    outline = np.vstack(
        [
            shaft + across * half,
            [base + wing - back],
            [tip],
            [base - wing - back],
            (shaft - across * half)[::-1],
        ]
    )
    edge = max(2.5, _EDGE * camera.pixels_per_metre)
    return [Shape(outline, _faded(palette.arrow, strength), _faded(palette.arrow_edge, strength), edge)]


def arrow_picture(arrows: Sequence[ArrowOverlay], camera: Camera, palette: FigurePalette) -> Picture:
    """Arrows alone on a transparent ground, to be laid over the picture of the figure without them."""
    shapes = [shape for arrow in arrows for shape in arrow_shapes(arrow, camera, palette)]
    return Picture(np.zeros((camera.height, camera.width, 4), np.uint8), (), tuple(shapes))


def _faded(colour: Colour, strength: float) -> Colour:
    return colour[0], colour[1], colour[2], round(colour[3] * strength)


def _curve(points: Array, count: int) -> Array:
    """``count`` points on a smooth curve through ``points`` (n, k)."""
    if len(points) >= count:
        return points.copy()
    return spline(np.linspace(0.0, 1.0, count), np.linspace(0.0, 1.0, len(points)), points)


def _across(line: Array) -> Array:
    """Unit vectors (n, 2) at right angles to a line (n, 2)."""
    along = np.gradient(line, axis=0)
    along[1:-1] = (along[:-2] + along[1:-1] + along[2:]) / 3
    along /= np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-9)[:, None]
    return np.stack([-along[:, 1], along[:, 0]], axis=-1)

"""What is laid over the figure: motion arrows, the spine line, deep muscles seen through the body."""

import numpy as np

from backguide.figure.camera import Camera
from backguide.figure.loft import smooth, spline
from backguide.figure.palette import FigurePalette
from backguide.figure.picture import Shape, Strokes
from backguide.figure.posed import Array
from backguide.figure.scene import ArrowOverlay, DeepMuscleOverlay, SpineOverlay

_SHAFT = 0.020
_ARROW_EDGE = 0.011
_MUSCLE_OPACITY = 205
_MUSCLE_RINGS = 12
_MOST_FORESHORTENED = 0.35
"""An arrow that points at the viewer, seen at less than this share of its length, would be a mere blot."""

_SMALL = 200.0
"""Pixels a metre below which a deep muscle's dashes are set wider apart."""


def arrow_shapes(arrow: ArrowOverlay, camera: Camera, palette: FigurePalette) -> list[Shape | Strokes]:
    """An arrow as one polygon with a light edge, its shaft swelling to the head; none when seen end on."""
    line = camera.project(_curve(arrow.points, 40))[0]
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    total = float(along[-1])
    true_length = float(np.linalg.norm(np.diff(arrow.points, axis=0), axis=1).sum())
    if total < _MOST_FORESHORTENED * true_length * camera.pixels_per_metre:
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
    edge = max(2.5, _ARROW_EDGE * camera.pixels_per_metre)
    return [Shape(outline, palette.arrow, palette.arrow_edge, edge)]


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


def deep_muscle_shapes(
    muscle: DeepMuscleOverlay, camera: Camera, palette: FigurePalette
) -> list[Shape | Strokes]:
    """A deep muscle as a see-through shape with fibres and a dashed edge; plain where it is seen end on."""
    table = _curve(np.column_stack([muscle.points, muscle.radii]), _MUSCLE_RINGS)
    centre = camera.project(table[:, :3])[0]
    radius = (table[:, 3] * camera.pixels_per_metre * 0.8)[:, None]
    angle = np.linspace(0.0, 2 * np.pi, 20, endpoint=False)
    circle = np.stack([np.cos(angle), np.sin(angle)], axis=-1)
    outline = convex_hull((centre[:, None] + radius[:, None] * circle).reshape(-1, 2))
    red, green, blue, _opacity = palette.muscle
    fill = (red, green, blue, _MUSCLE_OPACITY)
    chord = centre[-1] - centre[0]
    span = float(np.hypot(*chord))
    if span < 1.6 * float(radius.max()):
        return [Shape(outline, fill)]
    small = camera.pixels_per_metre < _SMALL
    edge = 0.8 if small else max(1.1, 0.0042 * camera.pixels_per_metre)
    dashes = (2.0, 4.0) if small else (2.2, 2.6)
    # Fibres run straight from end to end: the centre line may double back on the picture.
    middle = centre[0] + np.linspace(0.0, 1.0, _MUSCLE_RINGS)[:, None] * chord
    across = np.array([-chord[1], chord[0]]) / span
    fibres = np.concatenate([middle + across * radius * offset for offset in (-0.5, 0.0, 0.5)])
    starts = np.arange(len(fibres)) % _MUSCLE_RINGS == 0
    width = max(0.7, 0.0033 * camera.pixels_per_metre)
    return [
        Shape(outline, fill, (255, 255, 255, 215), edge, dashes),
        Strokes(fibres, starts, palette.ink("fibre"), width),
    ]


def convex_hull(points: Array) -> Array:
    """The corners (k, 2) round the convex hull of ``points`` (n, 2), by Andrew's monotone chain."""
    ordered = points[np.lexsort((points[:, 1], points[:, 0]))].tolist()
    return np.array(_half_hull(ordered)[:-1] + _half_hull(ordered[::-1])[:-1])


def _half_hull(points: list[list[float]]) -> list[list[float]]:
    hull: list[list[float]] = []
    for x, y in points:
        while len(hull) > 1:
            (ax, ay), (bx, by) = hull[-2], hull[-1]
            if (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0:
                break
            hull.pop()
        hull.append([x, y])
    return hull


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


def _rounded_block() -> Array:
    """Outline (n, 2) of a block from -1 to 1 with round corners."""
    angle = np.arange(24) * (2 * np.pi / 24)
    cosine, sine = np.cos(angle), np.sin(angle)
    return np.stack([np.sign(cosine) * np.abs(cosine) ** 0.5, np.sign(sine) * np.abs(sine) ** 0.5], axis=-1)

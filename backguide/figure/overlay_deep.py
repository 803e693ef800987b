"""Deep muscles seen through the body: one see-through shape with fibres around the strands."""

import numpy as np

from backguide.figure.arrays import Floats
from backguide.figure.camera import Camera
from backguide.figure.draw_marks import SeenSurface
from backguide.figure.loft import smooth, spline, unit_rows
from backguide.figure.overlay_outline import outlines
from backguide.figure.palette import Colour, FigurePalette
from backguide.figure.picture import Shape, Strokes
from backguide.figure.posed import Array
from backguide.figure.scene import DeepMuscleOverlay

_STATIONS = 7
_OPACITY, _EDGE_OPACITY = 200, 225
_GRID = 44
"""Samples of the field along the longer side of a muscle's picture."""

_FAINT = 0.60
"""How strong a muscle is that lies on the far side of the body."""

_SMALL, _TINY = 200.0, 90.0
"""Pixels a metre below which fibres would clot, and at which a pale edge would be all that is seen."""

_EDGE_LEAST = 0.35

_OTHER_PART = 0.30
"""What is this far before a muscle (metres) is no part of the trunk or thigh that it lies in."""

_HIDDEN_FROM, _HIDDEN_OVER = 0.3, 0.5
"""From which hidden share of it a muscle fades, and over how much more it is gone."""


def deep_muscle_shapes(
    muscle: DeepMuscleOverlay, camera: Camera, palette: FigurePalette, surface: SeenSurface | None = None
) -> list[Shape | Strokes]:
    """A deep muscle with a pale edge and a fibre on each strand.

    It fades, without a threshold, as it turns its end towards the camera or goes to the body's far side, and
    as head or limbs come before the part of the body that it is in, where ``surface`` tells what is seen.
    """
    grid = _grid(muscle)
    places = camera.project(grid[..., :3].reshape(-1, 3))[0].reshape(*grid.shape[:2], 2)
    strength = _strength(grid, places, camera)
    if surface is not None:
        strength *= _in_the_open(grid, surface)
    if strength <= 0.02:
        return []
    scale = camera.pixels_per_metre
    clear = float(smooth(np.array((scale - _TINY) / (_SMALL - _TINY))))
    radii = np.maximum(grid[..., 3] * scale, 1.0)
    shapes: list[Shape | Strokes] = []
    # What lies on the far side, or is small, would float before the cloth as a box with a white edge.
    edge = (255, 255, 255, round(_EDGE_OPACITY * strength**3 * (_EDGE_LEAST + (1 - _EDGE_LEAST) * clear)))
    width = min(max(0.9, 0.0040 * scale), 2.6)
    for outline in _outlines(places, radii):
        shapes.append(Shape(outline, _faded(palette.muscle, _OPACITY, strength)))
        closed = np.vstack([outline, outline[:1]])
        shapes.append(Strokes(closed, np.arange(len(closed)) == 0, edge, width))
    if scale >= _SMALL:
        starts = np.tile(np.arange(_STATIONS) == 0, len(places))
        ink = palette.ink("fibre")
        faint = _faded(ink, ink[3] * 1.25, strength)
        shapes.append(Strokes(places.reshape(-1, 2), starts, faint, max(0.7, 0.0030 * scale)))
    return shapes


def nearness(muscle: DeepMuscleOverlay, camera: Camera) -> float:
    """How near the muscle's middle is to the camera, in metres."""
    points = np.concatenate([strand.points for strand in muscle.strands])
    return float(points.mean(axis=0) @ camera.towards)


def seen_strength(muscle: DeepMuscleOverlay, camera: Camera) -> float:
    """How strongly a deep muscle is drawn, 0 to 1."""
    grid = _grid(muscle)
    places = camera.project(grid[..., :3].reshape(-1, 3))[0].reshape(*grid.shape[:2], 2)
    return _strength(grid, places, camera)


def _grid(muscle: DeepMuscleOverlay) -> Array:
    """Rows of centre, radius and outward direction (strands, stations, 7)."""
    return np.stack(
        [
            _stations(np.column_stack([strand.points, strand.radii, strand.outward]))
            for strand in muscle.strands
        ]
    )


def _stations(table: Array) -> Array:
    """A strand (n, 7) as ``_STATIONS`` rows on a smooth curve."""
    if len(table) == 2:
        share = np.linspace(0.0, 1.0, _STATIONS)[:, None]
        return table[0] + share * (table[1] - table[0])
    return spline(np.linspace(0.0, 1.0, _STATIONS), np.linspace(0.0, 1.0, len(table)), table)


def _strength(grid: Array, places: Array, camera: Camera) -> float:
    """How strongly to draw, 0 to 1: by how much of its length is seen, and whether its outer face is."""
    true_length = np.linalg.norm(np.diff(grid[..., :3], axis=1), axis=2).sum()
    seen_length = np.linalg.norm(np.diff(places, axis=1), axis=2).sum() / camera.pixels_per_metre
    if len(grid) > 1:
        # A sheet seen along its fibres still shows its breadth.
        true_length += np.linalg.norm(np.diff(grid[..., :3], axis=0), axis=2).sum()
        seen_length += np.linalg.norm(np.diff(places, axis=0), axis=2).sum() / camera.pixels_per_metre
    lengthwise = float(smooth(np.array((seen_length / true_length - 0.12) / 0.30)))
    facing = unit_rows(unit_rows(grid[..., 4:]).mean(axis=(0, 1))[None])[0] @ camera.towards
    return lengthwise * float(_FAINT + (1.0 - _FAINT) * smooth(np.array((facing + 0.55) / 0.60)))


def _in_the_open(grid: Array, surface: SeenSurface) -> float:
    """How strongly to draw, 0 to 1, by how much of the muscle has nothing but its own part before it."""
    pixels, depth = surface.camera.project(grid[..., :3].reshape(-1, 3))
    hidden = float(surface.covered(pixels, depth, _OTHER_PART).mean())
    return 1.0 - float(smooth(np.array((hidden - _HIDDEN_FROM) / _HIDDEN_OVER)))


def _faded(colour: Colour, opacity: float, strength: float) -> Colour:
    return colour[0], colour[1], colour[2], round(min(opacity, 255) * strength)


def _outlines(places: Array, radii: Array) -> list[Array]:
    """The edge of the strands (k, n, 2) with ``radii`` (k, n) and of what lies between neighbours."""
    starts = [places[:, :-1].reshape(-1, 2), places[:-1].reshape(-1, 2)]
    ends = [places[:, 1:].reshape(-1, 2), places[1:].reshape(-1, 2)]
    first = np.concatenate([radii[:, :-1].ravel(), radii[:-1].ravel()])
    last = np.concatenate([radii[:, 1:].ravel(), radii[1:].ravel()])
    reach = float(radii.max()) + 2.0
    low, high = places.min(axis=(0, 1)) - reach, places.max(axis=(0, 1)) + reach
    step = float((high - low).max()) / _GRID
    across = np.arange(low[0], high[0] + step, step)
    down = np.arange(low[1], high[1] + step, step)
    points = np.stack(np.meshgrid(across, down), axis=-1).reshape(-1, 2)
    field = _field(points, np.concatenate(starts), np.concatenate(ends), first, last)
    return [low + step * outline for outline in outlines(field.reshape(len(down), len(across)))]


def _field(points: Array, starts: Array, ends: Array, first: Array, last: Array) -> Floats:
    """Distance in pixels of points (n, 2) from the edge of the nearest round strip, negative inside."""
    at, begin, along = (
        points.astype(np.float32),
        starts.astype(np.float32),
        (ends - starts).astype(np.float32),
    )
    squared = np.maximum((along**2).sum(axis=1), np.float32(1e-6))
    x, y = at[:, :1] - begin[:, 0], at[:, 1:] - begin[:, 1]
    share = np.clip((x * along[:, 0] + y * along[:, 1]) / squared, 0, 1)
    x -= share * along[:, 0]
    y -= share * along[:, 1]
    radius = first.astype(np.float32) + share * (last - first).astype(np.float32)
    return (np.sqrt(x * x + y * y) - radius).min(axis=1)

"""Framing: which points must be in the picture, so that one camera serves a whole motion."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.mesh import Part
from backguide.figure.motion import Motion, View
from backguide.figure.posed import Array
from backguide.figure.scene_builder import SceneBuilder

POSITIONS = (0.0, 0.42, 0.58, 1.0)
"""Evenly spread over the eased way: a leg swung by 90 degrees comes no more than 3 cm out of their hull."""

CYCLE_POSITIONS = tuple(step / 8 for step in range(8))
"""The same round a cycle."""

DIRECTIONS = 120
ARROW_ROOM = 0.035
"""Metres kept clear around an arrow's line, for its head and its white edge."""

MARK_ROOM = 1.25
"""How many times its radius a "don't" mark takes up with its edge."""

SURROUNDINGS = frozenset({"mat", "path", "water", "wall", "tile"})
"""Materials of what is around a person."""

LOWEST, HIGHEST = 0.0, 80.0
"""Degrees of elevation between which the camera can be raised: never below the floor, never straight down."""

_CORNERS: Array = np.array([[x, y, z] for x in (-1.0, 1.0) for y in (-1.0, 1.0) for z in (-1.0, 1.0)])

_DENSE, _STEP = 300, 3
"""Of surfaces with more vertices than this every third is looked at: neighbours are a centimetre apart."""


@dataclass(frozen=True, slots=True)
class Extent:
    """The outermost points of a motion: of its ``body`` (n, 3) with what it holds, of all else ``around`` it.

    Mats, arrows and marks are around: they may reach into the margins, and do not make the person small.
    """

    body: Array
    around: Array

    @property
    def points(self) -> Array:
        """All points (n, 3)."""
        return np.concatenate([self.body, self.around])


def positions_of(motion: Motion) -> tuple[float, ...]:
    """The positions that take up all the room of a motion."""
    return POSITIONS if motion.cycle_seconds is None else CYCLE_POSITIONS


def extent(builders: Iterable[SceneBuilder], positions: Sequence[float] = POSITIONS) -> Extent:
    """The outermost points of all that these motions show at ``positions``: bodies, props, arrows, marks."""
    room = ARROW_ROOM * np.vstack([np.eye(3), -np.eye(3)])
    bodies: list[Array] = []
    around: list[Array] = []
    for builder in builders:
        for position in positions:
            for part in builder.surfaces(position):
                (around if part.material in SURROUNDINGS else bodies).append(_some_vertices(part))
            around += [mark.centre + mark.radius * MARK_ROOM * _CORNERS for mark in builder.marks(position)]
        around += [(arrow.points[:, None] + room[None]).reshape(-1, 3) for arrow in builder.arrows]
    body = outermost(np.concatenate(bodies))
    return Extent(body, outermost(np.concatenate([body, *around])))


def outermost(points: Array) -> Array:
    """The points (n, 3) farthest out in evenly spread directions: what a camera could cut off."""
    number = np.arange(DIRECTIONS) + 0.5
    height = 1.0 - 2.0 * number / DIRECTIONS
    around = np.sqrt(1.0 - height**2)
    turn = np.pi * (1.0 + np.sqrt(5.0)) * number
    directions = np.column_stack([around * np.cos(turn), around * np.sin(turn), height])
    return points[np.unique(np.argmax(directions @ points.T, axis=1))]


def view_for(motion: Motion, side: Side, turn: float = 0.0, second: bool = False, rise: float = 0.0) -> View:
    """The camera direction for one working side: mirrored for the left, then turned and raised by degrees."""
    view = motion.second_view if second and motion.second_view is not None else motion.view
    azimuth = view.azimuth if side is Side.RIGHT else -view.azimuth
    elevation = view.elevation
    if rise:
        elevation = min(max(elevation + rise, min(elevation, LOWEST)), max(elevation, HIGHEST))
    return View(azimuth + turn, elevation)


def companions(motion: Motion) -> Sequence[Motion]:
    """A motion with its mistakes: right and wrong are shown side by side and need the same frame."""
    return (motion, *motion.mistakes.values())


def _some_vertices(part: Part) -> Array:
    return part.vertices[::_STEP] if len(part.vertices) > _DENSE else part.vertices

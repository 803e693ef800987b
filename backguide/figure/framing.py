"""Framing: which points must be in the picture, so that one camera serves a whole motion."""

from collections.abc import Iterable, Sequence

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.camera import Camera, Margins, frame_camera
from backguide.figure.motion import Motion, View
from backguide.figure.posed import Array
from backguide.figure.scene_builder import SceneBuilder

POSITIONS = (0.0, 0.25, 0.5, 0.75, 1.0)
DIRECTIONS = 120
ARROW_ROOM = 0.035
"""Metres kept clear around an arrow's line, for its head and its white edge."""


def extent(builders: Iterable[SceneBuilder], positions: Sequence[float] = POSITIONS) -> Array:
    """The outermost points (n, 3) of all that these motions show at ``positions``: bodies, props, arrows."""
    room = ARROW_ROOM * np.vstack([np.eye(3), -np.eye(3)])
    clouds: list[Array] = []
    for builder in builders:
        surfaces = (builder.surfaces(position) for position in positions)
        clouds += [np.concatenate([part.vertices for part in parts]) for parts in surfaces]
        clouds += [(arrow.points[:, None] + room[None]).reshape(-1, 3) for arrow in builder.arrows]
    return outermost(np.concatenate(clouds))


def outermost(points: Array) -> Array:
    """The points (n, 3) farthest out in evenly spread directions: what a camera could cut off."""
    number = np.arange(DIRECTIONS) + 0.5
    height = 1.0 - 2.0 * number / DIRECTIONS
    around = np.sqrt(1.0 - height**2)
    turn = np.pi * (1.0 + np.sqrt(5.0)) * number
    directions = np.stack([around * np.cos(turn), around * np.sin(turn), height])
    return points[np.unique(np.argmax(points @ directions, axis=0))]


def view_for(motion: Motion, side: Side, turn: float = 0.0, second: bool = False) -> View:
    """The camera direction for one working side: mirrored for the left, then turned by ``turn`` degrees."""
    view = motion.second_view if second and motion.second_view is not None else motion.view
    azimuth = view.azimuth if side is Side.RIGHT else -view.azimuth
    return View(azimuth + turn, view.elevation)


def steady_camera(points: Array, view: View, home: View, size: tuple[int, int], margins: Margins) -> Camera:
    """The camera for ``view``, never closer than for ``home``: the figure does not pulse while it turns."""
    width, height = size
    camera = frame_camera(view, points, width, height, margins)
    if view == home:
        return camera
    limit = frame_camera(home, points, width, height, margins).pixels_per_metre
    spare = max(1.0 - limit / camera.pixels_per_metre, 0.0) / 2
    across = (width - margins.left - margins.right) * spare
    upwards = (height - margins.top - margins.bottom) * spare
    wider = Margins(
        margins.left + across, margins.top + upwards, margins.right + across, margins.bottom + upwards
    )
    return frame_camera(view, points, width, height, wider)


def companions(motion: Motion) -> Sequence[Motion]:
    """A motion with its mistakes: right and wrong are shown side by side and need the same frame."""
    return (motion, *motion.mistakes.values())

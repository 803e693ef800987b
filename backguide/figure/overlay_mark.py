"""Room for a mark beside the body: clear of all of it from the best view, of face and hands when turned.

The step is one of the body's space, so that the mark stays with its landmark while the view turns.
"""

from collections.abc import Sequence

import numpy as np

from backguide.figure.camera import Camera
from backguide.figure.motion import View
from backguide.figure.overlay_place import body_circles
from backguide.figure.posed import Array, PosedBody

TURNED = (60.0, -60.0)
"""Degrees from the best view at which a mark must not hide face or hands either."""

DIRECTIONS = 100
DISTANCES = np.arange(1, 13) * 0.04
"""Steps that are tried: in this many directions, this far in metres."""

_COVERED_COSTS, _TURNED_COSTS = 30.0, 1.2
"""Covering 1 cm of what must be seen, or of the rest of a turned body, is as bad as this many cm farther."""

_HEAD = 0.115
_HAND, _ALONG_HAND = 0.045, np.array([0.0, 0.06, 0.12])


def mark_step(
    bodies: Sequence[PosedBody], places: Sequence[Array], view: View, radius: float, room: float
) -> Array:
    """The best step (3,) from a mark's ``places`` (3,), one for each of ``bodies``, seen from ``view``.

    ``radius`` is the mark's, ``room`` what is kept free around it from the best view, in metres.
    """
    whole, telling = ([balls(body) for body in bodies] for balls in (body_circles, face_and_hands))
    middle = bodies[0].pelvis_position
    steps = _steps()

    def covered(balls: Sequence[Array], turn: float, around: float) -> Array:
        camera = Camera(View(view.azimuth + turn, view.elevation), middle, 1.0, 0, 0)
        frames = [
            _covered(place + steps, here, camera, radius + around)
            for place, here in zip(places, balls, strict=True)
        ]
        return np.max(frames, axis=0)

    cost = np.linalg.norm(steps, axis=1) + _COVERED_COSTS * covered(whole, 0.0, room)
    for turn in (0.0, *TURNED):
        cost += _COVERED_COSTS * covered(telling, turn, room / 2)
        cost += _TURNED_COSTS * covered(whole, turn, 0.0)
    return steps[int(cost.argmin())]


def face_and_hands(posed: PosedBody) -> Array:
    """What tells most, as balls: rows of centre and radius (n, 4), in metres."""
    rows = [np.append(posed.head_position, _HEAD)]
    for arm in posed.arms.values():
        rows += [np.append(arm.wrist - arm.hand[:, 2] * along, _HAND) for along in _ALONG_HAND.tolist()]
    return np.stack(rows)


def _steps() -> Array:
    """No step, and steps (n, 3) in directions spread evenly over the sphere."""
    number = np.arange(DIRECTIONS) + 0.5
    height = 1.0 - 2.0 * number / DIRECTIONS
    turn = np.pi * (1.0 + np.sqrt(5.0)) * number
    flat = np.sqrt(1.0 - height**2)
    directions = np.column_stack([flat * np.cos(turn), flat * np.sin(turn), height])
    return np.concatenate([np.zeros((1, 3)), (DISTANCES[:, None, None] * directions).reshape(-1, 3)])


def _covered(marks: Array, balls: Array, camera: Camera, radius: float) -> Array:
    """By how many metres (n,) a mark of ``radius`` at each of ``marks`` (n, 3) covers any of the balls."""
    here, there = (camera.project(points)[0].astype(np.float32) for points in (marks, balls[:, :3]))
    gap = np.hypot(here[:, None, 0] - there[:, 0], here[:, None, 1] - there[:, 1])
    return np.maximum(((balls[:, 3] + radius).astype(np.float32) - gap).max(axis=1), 0.0)

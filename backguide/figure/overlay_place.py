"""Room beside the body: where an arrow or a mark covers nobody, seen from the exercise's best view."""

from collections.abc import Sequence

import numpy as np

from backguide.figure.camera import Camera
from backguide.figure.capsules import body_capsules
from backguide.figure.motion import View
from backguide.figure.posed import Array, PosedBody

DIRECTIONS = 24
DISTANCES = np.arange(1, 13) * 0.04
"""Steps that are tried: this many ways round, this far in metres."""

_COVERED_COSTS = 30.0
"""Covering the body by 1 cm is as bad as standing this many centimetres farther away."""

_SAMPLES = np.linspace(0.0, 1.0, 5)
_BROAD = 0.055
"""Metres by which the trunk is broader on each side than its capsules."""

_HAIR = 0.115
"""Metres from the middle of the head to its hair."""

_TRUNK = frozenset({"pelvis", "belly", "chest"})


def body_circles(posed: PosedBody) -> Array:
    """The body as balls: rows of centre and radius (n, 4), in metres."""
    capsules = body_capsules(posed)
    along = capsules.ends - capsules.starts
    centres = capsules.starts[:, None] + _SAMPLES[None, :, None] * along[:, None]
    radii = np.broadcast_to(capsules.radii[:, None, None], (*centres.shape[:2], 1))
    table = np.concatenate([centres, radii], axis=2)
    trunk = table[[name in _TRUNK for name in capsules.names]]
    leftward = np.append(posed.thorax[:, 1] * _BROAD, 0.0)
    hair = np.append(posed.head_position, _HAIR)
    shoulders = [np.append(arm.shoulder, 0.055) for arm in posed.arms.values()]
    return np.concatenate(
        [
            rows.reshape(-1, 4)
            for rows in (table, trunk + leftward, trunk - leftward, np.array([*shoulders, hair]))
        ]
    )


def clear_step(points: Array, circles: Sequence[Array], view: View, room: float) -> Array:
    """The shortest step (3,), square to the view, that brings ``points`` (n, 3) clear of the body.

    ``circles`` are the body's balls in every frame that counts; ``room`` is kept free between (metres). Where
    nothing is clear, the step that covers least.
    """
    camera = Camera(view, np.zeros(3), 1.0, 0, 0)
    axes = np.stack([camera.right, camera.up])
    table = np.concatenate(list(circles))
    balls, radii = (table[:, :3] @ axes.T).astype(np.float32), (table[:, 3] + room).astype(np.float32)
    angle = np.arange(DIRECTIONS) * (2 * np.pi / DIRECTIONS)
    ways = np.stack([np.cos(angle), np.sin(angle)], axis=-1)
    steps = np.concatenate([np.zeros((1, 2)), (DISTANCES[:, None, None] * ways[None]).reshape(-1, 2)])
    line = (points @ axes.T).astype(np.float32)
    best, least = steps[0], np.inf
    for step in steps:
        farness = float(np.hypot(*step))
        if farness >= least:
            break
        gap = np.linalg.norm((line + step.astype(np.float32))[:, None] - balls[None], axis=2)
        covered = float(np.maximum((radii - gap).max(axis=1), 0.0).mean())
        cost = farness + _COVERED_COSTS * covered
        if cost < least:
            best, least = step, cost
    return best @ axes

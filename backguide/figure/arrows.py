"""Motion arrows, taken from the motion itself, and the "don't" marks of its mistakes."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.motion import ArrowShown, Motion, View
from backguide.figure.muscles_anchor import trunk_point
from backguide.figure.overlay_mark import mark_step
from backguide.figure.overlay_place import body_circles, clear_step
from backguide.figure.posed import Array, PosedBody
from backguide.figure.rotations import length, perpendicular, unit
from backguide.figure.scene import ArrowOverlay, FaultOverlay

SAMPLES = 15
POINTS = 32
LONGEST, SHORTEST = 0.45, 0.20
SHARE_OF_PATH = 0.75
"""An arrow shows this much of the landmark's way, between the shortest and the longest length in metres."""

_ROUND = tuple(step / SAMPLES for step in range(SAMPLES))

HEAD = 0.07
"""Length of an arrow's head in metres."""

ROOM = 0.050
"""Metres kept between an arrow's middle line and the body: its head is broader than its shaft."""

MARK_RADIUS, MARK_ROOM = 0.052, 0.030
"""A "don't" mark's radius and the room kept between it and the body, in metres."""

# Height in the neutral stance and distance forward of the spine, in metres.
_TRUNK_LANDMARKS = {
    "pelvis": (0.90, 0.0),
    "back": (1.10, -0.05),
    "chest": (1.28, 0.17),
    "upper-back": (1.28, -0.06),
    "neck": (1.44, -0.05),
}
# Metres from a landmark to where an arrow is clear of the body.
_CLEARANCE = {
    "pelvis": 0.20,
    "back": 0.09,
    "upper-back": 0.09,
    "head": 0.19,
    "hip": 0.18,
    "shoulder": 0.16,
    "ankle": 0.17,
    "foot": 0.17,
}
_USUAL_CLEARANCE = 0.13
_LEG_LANDMARKS = ("hip", "knee", "ankle", "foot")
_ARM_LANDMARKS = ("shoulder", "elbow", "wrist", "hand")


def motion_arrows(motion: Motion, side: Side) -> tuple[ArrowOverlay, ...]:
    """The arrows of a motion for one working side. Raises ValueError naming an unknown landmark.

    Each stands beside its landmark's way, moved by the authored offset, and then as far as it takes to cover
    nobody in any frame, seen from the best view. Authored for the right side, it is mirrored for the left.
    """
    if not motion.arrows:
        return ()
    # Of a cycle an arrow shows the quarter before the moment that still pictures show.
    start, end = (0.0, 1.0) if motion.cycle_seconds is None else (motion.shown_at - 0.25, motion.shown_at)
    poses = [motion.pose(float(position)) for position in np.linspace(start, end, SAMPLES)]
    everywhere = poses if motion.cycle_seconds is None else [motion.pose(share) for share in _ROUND]
    circles = [body_circles(posed) for posed in everywhere]
    faces = np.array([posed.head_position for posed in everywhere]) * _mirror(side)
    arrows = [_motion_arrow(motion.view, poses, circles, shown, side) for shown in motion.arrows]
    return tuple(replace(arrow, faces=faces) for arrow in arrows)


def _motion_arrow(
    view: View, poses: Sequence[PosedBody], circles: Sequence[Array], shown: ArrowShown, side: Side
) -> ArrowOverlay:
    path = np.array([landmark_point(posed, shown.landmark, Side.RIGHT) for posed in poses])
    points = _as_arc(_last_part(path))
    clearance = _CLEARANCE.get(shown.landmark.partition(" ")[0], _USUAL_CLEARANCE)
    if shown.landmark in _TRUNK_LANDMARKS:
        points = points + _ahead(points, clearance)
    else:
        points = points + _beside(points, poses[-1], clearance)
    points = points + np.array(shown.offset)
    points = points + clear_step(points[::2], circles, view, ROOM)
    return ArrowOverlay(points * _mirror(side), HEAD)


def fault_step(motion: Motion, landmark: str) -> Array:
    """The step (3,) from a landmark of a mistake to where a "don't" mark is clear of the body all the way.

    For the right side working. Raises ValueError naming an unknown landmark.
    """
    bodies = [motion.pose(float(share)) for share in np.linspace(0.0, 1.0, SAMPLES // 2 + 2)]
    places = [landmark_point(posed, landmark, Side.RIGHT) for posed in bodies]
    return mark_step(bodies, places, motion.view, MARK_RADIUS, MARK_ROOM)


def fault_mark(posed: PosedBody, landmark: str, step: Array, side: Side) -> FaultOverlay:
    """The "don't" mark that goes along with a mistake's landmark, ``step`` (3, right side) away from it."""
    return FaultOverlay(landmark_point(posed, landmark, side) + step * _mirror(side), MARK_RADIUS)


def _mirror(side: Side) -> Array:
    return np.array([1.0, 1.0 if side is Side.RIGHT else -1.0, 1.0])


def landmark_point(posed: PosedBody, landmark: str, side: Side) -> Array:
    """World point (3,) of a landmark such as "knee working", "wrist other", "head" or "back"."""
    name, _, which = landmark.partition(" ")
    if landmark == "head":
        return posed.head_position
    if landmark in _TRUNK_LANDMARKS:
        height, forward = _TRUNK_LANDMARKS[landmark]
        return trunk_point(posed, height, forward)
    if which not in ("working", "other") or name not in _LEG_LANDMARKS + _ARM_LANDMARKS:
        raise ValueError(
            f"unknown landmark {landmark!r}: use head, {', '.join(_TRUNK_LANDMARKS)}, or one of "
            f"{', '.join(_LEG_LANDMARKS + _ARM_LANDMARKS)} followed by working or other"
        )
    limb = side if which == "working" else side.other
    return _limb_point(posed, name, limb)


def _limb_point(posed: PosedBody, name: str, side: Side) -> Array:
    leg, arm = posed.legs[side], posed.arms[side]
    points = {
        "hip": leg.hip,
        "knee": leg.knee,
        "ankle": leg.ankle,
        "foot": leg.ankle + leg.foot @ np.array([0.09, 0.0, -0.05]),
        "shoulder": arm.shoulder,
        "elbow": arm.elbow,
        "wrist": arm.wrist,
        "hand": arm.wrist + arm.hand @ np.array([0.0, 0.0, -0.09]),
    }
    return points[name]


def _last_part(path: Array) -> Array:
    """(POINTS, 3) evenly spaced points on the end of the path, prolonged backwards when it is too short."""
    steps = np.linalg.norm(np.diff(path, axis=0), axis=1)
    moving = np.concatenate([[True], steps > 1e-5])
    path = path[moving]
    if len(path) < 2:
        return path[-1] + np.linspace(-SHORTEST, 0.0, POINTS)[:, None] * np.array([0.0, 0.0, 1.0])
    travelled = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(path, axis=0), axis=1))])
    whole = float(travelled[-1])
    shown = min(max(whole * SHARE_OF_PATH, SHORTEST), LONGEST)
    wanted: Array = np.linspace(whole - shown, whole, POINTS)
    points = np.column_stack([np.interp(wanted, travelled, path[:, axis]) for axis in range(3)])
    before = np.minimum(wanted, 0.0)
    direction = unit(path[1] - path[0])
    return points + before[:, None] * direction


def _as_arc(points: Array) -> Array:
    """The arc (a quadratic Bezier curve) nearest to the points, from the first to the last of them."""
    share = np.linspace(0.0, 1.0, len(points))[:, None]
    ends = (1.0 - share) ** 2 * points[0] + share**2 * points[-1]
    weight = 2.0 * share * (1.0 - share)
    control = (weight * (points - ends)).sum(axis=0) / (weight**2).sum()
    return ends + weight * control


def _ahead(points: Array, clearance: float) -> Array:
    """The step that puts the whole arrow in front of a part of the trunk, which moves in all its breadth."""
    along = points[-1] - points[0]
    return along * (1.0 + clearance / length(along))


def _beside(points: Array, posed: PosedBody, clearance: float) -> Array:
    """The step that moves the arrow square to its way, off the outside of the limb or the head."""
    middle = trunk_point(posed, 1.10, 0.0)
    outward = perpendicular(points.mean(axis=0) - middle, unit(points[-1] - points[0]))
    return unit(outward) * clearance

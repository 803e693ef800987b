"""The named positions that exercises start from; keyframes say only what differs."""

from collections.abc import Mapping

from backguide.core.vocabulary import Side
from backguide.figure import channels
from backguide.figure.pose import (
    BASES,
    ArmPlace,
    Closure,
    FootOnFloor,
    ForearmOnFloor,
    Grip,
    Kneeling,
    LegPlace,
    PalmOnFloor,
    Pose,
)
from backguide.figure.proportions import HIP_HALF_WIDTH

RESTS: Mapping[str, str] = {
    "back": "pelvis.height",
    "front_of_pelvis": "pelvis.height",
    "right_side_of_pelvis": "pelvis.height",
    "chest": "pelvis.tilt",
    "back_of_head": "neck.flexion",
    "face": "neck.flexion",
}
"""What can rest on the mat, and the channel that is solved for it."""


def rest_closures(names: tuple[str, ...]) -> tuple[Closure, ...]:
    """The closures that let the named places rest on the mat."""
    return tuple(Closure(channels.PLACES[RESTS[name]], name) for name in names)


def pin_closures(landmark: str, forward: float, left: float) -> tuple[Closure, ...]:
    """The closures that keep a contact at a place of the floor by moving the whole body."""
    return (
        Closure(channels.PLACES["pelvis.forward"], f"{landmark} forward", forward),
        Closure(channels.PLACES["pelvis.left"], f"{landmark} left", left),
        Closure(channels.PLACES["pelvis.height"], landmark),
    )


def _pose(
    base: str,
    changes: Mapping[str, float],
    legs: Mapping[Side, LegPlace | None],
    arms: Mapping[Side, ArmPlace | None],
    closures: tuple[Closure, ...],
) -> Pose:
    values = channels.neutral_values()
    for name, value in changes.items():
        values[channels.PLACES[name]] = value
    return Pose(BASES[base], values, legs, arms, closures)


def _both(changes: Mapping[str, float]) -> dict[str, float]:
    return {f"{side} {name}": value for side in Side for name, value in changes.items()}


_BY_ANGLES: Mapping[Side, None] = {Side.RIGHT: None, Side.LEFT: None}
_ARMS_BESIDE = {
    "shoulder.flexion": -6.0,
    "shoulder.abduction": 24.0,
    "shoulder.rotation": -55.0,
    "elbow.flexion": 18.0,
    "forearm.pronation": 18.0,
}
_HANDS_ON_MAT = tuple(
    Closure(channels.PLACES[f"{side} shoulder.flexion"], f"{side}_palm", 0.032) for side in Side
)


def _standing() -> Pose:
    return _pose(
        "upright",
        {"pelvis.height": 0.88},
        {
            Side.RIGHT: FootOnFloor(0.0, -0.11, -7.0),
            Side.LEFT: FootOnFloor(0.0, 0.11, 7.0),
        },
        _BY_ANGLES,
        (
            Closure(channels.PLACES["pelvis.height"], "right_foot bend", 8.0),
            Closure(channels.PLACES["pelvis.forward"], "balance"),
        ),
    )


def _hook_lying() -> Pose:
    return _pose(
        "on-back",
        {"pelvis.height": 0.13, "pelvis.tilt": -2.0, "thoracic.flexion": -7.0, "neck.nod": 6.0}
        | _both(_ARMS_BESIDE),
        {
            Side.RIGHT: FootOnFloor(0.50, -0.11),
            Side.LEFT: FootOnFloor(0.50, 0.11),
        },
        _BY_ANGLES,
        rest_closures(("back", "back_of_head")) + _HANDS_ON_MAT,
    )


def _quadruped() -> Pose:
    return _pose(
        "on-front",
        {"pelvis.forward": 0.0, "pelvis.height": 0.47, "pelvis.tilt": -13.0, "neck.flexion": -6.0}
        | _both(_flat_hand()),
        {Side.RIGHT: Kneeling(), Side.LEFT: Kneeling()},
        {
            Side.RIGHT: PalmOnFloor(0.50, -0.17, -6.0, (-1.0, -0.35, 0.15)),
            Side.LEFT: PalmOnFloor(0.50, 0.17, 6.0, (-1.0, 0.35, 0.15)),
        },
        (
            *pin_closures("left_knee", 0.0, HIP_HALF_WIDTH),
            Closure(channels.PLACES["pelvis.tilt"], "right_palm bend", 10.0),
        ),
    )


def _prone() -> Pose:
    legs = {
        "hip.flexion": 0.0,
        "hip.abduction": 3.0,
        "hip.rotation": 6.0,
        "knee.flexion": 3.0,
        "ankle.dorsiflexion": -64.0,
    }
    return _pose(
        "on-front",
        {"pelvis.height": 0.11} | _both(legs) | _both(_flat_hand()),
        _BY_ANGLES,
        {
            Side.RIGHT: PalmOnFloor(0.62, -0.29, 10.0, (-1.0, -0.70, 0.40)),
            Side.LEFT: PalmOnFloor(0.62, 0.29, -10.0, (-1.0, 0.70, 0.40)),
        },
        rest_closures(("front_of_pelvis", "chest", "face"))
        + tuple(Closure(channels.PLACES[f"{side} hip.flexion"], f"{side}_dorsum") for side in Side),
    )


def _side_lying_on_forearm() -> Pose:
    legs = {
        "hip.flexion": 0.0,
        "hip.abduction": 0.0,
        "hip.rotation": 0.0,
        "knee.flexion": 1.0,
        "ankle.dorsiflexion": -8.0,
    }
    fingers = {f"right {name}": value for name, value in _flat_hand().items()}
    top_leg = {"left hip.flexion": 15.0, "left hip.abduction": -8.0, "left knee.flexion": 3.0}
    closed = (
        ("pelvis.forward", "right_outer_edge forward", 0.86),
        ("pelvis.left", "right_outer_edge left", 0.0),
        ("pelvis.height", "right_elbow", 0.0),
        ("right hip.abduction", "right_outer_edge", 0.0),
        ("left hip.abduction", "left_inner_edge", 0.0),
        ("left hip.flexion", "left_inner_edge left", -0.21),
    )
    return _pose(
        "on-right-side",
        {"pelvis.height": 0.30, "pelvis.side": 14.0} | _both(legs) | fingers | top_leg,
        _BY_ANGLES,
        {Side.RIGHT: ForearmOnFloor(-0.46, 0.0, -90.0), Side.LEFT: Grip("on-hip")},
        tuple(Closure(channels.PLACES[free], measure, equals) for free, measure, equals in closed),
    )


def _flat_hand() -> dict[str, float]:
    return {
        "hand.knuckle": 0.0,
        "hand.middle": 3.0,
        "hand.tip": 2.0,
        "hand.spread": 4.0,
        "hand.thumb_abduction": 42.0,
        "hand.thumb_flexion": 0.0,
    }


POSITIONS: Mapping[str, Pose] = {
    "standing": _standing(),
    "hook-lying": _hook_lying(),
    "quadruped": _quadruped(),
    "prone": _prone(),
    "side-lying-on-forearm": _side_lying_on_forearm(),
}
"""Every named position. The right side works, so one lies on the right side."""

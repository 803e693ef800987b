"""Bricks of the named positions."""

from collections.abc import Mapping

from backguide.core.vocabulary import Side
from backguide.figure import channels
from backguide.figure.pose import BASES, ArmPlace, Closure, LegPlace, Pose

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


def closures(free: Mapping[str, str], equals: float = 0.0) -> tuple[Closure, ...]:
    """One closure for each channel in ``free``, by the measure that it is solved for."""
    return tuple(Closure(channels.PLACES[channel], measure, equals) for channel, measure in free.items())


def pose_of(
    base: str,
    changes: Mapping[str, float],
    legs: Mapping[Side, LegPlace | None],
    arms: Mapping[Side, ArmPlace | None],
    closures: tuple[Closure, ...],
) -> Pose:
    """The neutral pose on a base of ``BASES``, with ``changes`` by channel name."""
    values = channels.neutral_values()
    for name, value in changes.items():
        values[channels.PLACES[name]] = value
    return Pose(BASES[base], values, legs, arms, closures)


def both(changes: Mapping[str, float]) -> dict[str, float]:
    """``changes`` of a limb's channels for the right and the left limb."""
    return {f"{side} {name}": value for side in Side for name, value in changes.items()}


BY_ANGLES: Mapping[Side, None] = {Side.RIGHT: None, Side.LEFT: None}
ARMS_BESIDE = {
    "shoulder.flexion": -6.0,
    "shoulder.abduction": 24.0,
    "shoulder.rotation": -55.0,
    "elbow.flexion": 18.0,
    "forearm.pronation": 18.0,
}
HANDS_ON_MAT = tuple(
    Closure(channels.PLACES[f"{side} shoulder.flexion"], f"{side}_palm", 0.032) for side in Side
)


def flat_hand() -> dict[str, float]:
    """The channels of a hand that lies flat."""
    return {
        "hand.knuckle": 0.0,
        "hand.middle": 3.0,
        "hand.tip": 2.0,
        "hand.spread": 4.0,
        "hand.thumb_abduction": 42.0,
        "hand.thumb_flexion": 0.0,
    }

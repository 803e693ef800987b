"""Authored data with left and right changed over: named positions and ``[figure]`` tables."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

import numpy as np

from backguide.figure import channels
from backguide.figure.landmarks import CONTACTS, Contact
from backguide.figure.mirror import mirrored
from backguide.figure.pose import (
    Closure,
    FootOnFloor,
    ForearmOnFloor,
    Grip,
    HandOn,
    Kneeling,
    PalmOnFloor,
    Pose,
)

TO_THE_LEFT = ("side", "rotation", "turn", "left", "heading", "y")
"""Numbers that count to the left, of the trunk and of places on the floor."""

OF_A_BOARD = ("towards", "rounds")
"""Numbers that count to the left also where they are given for both legs."""

CHANNELS_TO_THE_LEFT = {"pelvis.left", "pelvis.side", "pelvis.turn"} | {
    f"{region}.{way}" for region in ("lumbar", "thoracic", "neck") for way in ("side", "rotation")
}

BOTH = ("legs", "arms")
LIMBS = (*BOTH, "right_leg", "left_leg", "right_arm", "left_arm")
ON_THE_FLOOR = ("forearm_on_floor", "hand_on", "foot_held", "foot_on_board")

Place = TypeVar("Place")

ACROSS = np.diag([1.0, -1.0, 1.0])


def other_channel(name: str) -> str:
    """The same channel of the other side."""
    side, space, rest = name.partition(" ")
    return other_name(side) + space + rest if rest else name


def turned_pose(pose: Pose) -> Pose:
    """A named position for the left side working."""
    values = pose.values.copy()
    for name, place in channels.PLACES.items():
        sign = -1.0 if name in CHANNELS_TO_THE_LEFT else 1.0
        values[channels.PLACES[other_channel(name)]] = sign * pose.values[place]
    return replace(
        pose,
        base=ACROSS @ pose.base @ ACROSS,
        values=values,
        legs={side.other: turned_place(place) for side, place in pose.legs.items()},
        arms={side.other: turned_place(place) for side, place in pose.arms.items()},
        closures=tuple(turned_closure(closure) for closure in pose.closures),
    )


def turned_place(place: Place) -> Place:
    """Where the limb of the other side is."""
    match place:
        case Kneeling():
            return replace(place, heading=-place.heading)
        case FootOnFloor() | ForearmOnFloor() | HandOn():
            return replace(place, left=-place.left, heading=-place.heading)
        case PalmOnFloor():
            forward, left, up = place.elbow
            return replace(place, left=-place.left, heading=-place.heading, elbow=(forward, -left, up))
        case Grip():
            return replace(place, of=place.of and place.of.other)
        case _:
            return place


def turned_closure(closure: Closure) -> Closure:
    free = channels.PLACES[other_channel(channels.NAMES[closure.free])]
    return replace(closure, free=free, measure=other_measure(closure.measure), equals=turned_value(closure))


def turned_value(closure: Closure) -> float:
    return -closure.equals if closure.measure.endswith(" left") else closure.equals


def other_measure(measure: str) -> str:
    """A measure's first word names a side, its last one, such as "left", an axis."""
    first, space, rest = measure.partition(" ")
    return other_name(first) + space + rest


def left_side_of_pelvis() -> Contact:
    """The contact that a figure lying on its left side would rest on."""
    right = CONTACTS["right_side_of_pelvis"]
    return Contact(
        lambda body: right.gap(mirrored(body)),
        lambda body: ACROSS @ right.point(mirrored(body)),
        holds_still=False,
    )


def turned_round(table: Mapping[str, object], within: str = "") -> dict[str, object]:
    """A ``[figure]`` table with left and right changed over."""
    turned: dict[str, object] = {}
    axis = str(table.get("until", "")).endswith(" left")
    for key, item in table.items():
        if key == "until":
            turned[key] = other_measure(str(item))
        elif key == "free":
            turned[key] = other_channel(str(item))
        elif key == "equals" and axis and isinstance(item, int | float):
            turned[key] = -item
        elif isinstance(item, int | float) and (
            key in OF_A_BOARD or (key in TO_THE_LEFT and within not in LIMBS)
        ):
            turned[other_key(key)] = -item
        else:
            turned[other_key(key)] = value_turned_round(item, inner(key, within))
    return turned


def value_turned_round(value: object, within: str) -> object:
    if isinstance(value, dict):
        return turned_round(value, within)
    if isinstance(value, list):
        return [value_turned_round(item, within) for item in value]
    return other_name(value) if isinstance(value, str) else value


def inner(key: str, within: str) -> str:
    """Inside a limb angles count outwards, but places on the floor do not."""
    if key in LIMBS:
        return key
    on_floor = key.endswith("_at") or key in ON_THE_FLOOR
    return "" if on_floor and within not in BOTH else within


def other_key(key: str) -> str:
    return key if key == "left" else other_name(key)


def other_name(name: str) -> str:
    return name.replace("right", "\0").replace("left", "right").replace("\0", "left")

"""A pose as authored, seen in a mirror: what the right side does, the left side does."""

from dataclasses import replace

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure import channels
from backguide.figure.pose import (
    ArmPlace,
    Closure,
    FootHeld,
    FootOnBoard,
    FootOnFloor,
    ForearmOnFloor,
    Grip,
    HandOn,
    Kneeling,
    LegPlace,
    PalmOnFloor,
    Pose,
)
from backguide.figure.posed import Array

_TO_THE_LEFT = frozenset(
    {
        "pelvis.left",
        "pelvis.side",
        "pelvis.turn",
        *(f"{region}.{way}" for region in ("lumbar", "thoracic", "neck") for way in ("side", "rotation")),
    }
)
"""Channels that are positive to the left."""


def _other(name: str) -> str:
    """A name with left and right exchanged: of a channel, a measure or a contact."""
    for side in Side:
        if name.startswith(side.value):
            return side.other.value + name.removeprefix(side.value)
    return name


_SOURCES = np.array([channels.PLACES[_other(name)] for name in channels.NAMES])
_SIGNS = np.array([-1.0 if name in _TO_THE_LEFT else 1.0 for name in channels.NAMES])


def mirrored_values(values: Array) -> Array:
    """Channels (n,) or rows of them (m, n) in a mirror."""
    return values[..., _SOURCES] * _SIGNS


def mirrored_pose(pose: Pose) -> Pose:
    """``pose`` in a mirror; only for a body that is not turned to one side from the start."""
    return replace(
        pose,
        values=mirrored_values(pose.values),
        legs={side: mirrored_leg_place(pose.legs[side.other]) for side in Side},
        arms={side: _arm(pose.arms[side.other]) for side in Side},
        closures=tuple(_closure(closure) for closure in pose.closures),
    )


def mirrored_leg_place(place: LegPlace | None) -> LegPlace | None:
    """Where the other leg is in a mirror."""
    match place:
        case FootOnFloor() | FootHeld():
            return replace(place, left=-place.left, heading=-place.heading)
        case FootOnBoard():
            return replace(
                place,
                left=-place.left,
                heading=-place.heading,
                towards=-place.towards,
                rounds=-place.rounds,
            )
        case Kneeling():
            return replace(place, heading=-place.heading)
        case _:
            return place


def _arm(place: ArmPlace | None) -> ArmPlace | None:
    match place:
        case PalmOnFloor():
            forward, left, up = place.elbow
            return replace(place, left=-place.left, heading=-place.heading, elbow=(forward, -left, up))
        case ForearmOnFloor() | HandOn():
            return replace(place, left=-place.left, heading=-place.heading)
        case Grip():
            return place if place.of is None else replace(place, of=place.of.other)
        case _:
            return place


def _closure(closure: Closure) -> Closure:
    free = int(_SOURCES[closure.free])
    sideways = closure.measure.endswith(" left")
    return replace(
        closure,
        free=free,
        measure=_other(closure.measure),
        equals=-closure.equals if sideways else closure.equals,
    )

"""Legs that go round and round: where a foot that walks or pedals is at a moment of the cycle."""

import math
from dataclasses import replace

from backguide.core.vocabulary import Side
from backguide.figure.pose import FootHeld, FootOnBoard, LegPlace, Pedalling, Pose, Walking
from backguide.figure.trunk import sign_of
from backguide.figure.walking import BALL, stepping_foot

PEDAL_UNDER_BALL = 0.018
"""From the joint of the toes down to the middle of the pedal, through the sole."""


def place_at(place: LegPlace | None, side: Side, share: float) -> LegPlace | None:
    """``place`` at ``share`` of the cycle, 0 to 1: a foot that goes round is somewhere, all else stays.

    The left foot is half a cycle ahead, which is as much behind.
    """
    own = share if side is Side.RIGHT else share + 0.5
    match place:
        case Walking():
            return stepping_foot(place, own, sign_of(side))
        case Pedalling():
            return _on_pedal(place, own, side)
        case FootOnBoard():
            return replace(place, towards=place.towards + 360.0 * place.rounds * share)
        case _:
            return place


def pose_at(pose: Pose, share: float) -> Pose:
    """``pose`` with both feet where they are at ``share`` of the cycle."""
    return replace(pose, legs={side: place_at(place, side, share) for side, place in pose.legs.items()})


def goes_round(place: LegPlace | None) -> bool:
    """True for a foot that only a cycle can place."""
    return isinstance(place, Walking | Pedalling)


def _on_pedal(place: Pedalling, share: float, side: Side) -> FootHeld:
    around = math.radians(place.start - 360.0 * share)
    pitch = place.pitch - place.ankling * math.cos(around)
    tilt = math.radians(pitch)
    ahead, above = BALL[0], BALL[1] - PEDAL_UNDER_BALL
    return FootHeld(
        forward=place.forward
        + place.crank * math.cos(around)
        - (ahead * math.cos(tilt) - above * math.sin(tilt)),
        left=sign_of(side) * place.apart,
        up=place.up + place.crank * math.sin(around) - (ahead * math.sin(tilt) + above * math.cos(tilt)),
        pitch=pitch,
    )

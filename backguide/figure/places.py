"""Limbs put where they touch something."""

import math
from collections.abc import Mapping

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure import channels
from backguide.figure.arms import arm_by_angles, arm_reaching, shoulder_at_rest, shoulder_with
from backguide.figure.grips import GRIPS, HandTarget
from backguide.figure.legs import leg_by_angles, leg_reaching
from backguide.figure.pose import (
    AnkleOnThigh,
    ArmPlace,
    FootHeld,
    FootOnBoard,
    FootOnFloor,
    ForearmOnFloor,
    Grip,
    HandOn,
    Kneeling,
    LegPlace,
    PalmOnFloor,
    Pedalling,
    Walking,
)
from backguide.figure.posed import Array, PosedArm, PosedLeg
from backguide.figure.proportions import ANKLE_HEIGHT, FOREARM, PALM_CENTRE, SHANK, THIGH, UPPER_ARM
from backguide.figure.rolling_board import foot_on_board
from backguide.figure.rotations import about_y, about_z, cross, frame, unit
from backguide.figure.trunk import PosedTrunk, sign_of

_UP = np.array([0.0, 0.0, 1.0])
_DOWN = -_UP

KNEELING_KNEE = 0.054
KNEELING_ANKLE = 0.045
"""Heights of knee and ankle joint above the mat when the shank and the top of the foot lie on it."""

_TOES_FORWARD, _TOES_DOWN = 0.165, 0.043
"""The top of the toes in the foot's frame, from the ankle."""
_TOES_CLEAR = 0.010
_GIRDLE_STEPS = 4
_HAND_TILT = 0.2

FOREARM_ELBOW = 0.038
FOREARM_WRIST = 0.030
"""Heights of elbow and wrist joint above the mat when the forearm lies on it."""


def place_leg(
    trunk: PosedTrunk,
    side: Side,
    place: LegPlace | None,
    values: Array,
    other: PosedLeg | None,
) -> PosedLeg:
    """The leg of ``side`` at its place, or by its angles where it has none.

    ``other`` is the other leg where that is posed already.
    """
    angles = values[channels.LEGS[side]]
    match place:
        case None:
            return leg_by_angles(trunk, side, angles)
        case FootOnFloor():
            return _standing(trunk, side, place, float(angles[-1]))
        case FootHeld():
            return _held(trunk, side, place, float(angles[-1]))
        case FootOnBoard():
            return _on_board(trunk, side, place, float(angles[-1]))
        case Walking() | Pedalling():
            raise ValueError("a foot that goes round needs its moment first: see going_round.py")
        case Kneeling():
            return _kneeling(trunk, side, place, float(angles[-1]))
        case AnkleOnThigh():
            if other is None:
                raise ValueError("an ankle on the other thigh needs the other leg first")
            return _crossed(trunk, side, place, other, float(angles[-1]))


def _standing(trunk: PosedTrunk, side: Side, place: FootOnFloor, toes: float) -> PosedLeg:
    foot = about_z(place.heading)
    ankle = np.array([place.forward, place.left, ANKLE_HEIGHT])
    outward = trunk.pelvis[:, 1] * sign_of(side)
    pole = trunk.pelvis[:, 0] * 1.5 + foot[:, 0] + outward * place.apart
    return leg_reaching(trunk.hip(side), ankle, pole, foot, toes)


def _held(trunk: PosedTrunk, side: Side, place: FootHeld, toes: float) -> PosedLeg:
    foot = about_z(place.heading) @ about_y(-place.pitch)
    ankle = np.array([place.forward, place.left, place.up])
    outward = trunk.pelvis[:, 1] * sign_of(side)
    pole = trunk.pelvis[:, 0] * 1.5 + foot[:, 0] + outward * place.apart
    return leg_reaching(trunk.hip(side), ankle, pole, foot, toes if place.toes is None else place.toes)


def _on_board(trunk: PosedTrunk, side: Side, place: FootOnBoard, toes: float) -> PosedLeg:
    ankle, foot = foot_on_board(place)
    outward = trunk.pelvis[:, 1] * sign_of(side)
    pole = trunk.pelvis[:, 0] * 1.5 + foot[:, 0] + outward * place.apart
    return leg_reaching(trunk.hip(side), ankle, pole, foot, toes)


def _kneeling(trunk: PosedTrunk, side: Side, place: Kneeling, toes: float) -> PosedLeg:
    turn = about_z(place.heading)
    thigh = turn @ about_y(-place.lean)
    hip = trunk.hip(side)
    knee = hip - thigh[:, 2] * THIGH
    drop = math.asin(min(max((KNEELING_KNEE - KNEELING_ANKLE) / SHANK, -1.0), 1.0))
    shank = turn @ about_y(90.0 - math.degrees(drop))
    down = math.asin((KNEELING_ANKLE - _TOES_CLEAR) / math.hypot(_TOES_FORWARD, _TOES_DOWN))
    foot = turn @ about_y(180.0 - math.degrees(down + math.atan2(_TOES_DOWN, _TOES_FORWARD)))
    return PosedLeg(hip, knee, knee - shank[:, 2] * SHANK, thigh, shank, foot, toes)


def _crossed(trunk: PosedTrunk, side: Side, place: AnkleOnThigh, other: PosedLeg, toes: float) -> PosedLeg:
    around = math.radians(place.around)
    outward = np.array([math.cos(around), math.sin(around) * sign_of(side.other), 0.0])
    ankle = other.hip - other.thigh[:, 2] * (THIGH * place.along) + other.thigh @ outward * place.distance
    opening = math.radians(place.opening)
    pole = trunk.pelvis @ np.array([0.0, math.sin(opening) * sign_of(side), math.cos(opening)])
    leg = leg_reaching(trunk.hip(side), ankle, pole, None, toes)
    foot = leg.shank @ about_y(-place.dorsiflexion)
    return PosedLeg(leg.hip, leg.knee, leg.ankle, leg.thigh, leg.shank, foot, toes)


def place_arm(
    trunk: PosedTrunk,
    legs: Mapping[Side, PosedLeg],
    side: Side,
    place: ArmPlace | None,
    values: Array,
) -> PosedArm:
    """The arm of ``side`` at its place, or by its angles where it has none."""
    angles = values[channels.ARMS[side]]
    match place:
        case None:
            return arm_by_angles(trunk, side, angles)
        case ForearmOnFloor():
            return _on_forearm(trunk, side, place, angles)
        case PalmOnFloor() | HandOn() | Grip():
            target = hand_target(trunk, legs, side, place)
            hand = frame(-target.fingers, target.faces)
            return arm_reaching(trunk, side, target.palm - hand @ PALM_CENTRE, target.elbow, hand, angles)


def hand_target(
    trunk: PosedTrunk, legs: Mapping[Side, PosedLeg], side: Side, place: PalmOnFloor | HandOn | Grip
) -> HandTarget:
    """Where a hand with a place has to be."""
    match place:
        case PalmOnFloor():
            return HandTarget(
                np.array([place.forward, place.left, 0.0]),
                about_z(place.heading)[:, 0],
                _DOWN,
                np.array(place.elbow),
            )
        case HandOn():
            heading = about_z(place.heading)[:, 0]
            fingers, faces = (_UP, heading) if place.what == "wall" else (heading, _DOWN)
            elbow = np.array([-1.0, 0.35 * sign_of(side), -0.5])
            return HandTarget(np.array([place.forward, place.left, place.up]), fingers, faces, elbow)
        case Grip():
            return GRIPS[place.name].target(trunk, legs, side, place.of or side)


def _on_forearm(trunk: PosedTrunk, side: Side, place: ForearmOnFloor, angles: Array) -> PosedArm:
    place_of_elbow = np.array([place.forward, place.left, FOREARM_ELBOW])
    shoulder = shoulder_at_rest(trunk, side)
    for _ in range(_GIRDLE_STEPS):
        shoulder, _ = shoulder_with(trunk, side, place_of_elbow - shoulder, angles)
    elbow = shoulder + unit(place_of_elbow - shoulder) * UPPER_ARM
    slope = math.asin((FOREARM_ELBOW - FOREARM_WRIST) / FOREARM)
    forward = about_z(place.heading)[:, 0] * math.cos(slope) + _DOWN * math.sin(slope)
    # The hand lies a little on its little-finger side: fully flat would strain the forearm.
    inwards = cross(_UP, forward) * -sign_of(side)
    hand = frame(-forward, _DOWN + inwards * _HAND_TILT)
    wrist = elbow + forward * FOREARM
    return arm_reaching(trunk, side, wrist, elbow - (shoulder + wrist) / 2, hand, angles)

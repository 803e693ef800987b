"""Arms, by joint angles or reaching for a place, with the shoulder girdle following the upper arm."""

import math

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure import channels
from backguide.figure.limbs import two_bones
from backguide.figure.posed import Array, HandShape, PosedArm, PosedBody
from backguide.figure.proportions import FOREARM, SHOULDER, SHOULDER_LEVEL, UPPER_ARM
from backguide.figure.rotations import about_x, about_y, about_z, cross, euler_yxz, frame, unit
from backguide.figure.spine import body_levels, pivot_forward
from backguide.figure.trunk import PosedTrunk, sign_of

_LEVEL_FORWARD = float(pivot_forward(np.array([SHOULDER_LEVEL]))[0])
# The joint's rest place in the frame of its level.
_REST = SHOULDER - np.array([_LEVEL_FORWARD, 0.0, SHOULDER_LEVEL])
_THUMB_UP = 90.0
_GIRDLE_STEPS = 3


def arm_by_angles(trunk: PosedTrunk, side: Side, angles: Array) -> PosedArm:
    """An arm from its channels (15,): shoulder, elbow, forearm, wrist, girdle and fingers."""
    sign = sign_of(side)
    flexion, abduction, rotation, elbow_flexion, pronation, wrist, deviation = angles[:7].tolist()
    upper_arm = trunk.girdle_frame @ about_y(-flexion) @ about_x(sign * abduction) @ about_z(sign * rotation)
    shoulder, girdle = shoulder_with(trunk, side, -upper_arm[:, 2], angles)
    elbow = shoulder - upper_arm[:, 2] * UPPER_ARM
    forearm = upper_arm @ about_y(-elbow_flexion)
    twist = pronation + _THUMB_UP
    hand = forearm @ about_z(-sign * twist) @ about_y(-wrist) @ about_x(sign * deviation)
    return PosedArm(
        shoulder=shoulder,
        elbow=elbow,
        wrist=elbow - forearm[:, 2] * FOREARM,
        upper_arm=upper_arm,
        forearm=forearm,
        hand=hand,
        girdle=girdle,
        pronation=_twist(forearm, hand, sign),
        fingers=hand_shape(angles),
    )


def arm_reaching(
    trunk: PosedTrunk, side: Side, wrist: Array, pole: Array, hand: Array, angles: Array
) -> PosedArm:
    """An arm whose wrist is at a place, the elbow bending towards ``pole``; ``hand`` is the hand's frame.

    Of ``angles`` only the girdle's and the fingers' channels are used.
    """
    sign = sign_of(side)
    shoulder, girdle = shoulder_with(trunk, side, wrist - shoulder_at_rest(trunk, side), angles)
    elbow, reached, bend = two_bones(shoulder, wrist, UPPER_ARM, FOREARM, pole)
    for _ in range(_GIRDLE_STEPS):
        shoulder, girdle = shoulder_with(trunk, side, elbow - shoulder, angles)
        elbow, reached, bend = two_bones(shoulder, wrist, UPPER_ARM, FOREARM, pole)
    # One hinge for both segments: past a right angle of bend, a frame made from ``bend`` would turn about.
    hinge = cross(shoulder - reached, -bend)
    forearm = frame(elbow - reached, cross(hinge, elbow - reached))
    return PosedArm(
        shoulder=shoulder,
        elbow=elbow,
        wrist=reached,
        upper_arm=frame(shoulder - elbow, cross(hinge, shoulder - elbow)),
        forearm=forearm,
        hand=hand,
        girdle=girdle,
        pronation=_twist(forearm, hand, sign),
        fingers=hand_shape(angles),
    )


def hand_shape(angles: Array) -> HandShape:
    """The fingers' channels of an arm as a hand shape."""
    return HandShape(*angles[channels.HAND].tolist())


def shoulder_at_rest(trunk: PosedTrunk, side: Side) -> Array:
    """Where the shoulder joint is with the arm hanging."""
    return trunk.girdle_point + trunk.girdle_frame @ (_REST * np.array([1.0, sign_of(side), 1.0]))


def shoulder_with(trunk: PosedTrunk, side: Side, towards: Array, angles: Array) -> tuple[Array, Array]:
    """Shoulder joint and its displacement in the girdle's frame, for an upper arm pointing ``towards``.

    Scapulohumeral rhythm in a simple form: from about 35 degrees of elevation the shoulder rises and comes
    towards the neck; reaching forward draws it forward.
    """
    direction = trunk.girdle_frame.T @ unit(towards)
    elevation = math.degrees(math.acos(min(max(-float(direction[2]), -1.0), 1.0)))
    share = min(max((elevation - 35.0) / 140.0, 0.0), 1.0)
    raised = share * share * (3 - 2 * share)
    ahead, behind = max(float(direction[0]), 0.0), max(-float(direction[0]), 0.0)
    lift, protraction = angles[7:9].tolist()
    girdle = np.array(
        [
            0.030 * (ahead * (1 - 0.6 * raised) - 0.6 * behind) + protraction,
            sign_of(side) * (-0.022 * raised - 0.010 * ahead),
            0.060 * raised + lift,
        ]
    )
    return shoulder_at_rest(trunk, side) + trunk.girdle_frame @ girdle, girdle


def _twist(forearm: Array, hand: Array, sign: float) -> float:
    lateral = forearm.T @ hand[:, 1]
    twist = -sign * math.degrees(math.atan2(-float(lateral[0]), float(lateral[1])))
    # Counted around thumb-up, so that the forearm's skin never unwinds the long way round.
    return (twist - _THUMB_UP + 180.0) % 360.0 - 180.0 + _THUMB_UP


def girdle_frame(body: PosedBody) -> Array:
    """The frame of the level that carries the shoulders."""
    return body_levels(body, np.array([SHOULDER_LEVEL]))[0][0]


def arm_angles(girdle_frame: Array, arm: PosedArm, side: Side) -> Array:
    """The first seven channels of a posed arm, in degrees: what a goniometer would read."""
    sign = sign_of(side)
    flexion, abduction, rotation = euler_yxz(girdle_frame.T @ arm.upper_arm)
    elbow = arm.upper_arm.T @ arm.forearm
    wrist = about_z(-sign * arm.pronation).T @ arm.forearm.T @ arm.hand
    return np.array(
        [
            flexion,
            sign * abduction,
            sign * rotation,
            -math.degrees(math.atan2(float(elbow[0, 2]), float(elbow[2, 2]))),
            arm.pronation - _THUMB_UP,
            -math.degrees(math.atan2(float(wrist[0, 2]), float(wrist[2, 2]))),
            sign * math.degrees(math.asin(min(max(-float(wrist[1, 2]), -1.0), 1.0))),
        ]
    )

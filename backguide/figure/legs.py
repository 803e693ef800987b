"""Legs, by joint angles or reaching for a place."""

import math

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.limbs import two_bones
from backguide.figure.posed import Array, PosedLeg
from backguide.figure.proportions import SHANK, THIGH
from backguide.figure.rotations import about_x, about_y, about_z, euler_yxz, frame
from backguide.figure.trunk import PosedTrunk, sign_of


def leg_by_angles(trunk: PosedTrunk, side: Side, angles: Array) -> PosedLeg:
    """A leg from its channels (8,): hip, knee, ankle and toes in degrees."""
    sign = sign_of(side)
    flexion, abduction, rotation, knee_flexion, dorsiflexion, inversion, turn, toes = angles.tolist()
    hip = trunk.hip(side)
    thigh = trunk.pelvis @ about_y(-flexion) @ about_x(sign * abduction) @ about_z(sign * rotation)
    knee = hip - thigh[:, 2] * THIGH
    shank = thigh @ about_y(knee_flexion)
    ankle = knee - shank[:, 2] * SHANK
    foot = shank @ about_y(-dorsiflexion) @ about_z(sign * turn) @ about_x(-sign * inversion)
    return PosedLeg(hip, knee, ankle, thigh, shank, foot, toes)


def leg_reaching(hip: Array, ankle: Array, pole: Array, foot: Array | None, toes: float) -> PosedLeg:
    """A leg whose ankle is at a place, the knee bending towards ``pole``.

    ``foot`` is the foot's frame in the world; None lets the foot follow the shank.
    """
    knee, reached, bend = two_bones(hip, ankle, THIGH, SHANK, pole)
    thigh, shank = frame(hip - knee, bend), frame(knee - reached, bend)
    return PosedLeg(hip, knee, reached, thigh, shank, shank if foot is None else foot, toes)


def leg_angles(pelvis: Array, leg: PosedLeg, side: Side) -> Array:
    """The channels (8,) of a posed leg, in degrees: what a goniometer would read."""
    sign = sign_of(side)
    flexion, abduction, rotation = euler_yxz(pelvis.T @ leg.thigh)
    knee = leg.thigh.T @ leg.shank
    ankle = leg.shank.T @ leg.foot
    # The foot was turned by dorsiflexion, then turn, then inversion: undone in this order.
    turn = math.asin(min(max(float(ankle[1, 0]), -1.0), 1.0))
    dorsiflexion = math.atan2(float(ankle[2, 0]), float(ankle[0, 0]))
    inversion = -math.atan2(-float(ankle[1, 2]), float(ankle[1, 1]))
    return np.array(
        [
            flexion,
            sign * abduction,
            sign * rotation,
            math.degrees(math.atan2(float(knee[0, 2]), float(knee[2, 2]))),
            math.degrees(dorsiflexion),
            sign * math.degrees(inversion),
            sign * math.degrees(turn),
            leg.toes,
        ]
    )

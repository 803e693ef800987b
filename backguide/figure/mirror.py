"""The same pose with the other side working."""

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.posed import Array, PosedArm, PosedBody, PosedLeg, PosedSpine

# Reflection in the plane between left and right; F @ R @ F is the mirrored rotation.
_FLIP = np.array([1.0, -1.0, 1.0])
_FLIP_ROTATION = np.outer(_FLIP, _FLIP)
# A rotation vector is an axial vector: its components in the mirror plane change sign.
_FLIP_AXIAL = np.array([-1.0, 1.0, -1.0])


def mirrored(posed: PosedBody) -> PosedBody:
    """``posed`` seen in a mirror: what the left side did, the right side does."""
    return PosedBody(
        pelvis_position=posed.pelvis_position * _FLIP,
        pelvis=posed.pelvis * _FLIP_ROTATION,
        spine=PosedSpine(
            heights=posed.spine.heights,
            positions=posed.spine.positions * _FLIP,
            lumbar=posed.spine.lumbar * _FLIP_AXIAL,
            thoracic=posed.spine.thoracic * _FLIP_AXIAL,
        ),
        thorax=posed.thorax * _FLIP_ROTATION,
        neck_base=posed.neck_base * _FLIP,
        neck_lower=posed.neck_lower * _FLIP_ROTATION,
        neck_upper=posed.neck_upper * _FLIP_ROTATION,
        skull_base=posed.skull_base * _FLIP,
        head=posed.head * _FLIP_ROTATION,
        head_position=posed.head_position * _FLIP,
        legs={side: _leg(posed.legs[side.other]) for side in Side},
        arms={side: _arm(posed.arms[side.other]) for side in Side},
        breath=posed.breath,
    )


def _point(point: Array) -> Array:
    return point * _FLIP


def _leg(leg: PosedLeg) -> PosedLeg:
    return PosedLeg(
        hip=_point(leg.hip),
        knee=_point(leg.knee),
        ankle=_point(leg.ankle),
        thigh=leg.thigh * _FLIP_ROTATION,
        shank=leg.shank * _FLIP_ROTATION,
        foot=leg.foot * _FLIP_ROTATION,
        toes=leg.toes,
    )


def _arm(arm: PosedArm) -> PosedArm:
    return PosedArm(
        shoulder=_point(arm.shoulder),
        elbow=_point(arm.elbow),
        wrist=_point(arm.wrist),
        upper_arm=arm.upper_arm * _FLIP_ROTATION,
        forearm=arm.forearm * _FLIP_ROTATION,
        hand=arm.hand * _FLIP_ROTATION,
        girdle=_point(arm.girdle),
        pronation=arm.pronation,
        fingers=arm.fingers,
    )

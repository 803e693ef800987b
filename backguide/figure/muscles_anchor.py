"""Points fixed to the bones of a posed body."""

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.muscles_table import Bone, Place
from backguide.figure.posed import Array, PosedBody
from backguide.figure.spine import body_levels


def place_point(place: Place, posed: PosedBody, side: Side) -> Array:
    """World point (3,) of a place on the bones of one side."""
    lateral = place.outward if side is Side.LEFT else -place.outward
    if place.bone is Bone.TRUNK:
        return trunk_point(posed, place.level, place.forward, lateral)
    if place.bone is Bone.PELVIS:
        offset = np.array([place.forward, lateral, place.level])
        return posed.pelvis_position + posed.pelvis @ offset
    leg, arm = posed.legs[side], posed.arms[side]
    origin, frame = {
        Bone.THIGH: (leg.hip, leg.thigh),
        Bone.SHANK: (leg.knee, leg.shank),
        Bone.UPPER_ARM: (arm.shoulder, arm.upper_arm),
    }[place.bone]
    return origin + frame @ np.array([place.forward, lateral, -place.level])


def trunk_point(posed: PosedBody, height: float, forward: float, left: float = 0.0) -> Array:
    """The point ``forward`` and ``left`` of the spine's pivot line at a ``height`` of the neutral stance."""
    frames, pivots = body_levels(posed, np.array([height]))
    return pivots[0] + frames[0] @ np.array([forward, left, 0.0])

"""From a body's numbers to its joints."""

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure import channels
from backguide.figure.arms import arm_by_angles
from backguide.figure.legs import leg_by_angles
from backguide.figure.posed import Array, PosedArm, PosedBody, PosedLeg
from backguide.figure.proportions import HIP_HEIGHT
from backguide.figure.trunk import PosedTrunk, pose_trunk


def neutral_stance() -> PosedBody:
    """Relaxed standing at the origin, facing forward."""
    values = channels.neutral_values()
    values[channels.PLACES["pelvis.height"]] = HIP_HEIGHT
    return body_by_angles(np.eye(3), values)


def body_by_angles(base: Array, values: Array) -> PosedBody:
    """A body given by all its joints: ``base`` (3, 3) turns it to the floor, ``values`` are its channels."""
    trunk = pose_trunk(base, values)
    legs = {side: leg_by_angles(trunk, side, values[channels.LEGS[side]]) for side in Side}
    arms = {side: arm_by_angles(trunk, side, values[channels.ARMS[side]]) for side in Side}
    return assemble(trunk, legs, arms)


def assemble(trunk: PosedTrunk, legs: dict[Side, PosedLeg], arms: dict[Side, PosedArm]) -> PosedBody:
    """A posed body of its trunk and limbs."""
    return PosedBody(
        pelvis_position=trunk.position,
        pelvis=trunk.pelvis,
        spine=trunk.spine,
        thorax=trunk.thorax,
        neck_base=trunk.neck_base,
        neck_lower=trunk.neck_lower,
        neck_upper=trunk.neck_upper,
        skull_base=trunk.skull_base,
        head=trunk.head,
        head_position=trunk.head_position,
        legs=legs,
        arms=arms,
        breath=trunk.breath,
    )

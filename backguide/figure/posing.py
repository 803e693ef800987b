"""From a pose to a posed body."""

from collections.abc import Sequence

from backguide.core.vocabulary import Side
from backguide.figure.places import place_arm, place_leg
from backguide.figure.pose import AnkleOnThigh, LegPlace, Pose
from backguide.figure.posed import Array, PosedBody, PosedLeg
from backguide.figure.skeleton import assemble
from backguide.figure.trunk import PosedTrunk, pose_trunk


def body_in(pose: Pose, values: Array | None = None) -> PosedBody:
    """The body in ``pose``; ``values`` replaces the pose's own channels."""
    numbers = pose.values if values is None else values
    trunk = pose_trunk(pose.base, numbers)
    legs = pose_legs(trunk, pose, numbers)
    arms = {side: place_arm(trunk, legs, side, pose.arms[side], numbers) for side in Side}
    return assemble(trunk, legs, arms)


def pose_legs(trunk: PosedTrunk, pose: Pose, values: Array) -> dict[Side, PosedLeg]:
    """Both legs; one that lies on the other comes second."""
    legs: dict[Side, PosedLeg] = {}
    for side in leg_order([pose.legs[Side.RIGHT]]):
        legs[side] = place_leg(trunk, side, pose.legs[side], values, legs.get(side.other))
    return legs


def leg_order(right: Sequence[LegPlace | None]) -> tuple[Side, Side]:
    """In which order legs are posed, given the right one's places on the way."""
    crossed = any(isinstance(place, AnkleOnThigh) for place in right)
    return (Side.LEFT, Side.RIGHT) if crossed else (Side.RIGHT, Side.LEFT)

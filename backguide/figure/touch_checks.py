"""Checks of feet that rest against a prop: the keyframe says on what, and skin and prop must meet."""

from collections.abc import Iterator

import numpy as np

from backguide.figure.feet import TOE_JOINT
from backguide.figure.motion import Motion
from backguide.figure.motion_path import MotionPath
from backguide.figure.pose import FootHeld
from backguide.figure.pose_faults import Fault
from backguide.figure.posed import Array, PosedLeg
from backguide.figure.posing import body_in
from backguide.figure.proportions import ANKLE_HEIGHT
from backguide.figure.props import prop_surfaces

TOUCH_TOLERANCE = 0.010
"""Metres that a foot may be off what it rests against."""

_SOLE: Array = np.array(
    [
        [-0.045, 0.0, -ANKLE_HEIGHT],
        [0.040, 0.0, -ANKLE_HEIGHT],
        [TOE_JOINT[0], 0.0, -ANKLE_HEIGHT],
        [0.190, 0.0, -0.058],
    ]
)
"""Heel, middle, ball and toe tips of a sole, in the foot's frame."""


def touch_faults(way: Motion) -> Iterator[Fault]:
    """Feet that are off what they are said to rest against, in the keyframes."""
    if not isinstance(way.pose, MotionPath):
        return
    for at, key in zip(way.stops, way.pose.keys, strict=True):
        for side, place in key.legs.items():
            if not isinstance(place, FootHeld) or not place.on:
                continue
            prop = next((prop for prop in way.props if prop.name == place.on), None)
            if prop is None:
                what = f"the {side} foot rests on a {place.on} that is not there"
                yield Fault("touch", f"{side} foot", np.inf, what, "add the prop to the figure", at)
                continue
            body = body_in(key)
            gap = float(prop_surfaces(prop, body).distance(_sole_points(body.legs[side])).min())
            if gap > TOUCH_TOLERANCE:
                what = f"the {side} foot is {gap * 100:.1f} cm off the {place.on}"
                yield Fault(
                    "touch",
                    f"{side} foot",
                    gap,
                    what,
                    f"move it nearer, or turn its sole to the {place.on}",
                    at,
                )


def _sole_points(leg: PosedLeg) -> Array:
    return leg.ankle + _SOLE @ leg.foot.T

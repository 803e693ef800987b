"""Checks of a cycle: feet that reach where they are meant to be, and a body that does not fly."""

from collections.abc import Iterator

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.cycle_path import CyclePath
from backguide.figure.motion import Motion
from backguide.figure.pose import FootHeld, FootOnBoard, FootOnFloor, LegPlace
from backguide.figure.pose_faults import Fault
from backguide.figure.posed import Array, PosedBody
from backguide.figure.proportions import ANKLE_HEIGHT
from backguide.figure.rolling_board import foot_on_board
from backguide.figure.walking import BALL, HEEL

REACH_TOLERANCE = 0.01
"""Metres that a foot may be short of its place."""
LOW = 0.015
"""Metres above the floor below which heel or ball of a foot is down: soft soles, and a heel is round."""

_SOLE: Array = np.array([[HEEL[0], 0.0, HEEL[1]], [BALL[0], 0.0, -ANKLE_HEIGHT]])


def cycle_faults(way: Motion, position: float, body: PosedBody) -> Iterator[Fault]:
    """What only a cycle can get wrong at ``position``; nothing where the motion goes to and fro."""
    if not isinstance(way.pose, CyclePath):
        return
    feet = {side: way.pose.foot_place(side, position) for side in Side}
    for side, place in feet.items():
        wanted = _ankle(place)
        short = 0.0 if wanted is None else float(np.linalg.norm(wanted - body.legs[side].ankle))
        if short > REACH_TOLERANCE:
            what = f"the {side} foot is {short * 100:.1f} cm short of its place"
            yield Fault("reach", f"{side} foot", short, what, "lower the pelvis, or take a shorter step")
    in_water = any(prop.name == "pool" for prop in way.props)
    # A foot that is held somewhere stands on that.
    held = any(isinstance(foot, FootHeld | FootOnBoard) for foot in feet.values())
    carried = in_water or bool(way.contacts) or held
    if not carried and (gap := _above_floor(body)) > LOW:
        what = f"nothing touches the floor: the nearest foot is {gap * 100:.1f} cm above it"
        yield Fault("flies", "body", gap, what, "keep one foot down until the other has come down")


def _ankle(place: LegPlace | None) -> Array | None:
    match place:
        case FootHeld():
            return np.array([place.forward, place.left, place.up])
        case FootOnBoard():
            return foot_on_board(place)[0]
        case FootOnFloor():
            return np.array([place.forward, place.left, ANKLE_HEIGHT])
        case _:
            return None


def _above_floor(body: PosedBody) -> float:
    """How far the lower foot is above the floor, in metres."""
    soles = [leg.ankle + _SOLE @ leg.foot.T for leg in body.legs.values()]
    return float(np.vstack(soles)[:, 2].min())

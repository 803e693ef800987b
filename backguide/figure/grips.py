"""Named hand shapes and grips: where a palm lies on the body or a prop, and how the hand is turned."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.arms import shoulder_at_rest
from backguide.figure.body_breath import front_push, side_push
from backguide.figure.posed import Array, HandShape, PosedLeg
from backguide.figure.proportions import HIP_HEIGHT, NECK_BASE, SHANK, THIGH
from backguide.figure.rotations import perpendicular, unit
from backguide.figure.spine import levels
from backguide.figure.stick_along_back import StickAlongBack, stick_along_back
from backguide.figure.trunk import PosedTrunk, sign_of

Legs = Mapping[Side, PosedLeg]

HAND_SHAPES: Mapping[str, HandShape] = {
    "relaxed": HandShape(22, 28, 16, 1, 25, 12),
    "flat": HandShape(0, 3, 2, 4, 42, 0),
    "straight": HandShape(0, 2, 2, 1, 12, 5),
    "cupped": HandShape(32, 32, 20, 1, 30, 20),
    "clasp": HandShape(52, 52, 30, 1, 18, 14),
    "around-stick": HandShape(75, 88, 45, 0, 40, 42),
    "fist": HandShape(85, 95, 50, 0, 35, 45),
}


@dataclass(frozen=True, slots=True)
class HandTarget:
    """Where a hand goes: the palm's centre, the directions of fingers and palm, and where the elbow bends."""

    palm: Array
    fingers: Array
    faces: Array
    elbow: Array


@dataclass(frozen=True, slots=True)
class GripKind:
    """A named grip: its hand shape and how its target follows from trunk, legs, hand and side gripped."""

    shape: str
    target: Callable[[PosedTrunk, Legs, Side, Side], HandTarget]
    needs_side: bool = False


STICK_BACK = 0.066
STICK_DOWN = 0.052
_STICK_HALF_GRIP = 0.46
_IN_THE_HAND = (0.014, 0.010)
"""From the palm to the middle of what a closed hand holds: out of the palm, and along the fingers."""
_UNDER_THE_SOLE = np.array([0.08, 0.0, -0.067])
_STRAP_REACH, _STRAP_AHEAD = 0.58, 0.30
"""Metres from the shoulder to a hand that holds a strap, and by how much it points in front of the foot."""


@dataclass(frozen=True, slots=True)
class _OnLeg:
    """Where a palm lies on thigh or shank.

    ``along`` is a share of its length, ``around`` degrees from its front, ``distance`` metres from its axis;
    ``slant`` is how much the fingers point down the leg as they go around, ``elbow`` how much the elbow
    points backwards (towards the mat when lying).
    """

    along: float
    around: float
    distance: float
    slant: float
    elbow: float
    on_shank: bool = False

    def target(self, trunk: PosedTrunk, legs: Legs, hand: Side, of: Side) -> HandTarget:
        """The hand's target; degrees count outwards for the leg's own hand and inwards for the other."""
        leg = legs[of]
        around = math.radians(self.around)
        turn = sign_of(hand)
        start, bone, length = (leg.knee, leg.shank, SHANK) if self.on_shank else (leg.hip, leg.thigh, THIGH)
        outward = bone @ np.array([math.cos(around), math.sin(around) * turn, 0.0])
        palm = start - bone[:, 2] * (length * self.along) + outward * self.distance
        fingers = bone @ np.array([-math.sin(around), math.cos(around) * turn, -self.slant])
        elbow = trunk.thorax @ np.array([-self.elbow, turn * 0.55, -0.30])
        return HandTarget(palm, fingers, -outward, elbow)


def _on_leg(own: _OnLeg, other: _OnLeg, trunk: PosedTrunk, legs: Legs, hand: Side, of: Side) -> HandTarget:
    return (own if hand is of else other).target(trunk, legs, hand, of)


def _on_ankle(trunk: PosedTrunk, legs: Legs, hand: Side, of: Side) -> HandTarget:
    """The palm resting on the shin just above an ankle that lies across the other thigh."""
    leg, side = legs[of], sign_of(hand)
    palm = leg.knee - leg.shank[:, 2] * (SHANK * 0.80) + leg.shank[:, 0] * 0.050
    fingers = leg.shank @ np.array([0.0, -side, -0.3])
    elbow = trunk.thorax @ np.array([-0.5, side * 0.8, -0.3])
    return HandTarget(palm, fingers, -leg.shank[:, 0], elbow)


def _temple(trunk: PosedTrunk, legs: Legs, hand: Side, of: Side) -> HandTarget:
    """Fingertips at the temple, elbow out to the side."""
    del legs, of
    side = sign_of(hand)
    palm = trunk.head_position + trunk.head @ np.array([0.021, side * 0.185, -0.050])
    fingers = trunk.head @ np.array([0.20, -side * 0.90, 0.50])
    faces = trunk.head @ np.array([0.25, -0.96 * side, -0.58])
    elbow = trunk.thorax @ np.array([-0.10, side, 0.0])
    return HandTarget(palm, fingers, faces, elbow)


def _behind_head(trunk: PosedTrunk, legs: Legs, hand: Side, of: Side) -> HandTarget:
    """The palm behind the head, elbow forward: how a neck gets pulled."""
    del legs, of
    side = sign_of(hand)
    palm = trunk.head_position + trunk.head @ np.array([-0.105, side * 0.045, -0.015])
    fingers = trunk.head @ np.array([-0.25, -side * 0.75, 0.45])
    faces = trunk.head @ np.array([0.92, -side * 0.35, 0.0])
    elbow = trunk.thorax @ np.array([0.75, side * 0.75, 0.05])
    return HandTarget(palm, fingers, faces, elbow)


def stick_point(trunk: PosedTrunk, to_left: float) -> Array:
    """A point of the stick that lies across the shoulders, ``to_left`` of its middle (metres)."""
    return trunk.neck_base + trunk.thorax @ np.array([-STICK_BACK, to_left, -STICK_DOWN])


def _stick(trunk: PosedTrunk, legs: Legs, hand: Side, of: Side) -> HandTarget:
    """A hand around the stick that lies across the shoulders."""
    del legs, of
    side = sign_of(hand)
    fingers = trunk.thorax @ np.array([-0.05, side * 0.15, 1.0])
    faces = trunk.thorax @ np.array([1.0, -side * 0.25, -0.05])
    elbow = trunk.thorax @ np.array([0.22, side * 0.35, -1.0])
    return HandTarget(stick_point(trunk, side * _STICK_HALF_GRIP), fingers, faces, elbow)


def _stick_behind(trunk: PosedTrunk) -> StickAlongBack:
    return stick_along_back(
        trunk.spine, trunk.pelvis, trunk.position, trunk.thorax, trunk.head, trunk.head_position
    )


def _around(stick: Array, fingers: Array, faces: Array, elbow: Array) -> HandTarget:
    """A closed hand around the point ``stick`` of what it holds."""
    return HandTarget(
        stick - unit(faces) * _IN_THE_HAND[0] - unit(fingers) * _IN_THE_HAND[1], fingers, faces, elbow
    )


def _stick_behind_neck(trunk: PosedTrunk, legs: Legs, hand: Side, of: Side) -> HandTarget:
    """A hand behind the neck around a stick along the back, the elbow up and out."""
    del legs, of
    side = sign_of(hand)
    stick = _stick_behind(trunk)
    fingers = trunk.thorax @ np.array([0.0, -side * 0.90, -0.40])
    faces = perpendicular(trunk.thorax @ np.array([1.0, -side * 0.1, 0.0]), fingers)
    elbow = trunk.thorax @ np.array([0.2, side, 0.75])
    return _around(stick.upper_hand, fingers, faces, elbow)


def _stick_behind_back(trunk: PosedTrunk, legs: Legs, hand: Side, of: Side) -> HandTarget:
    """A hand in the hollow of the back, its palm to a stick along the back, the elbow out."""
    del legs, of
    side = sign_of(hand)
    stick = _stick_behind(trunk)
    fingers = trunk.thorax @ np.array([0.0, -side * 0.95, -0.10])
    faces = perpendicular(trunk.thorax @ np.array([-1.0, 0.0, 0.0]), fingers)
    elbow = trunk.thorax @ np.array([-0.55, side, -0.2])
    return _around(stick.lower_hand, fingers, faces, elbow)


def _ankle_behind(trunk: PosedTrunk, legs: Legs, hand: Side, of: Side) -> HandTarget:
    """A hand at the outer side of the own ankle behind the buttock, its fingers around the shin."""
    leg, side = legs[of], sign_of(of)
    palm = leg.ankle + leg.shank @ np.array([0.018, side * 0.044, 0.055])
    fingers = leg.shank @ np.array([0.85, -side * 0.10, 0.40])
    faces = leg.shank @ np.array([-0.30, -side, 0.0])
    elbow = trunk.thorax @ np.array([-1.0, sign_of(hand) * 0.5, 0.0])
    return HandTarget(palm, fingers, faces, elbow)


def _on_hip(trunk: PosedTrunk, legs: Legs, hand: Side, of: Side) -> HandTarget:
    """The hand resting on the side of the pelvis, fingers forward."""
    del legs, of
    side = sign_of(hand)
    palm = trunk.position + trunk.pelvis @ np.array([0.03, side * 0.180, 0.075])
    fingers = trunk.pelvis @ np.array([0.8, side * 0.1, -0.6])
    faces = trunk.pelvis @ np.array([-0.1, -side, -0.1])
    elbow = trunk.thorax @ np.array([-0.45, side, 0.0])
    return HandTarget(palm, fingers, faces, elbow)


def _on_belly(trunk: PosedTrunk, legs: Legs, hand: Side, of: Side) -> HandTarget:
    """The hand resting on the belly, fingers to the middle; it rises and falls with the breath."""
    del legs, of
    side = sign_of(hand)
    rise = front_push(trunk.breath, HIP_HEIGHT + 0.19)
    palm = trunk.position + trunk.pelvis @ np.array([0.106 + rise, side * 0.078, 0.19])
    fingers = trunk.pelvis @ np.array([0.05, -side * 0.85, -0.25])
    faces = trunk.pelvis @ np.array([-1.0, 0.0, 0.0])
    elbow = trunk.thorax @ np.array([-1.5, side, 0.0])
    return HandTarget(palm, fingers, faces, elbow)


def _on_chest(trunk: PosedTrunk, legs: Legs, hand: Side, of: Side) -> HandTarget:
    """The hand resting on the breastbone, fingers to the middle; it rises and falls with the breath."""
    del legs, of
    side = sign_of(hand)
    rise = front_push(trunk.breath, float(NECK_BASE[2]) - 0.165)
    palm = trunk.neck_base + trunk.thorax @ np.array([0.166 + rise, side * 0.045, -0.165])
    fingers = trunk.thorax @ np.array([-0.05, -side * 0.80, 0.50])
    faces = trunk.thorax @ np.array([-1.0, 0.0, 0.0])
    elbow = trunk.thorax @ np.array([-1.2, side, -0.4])
    return HandTarget(palm, fingers, faces, elbow)


def _on_waist(trunk: PosedTrunk, legs: Legs, hand: Side, of: Side) -> HandTarget:
    """The hand around the side of the waist, fingers forward; a brace pushes it out."""
    del legs, of
    side = sign_of(hand)
    out = side_push(trunk.breath, HIP_HEIGHT + 0.145)
    palm = trunk.position + trunk.pelvis @ np.array([0.035, side * (0.150 + out), 0.145])
    fingers = trunk.pelvis @ np.array([0.95, -side * 0.25, -0.25])
    faces = trunk.pelvis @ np.array([-0.30, -side, 0.0])
    elbow = trunk.thorax @ np.array([-0.25, side, -0.1])
    return HandTarget(palm, fingers, faces, elbow)


def _chair_seat(trunk: PosedTrunk, legs: Legs, hand: Side, of: Side) -> HandTarget:
    """The hand beside the hip on the edge of the seat, fingers over the edge."""
    del legs, of
    side = sign_of(hand)
    palm = trunk.position + trunk.pelvis @ np.array([0.04, side * 0.215, -0.078])
    fingers = trunk.pelvis @ np.array([0.25, side * 0.70, -0.45])
    faces = trunk.pelvis @ np.array([0.0, -side * 0.35, -1.0])
    elbow = trunk.thorax @ np.array([-1.0, side * 0.45, 0.0])
    return HandTarget(palm, fingers, faces, elbow)


def _strap(trunk: PosedTrunk, legs: Legs, hand: Side, of: Side) -> HandTarget:
    """A hand holding an end of a strap that runs around the sole: arm along the strap, thumb up."""
    shoulder = shoulder_at_rest(trunk, hand)
    foot = legs[of].ankle + legs[of].foot @ _UNDER_THE_SOLE
    # A little in front of the straight line, so that the arms clear the hips while the leg lies.
    pull = unit(foot - shoulder + trunk.thorax[:, 0] * _STRAP_AHEAD)
    side = sign_of(hand)
    inwards = perpendicular(trunk.thorax[:, 1] * -side, pull)
    elbow = trunk.thorax @ np.array([-0.15, side, -0.1])
    return HandTarget(shoulder + pull * _STRAP_REACH, pull, inwards, elbow)


def _across_chest(trunk: PosedTrunk, legs: Legs, hand: Side, of: Side) -> HandTarget:
    """The hand flat on the other side of the chest, arms crossed; the forearm ``of`` lies on top."""
    del legs
    side = sign_of(hand)
    forward, level, elbow_back = (0.206, 1.291, 0.41) if hand is of else (0.173, 1.239, 0.34)
    # The hand goes with the ribs under it: they turn less than the neck when the upper back rounds.
    frames, pivots = levels(trunk.spine, trunk.pelvis, trunk.position, np.array([level]))
    ribs = frames[0]
    palm = pivots[0] + ribs @ np.array([forward, -side * 0.040, 0.0])
    fingers = ribs @ np.array([-0.38, -side * 0.80, 0.42])
    faces = ribs @ np.array([-0.95, side * 0.30, -0.15])
    elbow = ribs @ np.array([-elbow_back, side * 0.92, -0.75])
    return HandTarget(palm, fingers, faces, elbow)


def _on_other_shoulder(trunk: PosedTrunk, legs: Legs, hand: Side, of: Side) -> HandTarget:
    """The hand on the front of the other shoulder, the arm across the chest."""
    del legs, of
    side = sign_of(hand)
    palm = shoulder_at_rest(trunk, hand.other) + trunk.thorax @ np.array([0.084, side * 0.045, -0.020])
    fingers = trunk.thorax @ np.array([-0.45, -side * 0.80, 0.45])
    faces = trunk.thorax @ np.array([-0.95, -side * 0.10, 0.0])
    elbow = trunk.thorax @ np.array([0.55, side * 0.70, -0.80])
    return HandTarget(palm, fingers, faces, elbow)


def _machine_handles(trunk: PosedTrunk, legs: Legs, hand: Side, of: Side) -> HandTarget:
    """A hand on the handle of an abdominal machine: beside the head, the elbow in front of the shoulder."""
    del legs, of
    side = sign_of(hand)
    palm = trunk.neck_base + trunk.thorax @ np.array([0.265, side * 0.225, 0.235])
    fingers = trunk.thorax @ np.array([-0.10, -side * 0.10, 1.0])
    faces = trunk.thorax @ np.array([1.0, -side * 0.10, 0.10])
    elbow = trunk.thorax @ np.array([1.0, side * 0.30, -0.25])
    return HandTarget(palm, fingers, faces, elbow)


GRIPS: Mapping[str, GripKind] = {
    "behind-thigh": GripKind(
        "clasp",
        partial(_on_leg, _OnLeg(0.62, 104.0, 0.076, 0.74, 0.9), _OnLeg(0.64, 131.0, 0.070, 1.2, 0.8)),
        needs_side=True,
    ),
    "beside-thigh": GripKind(
        "cupped",
        partial(_on_leg, _OnLeg(0.60, 79.0, 0.125, 2.2, 0.5), _OnLeg(0.72, 57.0, 0.120, 2.1, 0.3)),
        needs_side=True,
    ),
    "around-shin": GripKind(
        "clasp",
        partial(
            _on_leg,
            _OnLeg(0.20, 32.0, 0.068, 0.20, 0.7, on_shank=True),
            _OnLeg(0.23, 32.0, 0.072, 0.20, 0.7, on_shank=True),
        ),
        needs_side=True,
    ),
    "on-thigh": GripKind(
        "relaxed",
        partial(_on_leg, _OnLeg(0.74, 14.0, 0.082, 40.0, 1.6), _OnLeg(0.74, -14.0, 0.082, 40.0, 1.6)),
        needs_side=True,
    ),
    "on-knee": GripKind(
        "relaxed",
        partial(_on_leg, _OnLeg(0.93, -38.0, 0.068, 2.0, 0.6), _OnLeg(0.93, -30.0, 0.068, 2.0, 0.6)),
        needs_side=True,
    ),
    "on-ankle": GripKind("relaxed", _on_ankle, needs_side=True),
    "chair-seat": GripKind("cupped", _chair_seat),
    "strap": GripKind("fist", _strap, needs_side=True),
    "temple": GripKind("straight", _temple),
    "behind-head": GripKind("cupped", _behind_head),
    "stick-across-shoulders": GripKind("around-stick", _stick),
    "stick-behind-neck": GripKind("around-stick", _stick_behind_neck),
    "stick-behind-back": GripKind("around-stick", _stick_behind_back),
    "ankle-behind": GripKind("clasp", _ankle_behind, needs_side=True),
    "on-hip": GripKind("relaxed", _on_hip),
    "on-belly": GripKind("relaxed", _on_belly),
    "on-chest": GripKind("relaxed", _on_chest),
    "on-waist": GripKind("relaxed", _on_waist),
    "across-chest": GripKind("relaxed", _across_chest, needs_side=True),
    "on-other-shoulder": GripKind("cupped", _on_other_shoulder),
    "machine-handles": GripKind("around-stick", _machine_handles),
}

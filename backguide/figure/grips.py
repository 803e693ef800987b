"""Named hand shapes and grips: where a palm lies on the body or a prop, and how the hand is turned."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.posed import Array, HandShape, PosedLeg
from backguide.figure.proportions import THIGH
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


@dataclass(frozen=True, slots=True)
class _OnThigh:
    """Where a palm lies on a thigh: share of its length, degrees around from its front, metres from its axis.

    ``slant`` is how much the fingers point to the knee as they go around, ``elbow`` how much the elbow points
    backwards (towards the mat when lying).
    """

    along: float
    around: float
    distance: float
    slant: float
    elbow: float

    def target(self, trunk: PosedTrunk, legs: Legs, hand: Side, of: Side) -> HandTarget:
        """The hand's target; degrees count outwards for the thigh's own hand and inwards for the other."""
        leg = legs[of]
        around = math.radians(self.around)
        turn = sign_of(hand)
        outward = leg.thigh @ np.array([math.cos(around), math.sin(around) * turn, 0.0])
        palm = leg.hip - leg.thigh[:, 2] * (THIGH * self.along) + outward * self.distance
        fingers = leg.thigh @ np.array([-math.sin(around), math.cos(around) * turn, -self.slant])
        elbow = trunk.thorax @ np.array([-self.elbow, turn * 0.55, -0.30])
        return HandTarget(palm, fingers, -outward, elbow)


def _on_thigh(
    own: _OnThigh, other: _OnThigh, trunk: PosedTrunk, legs: Legs, hand: Side, of: Side
) -> HandTarget:
    return (own if hand is of else other).target(trunk, legs, hand, of)


def _temple(trunk: PosedTrunk, legs: Legs, hand: Side, of: Side) -> HandTarget:
    """Fingertips at the temple, elbow out to the side."""
    del legs, of
    side = sign_of(hand)
    palm = trunk.head_position + trunk.head @ np.array([0.021, side * 0.185, -0.050])
    fingers = trunk.head @ np.array([0.20, -side * 0.90, 0.50])
    faces = trunk.head @ np.array([-0.40, -side, -0.40])
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
    """The hand resting on the belly, fingers to the middle."""
    del legs, of
    side = sign_of(hand)
    palm = trunk.position + trunk.pelvis @ np.array([0.112, side * 0.085, 0.19])
    fingers = trunk.pelvis @ np.array([0.05, -side * 0.85, -0.25])
    faces = trunk.pelvis @ np.array([-1.0, 0.0, 0.0])
    elbow = trunk.thorax @ np.array([-1.5, side, 0.0])
    return HandTarget(palm, fingers, faces, elbow)


GRIPS: Mapping[str, GripKind] = {
    "behind-thigh": GripKind(
        "clasp",
        partial(_on_thigh, _OnThigh(0.62, 104.0, 0.076, 0.74, 0.9), _OnThigh(0.64, 131.0, 0.070, 1.2, 0.8)),
        needs_side=True,
    ),
    "beside-thigh": GripKind(
        "cupped",
        partial(_on_thigh, _OnThigh(0.60, 79.0, 0.125, 2.2, 0.5), _OnThigh(0.72, 57.0, 0.120, 2.1, 0.3)),
        needs_side=True,
    ),
    "temple": GripKind("straight", _temple),
    "behind-head": GripKind("cupped", _behind_head),
    "stick-across-shoulders": GripKind("around-stick", _stick),
    "on-hip": GripKind("relaxed", _on_hip),
    "on-belly": GripKind("relaxed", _on_belly),
}

"""Named hand shapes and grips: where a palm lies on the body or a prop, and how the hand is turned."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.posed import Array, HandShape, PosedLeg
from backguide.figure.proportions import THIGH
from backguide.figure.trunk import PosedTrunk, sign_of

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
    target: Callable[[PosedTrunk, Mapping[Side, PosedLeg], Side, Side], HandTarget]
    needs_side: bool = False


STICK_BACK = 0.066
STICK_DOWN = 0.052
_STICK_HALF_GRIP = 0.46


def _behind_thigh(trunk: PosedTrunk, legs: Mapping[Side, PosedLeg], hand: Side, of: Side) -> HandTarget:
    """Palms on both sides of a thigh, fingers going around its back and lying over each other."""
    leg = legs[of]
    outer = hand is of
    along, around, distance = (0.63, 100.0, 0.076) if outer else (0.58, 258.0, 0.070)
    lateral = sign_of(of)
    cosine, sine = math.cos(math.radians(around)), math.sin(math.radians(around)) * lateral
    outward = leg.thigh @ np.array([cosine, sine, 0.0])
    palm = leg.hip - leg.thigh[:, 2] * (THIGH * along) + outward * distance
    turn = lateral if outer else -lateral
    fingers = leg.thigh @ np.array([-sine * turn, cosine * turn, -0.35])
    elbow = trunk.thorax @ np.array([-0.90, sign_of(hand) * 0.22, -0.30])
    return HandTarget(palm, fingers, -outward, elbow)


def _temple(trunk: PosedTrunk, legs: Mapping[Side, PosedLeg], hand: Side, of: Side) -> HandTarget:
    """Fingertips at the temple, elbow out to the side."""
    del legs, of
    side = sign_of(hand)
    palm = trunk.head_position + trunk.head @ np.array([-0.012, side * 0.128, -0.020])
    fingers = trunk.head @ np.array([0.10, -side * 0.42, 0.90])
    faces = trunk.head @ np.array([-0.25, -side * 0.95, -0.42])
    elbow = trunk.thorax @ np.array([0.05, side, 0.10])
    return HandTarget(palm, fingers, faces, elbow)


def _behind_head(trunk: PosedTrunk, legs: Mapping[Side, PosedLeg], hand: Side, of: Side) -> HandTarget:
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


def _stick(trunk: PosedTrunk, legs: Mapping[Side, PosedLeg], hand: Side, of: Side) -> HandTarget:
    """A hand around the stick that lies across the shoulders."""
    del legs, of
    side = sign_of(hand)
    fingers = trunk.thorax @ np.array([-0.05, side * 0.15, 1.0])
    faces = trunk.thorax @ np.array([1.0, -side * 0.25, -0.05])
    elbow = trunk.thorax @ np.array([-0.10, side * 0.30, -1.0])
    return HandTarget(stick_point(trunk, side * _STICK_HALF_GRIP), fingers, faces, elbow)


def _on_hip(trunk: PosedTrunk, legs: Mapping[Side, PosedLeg], hand: Side, of: Side) -> HandTarget:
    """The hand resting on the side of the pelvis, fingers forward."""
    del legs, of
    side = sign_of(hand)
    palm = trunk.position + trunk.pelvis @ np.array([0.03, side * 0.180, 0.075])
    fingers = trunk.pelvis @ np.array([0.8, side * 0.1, -0.6])
    faces = trunk.pelvis @ np.array([-0.1, -side, -0.1])
    elbow = trunk.thorax @ np.array([-0.45, side, 0.0])
    return HandTarget(palm, fingers, faces, elbow)


def _on_belly(trunk: PosedTrunk, legs: Mapping[Side, PosedLeg], hand: Side, of: Side) -> HandTarget:
    """The hand resting on the belly, fingers to the middle."""
    del legs, of
    side = sign_of(hand)
    palm = trunk.position + trunk.pelvis @ np.array([0.112, side * 0.070, 0.150])
    fingers = trunk.pelvis @ np.array([0.05, -side * 0.85, -0.5])
    faces = trunk.pelvis @ np.array([-1.0, 0.0, 0.0])
    elbow = trunk.thorax @ np.array([-0.35, side, -0.25])
    return HandTarget(palm, fingers, faces, elbow)


GRIPS: Mapping[str, GripKind] = {
    "behind-thigh": GripKind("clasp", _behind_thigh, needs_side=True),
    "temple": GripKind("straight", _temple),
    "behind-head": GripKind("cupped", _behind_head),
    "stick-across-shoulders": GripKind("around-stick", _stick),
    "on-hip": GripKind("relaxed", _on_hip),
    "on-belly": GripKind("relaxed", _on_belly),
}

"""The one place to look at: where a mistake differs most from the right form."""

from collections.abc import Mapping

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.motion import Motion
from backguide.figure.posed import Array, PosedBody

DEGREES_PER_METRE = 300.0
"""A pelvis 10 cm too low weighs as much as a joint bent 30 degrees too far."""


def marked_place(right: Motion, wrong: Motion) -> str:
    """The landmark of a mistake's ring and mark: as authored, or where it differs most from the right way."""
    at = wrong.compared_at
    return wrong.mark or place_to_look_at(right.pose(at), wrong.pose(at))


def place_to_look_at(right: PosedBody, wrong: PosedBody) -> str:
    """The landmark (see ``arrows.landmark_point``; right side working) where both differ most.

    Joint angles are compared, not places: a round back carries the head along, but it is the back that
    counts. The spine weighs double, as most mistakes that matter here are made there.
    """
    scores: dict[str, float] = {
        "back": 2.0 * _degrees(right.spine.lumbar - wrong.spine.lumbar),
        "upper-back": 2.0 * _degrees(right.spine.thoracic - wrong.spine.thoracic),
        "head": 1.5 * _turned(right.thorax, right.head, wrong.thorax, wrong.head),
        "pelvis": max(
            DEGREES_PER_METRE * float(np.linalg.norm(right.pelvis_position - wrong.pelvis_position)),
            _turned(_WORLD, right.pelvis, _WORLD, wrong.pelvis),
        ),
    }
    for side, name in _SIDES.items():
        here, there = right.legs[side], wrong.legs[side]
        scores[f"knee {name}"] = max(
            # Where the leg stands as it should, it is the pelvis over it that is turned.
            min(
                _turned(right.pelvis, here.thigh, wrong.pelvis, there.thigh),
                _turned(_WORLD, here.thigh, _WORLD, there.thigh),
            ),
            _turned(here.thigh, here.shank, there.thigh, there.shank),
        )
        scores[f"elbow {name}"] = 0.5 * _turned(
            right.thorax, right.arms[side].upper_arm, wrong.thorax, wrong.arms[side].upper_arm
        )
    return max(scores, key=scores.__getitem__)


_WORLD: Array = np.eye(3)
_SIDES: Mapping[Side, str] = {Side.RIGHT: "working", Side.LEFT: "other"}


def _degrees(rotation_vector: Array) -> float:
    return float(np.degrees(np.linalg.norm(rotation_vector)))


def _turned(base: Array, part: Array, other_base: Array, other_part: Array) -> float:
    """Degrees by which a part is turned differently against its base in two bodies."""
    difference = (base.T @ part).T @ (other_base.T @ other_part)
    return float(np.degrees(np.arccos(np.clip((np.trace(difference) - 1.0) / 2.0, -1.0, 1.0))))

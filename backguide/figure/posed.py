"""A body in one pose: joint positions and segment frames in the world.

World axes, in metres: X forward, Y to the left, Z up, floor at Z = 0. A segment frame is a 3 x 3 rotation
whose columns are the segment's forward, left and up axes as they stand in the neutral stance; limbs hang
along -Z.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backguide.core.vocabulary import Side

Array = NDArray[np.float64]
"""Vectors are (3,), point lists (n, 3), rotations (3, 3) or (n, 3, 3)."""


@dataclass(frozen=True, slots=True)
class HandShape:
    """Finger angles in degrees: the three joints of the fingers, their spread, the thumb's two angles."""

    knuckle: float
    middle: float
    tip: float
    spread: float
    thumb_abduction: float
    thumb_flexion: float


@dataclass(frozen=True, slots=True)
class PosedLeg:
    """One leg: joint centres, segment frames, and the toes' extension in degrees."""

    hip: Array
    knee: Array
    ankle: Array
    thigh: Array
    shank: Array
    foot: Array
    toes: float


@dataclass(frozen=True, slots=True)
class PosedArm:
    """One arm: joint centres and segment frames.

    ``girdle`` is how far the shoulder has moved from its neutral place, in the upper trunk's frame.
    ``pronation`` is the forearm's twist towards the hand, in degrees. The palm faces the hand frame's +X.
    """

    shoulder: Array
    elbow: Array
    wrist: Array
    upper_arm: Array
    forearm: Array
    hand: Array
    girdle: Array
    pronation: float
    fingers: HandShape


@dataclass(frozen=True, slots=True)
class PosedSpine:
    """The spine as a continuous curve.

    ``heights`` (n,) are levels of the neutral stance, ``positions`` (n, 3) where they are now; ``lumbar`` and
    ``thoracic`` are rotation vectors in radians spread over their levels.
    """

    heights: Array
    positions: Array
    lumbar: Array
    thoracic: Array


@dataclass(frozen=True, slots=True)
class Breath:
    """How the wall of the trunk stands: 0 is breathed out at rest, 1 a full slow breath or brace.

    ``belly`` lifts belly and lower ribs (below 0 the belly is drawn in), ``chest`` the upper ribs, and
    ``brace`` stiffens and widens the waist all round.
    """

    belly: float = 0.0
    chest: float = 0.0
    brace: float = 0.0


AT_REST = Breath()


@dataclass(frozen=True, slots=True)
class PosedBody:
    """The whole body.

    ``pelvis_position`` is midway between the hip joints, ``head_position`` the centre of the skull.
    ``neck_base`` is the seventh cervical vertebra and ``skull_base`` the joint under the skull;
    ``neck_lower`` and ``neck_upper`` are the frames of the two neck levels between them.
    """

    pelvis_position: Array
    pelvis: Array
    spine: PosedSpine
    thorax: Array
    neck_base: Array
    neck_lower: Array
    neck_upper: Array
    skull_base: Array
    head: Array
    head_position: Array
    legs: Mapping[Side, PosedLeg]
    arms: Mapping[Side, PosedArm]
    breath: Breath = AT_REST

"""Pelvis, spine, neck and head from their angles."""

from dataclasses import dataclass

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure import channels
from backguide.figure.posed import Array, Breath, PosedSpine
from backguide.figure.proportions import (
    HEAD_CENTRE,
    HIP_HALF_WIDTH,
    NECK_BASE,
    SHOULDER_LEVEL,
    SKULL_BASE,
)
from backguide.figure.rotations import about_x, about_y, about_z, rotation_from_vector
from backguide.figure.spine import bend_spine, levels, pivot_forward, rotation_vector

# How much of the neck's bend has happened at the middle and at the top of the neck.
_NECK_LOWER = np.array([0.50, 0.50, 0.45, 0.0])
_NECK_UPPER = np.array([0.85, 0.85, 0.90, 0.4])
_HEAD = np.array([1.0, 1.0, 1.0, 1.0])


@dataclass(frozen=True, slots=True)
class PosedTrunk:
    """Everything but the limbs; fields as in ``PosedBody``, plus the frame that carries the shoulders."""

    position: Array
    pelvis: Array
    spine: PosedSpine
    thorax: Array
    neck_base: Array
    neck_lower: Array
    neck_upper: Array
    skull_base: Array
    head: Array
    head_position: Array
    girdle_frame: Array
    girdle_point: Array
    breath: Breath

    def hip(self, side: Side) -> Array:
        """Centre of a hip joint."""
        return self.position + self.pelvis[:, 1] * (HIP_HALF_WIDTH * sign_of(side))


def sign_of(side: Side) -> float:
    """+1 on the left, where the left axis points, -1 on the right."""
    return 1.0 if side is Side.LEFT else -1.0


def pose_trunk(base: Array, values: Array) -> PosedTrunk:
    """The trunk lying or standing as ``base`` (3, 3) says, bent as the trunk's channels in ``values`` say."""
    tilt, side, turn = values[channels.PELVIS_TURN].tolist()
    pelvis = base @ about_y(tilt) @ about_x(-side) @ about_z(turn)
    position = values[channels.PELVIS_POSITION].copy()
    lumbar = rotation_vector(*values[channels.LUMBAR].tolist())
    thoracic = rotation_vector(*values[channels.THORACIC].tolist())
    spine = bend_spine(pelvis, position, lumbar, thoracic)
    neutral = np.array([SHOULDER_LEVEL, NECK_BASE[2]])
    frames, pivots = levels(spine, pelvis, position, neutral)
    thorax = frames[1]
    neck_base = pivots[1] + thorax[:, 0] * (NECK_BASE[0] - float(pivot_forward(neutral[1:])[0]))
    neck_lower, neck_upper, head = (
        thorax @ _neck_turn(values[channels.NECK] * share) for share in (_NECK_LOWER, _NECK_UPPER, _HEAD)
    )
    skull_base = neck_base + neck_lower @ (SKULL_BASE - NECK_BASE)
    return PosedTrunk(
        position=position,
        pelvis=pelvis,
        spine=spine,
        thorax=thorax,
        neck_base=neck_base,
        neck_lower=neck_lower,
        neck_upper=neck_upper,
        skull_base=skull_base,
        head=head,
        head_position=skull_base + head @ (HEAD_CENTRE - SKULL_BASE),
        girdle_frame=frames[0],
        girdle_point=pivots[0],
        breath=Breath(*values[channels.BREATH].tolist()),
    )


def _neck_turn(neck: Array) -> Array:
    flexion, side, rotation, nod = neck.tolist()
    return rotation_from_vector(rotation_vector(flexion + nod, side, rotation))

"""Between two ways of placing a limb: what is blended is where its end is, seen from its root."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from backguide.figure.keyframes import interpolate
from backguide.figure.posed import Array
from backguide.figure.rotations import (
    length,
    perpendicular,
    quaternion_from_rotation,
    rotation_from_quaternion,
    unit,
)

_DISTANCE = 0
_DIRECTION = slice(1, 4)
_BEND = slice(4, 7)
_TURN = slice(7, 11)


def limb_end(root: Array, end: Array, pole: Array, frame: Array) -> Array:
    """A limb's end seen from its root (11,): distance, direction, bending direction, and its frame."""
    reach = end - root
    direction = unit(reach)
    return np.concatenate(
        [[length(reach)], direction, unit(perpendicular(pole, direction)), quaternion_from_rotation(frame)]
    )


def blend_ends(root: Array, times: Array, ends: Sequence[Array], at: float) -> tuple[Array, Array, Array]:
    """End, bending direction and frame between keyframes. The end moves on an arc around the root."""
    rows = np.stack(ends)
    for before, after in pairwise(rows):
        # A quaternion and its opposite are the same turn: stay on the near side.
        if float(before[_TURN] @ after[_TURN]) < 0:
            after[_TURN] *= -1
    mixed = interpolate(times, rows, at)
    return (
        root + unit(mixed[_DIRECTION]) * float(mixed[_DISTANCE]),
        mixed[_BEND],
        rotation_from_quaternion(mixed[_TURN]),
    )

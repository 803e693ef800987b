"""A stick held along the back: where it lies, and where on it the hands are.

It touches the back of the head and whatever of the back stands out most: in good form both the back between
the shoulder blades and the tailbone; where the low back rounds, it leaves the tailbone.
"""

from dataclasses import dataclass

import numpy as np

from backguide.figure.posed import Array, PosedSpine
from backguide.figure.spine import trunk_points

STICK_RADIUS = 0.014

_BACK = np.array(
    [
        [-0.136, 0.0, 0.921],
        [-0.112, 0.0, 1.190],
        [-0.126, 0.0, 1.240],
        [-0.133, 0.0, 1.285],
        [-0.130, 0.0, 1.325],
        [-0.123, 0.0, 1.360],
        [-0.111, 0.0, 1.388],
    ]
)
"""Skin of the neutral stance that may touch the stick: the tailbone, and the back from the lower ribs up."""

_HEAD_SKIN = np.array([-0.1165, 0.0, 0.020])
"""The back of the head in the head's frame."""

_TO_MIDDLE, _TO_UPPER_HAND, _TO_LOWER_HAND = 0.36, 0.135, 0.560
"""Metres down the stick from the head."""


@dataclass(frozen=True, slots=True)
class StickAlongBack:
    """Where the stick passes the head, and its direction upwards."""

    at_head: Array
    upwards: Array

    @property
    def middle(self) -> Array:
        """The middle of the stick."""
        return self._down(_TO_MIDDLE)

    @property
    def upper_hand(self) -> Array:
        """Where the hand behind the neck holds it."""
        return self._down(_TO_UPPER_HAND)

    @property
    def lower_hand(self) -> Array:
        """Where the hand behind the low back holds it."""
        return self._down(_TO_LOWER_HAND)

    def _down(self, far: float) -> Array:
        return self.at_head - self.upwards * far


def stick_along_back(
    spine: PosedSpine, pelvis: Array, position: Array, thorax: Array, head: Array, head_position: Array
) -> StickAlongBack:
    """The stick on a trunk: its spine, the pelvis' frame and position, the frames of chest and head."""
    behind, up = -thorax[:, 0], thorax[:, 2]
    skin = head_position + head @ _HEAD_SKIN
    below = trunk_points(spine, pelvis, position, _BACK) - skin
    # Of all lines down from the head the one that goes farthest behind cuts through nothing.
    steepness = np.arctan2(below @ behind, -below @ up)
    upwards = -below[int(steepness.argmax())]
    upwards /= np.linalg.norm(upwards)
    across = thorax[:, 1]
    away = np.cross(upwards, across)
    away *= np.sign(float(away @ behind)) / np.linalg.norm(away)
    return StickAlongBack(skin + away * STICK_RADIUS, upwards)

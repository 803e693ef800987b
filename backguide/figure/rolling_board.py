"""A round board on a dome: how it lies when it rolls, and where a foot on it is."""

import math

import numpy as np

from backguide.figure.pose import FootOnBoard
from backguide.figure.posed import Array
from backguide.figure.proportions import ANKLE_HEIGHT
from backguide.figure.rotations import about_z, rotation_from_vector

DOME = 0.183
"""The radius of the dome that it rolls on, in metres."""


def board_lying(tilt: float, towards: float, height: float) -> tuple[Array, Array]:
    """The turn (3, 3) and the middle (3,) of a board's top, ``height`` above the floor while it is level.

    It is ``tilt`` degrees lower in the direction ``towards`` (degrees to the left of forward). Rolling, the
    dome's middle moves by the arc that has been rolled and stays at the same height.
    """
    angle, way = math.radians(tilt), math.radians(towards)
    downhill = np.array([math.cos(way), math.sin(way), 0.0])
    turn = rotation_from_vector(angle * np.array([-math.sin(way), math.cos(way), 0.0]))
    dome = downhill * (DOME * angle) + np.array([0.0, 0.0, DOME])
    return turn, dome + turn[:, 2] * (height - DOME)


def lying_of(normal: Array) -> tuple[float, float]:
    """``tilt`` and ``towards`` of a board whose top faces ``normal`` (3,), a unit vector."""
    tilt = math.degrees(math.atan2(math.hypot(float(normal[0]), float(normal[1])), float(normal[2])))
    return tilt, math.degrees(math.atan2(float(normal[1]), float(normal[0])))


def foot_on_board(place: FootOnBoard) -> tuple[Array, Array]:
    """The ankle (3,) and the frame (3, 3) of a foot that stands on a board."""
    turn, middle = board_lying(place.tilt, place.towards, place.height)
    ankle = middle + turn @ np.array([place.forward, place.left, ANKLE_HEIGHT])
    return ankle, turn @ about_z(place.heading)

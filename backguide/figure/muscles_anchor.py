"""Points fixed to the bones of a posed body."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.loft import array_of
from backguide.figure.muscles_shape import Bone, Place, WallPlace
from backguide.figure.posed import Array, PosedBody
from backguide.figure.profiles import average_build
from backguide.figure.spine import body_levels, pivot_forward


def place_points(places: Sequence[Place | WallPlace], posed: PosedBody, side: Side) -> Array:
    """World points (n, 3) of places on the bones, or in the trunk's wall, of one side."""
    points = np.zeros((len(places), 3))
    heights: list[float] = []
    offsets: list[tuple[float, float]] = []
    numbers: list[int] = []
    for number, place in enumerate(places):
        if isinstance(place, WallPlace):
            offsets.append(wall_offset(place))
        elif place.bone is Bone.TRUNK:
            offsets.append((place.forward, place.outward))
        else:
            points[number] = _bone_point(place, posed, side)
            continue
        heights.append(place.level)
        numbers.append(number)
    if numbers:
        # The trunk bends at every level: all levels are asked for at once, which is far quicker.
        frames, pivots = body_levels(posed, np.array(heights))
        local = np.array(offsets) * [1.0, 1.0 if side is Side.LEFT else -1.0]
        points[numbers] = pivots + np.einsum("nij,nj->ni", frames[:, :, :2], local)
    return points


def core_of(place: Place | WallPlace) -> Place:
    """A place deep inside the body at the same level, which a muscle's outer face looks away from."""
    if isinstance(place, WallPlace):
        return Place(Bone.TRUNK, _TRUNK_CORE, 0.0, place.level)
    return {
        Bone.TRUNK: Place(Bone.TRUNK, _TRUNK_CORE, 0.0, place.level),
        Bone.PELVIS: Place(Bone.PELVIS, 0.0, 0.6 * place.outward, place.level),
        Bone.SHOULDER: Place(Bone.SHOULDER, 0.0, -0.12, -0.02),
    }.get(place.bone, Place(place.bone, 0.0, 0.0, place.level))


def trunk_point(posed: PosedBody, height: float, forward: float, left: float = 0.0) -> Array:
    """The point ``forward`` and ``left`` of the spine's pivot line at a ``height`` of the neutral stance."""
    frames, pivots = body_levels(posed, np.array([height]))
    return pivots[0] + frames[0] @ np.array([forward, left, 0.0])


@lru_cache(maxsize=512)
def wall_offset(place: WallPlace) -> tuple[float, float]:
    """How far forward of the pivot line and outward a place in the wall of the trunk lies, in metres."""
    rows = array_of(average_build().trunk)
    front, back, half_width, roundness = (
        float(np.interp(place.level, rows[:, 0], rows[:, column])) for column in (1, 2, 3, 4)
    )
    angle = np.radians(place.around)
    power = 2.0 / roundness
    forwards = np.sign(np.cos(angle)) * abs(np.cos(angle)) ** power
    outwards = abs(np.sin(angle)) ** power
    half_depth = (front - back) / 2 - place.depth
    forward = (front + back) / 2 + half_depth * forwards - float(pivot_forward(np.array([place.level]))[0])
    return float(forward), float((half_width - place.depth) * outwards)


_TRUNK_CORE = 0.040
"""Metres forward of the pivot line where the trunk's middle is."""


def _bone_point(place: Place, posed: PosedBody, side: Side) -> Array:
    leg, arm = posed.legs[side], posed.arms[side]
    origin, frame, upwards = {
        Bone.PELVIS: (posed.pelvis_position, posed.pelvis, 1.0),
        Bone.SHOULDER: (arm.shoulder, posed.thorax, 1.0),
        Bone.NECK: (posed.neck_base, posed.neck_lower, 1.0),
        Bone.SKULL: (posed.skull_base, posed.head, 1.0),
        Bone.THIGH: (leg.hip, leg.thigh, -1.0),
        Bone.SHANK: (leg.knee, leg.shank, -1.0),
        Bone.UPPER_ARM: (arm.shoulder, arm.upper_arm, -1.0),
        Bone.FOREARM: (arm.elbow, arm.forearm, -1.0),
    }[place.bone]
    lateral = place.outward if side is Side.LEFT else -place.outward
    return origin + frame @ np.array([place.forward, lateral, upwards * place.level])

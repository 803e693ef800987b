"""The lines of the face, lying on the head: brows, lids, mouth, the fold of the ear."""

import numpy as np

from backguide.figure.head import head_points
from backguide.figure.mesh import Mark
from backguide.figure.posed import Array
from backguide.figure.profiles import Table


def face_marks(profile: Table) -> tuple[Mark, ...]:
    """Brows and mouth in the head's frame."""
    marks = [_mouth(profile)]
    for sign in (1.0, -1.0):
        marks.append(_brow(profile, sign))
        marks.append(_lid(profile, sign))
    return tuple(marks)


def _normals(angle: Array) -> Array:
    return np.stack([np.cos(angle), np.sin(angle), np.zeros(len(angle))], axis=-1)


def _brow(profile: Table, sign: float) -> Mark:
    share = np.linspace(0.0, 1.0, 9)
    angle = sign * (0.17 + 0.43 * share)
    height = 0.0290 + 0.0042 * np.sin(share * np.pi * 0.9 + 0.2) - 0.0030 * share
    return Mark(head_points(profile, height, angle, 0.0015), _normals(angle), "hair", 0.0052)


def _lid(profile: Table, sign: float) -> Mark:
    share = np.linspace(0.0, 1.0, 9)
    angle = sign * (0.26 + 0.24 * share)
    height = 0.0105 + 0.0042 * np.sin(share * np.pi) - 0.0015 * share
    return Mark(head_points(profile, height, angle, 0.0018), _normals(angle), "hair", 0.0030)


def _mouth(profile: Table) -> Mark:
    angle = np.linspace(-0.30, 0.30, 17)
    height = -0.0655 + 0.0055 * (angle / 0.30) ** 2
    return Mark(head_points(profile, height, angle, 0.001), _normals(angle * 1.2), "lips", 0.0050)


def ear_mark(sign: float) -> Mark:
    """The inner fold of an ear in the head's frame (``sign`` 1 left, -1 right)."""
    angle = np.linspace(0.35 * np.pi, 1.75 * np.pi, 14)
    tilt = np.sin(np.radians(10.0)) * 0.4
    x = -0.013 + 0.0077 * np.cos(angle) - 0.018 * np.sin(angle) * tilt
    points = np.stack([x, sign * (0.0835 - 0.004 * np.cos(angle)), -0.016 + 0.018 * np.sin(angle)], axis=-1)
    return Mark(points, np.tile([0.0, sign, 0.0], (len(angle), 1)), "skin_shade", 0.0045)

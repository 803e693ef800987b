"""The lines of the face, lying on the head: brows, lids, mouth, the fold of the ear."""

import numpy as np

from backguide.figure.head import head_points
from backguide.figure.mesh import Mark
from backguide.figure.posed import Array
from backguide.figure.profiles import Table


def face_marks(profile: Table) -> tuple[Mark, ...]:
    """Brows, lids and mouth in the head's frame."""
    marks = [_mouth(profile), _lower_lip(profile)]
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
    return Mark(head_points(profile, height, angle, 0.0015), _normals(angle), "brow", 0.0052)


def _lid(profile: Table, sign: float) -> Mark:
    share = np.linspace(0.0, 1.0, 9)
    angle = sign * (0.26 + 0.24 * share)
    height = 0.0105 + 0.0042 * np.sin(share * np.pi) - 0.0015 * share
    return Mark(head_points(profile, height, angle, 0.0018), _normals(angle), "lid", 0.0030)


def _mouth(profile: Table) -> Mark:
    angle = np.linspace(-0.30, 0.30, 17)
    height = -0.0665 + 0.0065 * (angle / 0.30) ** 2
    return Mark(head_points(profile, height, angle, 0.001), _normals(angle * 1.2), "lips", 0.0050)


def _lower_lip(profile: Table) -> Mark:
    angle = np.linspace(-0.13, 0.13, 7)
    height = -0.0755 + 0.0012 * (angle / 0.13) ** 2
    return Mark(head_points(profile, height, angle, 0.001), _normals(angle), "skin_crease", 0.0034)


def age_marks(profile: Table) -> tuple[Mark, ...]:
    """The lines of an older face: beside the mouth, at the eyes' corners, on the brow."""
    marks: list[Mark] = []
    for sign in (1.0, -1.0):
        share = np.linspace(0.0, 1.0, 9)
        fold = sign * (0.19 + 0.21 * np.sin(share * np.pi / 2))
        marks.append(_crease(profile, fold, -0.034 - 0.026 * share, 0.0036))
        for height, rise in ((0.006, 0.006), (0.001, -0.004)):
            corner = sign * (0.54 + 0.13 * share[:5] * 2)
            marks.append(_crease(profile, corner, height + rise * share[:5], 0.0028))
    across = np.linspace(-0.42, 0.42, 15)
    marks.append(_crease(profile, across, 0.047 + 0.002 * np.cos(across * 9), 0.0028))
    return tuple(marks)


def _crease(profile: Table, angle: Array, height: Array, width: float) -> Mark:
    return Mark(head_points(profile, height, angle, 0.0012), _normals(angle), "skin_crease", width)


def eye_mark(profile: Table, sign: float) -> Mark:
    """The glint in an eye."""
    angle = sign * 0.375 + np.array([-0.012, 0.020])
    points = head_points(profile, np.array([0.0078, 0.0078]), angle, 0.0026)
    return Mark(points, _normals(angle), "glint", 0.0034)


def ear_mark(sign: float) -> Mark:
    """The inner fold of an ear in the head's frame (``sign`` 1 left, -1 right)."""
    angle = np.linspace(0.35 * np.pi, 1.75 * np.pi, 14)
    tilt = np.sin(np.radians(10.0)) * 0.4
    x = -0.013 + 0.0077 * np.cos(angle) - 0.018 * np.sin(angle) * tilt
    points = np.stack([x, sign * (0.0835 - 0.004 * np.cos(angle)), -0.016 + 0.018 * np.sin(angle)], axis=-1)
    return Mark(points, np.tile([0.0, sign, 0.0], (len(angle), 1)), "skin_shade", 0.0045)

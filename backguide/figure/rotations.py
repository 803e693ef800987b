"""Rotations and directions. Angles are degrees unless said otherwise; frames have their axes in columns."""

import math

import numpy as np

from backguide.figure.posed import Array

_TINY = 1e-9


def about_x(degrees: float) -> Array:
    """Rotation about the forward axis: the left side rises."""
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return np.array([[1.0, 0.0, 0.0], [0.0, cosine, -sine], [0.0, sine, cosine]])


def about_y(degrees: float) -> Array:
    """Rotation about the left axis: what points up tips forward."""
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return np.array([[cosine, 0.0, sine], [0.0, 1.0, 0.0], [-sine, 0.0, cosine]])


def about_z(degrees: float) -> Array:
    """Rotation about the up axis: what points forward turns left."""
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return np.array([[cosine, -sine, 0.0], [sine, cosine, 0.0], [0.0, 0.0, 1.0]])


def cross(first: Array, second: Array) -> Array:
    """The cross product of two vectors (3,); numpy's general one is many times slower."""
    ax, ay, az = first.tolist()
    bx, by, bz = second.tolist()
    return np.array([ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx])


def length(vector: Array) -> float:
    """Length of a vector (3,)."""
    return math.sqrt(float(vector @ vector))


def unit(vector: Array) -> Array:
    """``vector`` at length one; a vector of no length is returned as it is."""
    size = length(vector)
    return vector / size if size > _TINY else vector


def perpendicular(vector: Array, axis: Array) -> Array:
    """The part of ``vector`` at right angles to the unit vector ``axis``."""
    return vector - axis * float(vector @ axis)


def frame(up: Array, forward: Array) -> Array:
    """The frame with this up axis whose forward axis is as near to ``forward`` as it can be."""
    up = unit(up)
    forward = unit(perpendicular(forward, up))
    return np.stack([forward, cross(up, forward), up], axis=1)


def rotation_from_vector(vector: Array) -> Array:
    """Rotations (..., 3, 3) of rotation vectors (..., 3) in radians (Rodrigues' formula)."""
    angle = np.sqrt((vector * vector).sum(-1))[..., None, None] + 1e-12
    axis = vector / angle[..., 0]
    skew = np.zeros((*vector.shape[:-1], 3, 3))
    skew[..., 0, 1], skew[..., 0, 2], skew[..., 1, 2] = -axis[..., 2], axis[..., 1], -axis[..., 0]
    skew[..., 1, 0], skew[..., 2, 0], skew[..., 2, 1] = axis[..., 2], -axis[..., 1], axis[..., 0]
    return np.eye(3) + np.sin(angle) * skew + (1 - np.cos(angle)) * (skew @ skew)


def vector_from_rotation(rotation: Array) -> Array:
    """The rotation vector (3,) in radians, of length 0 to pi, of a rotation."""
    quaternion = quaternion_from_rotation(rotation)
    if quaternion[0] < 0:
        quaternion = -quaternion
    sine = length(quaternion[1:])
    if sine < _TINY:
        return 2 * quaternion[1:]
    return quaternion[1:] * (2 * math.atan2(sine, float(quaternion[0])) / sine)


def quaternion_from_rotation(rotation: Array) -> Array:
    """The unit quaternion (w, x, y, z) of a rotation; its sign is arbitrary (Shepperd's method)."""
    m = rotation
    trace = float(m[0, 0] + m[1, 1] + m[2, 2])
    choices = (trace, float(m[0, 0]), float(m[1, 1]), float(m[2, 2]))
    largest = choices.index(max(choices))
    if largest == 0:
        parts = (1 + trace, m[2, 1] - m[1, 2], m[0, 2] - m[2, 0], m[1, 0] - m[0, 1])
    elif largest == 1:
        parts = (m[2, 1] - m[1, 2], 1 + 2 * m[0, 0] - trace, m[0, 1] + m[1, 0], m[0, 2] + m[2, 0])
    elif largest == 2:
        parts = (m[0, 2] - m[2, 0], m[0, 1] + m[1, 0], 1 + 2 * m[1, 1] - trace, m[1, 2] + m[2, 1])
    else:
        parts = (m[1, 0] - m[0, 1], m[0, 2] + m[2, 0], m[1, 2] + m[2, 1], 1 + 2 * m[2, 2] - trace)
    quaternion = np.array([float(part) for part in parts])
    return quaternion / math.sqrt(float(quaternion @ quaternion))


def rotation_from_quaternion(quaternion: Array) -> Array:
    """The rotation of a quaternion (w, x, y, z) of any length but zero."""
    w, x, y, z = (quaternion / math.sqrt(float(quaternion @ quaternion))).tolist()
    return np.array(
        [
            [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
            [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
            [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)],
        ]
    )


def euler_yxz(rotation: Array) -> tuple[float, float, float]:
    """Degrees (a, b, c) with ``rotation = about_y(-a) @ about_x(b) @ about_z(c)``."""
    second = math.degrees(math.asin(min(max(-float(rotation[1, 2]), -1.0), 1.0)))
    first = -math.degrees(math.atan2(float(rotation[0, 2]), float(rotation[2, 2])))
    third = math.degrees(math.atan2(float(rotation[1, 0]), float(rotation[1, 1])))
    return first, second, third

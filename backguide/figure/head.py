"""The head in its own frame (origin at the skull's centre): skull and jaw, hair, nose, ears and eyes."""

import numpy as np

from backguide.figure.loft import array_of, circle, smooth, spline, squared
from backguide.figure.posed import Array
from backguide.figure.profiles import Table

_LEVELS: Array = np.concatenate(
    [[-0.115, -0.1138, -0.111, -0.105], np.linspace(-0.098, 0.088, 17), [0.098, 0.106, 0.111, 0.1145]]
)
HEAD_POINTS = 32
_MIDDLE = -0.012

# Rows down the bridge of the nose: forward, height, half width, depth.
_NOSE = np.array(
    [
        (0.0800, 0.0060, 0.0060, 0.0040),
        (0.0865, -0.0050, 0.0080, 0.0060),
        (0.0935, -0.0150, 0.0095, 0.0090),
        (0.1005, -0.0245, 0.0115, 0.0115),
        (0.1030, -0.0305, 0.0130, 0.0130),
        (0.1015, -0.0360, 0.0135, 0.0130),
        (0.0960, -0.0400, 0.0125, 0.0115),
        (0.0860, -0.0415, 0.0100, 0.0080),
    ]
)

# Rows of an ear outwards from the skull: size, distance from the middle.
_EAR = np.array(
    [
        (0.55, 0.0600),
        (0.80, 0.0660),
        (0.97, 0.0730),
        (1.00, 0.0770),
        (0.95, 0.0810),
        (0.80, 0.0830),
        (0.45, 0.0838),
        (0.0004, 0.0840),
    ]
)


def head_points(profile: Table, height: Array, angle: Array, off: Array | float = 0.0) -> Array:
    """Points (..., 3) on the head at ``height`` (metres) and ``angle`` (radians, 0 front, positive left).

    ``off`` lifts them off the skin (metres). The three broadcast together.
    """
    height, angle, off = np.broadcast_arrays(height, angle, off)
    table = array_of(profile)
    rows = spline(height.ravel(), table[:, 0], table[:, 1:]).reshape(*height.shape, 4)
    front, back, half_width, roundness = (rows[..., column] for column in range(4))
    power = 2.0 / roundness
    cosine, sine = np.cos(angle), np.sin(angle)
    low = smooth((-0.05 - height) / 0.05)
    middle = _MIDDLE * (1 - low) + (front + back) / 2 * low
    depth = np.where(cosine > 0, front - middle, middle - back) + off
    x = middle + squared(cosine, power) * depth
    y = squared(sine, power) * (half_width + off)
    crown = np.clip(1 - (np.hypot(x + 0.0125, y) / 0.08) ** 2, 0.0, 1.0)
    lift = off * 0.9 * smooth((height - 0.03) / 0.08) + 0.8 * off * crown * smooth((height - 0.060) / 0.05)
    return np.stack([x, y, height + lift], axis=-1)


def head_grid(profile: Table) -> Array:
    """Rings (25, 32, 3) of the head from chin to crown."""
    angle = np.linspace(0.0, 2 * np.pi, HEAD_POINTS, endpoint=False)
    grid = head_points(profile, _LEVELS[:, None], angle[None])
    grid[0], grid[-1] = grid[0].mean(0), grid[-1].mean(0)
    return grid


def nose_grid() -> Array:
    """Rings (8, 10, 3) of the nose from the brow down."""
    cosine, sine = circle(10)
    forward, height, half_width, depth = (_NOSE[:, column, None] for column in range(4))
    return np.stack(
        [forward - depth + depth * cosine, half_width * sine, np.broadcast_to(height, (8, 10))], axis=-1
    )


def ear_grid(sign: float) -> Array:
    """Rings (8, 16, 3) of an ear (``sign`` 1 left, -1 right) from the skull outwards."""
    cosine, sine = circle(16)
    tilt = np.radians(10.0)
    across = 0.0165 * cosine * (1 - 0.30 * smooth(-sine))
    up = 0.031 * sine
    x = across * np.cos(tilt) - up * np.sin(tilt)
    size, out = _EAR[:, 0:1], _EAR[:, 1:2]
    lean = -0.010 * across / 0.0165 * 0.6
    return np.stack([-0.014 + x * size, sign * (out + lean * size), -0.018 + up * size], axis=-1)


def eye_grid(profile: Table, sign: float) -> Array:
    """Rings (3, 18, 3) of one eye, a small oval lying just on the face."""
    cosine, sine = circle(18)
    size = np.array([1.0, 0.6, 0.0])[:, None]
    return head_points(profile, 0.004 + 0.0082 * sine * size, sign * (0.375 + 0.085 * cosine * size), 0.0012)

"""The foot: heel, instep and five toes, in the foot's frame (origin at the ankle, toes along +X)."""

import numpy as np

from backguide.figure.hands import digit
from backguide.figure.loft import circle, squared
from backguide.figure.posed import Array
from backguide.figure.rotations import about_y

# Rows from heel to toes: forward, top, bottom, half width to the big toe's side, half width to the outer
# side.
_FOOT = np.array(
    [
        (-0.0608, -0.0350, -0.0350, 0.0000, 0.0000),
        (-0.0602, -0.0240, -0.0460, 0.0110, 0.0110),
        (-0.0570, -0.0120, -0.0560, 0.0200, 0.0200),
        (-0.0490, 0.0060, -0.0640, 0.0275, 0.0270),
        (-0.0350, 0.0280, -0.0670, 0.0315, 0.0305),
        (-0.0150, 0.0420, -0.0670, 0.0335, 0.0330),
        (0.0100, 0.0420, -0.0660, 0.0345, 0.0335),
        (0.0350, 0.0260, -0.0630, 0.0350, 0.0350),
        (0.0600, 0.0060, -0.0610, 0.0375, 0.0390),
        (0.0850, -0.0130, -0.0620, 0.0425, 0.0425),
        (0.1080, -0.0260, -0.0650, 0.0465, 0.0450),
        (0.1260, -0.0340, -0.0670, 0.0470, 0.0440),
        (0.1380, -0.0400, -0.0670, 0.0440, 0.0400),
        (0.1450, -0.0460, -0.0640, 0.0380, 0.0330),
        (0.1475, -0.0540, -0.0560, 0.0100, 0.0100),
        (0.1477, -0.0550, -0.0550, 0.0000, 0.0000),
    ]
)
_SOLE = -0.067
TOE_JOINT: Array = np.array([0.118, 0.0, -0.060])
"""The joint line about which the toes bend."""

# Toes from the big one: across, forward, length, radius.
_TOES = np.array(
    [
        (-0.0265, 0.134, 0.060, 0.0150),
        (-0.0055, 0.136, 0.050, 0.0100),
        (0.0105, 0.130, 0.046, 0.0095),
        (0.0248, 0.121, 0.042, 0.0090),
        (0.0370, 0.110, 0.038, 0.0088),
    ]
)
POINTS = 18


def foot_grid(sign: float) -> Array:
    """Rings (16, 18, 3) of the foot from the heel to the ball (``sign`` 1 left, -1 right)."""
    cosine, sine = circle(POINTS)
    forward, top, bottom, inner, outer = (_FOOT[:, column, None] for column in range(5))
    rise = np.where(cosine > 0, squared(cosine, 0.95), squared(cosine, 0.55))
    across = np.where(cosine > 0, squared(sine, 1.05), squared(sine, 0.60))
    height = (top + bottom) / 2 + (top - bottom) / 2 * rise
    width = np.where(sine > 0, outer, inner) * across * sign
    return np.stack([np.broadcast_to(forward, height.shape), width, height], axis=-1)


def toe_grids(extension: float, sign: float) -> list[Array]:
    """Rings of the five toes, big toe first, bent up by ``extension`` degrees."""
    bend = about_y(-extension)
    lie = np.stack(
        [np.array([0.0, 0.0, -1.0]), np.array([0.0, -1.0, 0.0]), np.array([-1.0, 0.0, 0.0])], axis=1
    )
    grids: list[Array] = []
    for toe, (across, forward, length, radius) in enumerate(_TOES.tolist()):
        root = TOE_JOINT + bend @ (np.array([forward, sign * across, _SOLE + radius]) - TOE_JOINT)
        grids.append(
            digit(
                root,
                bend @ lie,
                length * np.array([0.50, 0.42]),
                np.array([0.0, 6.0 if toe == 0 else 20.0]),
                radius * np.array([1.0, 0.98, 0.95]),
                flat=0.92,
            )
        )
    return grids

"""The body's centre of mass."""

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.posed import Array, PosedBody
from backguide.figure.spine import body_levels

# Share of body mass of each segment, and where along it its centre lies (Winter 2009, table 4.1).
_HEAD = 0.069
_UPPER_TRUNK, _UPPER_LEVEL = 0.160, 1.29
_MIDDLE_TRUNK, _MIDDLE_LEVEL = 0.163, 1.09
_PELVIS = 0.112
_UPPER_ARM, _FOREARM, _HAND = 0.027, 0.016, 0.006
_THIGH, _SHANK, _FOOT = 0.1416, 0.0433, 0.0137


def centre_of_mass(body: PosedBody) -> Array:
    """The centre of mass (3,) in the world, in metres."""
    _, trunk = body_levels(body, np.array([_UPPER_LEVEL, _MIDDLE_LEVEL]))
    parts: list[tuple[float, Array]] = [
        (_HEAD, body.head_position),
        (_UPPER_TRUNK, trunk[0]),
        (_MIDDLE_TRUNK, trunk[1]),
        (_PELVIS, body.pelvis_position + body.pelvis @ np.array([-0.01, 0.0, 0.03])),
    ]
    for side in Side:
        arm, leg = body.arms[side], body.legs[side]
        parts += [
            (_UPPER_ARM, 0.56 * arm.shoulder + 0.44 * arm.elbow),
            (_FOREARM, 0.57 * arm.elbow + 0.43 * arm.wrist),
            (_HAND, arm.wrist - arm.hand[:, 2] * 0.07),
            (_THIGH, 0.567 * leg.hip + 0.433 * leg.knee),
            (_SHANK, 0.567 * leg.knee + 0.433 * leg.ankle),
            (_FOOT, leg.ankle + leg.foot @ np.array([0.05, 0.0, -0.04])),
        ]
    weights = np.array([weight for weight, _ in parts])
    return weights @ np.stack([point for _, point in parts]) / weights.sum()

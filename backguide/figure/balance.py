"""The body's centre of mass, and what carries it."""

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.landmarks import CONTACTS
from backguide.figure.posed import Array, PosedBody
from backguide.figure.spine import body_levels

# Share of body mass of each segment, and where along it its centre lies (Winter 2009, table 4.1).
_HEAD = 0.069
_UPPER_TRUNK, _UPPER_LEVEL = 0.160, 1.29
_MIDDLE_TRUNK, _MIDDLE_LEVEL = 0.163, 1.09
_PELVIS = 0.112
_UPPER_ARM, _FOREARM, _HAND = 0.027, 0.016, 0.006
_THIGH, _SHANK, _FOOT = 0.1416, 0.0433, 0.0137
_HALF_SEGMENT = 0.10
"""Metres that a segment reaches above and below its centre, on average: a third of the trunk, an arm."""


def centre_of_mass(body: PosedBody) -> Array:
    """The centre of mass (3,) in the world, in metres."""
    weights, centres = _segments(body)
    return weights @ centres / weights.sum()


def weight_above(body: PosedBody, water: float) -> tuple[Array, float]:
    """Where (3,) the weight acts that water up to this height leaves to be carried, and its share of all.

    A body is about as dense as water, so that of a segment only what is above the surface weighs.
    """
    weights, centres = _segments(body)
    above = np.clip((centres[:, 2] - water) / _HALF_SEGMENT / 2 + 0.5, 0.0, 1.0) * weights
    left = float(above.sum())
    return above @ centres / max(left, 1e-9), left / float(weights.sum())


def _segments(body: PosedBody) -> tuple[Array, Array]:
    """Shares of body mass (n,) and centres (n, 3) of the body's segments."""
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
    return np.array([weight for weight, _ in parts]), np.stack([point for _, point in parts])


# Corners of a sole and of a seat that is sat on, in the frame of the foot and the pelvis.
_SOLE = np.array([[-0.055, -0.035, 0.0], [-0.055, 0.035, 0.0], [0.160, -0.045, 0.0], [0.160, 0.045, 0.0]])
_SEAT = np.array([[-0.08, -0.13, 0.0], [-0.08, 0.13, 0.0], [0.18, -0.13, 0.0], [0.18, 0.13, 0.0]])
_TOES = np.array([0.165, 0.0, -0.043])
_SHIN_LIES = 0.10
"""An ankle lower than this in metres lies on the floor behind the knee."""
_PATCH = np.array([[-0.03, -0.03, 0.0], [-0.03, 0.03, 0.0], [0.03, -0.03, 0.0], [0.03, 0.03, 0.0]])
_DIRECTIONS = np.radians(np.arange(0.0, 360.0, 5.0))


def support_points(body: PosedBody, contact: str) -> Array:
    """The corners (n, 3) of what a contact of the body stands on."""
    if contact == "seat":
        return body.pelvis_position + _SEAT @ body.pelvis.T
    point = CONTACTS[contact].point(body)
    word, _, part = contact.partition("_")
    side = Side(word)
    leg, arm = body.legs[side], body.arms[side]
    if part == "foot":
        return point + _SOLE @ leg.foot.T
    if part == "elbow":
        return np.vstack([point + _PATCH, arm.wrist + _PATCH])
    if part == "knee" and leg.ankle[2] < _SHIN_LIES:
        return np.vstack([point + _PATCH, leg.ankle + leg.foot @ _TOES + _PATCH])
    return point + _PATCH


def outside_support(point: Array, corners: Array) -> float:
    """How far ``point`` (2,) is outside the convex hull of ``corners`` (n, 2), in metres; 0 inside.

    The largest distance beyond the hull's edge in any of 72 directions.
    """
    directions = np.stack([np.cos(_DIRECTIONS), np.sin(_DIRECTIONS)], axis=1)
    beyond = directions @ point - (corners @ directions.T).max(axis=0)
    return max(float(beyond.max()), 0.0)

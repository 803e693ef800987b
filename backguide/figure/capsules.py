"""The body as capsules: a rough solid for finding limbs that run through each other or into something."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backguide.core.vocabulary import Side
from backguide.figure.posed import Array, PosedBody
from backguide.figure.spine import body_levels

_TRUNK = (("pelvis", 0.86, 0.94, 0.105), ("belly", 1.00, 1.12, 0.092), ("chest", 1.18, 1.30, 0.098))
_HEAD_RADIUS = 0.085

# How deep two parts may press into each other: flesh gives, bones do not.
_GIVES = 0.022
_SOFT_GIVES = 0.050
_SOFT = frozenset({"thigh", "belly", "chest", "pelvis", "upper arm"})
_HANDS_REST_ON = frozenset({"thigh", "shank", "head", "pelvis", "belly", "chest"})
# Hands lie in each other, and forearms lean against a thigh that the hands hold.
_LEANING = (frozenset({"hand"}), frozenset({"forearm", "thigh"}))
_NEIGHBOURS = frozenset(
    map(
        frozenset,
        (
            ("thigh", "shank"),
            ("shank", "foot"),
            ("upper arm", "forearm"),
            ("forearm", "hand"),
            ("thigh", "pelvis"),
            ("thigh", "belly"),
            ("upper arm", "chest"),
            ("upper arm", "belly"),
            ("belly", "chest"),
            ("belly", "pelvis"),
            ("pelvis", "chest"),
            ("chest", "head"),
        ),
    )
)


@dataclass(frozen=True, slots=True)
class Capsules:
    """Named segments (n, 3) to (n, 3) with radii (n,), in metres."""

    names: tuple[str, ...]
    starts: Array
    ends: Array
    radii: Array


def body_capsules(body: PosedBody) -> Capsules:
    """The capsules of a body: "head", "pelvis", ..., "right thigh", "left hand"."""
    parts: list[tuple[str, Array, Array, float]] = []
    levels = np.array([level for _, low, high, _ in _TRUNK for level in (low, high)])
    frames, pivots = body_levels(body, levels)
    # The flesh lies in front of the vertebral line.
    middles = pivots + frames[:, :, 0] * 0.035
    for place, (name, _, _, radius) in enumerate(_TRUNK):
        parts.append((name, middles[2 * place], middles[2 * place + 1], radius))
    up = body.head[:, 2] * 0.03
    centre = body.head_position - body.head[:, 0] * 0.01
    parts.append(("head", centre - up, centre + up, _HEAD_RADIUS))
    for side in Side:
        leg, arm = body.legs[side], body.arms[side]
        toes = leg.ankle + leg.foot @ np.array([0.15, 0.0, -0.050])
        heel = leg.ankle + leg.foot @ np.array([-0.02, 0.0, -0.035])
        parts += [
            (f"{side} thigh", 0.75 * leg.hip + 0.25 * leg.knee, leg.knee, 0.060),
            (f"{side} shank", leg.knee, leg.ankle, 0.040),
            (f"{side} foot", heel, toes, 0.026),
            (f"{side} upper arm", 0.6 * arm.shoulder + 0.4 * arm.elbow, arm.elbow, 0.040),
            (f"{side} forearm", arm.elbow, arm.wrist, 0.030),
            (f"{side} hand", arm.wrist, arm.wrist - arm.hand[:, 2] * 0.085, 0.015),
        ]
    names, starts, ends, radii = zip(*parts, strict=True)
    return Capsules(tuple(names), np.stack(starts), np.stack(ends), np.array(radii))


def overlaps(capsules: Capsules) -> Mapping[tuple[str, str], float]:
    """Pairs of parts that run deeper into each other than flesh gives, with the excess in metres."""
    pairs = [
        (one, other)
        for one in range(len(capsules.names))
        for other in range(one + 1, len(capsules.names))
        if not _belong_together(capsules.names[one], capsules.names[other])
    ]
    first, second = (np.array(column) for column in zip(*pairs, strict=True))
    distance = segment_distances(
        capsules.starts[first], capsules.ends[first], capsules.starts[second], capsules.ends[second]
    )
    allowed = np.array([_gives(capsules.names[one], capsules.names[other]) for one, other in pairs])
    excess = capsules.radii[first] + capsules.radii[second] - distance - allowed
    return {
        (capsules.names[pairs[place][0]], capsules.names[pairs[place][1]]): float(excess[place])
        for place in np.flatnonzero(excess > 0).tolist()
    }


def segment_distances(start: Array, end: Array, other_start: Array, other_end: Array) -> Array:
    """Shortest distances (n,) of segments, pair by pair (Ericson, Real-Time Collision Detection, 5.1.9)."""
    first, second, between = end - start, other_end - other_start, start - other_start
    a, e = _dot(first, first), _dot(second, second)
    b, c, f = _dot(first, second), _dot(first, between), _dot(second, between)
    denominator = a * e - b * b
    along = np.where(denominator > 1e-9, np.clip((b * f - c * e) / np.maximum(denominator, 1e-9), 0, 1), 0.0)
    other_along = (b * along + f) / e
    clamped = np.clip(other_along, 0.0, 1.0)
    along = np.where(other_along == clamped, along, np.clip((b * clamped - c) / a, 0, 1))
    gap = between + first * along[:, None] - second * clamped[:, None]
    return np.sqrt(_dot(gap, gap))


def _dot(one: Array, other: Array) -> Array:
    product: NDArray[np.float64] = np.einsum("ni,ni->n", one, other)
    return product


def _kind(name: str) -> str:
    return name.removeprefix("right ").removeprefix("left ")


def _belong_together(one: str, other: str) -> bool:
    kinds = frozenset((_kind(one), _kind(other)))
    if kinds not in _NEIGHBOURS:
        return False
    sides = [name.split()[0] for name in (one, other) if name.startswith(("right", "left"))]
    return len(set(sides)) < 2


def _gives(one: str, other: str) -> float:
    kinds = frozenset((_kind(one), _kind(other)))
    if kinds <= _SOFT or ("hand" in kinds and kinds & _HANDS_REST_ON) or kinds in _LEANING:
        return _SOFT_GIVES
    return _GIVES

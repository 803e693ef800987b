"""What solving a movement found, and the mark by which it is known to belong to a movement."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure import channels
from backguide.figure.pose import ArmPlace, Closure, LegPlace, Pose
from backguide.figure.posed import Array

SOLVER = 1
"""Raise it whenever solving comes to another result: every solution kept from before is then stale."""

_DECIMALS = 9
"""Numbers that differ less are the same: sines differ in the last digit from one system to the next."""

_METRES, _DEGREES = 2e-4, 0.02
"""How far two solutions of the same movement may be apart in a channel: less than anyone could see."""


@dataclass(frozen=True, slots=True, eq=False)
class Solution:
    """The channels of every keyframe (k, n), and what has to be added between them at even times (m, n)."""

    keys: Array
    corrections: Array


@dataclass(frozen=True, slots=True)
class SolvedChannels:
    """The part of a solution that was open, by channels' names: a mapping a keyframe, a list a channel."""

    keyframes: Sequence[Mapping[str, float]]
    corrections: Mapping[str, Sequence[float]]


def fingerprint(keys: Sequence[Pose], times: Sequence[float]) -> str:
    """A short mark of all that a solution depends on in the exercise's file."""
    parts = [SOLVER, _rounded(np.array(times)), [_pose_parts(key) for key in keys]]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]


def _pose_parts(pose: Pose) -> list[object]:
    joints, breath = pose.values[: channels.BREATH.start], pose.values[channels.BREATH]
    return [
        _rounded(pose.base),
        _rounded(joints),
        [_place_parts(pose.legs[side]) for side in Side],
        [_place_parts(pose.arms[side]) for side in Side],
        [astuple(closure) for closure in pose.closures],
        # A body at rest has the mark that it had before bodies could breathe.
        *([_rounded(breath)] if breath.any() else []),
    ]


def _place_parts(place: LegPlace | ArmPlace | None) -> list[object] | None:
    return None if place is None else [type(place).__name__, *astuple(place)]


def _rounded(numbers: Array) -> object:
    # Adding zero makes -0.0 and 0.0 the same.
    return (np.round(numbers, _DECIMALS) + 0.0).tolist()


def free_channels(closures: Sequence[Closure]) -> list[int]:
    """The channels that ``closures`` solve, in order and each once."""
    return sorted({closure.free for closure in closures})


def solved_channels(solution: Solution, keys: Sequence[Pose], shared: Sequence[Closure]) -> SolvedChannels:
    """What the ``closures`` of ``keys`` left open in their rows, and the ``shared`` ones all the way."""
    return SolvedChannels(
        [
            {channels.NAMES[free]: float(row[free]) for free in free_channels(key.closures)}
            for key, row in zip(keys, solution.keys, strict=True)
        ],
        {channels.NAMES[free]: solution.corrections[:, free].tolist() for free in free_channels(shared)},
    )


def solution_of(
    solved: SolvedChannels, keys: Sequence[Pose], shared: Sequence[Closure], samples: int
) -> Solution | None:
    """The inverse of ``solved_channels``; None where channels, keyframes or ``samples`` do not fit."""
    if len(solved.keyframes) != len(keys):
        return None
    rows = np.stack([key.values for key in keys])
    for row, key, numbers in zip(rows, keys, solved.keyframes, strict=True):
        if not _fits(numbers, key.closures):
            return None
        for name, number in numbers.items():
            row[channels.PLACES[name]] = number
    corrections = np.zeros((samples, rows.shape[1]))
    if not _fits(solved.corrections, shared):
        return None
    for name, numbers in solved.corrections.items():
        if len(numbers) != samples:
            return None
        corrections[:, channels.PLACES[name]] = numbers
    return Solution(rows, corrections)


def _fits(solved: Mapping[str, object], closures: Sequence[Closure]) -> bool:
    return set(solved) == {channels.NAMES[free] for free in free_channels(closures)}


def farthest_apart(one: Solution, other: Solution) -> str | None:
    """The channel in which two solutions of the same movement differ too much to be the same, or None."""
    apart = np.vstack([np.abs(one.keys - other.keys), np.abs(one.corrections - other.corrections)])
    allowed = np.full(apart.shape[1], _DEGREES)
    allowed[channels.PELVIS_POSITION] = _METRES
    excess = (apart / allowed).max(axis=0)
    worst = int(excess.argmax())
    return channels.NAMES[worst] if excess[worst] > 1.0 else None

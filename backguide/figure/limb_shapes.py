"""The shapes of a person's bare limbs, sleeves and trouser legs: made once, posed often."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.body_limbs import ROOT_CAP, LimbShape, limb_shape
from backguide.figure.loft import smooth
from backguide.figure.people import Person
from backguide.figure.posed import Array
from backguide.figure.proportions import FOREARM, SHANK, THIGH, UPPER_ARM

INNER_EASE = 0.005
"""Cloth thickness where it lies on the skin, in metres."""

_HIDDEN = 0.02
"""How far bare skin reaches up under the hem, as a share of the bone."""

_STITCH = 0.075
"""How far the stitching is from the hem, as a share of the bone."""

# Levels at which a limb has rings: close together where the joint folds.
_UPPER = (0.0, 0.08, 0.16, 0.25, 0.34, 0.43, 0.52, 0.61, 0.70, 0.78, 0.84)
_MIDDLE = (0.88, 0.904, 0.928, 0.952, 0.976, 1.0, 1.026, 1.052, 1.078, 1.104, 1.13)
_LOWER = (1.20, 1.29, 1.38, 1.47, 1.56, 1.65, 1.74, 1.83, 1.92, 1.97)
_LEVELS = np.array((*_UPPER, *_MIDDLE, *_LOWER))
_END = 2.02
_LEAST_GAP = 0.015


@dataclass(frozen=True, slots=True)
class LimbCover:
    """The skin or the cloth of a limb: its ``shape`` and its rings' places.

    ``joint`` is the ring at the knee or elbow, None where it does not reach that far; ``first_open`` the ring
    from which on the inside of cloth may be seen.
    """

    shape: LimbShape
    joint: int | None
    first_open: int = 0


@lru_cache(maxsize=32)
def bare_leg(person: Person, side: Side) -> LimbCover:
    """A leg from under the hem to the ankle."""
    levels = _between(person.outfit.leg - _HIDDEN, _END)
    return _cover(levels, limb_shape(levels, person.build.leg, (THIGH, SHANK), side))


@lru_cache(maxsize=32)
def bare_arm(person: Person, side: Side) -> LimbCover:
    """An arm from under the sleeve, or from the shoulder's top where there is none, to the wrist."""
    sleeve_end = person.outfit.sleeve
    levels = _between(sleeve_end - _HIDDEN, _END) if sleeve_end else np.r_[ROOT_CAP, _between(0.0, _END)]
    return _cover(levels, limb_shape(levels, person.build.arm, (UPPER_ARM, FOREARM), side, dome=0.80))


@lru_cache(maxsize=32)
def sleeve(person: Person, side: Side) -> LimbCover | None:
    """A sleeve from the shoulder's top to its hem; None in a top without."""
    outfit = person.outfit
    if not outfit.sleeve:
        return None
    levels = np.r_[ROOT_CAP, _between(0.0, outfit.sleeve, _STITCH)]
    ease = _ease(levels, outfit.sleeve, outfit.sleeve_ease, 1.0)
    shape = limb_shape(levels, person.build.arm, (UPPER_ARM, FOREARM), side, ease=ease, dome=0.80)
    return _cover(levels, shape)


@lru_cache(maxsize=32)
def trouser_leg(person: Person, side: Side) -> LimbCover:
    """One leg of shorts or leggings from inside the pelvis to its hem."""
    outfit = person.outfit
    levels = np.r_[ROOT_CAP, _between(0.0, outfit.leg, _STITCH)]
    ease = _ease(levels, outfit.leg, outfit.leg_ease, 1.5)
    shape = limb_shape(levels, person.build.leg, (THIGH, SHANK), side, ease=ease, dome=0.45)
    return _cover(levels, shape)


def _ease(levels: Array, hem: float, at_hem: float, power: float) -> Array:
    """How far the cloth stands off the skin at ``levels`` (metres)."""
    share = smooth(np.maximum(levels, 0.0) / hem) ** power
    return INNER_EASE + (at_hem - INNER_EASE) * share


def _between(first: float, last: float, stitch: float = 0.0) -> Array:
    """Levels of rings from ``first`` to ``last``, with one ``stitch`` before the last where that is not 0."""
    stop = last - stitch
    start, end = np.searchsorted(_LEVELS, (first + _LEAST_GAP, stop - _LEAST_GAP))
    ends = [stop, last] if stitch else [last]
    return np.concatenate([[first], _LEVELS[start:end], ends])


def _cover(levels: Array, shape: LimbShape) -> LimbCover:
    at_joint = np.flatnonzero(levels == 1.0)
    return LimbCover(shape, int(at_joint[0]) if len(at_joint) else None, int((levels <= 0.1).sum()))

"""The shapes of a person's bare limbs, sleeves and trouser legs: made once, posed often."""

from functools import lru_cache

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.body_limbs import ROOT_CAP, LimbShape, limb_shape
from backguide.figure.loft import smooth
from backguide.figure.people import Person
from backguide.figure.proportions import FOREARM, SHANK, THIGH, UPPER_ARM

INNER_EASE = 0.005
"""Cloth thickness where it lies on the skin, in metres."""

_HIDDEN = 0.02
"""How far bare skin reaches up under the hem, as a share of the bone."""

THIGH_RINGS = 11
UPPER_ARM_RINGS = 9
"""Rings down to the middle joint, the joint's own ring included."""


@lru_cache(maxsize=16)
def bare_leg(person: Person, side: Side) -> LimbShape:
    """A leg from under the hem to the ankle; its ring ``THIGH_RINGS`` - 1 is at the knee."""
    start = person.outfit.short_leg - _HIDDEN
    upper = np.concatenate([[start], np.linspace(start + 0.06, 0.84, 4), np.linspace(0.88, 1.0, 6)])
    lower = np.concatenate([np.linspace(1.0, 1.13, 6)[1:], np.linspace(1.2, 1.92, 9), [1.97, 2.02]])
    return limb_shape(np.concatenate([upper, lower]), person.build.leg, (THIGH, SHANK), side)


@lru_cache(maxsize=16)
def bare_arm(person: Person, side: Side) -> LimbShape:
    """An arm from under the sleeve to the wrist; its ring ``UPPER_ARM_RINGS`` - 1 is at the elbow."""
    start = person.outfit.sleeve - _HIDDEN
    upper = np.concatenate([[start], np.linspace(start + 0.07, 0.86, 3), np.linspace(0.9, 1.0, 5)])
    lower = np.concatenate([np.linspace(1.0, 1.12, 5)[1:], np.linspace(1.2, 1.9, 7), [2.0, 2.02]])
    return limb_shape(np.concatenate([upper, lower]), person.build.arm, (UPPER_ARM, FOREARM), side)


@lru_cache(maxsize=16)
def sleeve(person: Person, side: Side) -> LimbShape:
    """A short sleeve from the shoulder's top to its hem."""
    outfit = person.outfit
    levels = np.concatenate([ROOT_CAP, np.linspace(0.0, outfit.sleeve, 7)])
    loose = (outfit.sleeve_ease - INNER_EASE) * smooth(np.maximum(levels, 0.0) / outfit.sleeve)
    return limb_shape(
        levels, person.build.arm, (UPPER_ARM, FOREARM), side, ease=INNER_EASE + loose, dome=0.80
    )


@lru_cache(maxsize=16)
def trouser_leg(person: Person, side: Side) -> LimbShape:
    """One leg of the shorts from inside the pelvis to its hem."""
    outfit = person.outfit
    levels = np.concatenate([ROOT_CAP, np.linspace(0.0, outfit.short_leg, 8)])
    share = smooth(np.maximum(levels, 0.0) / outfit.short_leg) ** 1.5
    loose = (outfit.short_ease - INNER_EASE) * share
    return limb_shape(levels, person.build.leg, (THIGH, SHANK), side, ease=INNER_EASE + loose, dome=0.45)

"""The numbers that describe a body by its joints, in one array: names, places and neutral values.

Everything is in degrees except positions, which are metres, and breath and brace, which are shares. Signs are
the clinic's: flexion, abduction, external rotation, dorsiflexion, inversion and pronation are positive; side
bends and turns of the trunk are positive to the left. Pronation is counted from the thumb-up position.
"""

from collections.abc import Mapping

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.posed import Array

TRUNK_NAMES = (
    "pelvis.forward",
    "pelvis.left",
    "pelvis.height",
    "pelvis.tilt",
    "pelvis.side",
    "pelvis.turn",
    "lumbar.flexion",
    "lumbar.side",
    "lumbar.rotation",
    "thoracic.flexion",
    "thoracic.side",
    "thoracic.rotation",
    "neck.flexion",
    "neck.side",
    "neck.rotation",
    "neck.nod",
)
LEG_NAMES = (
    "hip.flexion",
    "hip.abduction",
    "hip.rotation",
    "knee.flexion",
    "ankle.dorsiflexion",
    "ankle.inversion",
    "ankle.turn",
    "toes.extension",
)
ARM_NAMES = (
    "shoulder.flexion",
    "shoulder.abduction",
    "shoulder.rotation",
    "elbow.flexion",
    "forearm.pronation",
    "wrist.flexion",
    "wrist.deviation",
    "girdle.elevation",
    "girdle.protraction",
    "hand.knuckle",
    "hand.middle",
    "hand.tip",
    "hand.spread",
    "hand.thumb_abduction",
    "hand.thumb_flexion",
)
BREATH_NAMES = ("breath.belly", "breath.chest", "brace")
"""Not joints, but the trunk's wall: shares of a full breath or brace, see ``posed.Breath``."""

_TRUNK, _LEG, _ARM = len(TRUNK_NAMES), len(LEG_NAMES), len(ARM_NAMES)

PELVIS_POSITION = slice(0, 3)
PELVIS_TURN = slice(3, 6)
LUMBAR = slice(6, 9)
THORACIC = slice(9, 12)
NECK = slice(12, 16)
LEGS: Mapping[Side, slice] = {
    Side.RIGHT: slice(_TRUNK, _TRUNK + _LEG),
    Side.LEFT: slice(_TRUNK + _LEG, _TRUNK + 2 * _LEG),
}
ARMS: Mapping[Side, slice] = {
    Side.RIGHT: slice(_TRUNK + 2 * _LEG, _TRUNK + 2 * _LEG + _ARM),
    Side.LEFT: slice(_TRUNK + 2 * _LEG + _ARM, _TRUNK + 2 * (_LEG + _ARM)),
}
BREATH = slice(_TRUNK + 2 * (_LEG + _ARM), _TRUNK + 2 * (_LEG + _ARM) + len(BREATH_NAMES))
HAND = slice(9, 15)
"""The fingers' place within an arm's channels."""

NAMES: tuple[str, ...] = (
    *TRUNK_NAMES,
    *(f"right {name}" for name in LEG_NAMES),
    *(f"left {name}" for name in LEG_NAMES),
    *(f"right {name}" for name in ARM_NAMES),
    *(f"left {name}" for name in ARM_NAMES),
    *BREATH_NAMES,
)
PLACES: Mapping[str, int] = {name: place for place, name in enumerate(NAMES)}

_NEUTRAL_LEG = (0.0, 2.0, 5.0, 2.0, 0.0, 0.0, 0.0, 0.0)
_NEUTRAL_ARM = (2.0, 9.0, 0.0, 14.0, -15.0, 0.0, 0.0, 0.0, 0.0, 22.0, 28.0, 16.0, 1.0, 25.0, 12.0)


def neutral_values() -> Array:
    """The channels of relaxed standing, (n,); the pelvis stands at the origin."""
    limbs = list(_NEUTRAL_LEG) * 2 + list(_NEUTRAL_ARM) * 2
    return np.array([0.0] * _TRUNK + limbs + [0.0] * len(BREATH_NAMES))

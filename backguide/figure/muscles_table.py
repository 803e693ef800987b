"""Where the muscles lie: chains of spheres from origin to insertion, anchored to the bones.

Places are metres on the body of ``proportions.py``. Origins and insertions follow any anatomy
text; radii are chosen so that the tinted skin reads as that muscle from three metres away.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Bone(StrEnum):
    """What a place is measured from.

    ``PELVIS`` from midway between the hips, level up. ``THIGH``, ``SHANK`` and ``UPPER_ARM`` from their upper
    joint, level down the bone. ``TRUNK`` from the spine's pivot line, level a height of the neutral stance.
    """

    PELVIS = "pelvis"
    THIGH = "thigh"
    SHANK = "shank"
    UPPER_ARM = "upper_arm"
    TRUNK = "trunk"


@dataclass(frozen=True, slots=True)
class Place:
    """A point fixed to a bone: metres forward and outward (away from the middle), and its level."""

    bone: Bone
    forward: float
    outward: float
    level: float


@dataclass(frozen=True, slots=True)
class Knot:
    """One sphere of a muscle. ``share`` moves it from ``place`` towards ``towards`` (0 to 1)."""

    radius: float
    place: Place
    towards: Place | None = None
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class Muscle:
    """A muscle of one side: its knots and the body pieces (part names without the side) it may tint.

    ``fibres`` is the number of fibre lines around it. A ``deep`` muscle is drawn through the body and tints
    nothing.
    """

    pieces: frozenset[str]
    knots: tuple[Knot, ...]
    fibres: int = 12
    deep: bool = False


def _pelvis(forward: float, outward: float, level: float) -> Place:
    return Place(Bone.PELVIS, forward, outward, level)


def _thigh(forward: float, outward: float, level: float) -> Place:
    return Place(Bone.THIGH, forward, outward, level)


def _shank(radius: float, forward: float, outward: float, level: float) -> Knot:
    return Knot(radius, Place(Bone.SHANK, forward, outward, level))


def _arm(radius: float, forward: float, outward: float, level: float) -> Knot:
    return Knot(radius, Place(Bone.UPPER_ARM, forward, outward, level))


def _trunk(radius: float, forward: float, outward: float, level: float) -> Knot:
    return Knot(radius, Place(Bone.TRUNK, forward, outward, level))


_TRUNK_PIECES = frozenset({"torso", "pelvis"})
_BUTTOCK_PIECES = frozenset({"pelvis", "shorts", "glute"})
_LEG_PIECES = frozenset({"shorts", "thigh", "shank"})
_ARM_PIECES = frozenset({"torso", "sleeve", "upper arm"})

MUSCLES: Mapping[str, Muscle] = {
    "gluteus-maximus": Muscle(
        _BUTTOCK_PIECES,
        (
            Knot(0.042, _pelvis(-0.122, 0.050, 0.055)),
            Knot(0.068, _pelvis(-0.126, 0.085, 0.000)),
            Knot(0.092, _pelvis(-0.112, 0.095, -0.060), _thigh(-0.092, 0.020, 0.040), 0.5),
            Knot(0.066, _thigh(-0.090, 0.030, 0.105)),
            Knot(0.034, _thigh(-0.070, 0.055, 0.150)),
        ),
    ),
    "gluteus-medius": Muscle(
        _BUTTOCK_PIECES | {"torso"},
        (
            Knot(0.040, _pelvis(-0.045, 0.125, 0.090)),
            Knot(0.058, _pelvis(-0.030, 0.145, 0.040)),
            Knot(0.034, _thigh(-0.010, 0.085, 0.010)),
        ),
    ),
    "piriformis": Muscle(
        _BUTTOCK_PIECES,
        (
            Knot(0.044, _pelvis(-0.090, 0.038, 0.010)),
            Knot(0.042, _pelvis(-0.085, 0.066, 0.000)),
            Knot(0.028, _thigh(-0.045, 0.045, 0.004)),
            Knot(0.012, _thigh(-0.006, 0.082, -0.004)),
        ),
        fibres=0,
        deep=True,
    ),
    "erector-spinae": Muscle(
        _TRUNK_PIECES,
        (
            _trunk(0.030, -0.053, 0.034, 0.984),
            _trunk(0.042, -0.050, 0.044, 1.061),
            _trunk(0.045, -0.051, 0.048, 1.162),
            _trunk(0.042, -0.050, 0.050, 1.258),
            _trunk(0.030, -0.046, 0.044, 1.339),
        ),
        fibres=10,
    ),
    "multifidus": Muscle(
        _TRUNK_PIECES,
        (
            _trunk(0.026, -0.056, 0.024, 0.960),
            _trunk(0.042, -0.052, 0.036, 1.018),
            _trunk(0.042, -0.052, 0.040, 1.099),
            _trunk(0.026, -0.052, 0.034, 1.162),
        ),
        fibres=10,
    ),
    "quadratus-lumborum": Muscle(
        _TRUNK_PIECES,
        (
            _trunk(0.030, -0.030, 0.095, 0.989),
            _trunk(0.032, -0.034, 0.088, 1.061),
            _trunk(0.024, -0.036, 0.080, 1.133),
        ),
        fibres=10,
    ),
    "rectus-abdominis": Muscle(
        _TRUNK_PIECES,
        (
            _trunk(0.032, 0.150, 0.034, 0.974),
            _trunk(0.048, 0.134, 0.044, 1.042),
            _trunk(0.050, 0.121, 0.048, 1.109),
            _trunk(0.048, 0.140, 0.050, 1.181),
            _trunk(0.032, 0.168, 0.048, 1.248),
        ),
        fibres=10,
    ),
    "obliques": Muscle(
        _TRUNK_PIECES,
        (
            _trunk(0.044, 0.070, 0.138, 1.225),
            _trunk(0.066, 0.085, 0.118, 1.150),
            _trunk(0.070, 0.104, 0.105, 1.065),
            _trunk(0.044, 0.130, 0.090, 0.985),
        ),
    ),
    "hip-flexors": Muscle(
        _TRUNK_PIECES | {"shorts"},
        (
            Knot(0.034, _pelvis(0.085, 0.055, 0.100)),
            Knot(0.046, _pelvis(0.090, 0.080, 0.020)),
            Knot(0.046, _thigh(0.085, 0.000, 0.090)),
            Knot(0.030, _thigh(0.080, 0.000, 0.170)),
        ),
    ),
    "hamstrings": Muscle(
        _LEG_PIECES,
        (
            Knot(0.050, _thigh(-0.085, 0.010, 0.130)),
            Knot(0.080, _thigh(-0.075, 0.010, 0.210)),
            Knot(0.068, _thigh(-0.062, 0.010, 0.300)),
            Knot(0.038, _thigh(-0.048, 0.000, 0.385)),
        ),
    ),
    "quadriceps": Muscle(
        _LEG_PIECES,
        (
            Knot(0.050, _thigh(0.070, 0.010, 0.070)),
            Knot(0.078, _thigh(0.068, 0.010, 0.180)),
            Knot(0.064, _thigh(0.054, 0.008, 0.300)),
            Knot(0.034, _thigh(0.052, 0.004, 0.375)),
        ),
    ),
    "calves": Muscle(
        _LEG_PIECES,
        (
            _shank(0.036, -0.050, 0.000, 0.050),
            _shank(0.062, -0.056, 0.000, 0.130),
            _shank(0.030, -0.045, 0.000, 0.240),
        ),
    ),
    "deltoid": Muscle(
        _ARM_PIECES,
        (
            _arm(0.066, 0.000, 0.012, -0.015),
            _arm(0.074, 0.000, 0.016, 0.050),
            _arm(0.034, 0.000, 0.030, 0.135),
        ),
    ),
    "triceps": Muscle(
        _ARM_PIECES,
        (
            _arm(0.036, -0.034, 0.000, 0.080),
            _arm(0.046, -0.040, 0.000, 0.160),
            _arm(0.026, -0.030, 0.000, 0.250),
        ),
    ),
}
"""Every muscle that can be highlighted, by its name in the exercises' files."""

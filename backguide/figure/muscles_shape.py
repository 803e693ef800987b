"""How a muscle is written down: strands of spheres from origin to insertion, fixed to the bones."""

from dataclasses import dataclass
from enum import StrEnum


class Bone(StrEnum):
    """What a place is measured from.

    ``PELVIS`` from midway between the hips, ``SHOULDER`` from the shoulder joint along the thorax's axes (the
    shoulder blade goes with it), ``NECK`` from the seventh cervical vertebra, ``SKULL`` from the joint under
    the skull: level up. ``THIGH``, ``SHANK``, ``UPPER_ARM`` and ``FOREARM`` from their upper joint, level
    down the bone. ``TRUNK`` from the spine's pivot line, level a height of the neutral stance.
    """

    PELVIS = "pelvis"
    SHOULDER = "shoulder"
    NECK = "neck"
    SKULL = "skull"
    THIGH = "thigh"
    SHANK = "shank"
    UPPER_ARM = "upper_arm"
    FOREARM = "forearm"
    TRUNK = "trunk"


@dataclass(frozen=True, slots=True)
class Place:
    """A point fixed to a bone: metres forward and outward (away from the middle), and its level."""

    bone: Bone
    forward: float
    outward: float
    level: float


@dataclass(frozen=True, slots=True)
class WallPlace:
    """A point in the wall of the average trunk.

    ``level`` is a height of the neutral stance; ``around`` is in degrees from the front (0) over the side
    (90) to the spine (180); ``depth`` is metres under the skin.
    """

    level: float
    around: float
    depth: float


@dataclass(frozen=True, slots=True)
class Knot:
    """One sphere of a strand. ``share`` moves it from ``place`` towards ``towards`` (0 to 1)."""

    radius: float
    place: Place | WallPlace
    towards: Place | None = None
    share: float = 0.0


Strand = tuple[Knot, ...]


@dataclass(frozen=True, slots=True)
class Muscle:
    """A muscle of one side: its strands, side by side, and the body pieces it may tint.

    A piece is a part's name without the side. ``fibres`` is the number of fibre lines on each strand: one for
    the strands of a sheet, several for a belly of one strand. A ``deep`` muscle is drawn through the body and
    tints nothing.
    """

    pieces: frozenset[str]
    strands: tuple[Strand, ...]
    fibres: int = 1
    deep: bool = False


def pelvis(forward: float, outward: float, level: float) -> Place:
    """A place on the pelvis."""
    return Place(Bone.PELVIS, forward, outward, level)


def shoulder(forward: float, outward: float, level: float) -> Place:
    """A place on the shoulder blade or collar bone."""
    return Place(Bone.SHOULDER, forward, outward, level)


def thigh(forward: float, outward: float, level: float) -> Place:
    """A place on the thigh bone."""
    return Place(Bone.THIGH, forward, outward, level)


def upper_arm(forward: float, outward: float, level: float) -> Place:
    """A place on the upper arm bone."""
    return Place(Bone.UPPER_ARM, forward, outward, level)


def trunk(forward: float, outward: float, level: float) -> Place:
    """A place beside the spine."""
    return Place(Bone.TRUNK, forward, outward, level)


def strand(radius: float, *places: Place | WallPlace) -> Strand:
    """A strand of even thickness, a little thinner at its ends."""
    ends = (0, len(places) - 1)
    return tuple(
        Knot(radius * (0.75 if number in ends else 1.0), place) for number, place in enumerate(places)
    )


def wall_strand(radius: float, depth: float, *levels_and_angles: tuple[float, float]) -> Strand:
    """A strand in the wall of the trunk, through these (level, around) at one depth under the skin."""
    return strand(radius, *(WallPlace(level, around, depth) for level, around in levels_and_angles))

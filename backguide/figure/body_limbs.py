"""Arms and legs as one continuous loft over the middle joint, so that knee and elbow have no seam."""

from dataclasses import dataclass

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.loft import array_of, circle, grid_normals, smooth, spline
from backguide.figure.posed import Array, PosedArm, PosedLeg
from backguide.figure.profiles import Table
from backguide.figure.rotations import rotation_from_vector, vector_from_rotation

POINTS = 24
"""Points in a ring of a limb; the first is at the front."""

ROOT_CAP = (-0.97, -0.85, -0.70, -0.54, -0.36, -0.18)
"""Levels of the dome that closes a limb at its root: -1 is its pole, 0 its rim."""


@dataclass(frozen=True, slots=True)
class LimbShape:
    """A straight limb.

    ``levels`` (n,) along it, ``radii`` (n, 4) to its front, back, outer and inner side, the ``height`` (n,)
    of the levels in the root's dome, and the unit ``normals`` (n, 24, 3) in the limb's frame.
    """

    levels: Array
    radii: Array
    height: Array
    normals: Array


@dataclass(frozen=True, slots=True)
class LimbBones:
    """The two bones of a limb: joint centres, the frames of both segments and how the flesh bends.

    ``bend`` is how far (metres) each side of the middle joint the two frames are blended; ``bulge`` is how
    much the joint swells when bent; ``twist`` is the turn (radians about the up axis) from the middle joint
    to the end.
    """

    root: Array
    middle: Array
    end: Array
    upper: Array
    lower: Array
    side: Side
    bend: float
    bulge: float
    twist: float = 0.0


def leg_bones(leg: PosedLeg, side: Side) -> LimbBones:
    """The bones of a leg from hip to ankle."""
    return LimbBones(leg.hip, leg.knee, leg.ankle, leg.thigh, leg.shank, side, bend=0.065, bulge=0.10)


def arm_bones(arm: PosedArm, side: Side) -> LimbBones:
    """The bones of an arm from shoulder to wrist."""
    outward = 1.0 if side is Side.LEFT else -1.0
    twist = -outward * float(np.radians(arm.pronation))
    return LimbBones(
        arm.shoulder,
        arm.elbow,
        arm.wrist,
        arm.upper_arm,
        arm.forearm,
        side,
        bend=0.05,
        bulge=0.04,
        twist=twist,
    )


def limb_shape(
    levels: Array,
    profile: Table,
    lengths: tuple[float, float],
    side: Side,
    ease: Array | float = 0.0,
    dome: float = 0.92,
) -> LimbShape:
    """The shape of a limb at ``levels`` (n,): 0 root, 1 middle joint, 2 end; down to -1 in the root's dome.

    ``profile`` is a limb table of ``profiles.Build``, ``lengths`` its two bones' in metres, ``ease`` metres
    to add to the radii, ``dome`` the height of the root's dome as a share of its radius.
    """
    table = array_of(profile)
    radii = spline(np.maximum(levels, 0.0), table[:, 0], table[:, 1:]) + np.reshape(ease, (-1, 1))
    height = np.zeros(len(levels))
    cap = levels < 0
    if cap.any():
        angle = -levels[cap] * (np.pi / 2)
        height[cap] = table[0, 1:].mean() * dome * np.sin(angle)
        radii[cap] *= np.cos(angle * 0.995)[:, None]
    local = _rings(radii, side)
    local[..., 2] = (height - _from_middle(levels, *lengths))[:, None]
    return LimbShape(levels, radii, height, grid_normals(local, flip=True))


def limb_surface(shape: LimbShape, bones: LimbBones) -> tuple[Array, Array]:
    """Rings (n, 24, 3) of a posed limb and their unit normals.

    The normals are those of the straight limb carried along, which stay smooth where the surface folds.
    """
    upper_length = float(np.linalg.norm(bones.middle - bones.root))
    lower_length = float(np.linalg.norm(bones.end - bones.middle))
    along = _from_middle(shape.levels, upper_length, lower_length)
    bend = vector_from_rotation(bones.upper.T @ bones.lower)
    bent = min(float(np.sqrt(bend @ bend)), 2.2)
    near = np.exp(-((along / (bones.bend * 0.9)) ** 2))[:, None]
    swell = bones.bulge * near * np.sin(bent / 2) * np.array([1.0, 0.2, 0.6, 0.6])
    rings = _rings(shape.radii * (1 + swell), bones.side)

    share = smooth((along + bones.bend) / (2 * bones.bend))
    frames = bones.upper @ rotation_from_vector(share[:, None] * bend)
    if bones.twist:
        turn = np.clip(shape.levels - 1.0, 0.0, 1.0) * bones.twist
        frames = frames @ rotation_from_vector(turn[:, None] * np.array([0.0, 0.0, 1.0]))
    centres = _centre_line(along, bones) + shape.height[:, None] * bones.upper[:, 2]
    turned = np.swapaxes(frames, 1, 2)
    return centres[:, None] + rings @ turned, shape.normals @ turned


def _from_middle(levels: Array, upper: float, lower: float) -> Array:
    """Distance (metres) of each level from the middle joint along the limb, negative towards the root."""
    along = np.maximum(levels, 0.0) - 1
    return np.where(along < 0, along * upper, along * lower)


def _rings(radii: Array, side: Side) -> Array:
    """Flat rings (n, 24, 3) with ``radii`` (n, 4) to the front, back, outer and inner side."""
    cosine, sine = circle(POINTS)
    outward = sine if side is Side.LEFT else -sine
    ring = np.zeros((len(radii), POINTS, 3))
    ring[..., 0] = np.where(cosine > 0, radii[:, 0:1], radii[:, 1:2]) * cosine
    ring[..., 1] = np.where(outward > 0, radii[:, 2:3], radii[:, 3:4]) * sine
    return ring


def _centre_line(along: Array, bones: LimbBones) -> Array:
    """Points (n, 3) of the limb's middle line, cut short a little on the inside of the bent joint."""
    up, down = bones.upper[:, 2], -bones.lower[:, 2]
    distance = along[:, None]
    straight = bones.middle + np.where(distance < 0, up * -distance, down * distance)
    t = np.clip((distance + bones.bend) / (2 * bones.bend), 0.0, 1.0)
    start, stop = bones.middle + up * bones.bend, bones.middle + down * bones.bend
    curve = (1 - t) ** 2 * start + 2 * t * (1 - t) * bones.middle + t * t * stop
    return np.where(np.abs(distance) < bones.bend, 0.45 * straight + 0.55 * curve, straight)

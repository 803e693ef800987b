"""The body's surface: a posed body and a person become the parts that are drawn."""

from dataclasses import replace

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.body_blend import blend_joints
from backguide.figure.body_head import head_parts
from backguide.figure.body_limbs import arm_bones, leg_bones, limb_surface
from backguide.figure.body_skin import foot_parts, hand_parts, limb_skin
from backguide.figure.body_trunk import (
    PELVIS_LEVELS,
    TORSO_LEVELS,
    glute_surface,
    neck_surface,
    posed_trunk,
    torso_ease,
    trunk_rings,
)
from backguide.figure.garments import cloth_part, ring_mark, shorts_part, sleeve_part
from backguide.figure.loft import grid_triangles
from backguide.figure.mesh import Part
from backguide.figure.people import Person
from backguide.figure.posed import PosedBody

_FLOOR = 0.004
"""Skin this near to the floor (metres) or lower is pressed flat, as soft tissue is."""

_SOFTNESS = 0.012


def body_parts(posed: PosedBody, person: Person) -> tuple[Part, ...]:
    """All parts of a posed person, clothes included, in world coordinates.

    Names are "torso", "pelvis", "neck", "head", "nose", "hair" and, each with "left" or "right" as last word,
    "shorts", "glute", "thigh", "shank", "foot", "toe 1" to "toe 5", "sleeve", "upper arm", "forearm", "palm",
    "finger 1" to "finger 4", "thumb", "ear", "eye". A glute is there only in a flexed hip.
    """
    parts = [*_trunk_parts(posed, person), *head_parts(posed, person)]
    for side in (Side.LEFT, Side.RIGHT):
        parts += _leg_parts(posed, person, side)
        parts += _arm_parts(posed, person, side)
    return tuple(_pressed(part) for part in blend_joints(parts, _joints()))


def _joints() -> list[tuple[str, str, float]]:
    joints = [("nose", "head", 0.014), ("shorts left", "shorts right", 0.04)]
    for side in (Side.LEFT, Side.RIGHT):
        joints += [
            (f"sleeve {side}", "torso", 0.045),
            (f"shorts {side}", "pelvis", 0.05),
            (f"glute {side}", "pelvis", 0.05),
            (f"glute {side}", f"shorts {side}", 0.05),
            (f"forearm {side}", f"palm {side}", 0.022),
            (f"shank {side}", f"foot {side}", 0.03),
            (f"thumb {side}", f"palm {side}", 0.014),
        ]
    return joints


def _trunk_parts(posed: PosedBody, person: Person) -> list[Part]:
    pelvis_rings = trunk_rings(person.build, PELVIS_LEVELS, 0.004)
    pelvis_rings[0] = pelvis_rings[0].mean(0)
    pelvis, pelvis_normals = posed_trunk(posed, pelvis_rings, PELVIS_LEVELS)
    torso_rings = trunk_rings(person.build, TORSO_LEVELS, torso_ease(TORSO_LEVELS))
    torso, torso_normals = posed_trunk(posed, torso_rings, TORSO_LEVELS)
    shirt = cloth_part(
        "torso",
        torso,
        torso_normals,
        "shirt",
        joined={"sleeve left", "sleeve right"},
        open_rings=5,
        open_start=5,
    )
    collar = ring_mark(torso, torso_normals, -3, "shirt_seam")
    neck, neck_normals = neck_surface(posed, torso[-1])
    return [
        cloth_part("pelvis", pelvis, pelvis_normals, "shorts", joined={"shorts left", "shorts right"}),
        replace(shirt, marks=(shirt.marks[1], collar)),
        Part(
            "neck",
            neck.reshape(-1, 3),
            neck_normals.reshape(-1, 3),
            grid_triangles(*neck.shape[:2], False),
            "skin",
            joined=frozenset({"head"}),
            step=0.014,
        ),
    ]


def _leg_parts(posed: PosedBody, person: Person, side: Side) -> list[Part]:
    leg = posed.legs[side]
    bones = leg_bones(leg, side)
    start = person.outfit.short_leg - 0.02
    upper = np.concatenate([[start], np.linspace(start + 0.06, 0.84, 4), np.linspace(0.88, 1.0, 6)])
    lower = np.concatenate([np.linspace(1.0, 1.13, 6), np.linspace(1.2, 1.92, 9), [1.97, 2.02]])
    levels = np.concatenate([upper, lower[1:]])
    surface = limb_surface(levels, person.build.leg, bones)
    parts = [shorts_part(bones, person, side)]
    parts += limb_skin(("thigh", "shank"), surface, len(upper), side, "leg", end="foot")
    parts += foot_parts(leg, side)
    glute = glute_surface(posed, leg, side)
    if glute is not None:
        grid, normals = glute
        joined = {"pelvis", f"shorts {side}", f"thigh {side}"}
        parts.append(
            cloth_part(f"glute {side}", grid, normals, "shorts", joined=joined, limb=f"{side} leg", flip=True)
        )
    return parts


def _arm_parts(posed: PosedBody, person: Person, side: Side) -> list[Part]:
    arm = posed.arms[side]
    bones = arm_bones(arm, side)
    start = person.outfit.sleeve - 0.02
    upper = np.concatenate([[start], np.linspace(start + 0.07, 0.86, 3), np.linspace(0.9, 1.0, 5)])
    lower = np.concatenate([np.linspace(1.0, 1.12, 5), np.linspace(1.2, 1.9, 7), [2.0, 2.02]])
    levels = np.concatenate([upper, lower[1:]])
    surface = limb_surface(levels, person.build.arm, bones)
    parts = [sleeve_part(bones, person, side)]
    parts += limb_skin(("upper arm", "forearm"), surface, len(upper), side, "arm", end="palm")
    return parts + hand_parts(arm, side)


def _pressed(part: Part) -> Part:
    """The part with whatever is below the floor pressed flat, softly."""
    height = part.vertices[:, 2]
    low = height < _FLOOR
    if not low.any():
        return part
    vertices = part.vertices.copy()
    vertices[low, 2] = _FLOOR * np.exp((height[low] - _FLOOR) / _SOFTNESS)
    return replace(part, vertices=vertices)

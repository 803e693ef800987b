"""The body's surface: a posed body and a person become the parts that are drawn."""

from dataclasses import replace

from backguide.core.vocabulary import Side
from backguide.figure.body_blend import blend_joints
from backguide.figure.body_field import Solid, Trunk, Tube, softened
from backguide.figure.body_head import head_parts
from backguide.figure.body_limbs import arm_bones, leg_bones, limb_surface
from backguide.figure.body_press import give_way, pressed_flat
from backguide.figure.body_skin import foot_parts, hand_parts, last_skin, limb_skin
from backguide.figure.body_trunk import (
    glute_surface,
    hip_bend,
    neck_surface,
    pelvis_shape,
    posed_trunk,
    seat_share,
    torso_shape,
)
from backguide.figure.garments import cloth_part, leg_parts, ring_mark, sleeve_parts
from backguide.figure.limb_shapes import bare_arm, bare_leg
from backguide.figure.loft import grid_triangles
from backguide.figure.mesh import Part
from backguide.figure.people import Person
from backguide.figure.posed import PosedBody


def body_parts(posed: PosedBody, person: Person) -> tuple[Part, ...]:
    """All parts of a posed person, clothes included, in world coordinates.

    Names are "torso", "pelvis", "neck", "head", "nose", "hair" and, each with "left" or "right" as last word,
    "shorts", "glute", "thigh", "shank", "foot", "toe 1" to "toe 5", "sleeve", "upper arm", "forearm", "palm",
    "finger 1" to "finger 4", "thumb", "ear", "eye". A glute is there only in a flexed hip, a sleeve only in a
    top with sleeves. Long sleeves and leggings are the "forearm" and the "shank" themselves, and the skin
    below them is "wrist" and "ankle"; "upper arm" and "thigh" are then missing. Some hair has a "knot".
    """
    parts = _soft_cloth(_lofted_parts(posed, person), posed, person)
    return tuple(pressed_flat(part) for part in blend_joints(parts, _joints(person)))


def body_surfaces(posed: PosedBody, person: Person) -> tuple[Part, ...]:
    """The parts of ``body_parts`` without their soft shading, in half the time: for where they are."""
    return tuple(pressed_flat(part) for part in _lofted_parts(posed, person))


def _lofted_parts(posed: PosedBody, person: Person) -> list[Part]:
    parts = [*_trunk_parts(posed, person), *head_parts(posed, person)]
    for side in (Side.LEFT, Side.RIGHT):
        parts += _leg_parts(posed, person, side)
        parts += _arm_parts(posed, person, side)
    return parts


def _soft_cloth(parts: list[Part], posed: PosedBody, person: Person) -> list[Part]:
    """The parts with the shading of shirt and shorts softened where limbs meet the trunk."""
    trunk = Trunk(posed, person.build)
    arms = {side: Tube(arm_bones(posed.arms[side], side), person.build.arm) for side in Side}
    legs = {side: Tube(leg_bones(posed.legs[side], side), person.build.leg) for side in Side}
    softeners: dict[str, list[Solid]] = {"torso": [*arms.values()]}
    for side in Side:
        softeners[f"sleeve {side}"] = [trunk]
        softeners[f"shorts {side}"] = [trunk, legs[side.other]]
        softeners[f"glute {side}"] = [trunk, legs[side]]
    bent = max(hip_bend(posed, leg) for leg in posed.legs.values())
    softened_parts = [
        softened(part, softeners[part.name]) if part.name in softeners else part for part in parts
    ]
    return [
        softened(part, list(legs.values()), seat_share(person.build, bent)) if part.name == "pelvis" else part
        for part in softened_parts
    ]


def _joints(person: Person) -> list[tuple[str, str, float]]:
    """Where the skin of a limb goes over into that of the hand or foot, and how far it is blended."""
    outfit = person.outfit
    arms = [(last_skin("arm", outfit.sleeve, side), f"palm {side}", 0.022) for side in Side]
    legs = [(last_skin("leg", outfit.leg, side), f"foot {side}", 0.03) for side in Side]
    return arms + legs


def _trunk_parts(posed: PosedBody, person: Person) -> list[Part]:
    pelvis_at_rest, torso_at_rest = pelvis_shape(person.build), torso_shape(person.build)
    pelvis, pelvis_normals = posed_trunk(posed, pelvis_at_rest)
    torso, torso_normals = posed_trunk(posed, torso_at_rest)
    pelvis, torso = give_way(pelvis, pelvis_normals), give_way(torso, torso_normals)
    shirt = cloth_part(
        "torso",
        torso,
        torso_normals,
        "shirt",
        joined={"sleeve left", "sleeve right"},
        open_rings=24,
        open_start=8,
    )
    collar = ring_mark(torso, torso_normals, -3, "shirt_seam")
    neck, neck_normals = neck_surface(posed, torso[-1], person.build.neck)
    shorts = cloth_part("pelvis", pelvis, pelvis_normals, "shorts", joined={"shorts left", "shorts right"})
    return [
        replace(shorts, flesh=pelvis_at_rest.flesh.ravel()),
        replace(shirt, marks=(shirt.marks[1], collar), flesh=torso_at_rest.flesh.ravel()),
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
    bare = bare_leg(person, side)
    parts = leg_parts(bones, person, side)
    parts += limb_skin(limb_surface(bare.shape, bones), bare.joint, side, "leg")
    parts += foot_parts(leg, side, last_skin("leg", person.outfit.leg, side))
    glute = glute_surface(posed, leg, side, person.build)
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
    bare = bare_arm(person, side)
    parts = sleeve_parts(bones, person, side)
    parts += limb_skin(limb_surface(bare.shape, bones), bare.joint, side, "arm")
    return parts + hand_parts(arm, side, last_skin("arm", person.outfit.sleeve, side))

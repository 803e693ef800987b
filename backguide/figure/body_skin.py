"""Bare limbs, hands and feet as parts."""

from dataclasses import replace
from functools import lru_cache

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.body_blend import blend_joints
from backguide.figure.feet import foot_grid, toe_grids
from backguide.figure.hands import finger_grids, palm_grid
from backguide.figure.loft import grid_normals, grid_triangles
from backguide.figure.mesh import Mark, Part
from backguide.figure.posed import Array, HandShape, PosedArm, PosedLeg

HAND_LIFT = 0.012
FOOT_LIFT = 0.005
"""How much (metres) hands and feet win over skin that they press into."""


def sign_of(side: Side) -> float:
    """1 on the left, -1 on the right: the sign of Y."""
    return 1.0 if side is Side.LEFT else -1.0


def skin_part(
    name: str,
    grid: Array,
    normals: Array,
    *,
    flip: bool,
    joined: set[str],
    limb: str = "",
    line: float = 1.0,
    step: float = 0.026,
    lift: float = 0.0,
    marks: tuple[Mark, ...] = (),
) -> Part:
    """A part of skin from a grid (rings, points, 3) and its normals."""
    return Part(
        name,
        grid.reshape(-1, 3),
        normals.reshape(-1, 3),
        grid_triangles(*grid.shape[:2], flip),
        "skin",
        joined=frozenset(joined),
        limb=limb,
        line=line,
        step=step,
        lift=lift,
        marks=marks,
    )


LIMB_SKIN = {"leg": ("thigh", "shank", "ankle"), "arm": ("upper arm", "forearm", "wrist")}
"""The bare pieces of a limb: above the middle joint, below it, and all that long cloth leaves."""


def limb_skin(surface: tuple[Array, Array], joint: int | None, side: Side, limb: str) -> list[Part]:
    """A bare limb's loft, cut in two at its ring ``joint``, which both parts share.

    Without a joint it is what shows between long cloth and the hand or foot.
    """
    grid, normals = surface
    step = 0.014 if limb == "arm" else 0.026
    end = f"{'palm' if limb == 'arm' else 'foot'} {side}"
    upper, lower, rest = (f"{name} {side}" for name in LIMB_SKIN[limb])

    def piece(name: str, rings: slice, joined: str, marks: tuple[Mark, ...] = ()) -> Part:
        return skin_part(
            name,
            grid[rings],
            normals[rings],
            flip=True,
            joined={joined, end},
            limb=f"{side} {limb}",
            step=step,
            marks=marks,
        )

    if joint is None:
        return [piece(rest, slice(None), end)]
    marks = (_knee_crease(grid[joint:], normals[joint:], side),) if limb == "leg" else ()
    return [piece(upper, slice(joint + 1), lower), piece(lower, slice(joint, None), upper, marks)]


def last_skin(limb: str, hem: float, side: Side) -> str:
    """The name of the piece of skin next to the hand or foot, where a limb's cloth ends at ``hem``."""
    return f"{LIMB_SKIN[limb][2 if hem > 1 else 1]} {side}"


def foot_parts(leg: PosedLeg, side: Side, above: str) -> list[Part]:
    """The foot, which goes on from the part named ``above``, and its toes."""
    return [_placed(part, leg.foot, leg.ankle) for part in local_foot(leg.toes, side, above)]


def hand_parts(arm: PosedArm, side: Side, above: str) -> list[Part]:
    """The palm, which goes on from the part named ``above``, the fingers and the thumb."""
    return [_placed(part, arm.hand, arm.wrist) for part in local_hand(arm.fingers, side, above)]


@lru_cache(maxsize=32)
def local_foot(toes: float, side: Side, above: str) -> tuple[Part, ...]:
    """The foot and its toes in the foot's frame."""
    sign, name, limb, left = sign_of(side), f"foot {side}", f"{side} leg", side is Side.LEFT
    grid = foot_grid(sign)
    foot = skin_part(
        name,
        grid,
        grid_normals(grid, left),
        flip=left,
        joined={above},
        limb=limb,
        step=0.010,
        lift=FOOT_LIFT,
    )
    digits = [
        skin_part(
            f"toe {number} {side}",
            toe,
            grid_normals(toe, flip=True),
            flip=True,
            joined={name},
            limb=limb,
            line=0.75,
            step=0.0035,
            lift=FOOT_LIFT,
        )
        for number, toe in enumerate(toe_grids(toes, sign), start=1)
    ]
    return (foot, *digits)


@lru_cache(maxsize=64)
def local_hand(fingers: HandShape, side: Side, above: str) -> tuple[Part, ...]:
    """The palm, the fingers and the thumb in the hand's frame."""
    sign, name, limb = sign_of(side), f"palm {side}", f"{side} arm"
    grid = palm_grid(sign)
    palm = skin_part(
        name,
        grid,
        grid_normals(grid, flip=True),
        flip=True,
        joined={above},
        limb=limb,
        line=0.85,
        step=0.010,
        lift=HAND_LIFT,
    )
    parts = [palm]
    for number, finger in enumerate(finger_grids(fingers, sign), start=1):
        thumb = number == 5
        parts.append(
            skin_part(
                f"thumb {side}" if thumb else f"finger {number} {side}",
                finger,
                grid_normals(finger, flip=True),
                flip=True,
                joined={name, above} if thumb else {name},
                limb=limb,
                line=0.75,
                step=0.005 if thumb else 0.0035,
                lift=HAND_LIFT,
            )
        )
    return blend_joints(parts, [(f"thumb {side}", name, 0.014)])


def _placed(part: Part, frame: Array, origin: Array) -> Part:
    """A part of a segment's frame in the world."""
    return replace(part, vertices=origin + part.vertices @ frame.T, normals=part.normals @ frame.T)


def _knee_crease(grid: Array, normals: Array, side: Side) -> Mark:
    """The curve under the kneecap, on the first rings of the shank."""
    across = np.linspace(-1.0, 1.0, 13)
    ring = (0.005 + 0.045 * (1 - across**2)) / 0.026
    column = (sign_of(side) * across * 46.0 / 360.0 * grid.shape[1]) % grid.shape[1]
    return Mark(_sampled(grid, ring, column), _sampled(normals, ring, column), "skin_crease", 0.0042)


def _sampled(grid: Array, ring: Array, column: Array) -> Array:
    """Points (n, 3) of a grid between its rings and points (bilinear; columns wrap round)."""
    low, left = ring.astype(int), column.astype(int)
    up, along = (ring - low)[:, None], (column - left)[:, None]
    right = (left + 1) % grid.shape[1]
    left = left % grid.shape[1]
    lower = grid[low, left] * (1 - along) + grid[low, right] * along
    upper = grid[low + 1, left] * (1 - along) + grid[low + 1, right] * along
    return lower * (1 - up) + upper * up

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


def limb_skin(
    names: tuple[str, str], surface: tuple[Array, Array], upper: int, side: Side, limb: str, *, end: str
) -> list[Part]:
    """A bare limb's loft cut in two at ring ``upper`` - 1, which both parts share.

    ``end`` names the part that follows: the palm or the foot.
    """
    grid, normals = surface
    step = 0.014 if limb == "arm" else 0.026
    first, second = (f"{name} {side}" for name in names)
    marks = (_knee_crease(grid[upper - 1 :], normals[upper - 1 :], side),) if limb == "leg" else ()
    return [
        skin_part(
            first,
            grid[:upper],
            normals[:upper],
            flip=True,
            joined={second},
            limb=f"{side} {limb}",
            step=step,
        ),
        skin_part(
            second,
            grid[upper - 1 :],
            normals[upper - 1 :],
            flip=True,
            joined={first, f"{end} {side}"},
            limb=f"{side} {limb}",
            step=step,
            marks=marks,
        ),
    ]


def foot_parts(leg: PosedLeg, side: Side) -> list[Part]:
    """The foot and its toes."""
    return [_placed(part, leg.foot, leg.ankle) for part in local_foot(leg.toes, side)]


def hand_parts(arm: PosedArm, side: Side) -> list[Part]:
    """The palm, the fingers and the thumb."""
    return [_placed(part, arm.hand, arm.wrist) for part in local_hand(arm.fingers, side)]


@lru_cache(maxsize=32)
def local_foot(toes: float, side: Side) -> tuple[Part, ...]:
    """The foot and its toes in the foot's frame."""
    sign, name, limb, left = sign_of(side), f"foot {side}", f"{side} leg", side is Side.LEFT
    grid = foot_grid(sign)
    foot = skin_part(
        name,
        grid,
        grid_normals(grid, left),
        flip=left,
        joined={f"shank {side}"},
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
def local_hand(fingers: HandShape, side: Side) -> tuple[Part, ...]:
    """The palm, the fingers and the thumb in the hand's frame."""
    sign, name, limb = sign_of(side), f"palm {side}", f"{side} arm"
    grid = palm_grid(sign)
    palm = skin_part(
        name,
        grid,
        grid_normals(grid, flip=True),
        flip=True,
        joined={f"forearm {side}"},
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
                joined={name, f"forearm {side}"} if thumb else {name},
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

"""Bare limbs, hands and feet as parts."""

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.feet import foot_grid, toe_grids
from backguide.figure.hands import finger_grids, palm_grid
from backguide.figure.loft import grid_normals, grid_triangles
from backguide.figure.mesh import Mark, Part
from backguide.figure.posed import Array, PosedArm, PosedLeg

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
    """A bare limb's loft cut in two at ring ``upper`` - 1, which both parts share; ``end`` is the hand or foot."""
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
    sign, name, limb = sign_of(side), f"foot {side}", f"{side} leg"
    flip = side is Side.LEFT
    local = foot_grid(sign)
    normals = grid_normals(local, flip) @ leg.foot.T
    parts = [
        skin_part(
            name,
            _placed(local, leg.foot, leg.ankle),
            normals,
            flip=flip,
            joined={f"shank {side}"},
            limb=limb,
            step=0.010,
            lift=FOOT_LIFT,
        )
    ]
    for number, toe in enumerate(toe_grids(leg.toes, sign), start=1):
        grid = _placed(toe, leg.foot, leg.ankle)
        parts.append(
            skin_part(
                f"toe {number} {side}",
                grid,
                grid_normals(grid, flip=True),
                flip=True,
                joined={name},
                limb=limb,
                line=0.75,
                step=0.0035,
                lift=FOOT_LIFT,
            )
        )
    return parts


def hand_parts(arm: PosedArm, side: Side) -> list[Part]:
    """The palm, the fingers and the thumb."""
    sign, limb = sign_of(side), f"{side} arm"
    palm = _placed(palm_grid(sign), arm.hand, arm.wrist)
    parts = [
        skin_part(
            f"palm {side}",
            palm,
            grid_normals(palm, flip=True),
            flip=True,
            joined={f"forearm {side}"},
            limb=limb,
            line=0.85,
            step=0.007,
            lift=HAND_LIFT,
        )
    ]
    for number, local in enumerate(finger_grids(arm.fingers, sign), start=1):
        grid = _placed(local, arm.hand, arm.wrist)
        thumb = number == 5
        joined = {f"palm {side}", f"forearm {side}"} if thumb else {f"palm {side}"}
        parts.append(
            skin_part(
                f"thumb {side}" if thumb else f"finger {number} {side}",
                grid,
                grid_normals(grid, flip=True),
                flip=True,
                joined=joined,
                limb=limb,
                line=0.75,
                step=0.005 if thumb else 0.0035,
                lift=HAND_LIFT,
            )
        )
    return parts


def _placed(grid: Array, frame: Array, origin: Array) -> Array:
    return origin + grid @ frame.T


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

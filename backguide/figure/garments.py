"""Sleeves and trouser legs: limb surfaces with cloth ease, open at the hem, with a stitched edge."""

from functools import lru_cache

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.arrays import Flags
from backguide.figure.body_limbs import LimbBones, limb_surface
from backguide.figure.limb_shapes import LimbCover, sleeve, trouser_leg
from backguide.figure.loft import grid_triangles
from backguide.figure.mesh import Mark, Part
from backguide.figure.people import Person
from backguide.figure.posed import Array


def sleeve_parts(bones: LimbBones, person: Person, side: Side) -> list[Part]:
    """A sleeve from the shoulder's top to its open hem, a long one in two parts; none in a sleeveless top."""
    cover = sleeve(person, side)
    return [] if cover is None else _cover_parts(cover, bones, "arm", side)


def leg_parts(bones: LimbBones, person: Person, side: Side) -> list[Part]:
    """One leg of the shorts or leggings from inside the pelvis to its open hem; long ones in two parts."""
    return _cover_parts(trouser_leg(person, side), bones, "leg", side)


_CLOTH = {
    "arm": ("sleeve", "forearm", "shirt", "torso", 0.014),
    "leg": ("shorts", "shank", "shorts", "pelvis", 0.026),
}
"""By limb: the parts above and below the middle joint, the material, the part they go on from, ``step``."""


def _cover_parts(cover: LimbCover, bones: LimbBones, limb: str, side: Side) -> list[Part]:
    grid, normals = limb_surface(cover.shape, bones)
    upper, lower, material, root, step = _CLOTH[limb]
    bands = len(grid) - 1

    def piece(name: str, rings: slice, joined: set[str], open_bands: int) -> Part:
        return cloth_part(
            f"{name} {side}",
            grid[rings],
            normals[rings],
            material,
            joined=joined,
            limb=f"{side} {limb}",
            open_rings=open_bands,
            flip=True,
            step=step,
        )

    if cover.joint is None:
        return [piece(upper, slice(None), {root}, bands - cover.first_open)]
    return [
        piece(upper, slice(cover.joint + 1), {root, f"{lower} {side}"}, 0),
        piece(lower, slice(cover.joint, None), {f"{upper} {side}"}, bands - cover.joint),
    ]


def cloth_part(
    name: str,
    grid: Array,
    normals: Array,
    material: str,
    *,
    joined: set[str],
    limb: str = "",
    open_rings: int = 0,
    open_start: int = 0,
    flip: bool = False,
    step: float = 0.026,
) -> Part:
    """A garment's part, its inside visible at the last ``open_rings`` and the first ``open_start`` rings."""
    rings, points = grid.shape[:2]
    marks: list[Mark] = []
    if open_rings:
        marks.append(ring_mark(grid, normals, -2, f"{material}_seam"))
    if open_start:
        marks.append(ring_mark(grid, normals, 1, f"{material}_seam"))
    return Part(
        name,
        grid.reshape(-1, 3),
        normals.reshape(-1, 3),
        grid_triangles(rings, points, flip),
        material,
        joined=frozenset(joined),
        limb=limb,
        step=step,
        two_sided=_open_triangles(rings, points, open_start, open_rings),
        marks=tuple(marks),
    )


def ring_mark(grid: Array, normals: Array, ring: int, ink: str) -> Mark:
    """Stitching all the way round one ring of a grid."""
    closed = np.r_[np.arange(grid.shape[1]), 0]
    return Mark(grid[ring][closed], normals[ring][closed], ink, 0.0024)


@lru_cache(maxsize=64)
def _open_triangles(rings: int, points: int, start: int, end: int) -> Flags:
    """Which of a grid's triangles belong to its first ``start`` or last ``end`` bands."""
    band = np.arange(rings - 1)
    seen = (band < start) | (band >= rings - 1 - end)
    return np.repeat(seen, 2 * points)

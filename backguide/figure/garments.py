"""Sleeves and trouser legs: limb surfaces with cloth ease, open at the hem, with a stitched edge."""

from functools import lru_cache

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.arrays import Flags
from backguide.figure.body_limbs import LimbBones, limb_surface
from backguide.figure.limb_shapes import sleeve, trouser_leg
from backguide.figure.loft import grid_triangles
from backguide.figure.mesh import Mark, Part
from backguide.figure.people import Person
from backguide.figure.posed import Array


def sleeve_part(bones: LimbBones, person: Person, side: Side) -> Part:
    """A short sleeve from the shoulder's top to its open hem."""
    grid, normals = limb_surface(sleeve(person, side), bones)
    return cloth_part(
        f"sleeve {side}",
        grid,
        normals,
        "shirt",
        joined={"torso"},
        limb=f"{side} arm",
        open_rings=9,
        flip=True,
    )


def shorts_part(bones: LimbBones, person: Person, side: Side) -> Part:
    """One leg of the shorts from inside the pelvis to its open hem."""
    grid, normals = limb_surface(trouser_leg(person, side), bones)
    return cloth_part(
        f"shorts {side}",
        grid,
        normals,
        "shorts",
        joined={"pelvis"},
        limb=f"{side} leg",
        open_rings=10,
        flip=True,
    )


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
    seam: bool = True,
) -> Part:
    """A garment's part, its inside visible at the last ``open_rings`` and the first ``open_start`` rings."""
    rings, points = grid.shape[:2]
    marks: list[Mark] = []
    if seam and open_rings:
        marks.append(ring_mark(grid, normals, -2, f"{material}_seam"))
    if seam and open_start:
        marks.append(ring_mark(grid, normals, 1, f"{material}_seam"))
    return Part(
        name,
        grid.reshape(-1, 3),
        normals.reshape(-1, 3),
        grid_triangles(rings, points, flip),
        material,
        joined=frozenset(joined),
        limb=limb,
        two_sided=_open_triangles(rings, points, open_start, open_rings),
        marks=tuple(marks),
    )


def ring_mark(grid: Array, normals: Array, ring: int, ink: str) -> Mark:
    """Stitching all the way round one ring of a grid."""
    closed = np.r_[np.arange(grid.shape[1]), 0]
    return Mark(grid[ring][closed], normals[ring][closed], ink, 0.0024)


@lru_cache(maxsize=32)
def _open_triangles(rings: int, points: int, start: int, end: int) -> Flags:
    """Which of a grid's triangles belong to its first ``start`` or last ``end`` bands."""
    band = np.arange(rings - 1)
    seen = (band < start) | (band >= rings - 1 - end)
    return np.repeat(seen, 2 * points)

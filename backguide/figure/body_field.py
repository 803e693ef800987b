"""Shading without seams on cloth: normals that turn over softly where trunk and limbs run into each other.

Trunk and limbs are simple bodies here: tubes round the bones and ovals round the spine. Near where they meet,
a surface's normal is mixed with the outward directions of the bodies it runs into, by how near they are, so
that two surfaces that cross have nearly the same normal on the line where they do.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from backguide.figure.body_limbs import LimbBones
from backguide.figure.loft import array_of, spline, unit_rows
from backguide.figure.mesh import Part
from backguide.figure.posed import Array, PosedBody
from backguide.figure.profiles import Build, Table
from backguide.figure.spine import body_levels, pivot_forward

_SOFTNESS = 0.022
"""Metres over which a neighbouring body's influence falls to a third."""

_MOST = 3.0


class Solid(Protocol):
    """A simple body: how far points are outside it, and which way is out."""

    def outside(self, points: Array) -> tuple[Array, Array]:
        """Distances (n,) of ``points`` (n, 3) from its surface, negative inside, and outward directions."""
        ...


@dataclass(frozen=True, slots=True)
class Tube:
    """The upper half of a limb: a tube round its bone with a round root."""

    bones: LimbBones
    profile: Table

    def outside(self, points: Array) -> tuple[Array, Array]:
        """See ``Solid``."""
        bone = self.bones.middle - self.bones.root
        share = np.clip((points - self.bones.root) @ bone / float(bone @ bone), 0.0, 1.0)
        away = points - self.bones.root - share[:, None] * bone
        table = array_of(self.profile)
        mean: Array = table[:, 1:].mean(axis=1)
        radius = np.interp(share, table[:, 0], mean)
        return np.sqrt((away * away).sum(1)) - radius, unit_rows(away)


class Trunk:
    """The trunk as ovals strung along the spine."""

    def __init__(self, posed: PosedBody, build: Build) -> None:
        heights = np.linspace(0.84, 1.36, 27)
        frames, pivots = body_levels(posed, heights)
        table = array_of(build.trunk)
        rows = spline(heights, table[:, 0], table[:, 1:4])
        forward = (rows[:, 0] + rows[:, 1]) / 2 - pivot_forward(heights)
        self._frames = frames
        self._centres = pivots + frames[:, :, 0] * forward[:, None]
        self._depth, self._width = (rows[:, 0] - rows[:, 1]) / 2, rows[:, 2]

    def outside(self, points: Array) -> tuple[Array, Array]:
        """See ``Solid``."""
        offset = points[:, None] - self._centres[None]
        level = (offset * offset).sum(-1).argmin(1)
        local = np.einsum("nji,nj->ni", self._frames[level], offset[np.arange(len(points)), level])
        local[:, 2] = 0.0
        size = np.stack([self._depth[level], self._width[level], np.ones(len(points))], axis=-1)
        scaled = local / size
        reach = np.sqrt((scaled * scaled).sum(1))
        outward = np.einsum("nij,nj->ni", self._frames[level], scaled / size)
        return (reach - 1) * size[:, :2].min(1), unit_rows(outward)


def softened(part: Part, others: Sequence[Solid], share: Array | float = 1.0) -> Part:
    """``part`` with its normals mixed with the outward directions of the ``others`` near it.

    Where the part lies inside another body, that body's direction wins. ``share`` (n,) scales the effect.
    """
    total = part.normals.copy()
    for other in others:
        distance, outward = other.outside(part.vertices)
        total += (_influence(distance) * share)[:, None] * outward
    return replace(part, normals=unit_rows(total))


def _influence(distance: Array) -> Array:
    return np.minimum(np.exp(-distance / _SOFTNESS), _MOST)

"""Flesh that rests on the floor: a round belly gives way to the sides and upwards, skin is pressed flat.

Poses are solved for the average build, which just touches the floor there; rounder people are softer.
"""

from dataclasses import replace

import numpy as np

from backguide.figure.mesh import Part
from backguide.figure.posed import Array

_FLOOR = 0.004
"""Skin this near to the floor (metres) or lower is pressed flat, as soft tissue is."""

_SOFTNESS = 0.012

_GIVES = 0.010
"""Metres that flesh gives without any other part of the body being moved."""

RISES, SPREADS = 0.65, 0.35
"""Share of what is deeper by which the trunk rises there, and by which its sides go out."""

_SIDE, _SIDE_HEIGHT = 0.045, 0.050
"""Height in metres at which the sides go out most, and how far above and below they do."""


def give_way(rings: Array, normals: Array) -> Array:
    """Rings (n, m, 3) of the trunk with unit ``normals``, raised and spread where they are in the floor."""
    deep = np.maximum(-rings[..., 2].min(axis=1) - _GIVES, 0.0)
    if not deep.any():
        return rings
    # It begins softly, so that nothing jumps as the flesh meets the floor.
    deep = (deep * deep / (deep + _GIVES))[:, None]
    moved = rings.copy()
    moved[..., 2] += RISES * deep
    beside = np.exp(-(((moved[..., 2] - _SIDE) / _SIDE_HEIGHT) ** 2))
    moved[..., :2] += (SPREADS * deep * beside)[..., None] * normals[..., :2]
    return moved


def pressed_flat(part: Part) -> Part:
    """The part with whatever is below the floor pressed flat, softly."""
    height = part.vertices[:, 2]
    low = height < _FLOOR
    if not low.any():
        return part
    vertices = part.vertices.copy()
    vertices[low, 2] = _FLOOR * np.exp((height[low] - _FLOOR) / _SOFTNESS)
    return replace(part, vertices=vertices)

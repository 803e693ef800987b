"""Flat colours with one soft-edged shade, haze on far limbs, shine on hair and the tint of working muscles."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backguide.core.vocabulary import Side
from backguide.figure.camera import Camera
from backguide.figure.geometry import Geometry
from backguide.figure.loft import smooth, unit_rows
from backguide.figure.mesh import Part
from backguide.figure.palette import Colour, FigurePalette, Material, mixed
from backguide.figure.picture import Pixels
from backguide.figure.posed import Array, PosedBody
from backguide.figure.raster import Floats, Ints, Planes, Raster, planes

_HAZE = 0.52
"""How strongly a limb on the far side is toned down."""

_SHADE_FROM = 0.10
_HAIR_SHADE_FROM = 0.22
_SHINE_FROM = 0.90

# A tint of 0.5 is a muscle's edge; the colour rises in soft steps to its full strength inside.
_TINT_STEPS = (0.455, 0.505, 0.555, 0.605)
_TINT_STRENGTH = (0.17, 0.24, 0.30, 0.33)
_TINT_SOFTNESS = 0.03

Masks = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class PartColours:
    """The colours of every part as drawn, each (parts, 4), with the line colours as tuples."""

    lit: Pixels
    shade: Pixels
    inside: Pixels
    shine: Pixels
    lines: tuple[Colour, ...]


def light_direction(camera: Camera) -> Array:
    """The light comes from above, from the left and from behind the camera."""
    light = camera.up * 0.82 - camera.right * 0.38 + camera.towards * 0.55
    return unit_rows(light[None])[0]


def part_colours(
    parts: Sequence[Part], posed: PosedBody, camera: Camera, palette: FigurePalette
) -> PartColours:
    """The colours of ``parts`` with far limbs in haze."""
    far = far_limbs(posed, camera)
    materials = [
        _hazed(palette.material(part.material), palette.haze, far.get(part.limb, 0.0)) for part in parts
    ]
    return PartColours(
        np.array([material.lit for material in materials], np.uint8),
        np.array([material.shade for material in materials], np.uint8),
        np.array([material.inside for material in materials], np.uint8),
        np.array([material.shine or material.lit for material in materials], np.uint8),
        tuple(material.line for material in materials),
    )


def far_limbs(posed: PosedBody, camera: Camera) -> dict[str, float]:
    """How much each limb is on the far side of the body, 0 to 1, by name ("left arm", ...)."""
    far: dict[str, float] = {}
    for limb, frame in (("leg", posed.pelvis), ("arm", posed.thorax)):
        leftward = float(frame[:, 1] @ camera.towards)
        for side, sign in ((Side.LEFT, 1.0), (Side.RIGHT, -1.0)):
            far[f"{side} {limb}"] = float(smooth(np.array((-sign * leftward - 0.15) / 0.6)))
    return far


def _hazed(material: Material, haze: Colour, far: float) -> Material:
    if far <= 0:
        return material
    amount = far * _HAZE
    return Material(
        mixed(mixed(material.lit, material.shade, amount * 1.1), haze, amount * 0.22),
        mixed(mixed(material.shade, material.line, amount * 0.45), haze, amount * 0.20),
        material.line,
        mixed(material.inside, haze, amount * 0.15),
        material.shine,
    )


def shaded_pixels(
    geometry: Geometry, raster: Raster, colours: PartColours, palette: FigurePalette, camera: Camera
) -> tuple[Pixels, Floats]:
    """The filled picture (height, width, 4), transparent where nothing is, and the tint (height, width)."""
    height, width = raster.triangle.shape
    place = np.flatnonzero(raster.triangle.ravel() >= 0)
    seen = raster.triangle.ravel()[place]
    visible, local = _compressed(seen, len(geometry.triangles))
    row, column = np.divmod(place.astype(np.int32), np.int32(width))
    corners = geometry.triangles[visible]
    part = geometry.part[visible]
    front = raster.front[visible]

    brightness = planes(geometry.pixels, geometry.normals @ light_direction(camera), corners)
    hair = np.array([item.material == "hair" for item in geometry.parts])[part]
    threshold = np.where(hair, _HAIR_SHADE_FROM, _SHADE_FROM).astype(np.float32)
    fill = np.where(front[:, None], colours.lit[part], colours.inside[part])[local]
    _apply(fill, local, row, column, brightness, threshold, front, colours.shade[part], dark=True)
    shine = np.full(len(visible), _SHINE_FROM, np.float32)
    _apply(fill, local, row, column, brightness, shine, front & hair, colours.shine[part], dark=False)

    tint = _tint(geometry, corners, front, local, row, column)
    _apply_tint(fill, tint, palette.muscle)
    filled = np.zeros((height * width, 4), np.uint8)
    filled[place] = fill
    tint_map = np.zeros(height * width, np.float32)
    tint_map[place] = tint
    return filled.reshape(height, width, 4), tint_map.reshape(height, width)


def _compressed(seen: Ints, total: int) -> tuple[NDArray[np.int64], Ints]:
    """The triangles that are seen at all, and for each pixel which of those it shows."""
    mark = np.zeros(total, np.bool_)
    mark[seen] = True
    visible = np.flatnonzero(mark)
    lookup = np.zeros(total, np.int32)
    lookup[visible] = np.arange(len(visible), dtype=np.int32)
    return visible, lookup[seen]


def _apply(
    fill: Pixels,
    local: Ints,
    row: Ints,
    column: Ints,
    value: Planes,
    threshold: Floats,
    where: Masks,
    target: Pixels,
    *,
    dark: bool,
) -> None:
    """Paint ``target`` (k, 4) into ``fill`` where the value is below (``dark``) or above the threshold (k,).

    The edge between the two colours is one pixel soft.
    """
    chosen = np.flatnonzero(where[local])
    triangle = local[chosen]
    distance = value.at(triangle, column[chosen], row[chosen]) - threshold[triangle]
    distance /= np.maximum(value.steepness(), 1e-4).astype(np.float32)[triangle]
    cover = np.clip((-distance if dark else distance) + np.float32(0.5), 0, 1)
    full = np.flatnonzero(cover >= 1)
    fill[chosen[full]] = target[triangle[full]]
    partly = np.flatnonzero((cover > 0) & (cover < 1))
    place, share = chosen[partly], cover[partly, None]
    blend = fill[place] * (1 - share) + target[triangle[partly]] * share
    fill[place] = (blend + 0.5).astype(np.uint8)


def _tint(geometry: Geometry, corners: Ints, front: Masks, local: Ints, row: Ints, column: Ints) -> Floats:
    """The muscle tint at each pixel, 0 where there is none."""
    highest = geometry.tint[corners].max(1)
    chosen = np.flatnonzero(((highest > 0.4) & front)[local])
    tint = np.zeros(len(local), np.float32)
    if len(chosen):
        triangle = local[chosen]
        value = planes(geometry.pixels, geometry.tint, corners).at(triangle, column[chosen], row[chosen])
        tint[chosen] = np.clip(value, 0, highest.astype(np.float32)[triangle])
    return tint


def _apply_tint(fill: Pixels, tint: Floats, muscle: Colour) -> None:
    """Colour the muscle in soft steps, so that cloth and skin still show through."""
    place = np.flatnonzero(tint > _TINT_STEPS[0] - _TINT_SOFTNESS)
    if not len(place):
        return
    clear = np.ones(len(place), np.float32)
    for step, strength in zip(_TINT_STEPS, _TINT_STRENGTH, strict=True):
        clear *= 1 - strength * np.clip((tint[place] - step) / _TINT_SOFTNESS + 0.5, 0, 1)
    colour = np.array(muscle[:3], np.float32)
    fill[place, :3] = (fill[place, :3] * clear[:, None] + colour * (1 - clear[:, None]) + 0.5).astype(
        np.uint8
    )

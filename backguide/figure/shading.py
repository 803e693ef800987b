"""Flat colours with one shade, haze on far limbs, shine on hair and the tint of working muscles."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.arrays import Flags, Floats, Indices, Ints
from backguide.figure.camera import Camera
from backguide.figure.geometry import Geometry
from backguide.figure.loft import greatest, least, smooth, unit_rows
from backguide.figure.mesh import Part
from backguide.figure.palette import Colour, FigurePalette, Material, mixed
from backguide.figure.picture import Pixels
from backguide.figure.posed import Array, PosedBody
from backguide.figure.raster import Planes, Raster, planes

_HAZE = 0.52
"""How strongly a limb on the far side is toned down."""

_SHINE_FROM = 0.90

# A tint of 0.5 is a muscle's edge; the colour rises in soft steps to its full strength inside.
_TINT_STEPS = (0.455, 0.505, 0.555, 0.605)
_TINT_STRENGTH = (0.20, 0.30, 0.36, 0.40)
_TINT_SOFTNESS = 0.03
_MUSCLE_EDGE = 0.5
_SLIVER = 0.006
_TINT_FROM = _TINT_STEPS[0] - _TINT_SOFTNESS


@dataclass(frozen=True, slots=True)
class PartColours:
    """The colours of every part as drawn, each (parts, 4), and how it takes light, each (parts,)."""

    lit: Pixels
    shade: Pixels
    inside: Pixels
    shine: Pixels
    shines: Flags
    shade_from: Array
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
    kinds = [(part.material, far.get(part.limb, 0.0)) for part in parts]
    hazed = {kind: _hazed(palette.material(kind[0]), palette.haze, kind[1]) for kind in set(kinds)}
    materials = [hazed[kind] for kind in kinds]
    return PartColours(
        np.array([material.lit for material in materials], np.uint8),
        np.array([material.shade for material in materials], np.uint8),
        np.array([material.inside for material in materials], np.uint8),
        np.array([material.shine or material.lit for material in materials], np.uint8),
        np.array([material.shine is not None for material in materials]),
        np.array([material.shade_from for material in materials]),
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
        material.shade_from,
    )


@dataclass(frozen=True, slots=True)
class _Seen:
    """The pixels that show something.

    ``place`` (n,) is where they are in the flattened picture, ``row`` and ``column`` the same in two numbers;
    ``local`` (n,) is which of the ``triangles`` (k,) that are seen at all each one shows.
    """

    place: Indices
    row: Ints
    column: Ints
    local: Indices
    triangles: Indices


def shaded_pixels(
    geometry: Geometry, raster: Raster, colours: PartColours, palette: FigurePalette, camera: Camera
) -> tuple[Pixels, Floats]:
    """The filled picture (height, width, 4), transparent where nothing is, and the tint (height, width)."""
    height, width = raster.triangle.shape
    seen = _seen(raster, len(geometry.triangles))
    corners = geometry.triangles[seen.triangles]
    part = geometry.part[seen.triangles]
    front = raster.front[seen.triangles]
    brightness = geometry.normals @ light_direction(camera)
    at_corners = brightness[corners]
    threshold = colours.shade_from[part]
    lowest, highest = least(at_corners), greatest(at_corners)
    bright, dark = lowest >= threshold, highest <= threshold

    flat = np.where(
        front[:, None], np.where(dark[:, None], colours.shade[part], colours.lit[part]), colours.inside[part]
    )
    fill = flat.view(np.uint32)[:, 0].take(seen.local).view(np.uint8).reshape(-1, 4)
    surface = planes(geometry.pixels, brightness, corners)
    _apply(fill, seen, surface, threshold, front & ~bright & ~dark, colours.shade[part], dark=True)
    shiny = front & colours.shines[part] & (highest > _SHINE_FROM)
    _apply(fill, seen, surface, np.full(len(part), _SHINE_FROM), shiny, colours.shine[part], dark=False)

    tint_map = np.zeros((height, width), np.float32)
    if geometry.tint.any():
        tint_map.reshape(-1)[seen.place] = _tint(geometry, corners, front, seen)
        tint_map = without_slivers(tint_map, round(_SLIVER * camera.pixels_per_metre))
        _apply_tint(fill, tint_map.reshape(-1)[seen.place], palette.muscle)
    filled = np.zeros((height * width, 4), np.uint8)
    filled.view(np.uint32)[seen.place, 0] = fill.view(np.uint32)[:, 0]
    return filled.reshape(height, width, 4), tint_map


def _seen(raster: Raster, total: int) -> _Seen:
    flat = raster.triangle.ravel()
    place = np.flatnonzero(flat >= 0)
    shown = flat.take(place).astype(np.intp)
    mark = np.zeros(total, np.bool_)
    mark[shown] = True
    triangles = np.flatnonzero(mark)
    lookup = np.zeros(total, np.intp)
    lookup[triangles] = np.arange(len(triangles))
    row, column = np.divmod(place.astype(np.int32), np.int32(raster.triangle.shape[1]))
    return _Seen(place, row, column, lookup.take(shown), triangles)


def _apply(
    fill: Pixels, seen: _Seen, value: Planes, threshold: Array, where: Flags, target: Pixels, *, dark: bool
) -> None:
    """Paint ``target`` (k, 4) into ``fill`` where the value is below (``dark``) or above the threshold (k,).

    The edge between the two colours is one pixel soft.
    """
    chosen = np.flatnonzero(where.take(seen.local))
    triangle = seen.local.take(chosen)
    distance = value.at(triangle, seen.column.take(chosen), seen.row.take(chosen))
    distance -= threshold.astype(np.float32)[triangle]
    distance /= np.maximum(value.steepness(), 1e-4).astype(np.float32)[triangle]
    cover = np.clip((-distance if dark else distance) + np.float32(0.5), 0, 1)
    full = np.flatnonzero(cover >= 1)
    fill[chosen[full]] = target[triangle[full]]
    partly = np.flatnonzero((cover > 0) & (cover < 1))
    place, share = chosen[partly], cover[partly, None]
    blend = fill[place] * (1 - share) + target[triangle[partly]] * share
    fill[place] = (blend + 0.5).astype(np.uint8)


def _tint(geometry: Geometry, corners: Ints, front: Flags, seen: _Seen) -> Floats:
    """The muscle tint at each pixel, 0 where there is none."""
    highest = greatest(geometry.tint[corners])
    tint = np.zeros(len(seen.local), np.float32)
    wanted = (highest > _TINT_FROM) & front
    if wanted.any():
        chosen = np.flatnonzero(wanted.take(seen.local))
        triangle = seen.local.take(chosen)
        surface = planes(geometry.pixels, geometry.tint, corners)
        value = surface.at(triangle, seen.column.take(chosen), seen.row.take(chosen))
        tint[chosen] = np.clip(value, 0, highest.astype(np.float32)[triangle])
    return tint


def without_slivers(tint: Floats, reach: int) -> Floats:
    """The tint (height, width) without strips thinner than about 2 x ``reach`` pixels.

    A muscle that just shows over the body's edge is a coloured fringe that tells nobody anything.
    """
    rows, columns = np.flatnonzero((tint > 0).any(1)), np.flatnonzero((tint > 0).any(0))
    if reach < 1 or not len(rows):
        return tint
    area = (slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1))
    part = tint[area]
    core = ~grown(part < _MUSCLE_EDGE, reach)
    result = tint.copy()
    result[area] = part * grown(core, 5 * reach)
    return result


def grown(mask: Flags, reach: int) -> Flags:
    """A mask (height, width) grown by ``reach`` pixels in every direction, corners included."""
    for _ in range(reach):
        mask = mask.copy()
        mask[1:] |= mask[:-1].copy()
        mask[:-1] |= mask[1:].copy()
        mask[:, 1:] |= mask[:, :-1].copy()
        mask[:, :-1] |= mask[:, 1:].copy()
    return mask


def _apply_tint(fill: Pixels, tint: Floats, muscle: Colour) -> None:
    """Colour the muscle in soft steps, so that cloth and skin still show through."""
    place = np.flatnonzero(tint > _TINT_FROM)
    if not len(place):
        return
    clear = np.ones(len(place), np.float32)
    for step, strength in zip(_TINT_STEPS, _TINT_STRENGTH, strict=True):
        clear *= 1 - strength * np.clip((tint[place] - step) / _TINT_SOFTNESS + 0.5, 0, 1)
    colour = np.array(muscle[:3], np.float32)
    fill[place, :3] = (fill[place, :3] * clear[:, None] + colour * (1 - clear[:, None]) + 0.5).astype(
        np.uint8
    )

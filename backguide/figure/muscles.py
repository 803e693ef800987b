"""Muscle highlights: volumes that follow the bones and tint whatever skin or cloth lies over them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from backguide.core.vocabulary import Side
from backguide.figure.mesh import Part
from backguide.figure.motion import MuscleShown
from backguide.figure.muscles_anchor import place_point
from backguide.figure.muscles_table import MUSCLES, Knot, Muscle
from backguide.figure.posed import Array, PosedBody
from backguide.figure.scene import DeepMuscleOverlay, Overlay, SurfaceLine

CLEAR = 1.15
"""How near (1 is the edge) a fibre may come to another muscle before it ends."""

FIBRE_WIDTH = 0.0033
FIBRE_POINTS = 24


@dataclass(frozen=True, slots=True)
class Volume:
    """A muscle of one side in the world: sphere centres (n, 3), radii (n,) and the parts it may tint."""

    muscle: Muscle
    centres: Array
    radii: Array
    parts: frozenset[str]


def muscle_volumes(shown: Sequence[MuscleShown], posed: PosedBody, working: Side) -> tuple[Volume, ...]:
    """The volumes of the highlighted muscles. Raises ValueError naming an unknown muscle or side."""
    return tuple(
        _volume(MUSCLES[item.name], posed, side)
        for item in shown
        if _known(item)
        for side in _sides(item.side, working)
    )


def tinted(parts: Sequence[Part], volumes: Sequence[Volume]) -> tuple[Part, ...]:
    """The parts with their tint: 0.5 at a muscle's edge, rising to 1 at its core, 0 away from it.

    A deep muscle tints nothing: it is drawn through the body.
    """
    return tuple(_tinted_part(part, volumes) for part in parts)


def muscle_overlays(volumes: Sequence[Volume]) -> tuple[Overlay, ...]:
    """Fibre lines of the muscles under the skin, and the deep muscles seen through it."""
    overlays: list[Overlay] = []
    for number, volume in enumerate(volumes):
        if volume.muscle.deep:
            overlays.append(DeepMuscleOverlay(volume.centres, volume.radii))
        else:
            above = [other for other in volumes[:number] if not other.muscle.deep]
            overlays += [free for line in _fibres(volume) for free in _outside(line, above)]
    return tuple(overlays)


def _known(item: MuscleShown) -> bool:
    if item.name not in MUSCLES:
        raise ValueError(f"unknown muscle {item.name!r}: use one of {', '.join(sorted(MUSCLES))}")
    return True


def _sides(which: str, working: Side) -> tuple[Side, ...]:
    sides: Mapping[str, tuple[Side, ...]] = {
        "working": (working,),
        "other": (working.other,),
        "both": (Side.LEFT, Side.RIGHT),
    }
    if which not in sides:
        raise ValueError(f"unknown side {which!r} of a muscle: use one of {', '.join(sides)}")
    return sides[which]


def _volume(muscle: Muscle, posed: PosedBody, side: Side) -> Volume:
    centres = np.array([_knot_centre(knot, posed, side) for knot in muscle.knots])
    radii = np.array([knot.radius for knot in muscle.knots])
    names = {name for piece in muscle.pieces for name in (piece, f"{piece} {side.value}")}
    return Volume(muscle, centres, radii, frozenset(names))


def _knot_centre(knot: Knot, posed: PosedBody, side: Side) -> Array:
    centre = place_point(knot.place, posed, side)
    if knot.towards is None:
        return centre
    return centre + (place_point(knot.towards, posed, side) - centre) * knot.share


def _tinted_part(part: Part, volumes: Sequence[Volume]) -> Part:
    tint = np.zeros(len(part.vertices))
    for volume in volumes:
        if part.name in volume.parts and not volume.muscle.deep:
            near = _within_reach(part.vertices, volume)
            strength = 1.0 - _nearness(part.vertices[near], volume) / 2.0
            tint[near] = np.maximum(tint[near], strength)
    return replace(part, tint=tint) if tint.any() else part


def _within_reach(points: Array, volume: Volume) -> NDArray[np.bool_]:
    """Mask (n,) of the points that a muscle could tint, found by its box: most of the body is far away."""
    reach = 2.0 * volume.radii.max()
    low, high = volume.centres.min(axis=0) - reach, volume.centres.max(axis=0) + reach
    return ((points > low) & (points < high)).all(axis=1)


def _nearness(points: Array, volume: Volume) -> Array:
    """Distance of (n, 3) points from the volume's middle line, as a share of its radius: 1 at its edge."""
    starts, along = volume.centres[:-1], np.diff(volume.centres, axis=0)
    from_start = points[:, None] - starts[None]
    share = np.clip(np.einsum("nsk,sk->ns", from_start, along) / (along**2).sum(axis=1), 0.0, 1.0)
    distance = np.linalg.norm(from_start - share[..., None] * along, axis=2)
    radius = volume.radii[:-1] + (volume.radii[1:] - volume.radii[:-1]) * share
    return (distance / radius).min(axis=1)


def _fibres(volume: Volume) -> list[SurfaceLine]:
    """Lines from origin to insertion around the muscle, spread evenly."""
    if volume.muscle.fibres == 0:
        return []
    knots = np.linspace(0.0, 1.0, len(volume.centres))
    along = np.linspace(0.0, 1.0, FIBRE_POINTS)
    centres = np.column_stack([np.interp(along, knots, volume.centres[:, axis]) for axis in range(3)])
    for _ in range(6):
        centres[1:-1] = (centres[:-2] + 2.0 * centres[1:-1] + centres[2:]) / 4.0
    radii = np.interp(along, knots, volume.radii)
    tangents = np.gradient(centres, axis=0)
    tangents /= np.linalg.norm(tangents, axis=1, keepdims=True)
    sideways = np.cross(tangents, _steady_axis(tangents))
    sideways /= np.linalg.norm(sideways, axis=1, keepdims=True)
    upward = np.cross(tangents, sideways)
    lines: list[SurfaceLine] = []
    for angle in np.linspace(0.0, 2 * np.pi, volume.muscle.fibres, endpoint=False):
        normals = np.cos(angle) * sideways + np.sin(angle) * upward
        points = centres + normals * radii[:, None]
        lines.append(SurfaceLine(points, normals, "fibre", FIBRE_WIDTH, volume.parts, tinted=True))
    return lines


def _outside(line: SurfaceLine, volumes: Sequence[Volume]) -> list[SurfaceLine]:
    """The stretches of a fibre that no other muscle covers, so that fibres do not cross where two overlap."""
    covered = np.zeros(len(line.points), dtype=bool)
    for volume in volumes:
        covered |= _nearness(line.points, volume) < CLEAR
    if not covered.any():
        return [line]
    ends = np.flatnonzero(np.diff(np.concatenate([[True], covered, [True]]).astype(int)))
    return [
        replace(line, points=line.points[start:end], normals=line.normals[start:end])
        for start, end in zip(ends[::2], ends[1::2], strict=True)
        if end - start > 1
    ]


def _steady_axis(tangents: Array) -> Array:
    """A direction that is never along the muscle, so that its fibres do not twist."""
    mean = tangents.mean(axis=0)
    return np.eye(3)[int(np.argmin(np.abs(mean)))]

"""Muscle highlights: volumes that follow the bones and tint whatever skin or cloth lies over them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from backguide.core.vocabulary import Side
from backguide.figure.loft import cross, unit_rows
from backguide.figure.mesh import Part
from backguide.figure.motion import MuscleShown
from backguide.figure.muscles_anchor import core_of, place_points
from backguide.figure.muscles_shape import Muscle
from backguide.figure.muscles_table import MUSCLES
from backguide.figure.posed import Array, PosedBody
from backguide.figure.scene import DeepMuscleOverlay, MuscleStrand, Overlay, SurfaceLine

CLEAR = 1.15
"""How near (1 is the edge) a fibre may come to another muscle before it ends."""

FIBRE_WIDTH = 0.0033
FIBRE_POINTS = 24
STATIONS = 6
"""Where the strands of a sheet are joined to their neighbours."""

WIDEST = 75.0
"""Degrees from a belly's outer face to its outermost fibres."""


@dataclass(frozen=True, slots=True)
class Volume:
    """A muscle of one side in the world: its strands and the parts it may tint.

    ``segments`` are the starts (s, 3), ends (s, 3) and radii at both (s,) of all pieces of its strands
    and of what lies between.
    """

    muscle: Muscle
    strands: tuple[MuscleStrand, ...]
    segments: tuple[Array, Array, Array, Array]
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
            overlays.append(DeepMuscleOverlay(volume.strands))
        else:
            above = [other for other in volumes[:number] if not other.muscle.deep]
            overlays += _outside(_fibres(volume), above)
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
    knots = [knot for strand in muscle.strands for knot in strand]
    # Asked for in one go, which is quicker: places, what they move towards, and what they look away from.
    places = [knot.place for knot in knots]
    towards = [knot.towards or knot.place for knot in knots]
    points = place_points([*places, *towards, *map(core_of, places)], posed, side)
    centres, others, cores = np.split(points, 3)
    centres = centres + (others - centres) * np.array([[knot.share] for knot in knots])
    outward = centres - cores
    radii = np.array([knot.radius for knot in knots])
    ends = np.cumsum([len(strand) for strand in muscle.strands])
    strands = tuple(
        MuscleStrand(*rows)
        for rows in zip(*(np.split(table, ends[:-1]) for table in (centres, radii, outward)), strict=True)
    )
    names = {name for piece in muscle.pieces for name in (piece, f"{piece} {side.value}")}
    return Volume(muscle, strands, _segments(strands), frozenset(names))


def _segments(strands: Sequence[MuscleStrand]) -> tuple[Array, Array, Array, Array]:
    """The pieces along the strands, and those across to the neighbours: a sheet has no gaps."""
    if len(strands) == 1:
        (strand,) = strands
        return strand.points[:-1], strand.points[1:], strand.radii[:-1], strand.radii[1:]
    stations = np.linspace(0.0, 1.0, STATIONS)
    sheet = np.stack([_at(strand, stations) for strand in strands])[..., :4]
    first = np.concatenate([sheet[:, :-1].reshape(-1, 4), sheet[:-1].reshape(-1, 4)])
    last = np.concatenate([sheet[:, 1:].reshape(-1, 4), sheet[1:].reshape(-1, 4)])
    return first[:, :3], last[:, :3], first[:, 3], last[:, 3]


def _at(strand: MuscleStrand, shares: Array) -> Array:
    """Rows of centre, radius and outward direction (n, 7) at ``shares`` (n,) of a strand's length."""
    knots = np.linspace(0.0, 1.0, len(strand.points))
    table: Array = np.column_stack([strand.points, strand.radii, strand.outward])
    return np.stack([np.interp(shares, knots, table[:, column]) for column in range(7)], axis=1)


def _tinted_part(part: Part, volumes: Sequence[Volume]) -> Part:
    points = part.vertices
    if part.flesh is not None:
        # On a rounder body the skin lies farther from the muscle, which is no smaller for it.
        points = points - part.normals * part.flesh[:, None]
    tint = np.zeros(len(points))
    for volume in volumes:
        if part.name in volume.parts and not volume.muscle.deep:
            near = _within_reach(points, volume)
            strength = 1.0 - _nearness(points[near], volume) / 2.0
            tint[near] = np.maximum(tint[near], strength)
    return replace(part, tint=tint) if tint.any() else part


def _within_reach(points: Array, volume: Volume) -> NDArray[np.bool_]:
    """Mask (n,) of the points that a muscle could tint, found by its box: most of the body is far away."""
    starts, ends, start_radii, end_radii = volume.segments
    reach = 2.0 * max(float(start_radii.max()), float(end_radii.max()))
    low = np.minimum(starts.min(axis=0), ends.min(axis=0)) - reach
    high = np.maximum(starts.max(axis=0), ends.max(axis=0)) + reach
    return ((points > low) & (points < high)).all(axis=1)


def _nearness(points: Array, volume: Volume) -> Array:
    """Distance of (n, 3) points from the strands' middle lines, as a share of their radius: 1 at the edge."""
    starts, ends, start_radii, end_radii = volume.segments
    along = ends - starts
    # Multiplied out, so that it is all products of matrices: no array of every point's way to every segment.
    forwards = points @ along.T - (starts * along).sum(axis=1)
    squared = (along**2).sum(axis=1)
    share = np.clip(forwards / np.maximum(squared, 1e-9), 0.0, 1.0)
    apart = (points**2).sum(axis=1)[:, None] - 2.0 * points @ starts.T + (starts**2).sum(axis=1)
    apart += share * (share * squared - 2.0 * forwards)
    distance = np.sqrt(np.maximum(apart, 0.0))
    return (distance / (start_radii + (end_radii - start_radii) * share)).min(axis=1, initial=2.0)


def _fibres(volume: Volume) -> list[SurfaceLine]:
    """Lines from origin to insertion on the outer face of every strand."""
    count = volume.muscle.fibres
    angles = np.radians(np.linspace(-WIDEST, WIDEST, count) if count > 1 else np.zeros(1))
    return [
        SurfaceLine(points, normals, "fibre", FIBRE_WIDTH, volume.parts, tinted=True)
        for strand in volume.strands
        for points, normals in _strand_lines(strand, angles)
    ]


def _strand_lines(strand: MuscleStrand, angles: Array) -> list[tuple[Array, Array]]:
    """The points and normals, each (FIBRE_POINTS, 3), of lines at ``angles`` from a strand's outer face."""
    table = _at(strand, np.linspace(0.0, 1.0, FIBRE_POINTS))
    for _ in range(6):
        table[1:-1] = (table[:-2] + 2.0 * table[1:-1] + table[2:]) / 4.0
    centres, radii, outward = table[:, :3], table[:, 3:4], table[:, 4:]
    tangents = unit_rows(np.gradient(centres, axis=0))
    outward = unit_rows(outward - (outward * tangents).sum(axis=1, keepdims=True) * tangents)
    sideways = cross(tangents, outward)
    lines: list[tuple[Array, Array]] = []
    for angle in angles:
        normals = np.cos(angle) * outward + np.sin(angle) * sideways
        lines.append((centres + normals * radii, normals))
    return lines


def _outside(lines: Sequence[SurfaceLine], volumes: Sequence[Volume]) -> list[SurfaceLine]:
    """The stretches of fibres that no other muscle covers, so that fibres do not cross where two overlap."""
    if not volumes or not lines:
        return list(lines)
    points = np.concatenate([line.points for line in lines])
    covered = np.zeros(len(points), dtype=np.bool_)
    for volume in volumes:
        covered |= _nearness(points, volume) < CLEAR
    ends = np.cumsum([len(line.points) for line in lines])
    return [
        stretch
        for line, hidden in zip(lines, np.split(covered, ends[:-1]), strict=True)
        for stretch in _stretches(line, hidden)
    ]


def _stretches(line: SurfaceLine, covered: NDArray[np.bool_]) -> list[SurfaceLine]:
    """The parts of a line between its ``covered`` points (n,)."""
    if not covered.any():
        return [line]
    ends = np.flatnonzero(np.diff(np.concatenate([[True], covered, [True]]).astype(int)))
    return [
        replace(line, points=line.points[start:end], normals=line.normals[start:end])
        for start, end in zip(ends[::2], ends[1::2], strict=True)
        if end - start > 1
    ]

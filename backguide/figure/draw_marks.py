"""Lines that lie on a surface: face, stitching and creases of the parts, and the surface lines of a scene.

All lines of a picture are tested together: there are many, and each has few points.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from backguide.figure.arrays import Flags, Floats, Indices, PartNumbers
from backguide.figure.camera import Camera
from backguide.figure.draw_curves import resampled
from backguide.figure.draw_runs import Runs, in_steps, length_strength, steady
from backguide.figure.mesh import Mark, Part
from backguide.figure.palette import FigurePalette
from backguide.figure.picture import Strokes
from backguide.figure.posed import Array
from backguide.figure.scene import SurfaceLine

_FACING = 0.05
_TINTED = 0.53
_DEEPEST = 0.05
"""A line lies on a surface if it is no deeper under it than this (metres), else on its far side."""

_BEFORE = 0.08
"""What is this much nearer than a line (metres) stands before it and is no part of its surface."""

_SPACING = 3.0
"""Distance in pixels at which a line is tested for being seen."""

_THINNEST = 0.7
_TURNS_OVER = 0.2
"""A line begins thin where its surface only just faces the camera, so that it does not pop up whole."""


@dataclass(frozen=True, slots=True)
class SeenSurface:
    """What is seen, as maps (height, width): the part, the depth and the muscle tint at each pixel."""

    camera: Camera
    parts: PartNumbers
    depth: Floats
    tint: Floats

    def seen(self, pixels: Array, depth: Array, allowed: Flags, row: Indices, tinted: Flags) -> Flags:
        """Which points are not hidden: their ``pixels`` (n, 2) and ``depth`` (n,).

        At a point or beside it a part must show that ``allowed`` (k, parts + 1) lists in the point's ``row``
        (n,), not far before the point itself; with ``tinted`` (n,) it must be part of a highlighted muscle.
        """
        height, width = self.parts.shape
        column, line = np.floor(pixels).astype(np.intp).T
        found = np.zeros(len(pixels), np.bool_)
        for across, down in ((0, 0), (1, 0), (-1, 0), (0, 1), (0, -1)):
            x, y = column + across, line + down
            inside = (x >= 0) & (y >= 0) & (x < width) & (y < height)
            place = np.where(inside, y * width + x, 0)
            here = inside & allowed[row, self.parts.ravel()[place]]
            here &= self.depth.ravel()[place] < depth + _DEEPEST
            found |= here & (~tinted | (self.tint.ravel()[place] > _TINTED))
        return found

    def covered(self, pixels: Array, depth: Array, apart: float) -> Flags:
        """Before which points (n,) something stands, ``apart`` or more from them (metres)."""
        height, width = self.parts.shape
        column, line = np.floor(pixels).astype(np.intp).T
        inside = (column >= 0) & (line >= 0) & (column < width) & (line < height)
        place = np.where(inside, line * width + column, 0)
        return inside & (self.depth.ravel()[place] > depth + apart)


@dataclass(frozen=True, slots=True)
class _Lines:
    """Lines to be tested: each mark, the row of ``allowed`` (k, parts + 1) for it, and if it needs tint."""

    marks: list[Mark]
    rows: list[int]
    allowed: Flags
    tinted: Flags


def surface_strokes(
    surface: SeenSurface, lines: Sequence[SurfaceLine], parts: Sequence[Part], palette: FigurePalette
) -> list[Strokes]:
    """The surface lines of a scene and the marks of its parts, where they are seen."""
    wanted = _turned_here(_gathered(lines, parts), surface.camera.towards)
    if not wanted.marks:
        return []
    points, normals, line = _dense(wanted.marks, surface.camera.pixels_per_metre)
    pixels, depth = surface.camera.project(points)
    row, tinted = np.array(wanted.rows)[line], wanted.tinted[line]
    facing = normals @ surface.camera.towards
    seen = (facing > _FACING) & surface.seen(pixels, depth, wanted.allowed, row, tinted)
    runs = steady(seen, line, surface.covered(pixels, depth, _BEFORE))
    if not len(runs.start):
        return []
    turned = np.clip((runs.greatest(facing) - _FACING) / _TURNS_OVER, 0.0, 1.0)
    strength = in_steps(length_strength(runs) * turned)
    pens = [
        (wanted.marks[int(line[first])], share) for first, share in zip(runs.start, strength, strict=True)
    ]
    return _strokes(pens, runs, pixels, surface.camera.pixels_per_metre, palette)


def _gathered(lines: Sequence[SurfaceLine], parts: Sequence[Part]) -> _Lines:
    """All lines; a mark may show on its own part only."""
    marks = [Mark(line.points, line.normals, line.ink, line.width) for line in lines]
    sets = list(dict.fromkeys(line.parts for line in lines))
    of_sets = [[not names or part.name in names for part in parts] + [False] for names in sets]
    own = np.eye(len(parts), len(parts) + 1, dtype=np.bool_)
    rows = [len(parts) + sets.index(line.parts) for line in lines]
    tinted = [line.tinted for line in lines]
    for number, part in enumerate(parts):
        marks += part.marks
        rows += [number] * len(part.marks)
        tinted += [False] * len(part.marks)
    return _Lines(marks, rows, np.array([*own, *of_sets], np.bool_), np.array(tinted, np.bool_))


def _turned_here(lines: _Lines, towards: Array) -> _Lines:
    """The lines that face the camera anywhere."""
    if not lines.marks:
        return lines
    counts = np.array([len(mark.points) for mark in lines.marks])
    facing = np.concatenate([mark.normals for mark in lines.marks]) @ towards
    chosen = np.flatnonzero(np.maximum.reduceat(facing, np.cumsum(counts) - counts) > _FACING)
    marks, rows = [lines.marks[number] for number in chosen], [lines.rows[number] for number in chosen]
    return _Lines(marks, rows, lines.allowed, lines.tinted[chosen])


def _dense(marks: Sequence[Mark], pixels_per_metre: float) -> tuple[Array, Array, Indices]:
    """Points and normals (n, 3) of all lines at about ``_SPACING`` pixels, and the line (n,) of each."""
    tables = [np.hstack([mark.points, mark.normals]) for mark in marks]
    steps = [np.sqrt((np.diff(mark.points, axis=0) ** 2).sum(1)) for mark in marks]
    lengths = np.array([float(step.sum()) for step in steps])
    given = np.array([len(table) for table in tables])
    counts = np.maximum(np.ceil(lengths * pixels_per_metre / _SPACING).astype(np.intp) + 1, given)
    both, line = resampled(tables, steps, counts)
    return both[:, :3], both[:, 3:], line


def _strokes(
    pens: Sequence[tuple[Mark, float]],
    runs: Runs,
    pixels: Array,
    pixels_per_metre: float,
    palette: FigurePalette,
) -> list[Strokes]:
    """The visible runs, each drawn as its mark in a share of its width; one stroke an ink and width."""
    groups: dict[tuple[str, float], list[int]] = {}
    for number, (mark, share) in enumerate(pens):
        width = max(mark.width * pixels_per_metre, _THINNEST) * share
        groups.setdefault((mark.ink, width), []).append(number)
    strokes: list[Strokes] = []
    for (ink, width), chosen in groups.items():
        place, starts = runs.samples(np.array(chosen))
        strokes.append(Strokes(pixels[place], starts, palette.ink(ink), width))
    return strokes

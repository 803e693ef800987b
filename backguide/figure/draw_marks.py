"""Lines that lie on a surface: face, stitching and creases of the parts, and the surface lines of a scene."""

from collections.abc import Sequence

import numpy as np

from backguide.figure.arrays import Flags, Floats, PartNumbers
from backguide.figure.camera import Camera
from backguide.figure.loft import spline
from backguide.figure.mesh import Mark, Part
from backguide.figure.palette import FigurePalette
from backguide.figure.picture import Strokes
from backguide.figure.posed import Array
from backguide.figure.scene import SurfaceLine

_FACING = 0.05
_TINTED = 0.53
_DEEPEST = 0.05
"""A line lies on a surface if it is no deeper under it than this (metres), else on its far side."""

_SPACING = 3.0
"""Distance in pixels at which a line is tested for being seen."""

_THINNEST = 0.7
_SHORTEST = 3
"""Fewest samples of a visible stretch."""


class SeenSurface:
    """Answers whether points on certain parts are seen in a picture."""

    def __init__(self, camera: Camera, parts: PartNumbers, depth: Floats, tint: Floats) -> None:
        """Take maps (height, width) of the part, the depth and the muscle tint at each pixel."""
        self.camera = camera
        self.parts = parts
        self._depth = depth
        self._tint = tint

    def seen(self, points: tuple[Array, Array], allowed: Flags, tinted: bool) -> Flags:
        """Which of the projected ``points`` (pixels (n, 2) and depth (n,)) are not hidden.

        At a point or beside it an ``allowed`` part (by number) must show, not far before the point itself;
        with ``tinted`` it must be part of a highlighted muscle.
        """
        pixels, depth = points
        height, width = self.parts.shape
        column, row = np.floor(pixels[:, 0]).astype(int), np.floor(pixels[:, 1]).astype(int)
        found = np.zeros(len(pixels), np.bool_)
        for across, down in ((0, 0), (1, 0), (-1, 0), (0, 1), (0, -1)):
            x, y = column + across, row + down
            inside = (x >= 0) & (y >= 0) & (x < width) & (y < height)
            x, y = np.where(inside, x, 0), np.where(inside, y, 0)
            here = inside & allowed[self.parts[y, x]] & (self._depth[y, x] < depth + _DEEPEST)
            if tinted:
                here &= self._tint[y, x] > _TINTED
            found |= here
        return found


def mark_strokes(surface: SeenSurface, parts: Sequence[Part], palette: FigurePalette) -> list[Strokes]:
    """The marks of all parts, where they are seen."""
    strokes: list[Strokes] = []
    present = np.zeros(len(parts) + 1, np.bool_)
    # Every second row and column are enough: a mark on a part seen at fewer pixels would not be seen.
    present[surface.parts[::2, ::2]] = True
    for number, part in enumerate(parts):
        if not present[number]:
            continue
        allowed = np.zeros(len(parts) + 1, np.bool_)
        allowed[number] = True
        for mark in part.marks:
            strokes += _visible(surface, mark, allowed, False, palette)
    return strokes


def surface_line_strokes(
    surface: SeenSurface, lines: Sequence[SurfaceLine], parts: Sequence[Part], palette: FigurePalette
) -> list[Strokes]:
    """The surface lines of a scene, where they are seen."""
    strokes: list[Strokes] = []
    for line in lines:
        allowed = np.array([not line.parts or part.name in line.parts for part in parts] + [False])
        mark = Mark(line.points, line.normals, line.ink, line.width)
        strokes += _visible(surface, mark, allowed, line.tinted, palette)
    return strokes


def _visible(
    surface: SeenSurface, mark: Mark, allowed: Flags, tinted: bool, palette: FigurePalette
) -> list[Strokes]:
    """The visible stretches of one line as strokes (none or one)."""
    camera = surface.camera
    if float((mark.normals @ camera.towards).max()) < 0:
        return []
    points, normals = _dense(mark, camera.pixels_per_metre)
    pixels, depth = camera.project(points)
    seen = normals @ camera.towards > _FACING
    if not seen.any():
        return []
    seen = _steady(seen & surface.seen((pixels, depth), allowed, tinted))
    if not seen.any():
        return []
    starts = seen & ~np.r_[False, seen[:-1]]
    width = max(mark.width * camera.pixels_per_metre, _THINNEST)
    return [Strokes(pixels[seen], starts[seen], palette.ink(mark.ink), width)]


def _steady(seen: Flags) -> Flags:
    """Without gaps and pieces of one or two samples, which would make a line look torn."""
    padded = np.r_[False, False, seen, False, False]
    grown = padded[:-4] | padded[1:-3] | padded[2:-2] | padded[3:-1] | padded[4:]
    closed = np.r_[True, grown[:-1]] & grown & np.r_[grown[1:], True]
    closed = np.r_[True, closed[:-1]] & closed & np.r_[closed[1:], True]
    closed |= seen
    change = np.flatnonzero(np.diff(np.r_[False, closed, False].astype(np.int8)))
    for start, stop in zip(change[::2].tolist(), change[1::2].tolist(), strict=True):
        if stop - start < _SHORTEST:
            closed[start:stop] = False
    return closed


def _dense(mark: Mark, pixels_per_metre: float) -> tuple[Array, Array]:
    """The line's points and normals at about ``_SPACING`` pixels, on a smooth curve through those given."""
    steps = np.linalg.norm(np.diff(mark.points, axis=0), axis=1)
    along = np.concatenate([[0.0], np.cumsum(np.maximum(steps, 1e-9))])
    count = int(np.ceil(float(along[-1]) * pixels_per_metre / _SPACING)) + 1
    if count <= len(along):
        return mark.points, mark.normals
    at = np.linspace(0.0, float(along[-1]), count)
    both = spline(at, along, np.hstack([mark.points, mark.normals]))
    return both[:, :3], both[:, 3:]

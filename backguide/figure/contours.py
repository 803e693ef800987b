"""Contour lines: cracks are chained, smoothed and thinned into polylines with colour and width."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from backguide.figure.arrays import Flags, Indices
from backguide.figure.contours_chains import Chains, link_cracks
from backguide.figure.contours_cracks import Cracks
from backguide.figure.mesh import Part
from backguide.figure.palette import Colour
from backguide.figure.picture import Strokes
from backguide.figure.posed import Array

_WIDTHS: Array = np.array([0.20, 0.40, 0.62, 0.82, 1.0])
"""Lines within a surface fade in through these shares of the full width."""

_SHORTEST_HARD = 2
_SHORTEST_SOFT = 11
_SHORTEST_SOFT_LOOP = 14
_GROWS_OVER = 14.0
"""A soft line reaches its full strength this many cracks beyond the shortest, so that none pops up."""

_TOLERANCE = 0.06
_LONGEST_STRAIGHT = 14.0


@dataclass(frozen=True, slots=True)
class _Lines:
    """Polylines: points (n, 2), the line each belongs to, its style, and where lines begin and end."""

    points: Array
    line: Indices
    style: Indices
    closed: Flags

    def neighbours(self) -> tuple[Indices, Indices, Flags]:
        """The points before and after each point, and which points have only one neighbour."""
        count = len(self.line)
        index = np.arange(count)
        first = np.r_[True, self.line[1:] != self.line[:-1]]
        last = np.r_[first[1:], True]
        before, after = np.where(first, index, index - 1), np.where(last, index, index + 1)
        heads, tails = np.flatnonzero(first), np.flatnonzero(last)
        loops = self.closed[self.line[heads]] & (tails - heads > 3)
        before[heads[loops]], after[tails[loops]] = tails[loops], heads[loops]
        return before, after, (before == index) | (after == index)

    def only(self, keep: Flags) -> "_Lines":
        """The lines with only some of their points."""
        return _Lines(self.points[keep], self.line[keep], self.style[keep], self.closed)


def contour_strokes(
    cracks: Cracks, parts: Sequence[Part], lines: Sequence[Colour], grid_width: int, line_width: float
) -> tuple[Strokes, ...]:
    """The strokes of all contours, darkest last.

    ``lines`` are the parts' line colours, ``grid_width`` the number of grid corners in a row, ``line_width``
    the full width in pixels.
    """
    pens = [(colour, part.line) for colour, part in zip(lines, parts, strict=True)]
    kinds: list[tuple[Colour, float]] = list(dict.fromkeys(pens))
    group_of = np.array([kinds.index(pen) for pen in pens])
    group = group_of[cracks.owner]
    chains = link_cracks(cracks.start, cracks.end, group, cracks.weight >= 0.999)
    if not len(chains.crack):
        return ()
    polylines = _polylines(cracks, chains, group, grid_width)
    styled, starts = _split_by_style(_thinned(polylines))
    strokes: list[Strokes] = []
    styles: set[int] = set(styled.style.tolist())
    for style in sorted(styles):
        colour, factor = kinds[style // len(_WIDTHS)]
        chosen = styled.style == style
        width = line_width * float(_WIDTHS[style % len(_WIDTHS)]) * max(factor, 0.5)
        strokes.append(Strokes(styled.points[chosen], starts[chosen], colour, width))
    return tuple(sorted(strokes, key=lambda stroke: -sum(stroke.colour[:3])))


def _polylines(cracks: Cracks, chains: Chains, group: Indices, grid_width: int) -> _Lines:
    """Chains as smooth lines of points, without crumbs, reaching from end corner to end corner."""
    weight = cracks.weight[chains.crack]
    length = np.bincount(chains.chain)
    hard = np.bincount(chains.chain, weight >= 0.999) / length
    shortest = np.where(chains.closed, _SHORTEST_SOFT_LOOP, _SHORTEST_SOFT)
    wanted = length >= np.where(hard < 0.5, shortest, _SHORTEST_HARD)
    grown = np.where(hard < 0.5, np.clip((length - shortest) / _GROWS_OVER, 0, 1), 1.0)
    keep = wanted[chains.chain]
    crack, chain, forward = chains.crack[keep], chains.chain[keep], chains.forward[keep]
    bare = _Lines(cracks.points[crack], chain, np.zeros(len(crack), np.intp), chains.closed)
    before, after, _ends = bare.neighbours()
    strength = weight[keep] * grown[chain]
    for _ in range(3):
        strength = (strength[before] + strength + strength[after]) / 3
    style = group[crack] * len(_WIDTHS) + np.searchsorted(_WIDTHS[1:] - 0.12, strength)
    smoothed = _smoothed(_Lines(bare.points, chain, style, chains.closed), 2)
    return _smoothed(_with_ends(smoothed, cracks, crack, forward, grid_width), 2)


def _smoothed(lines: _Lines, times: int) -> _Lines:
    """The lines with each point drawn towards its neighbours; ends stay where they are."""
    before, after, ends = lines.neighbours()
    points = lines.points
    for _ in range(times):
        points = np.where(ends[:, None], points, (points[before] + 2 * points + points[after]) / 4)
    return _Lines(points, lines.line, lines.style, lines.closed)


def _with_ends(lines: _Lines, cracks: Cracks, crack: Indices, forward: Flags, grid_width: int) -> _Lines:
    """Open lines with their first and last grid corner, closed lines with their first point again."""
    if not len(lines.line):
        return lines
    first = np.r_[True, lines.line[1:] != lines.line[:-1]]
    last = np.r_[first[1:], True]
    heads, tails = np.flatnonzero(first), np.flatnonzero(last)
    loops = lines.closed[lines.line[heads]]
    head_corner = np.where(forward[heads], cracks.start[crack[heads]], cracks.end[crack[heads]])
    tail_corner = np.where(forward[tails], cracks.end[crack[tails]], cracks.start[crack[tails]])
    head_points = np.stack([head_corner % grid_width, head_corner // grid_width], axis=-1).astype(float)
    tail_points = np.stack([tail_corner % grid_width, tail_corner // grid_width], axis=-1).astype(float)
    head_points[loops], tail_points[loops] = lines.points[heads[loops]], lines.points[heads[loops]]
    # Tails come first: at one place np.insert keeps the order given.
    place = np.concatenate([tails + 1, heads[~loops]])
    source = np.concatenate([tails, heads[~loops]])
    points = np.concatenate([tail_points, head_points[~loops]])
    return _Lines(
        np.insert(lines.points, place, points, axis=0),
        np.insert(lines.line, place, lines.line[source]),
        np.insert(lines.style, place, lines.style[source]),
        np.zeros_like(lines.closed),
    )


def _thinned(lines: _Lines) -> _Lines:
    """The lines without points that hardly bend them: every second one is tried, four times over."""
    for turn in range(4):
        if not len(lines.points):
            return lines
        before, after, ends = lines.neighbours()
        chord = lines.points[after] - lines.points[before]
        arm = lines.points - lines.points[before]
        span = np.hypot(chord[:, 0], chord[:, 1])
        off = np.abs(chord[:, 0] * arm[:, 1] - chord[:, 1] * arm[:, 0]) / (span + 1e-6)
        same = (lines.style == lines.style[before]) & (lines.style == lines.style[after])
        odd = np.arange(len(lines.points)) % 2 == turn % 2
        lines = lines.only(~((off < _TOLERANCE) & odd & ~ends & same & (span < _LONGEST_STRAIGHT)))
    return lines


def _split_by_style(lines: _Lines) -> tuple[_Lines, Flags]:
    """Lines cut where their style changes (the point is in both pieces), and where pieces start."""
    first = np.r_[True, lines.line[1:] != lines.line[:-1]]
    change = np.flatnonzero(~first & (lines.style != np.r_[lines.style[:1], lines.style[:-1]]))
    points = np.insert(lines.points, change, lines.points[change], axis=0)
    line = np.insert(lines.line, change, lines.line[change])
    style = np.insert(lines.style, change, lines.style[change - 1])
    starts = np.insert(first, change, False)
    starts[change + np.arange(1, len(change) + 1)] = True
    return _Lines(points, line, style, lines.closed), starts

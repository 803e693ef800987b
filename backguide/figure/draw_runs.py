"""Runs of samples along lines that are seen: closing small gaps, dropping crumbs."""

from dataclasses import dataclass

import numpy as np

from backguide.figure.arrays import Flags, Indices
from backguide.figure.posed import Array

_LARGEST_GAP = 4
_LARGEST_END_GAP = 2
"""Hidden samples between two seen ones, and at a line's end, that are taken as seen."""

_SHORTEST = 3
"""Fewest samples of a visible stretch."""

_GROWS_OVER = 5.0
_STEPS = 5


@dataclass(frozen=True, slots=True)
class Runs:
    """Runs of samples: the first one (k,) and the one after the last (k,)."""

    start: Indices
    stop: Indices

    def greatest(self, values: Array) -> Array:
        """The greatest of ``values`` (n,) in each run."""
        return np.array([values[a:b].max() for a, b in zip(self.start, self.stop, strict=True)])

    def samples(self, chosen: Indices) -> tuple[Indices, Flags]:
        """The samples of the ``chosen`` runs in order, and which of them begin a run."""
        start, length = self.start[chosen], (self.stop - self.start)[chosen]
        before = np.cumsum(length) - length
        starts = np.zeros(int(length.sum()), np.bool_)
        starts[before] = True
        return np.arange(len(starts)) + np.repeat(start - before, length), starts


def steady(seen: Flags, line: Indices, covered: Flags) -> Runs:
    """Seen runs, each within one ``line`` (n,), without gaps and crumbs that would make them look torn.

    A gap with a ``covered`` sample (n,) stays: something stands there before the surface.
    """
    runs = _runs(seen, line)
    shown, length = seen[runs.start], runs.stop - runs.start
    owner = line[runs.start]
    changes = owner[1:] != owner[:-1]
    first, last = np.append(True, changes), np.append(changes, True)
    small = length <= np.where(first | last, _LARGEST_END_GAP, _LARGEST_GAP)
    small &= ~np.logical_or.reduceat(covered, runs.start)
    filled = shown | (small & ~(first & last))
    closed = _runs(np.repeat(filled, length), line)
    shown = np.repeat(filled, length)[closed.start] & (closed.stop - closed.start >= _SHORTEST)
    return Runs(closed.start[shown], closed.stop[shown])


def _runs(values: Flags, line: Indices) -> Runs:
    """The runs of equal ``values`` (n,), seen or not, within a line."""
    change = np.flatnonzero((values[1:] != values[:-1]) | (line[1:] != line[:-1])) + 1
    start = np.r_[0, change]
    return Runs(start, np.r_[change, len(values)])


def length_strength(runs: Runs) -> Array:
    """How strong each run is drawn by its length, 0-1: runs grow before they are full."""
    return np.clip((runs.stop - runs.start - _SHORTEST + 1) / _GROWS_OVER, 0.0, 1.0)


def in_steps(strength: Array) -> Array:
    """Strengths rounded up to a few steps, so that there are few widths of line."""
    return np.ceil(np.maximum(strength, 1e-9) * _STEPS) / _STEPS

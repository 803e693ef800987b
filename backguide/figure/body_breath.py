"""How the wall of the trunk moves by itself: a breath into belly or chest, and a brace that widens the waist.

That a slow breath lifts belly and lower ribs most and the upper chest least, and that it moves them by some
centimetres lying on the back, is after Kaneko & Horie (Respir Care 2012;57:1442-1451); the waist widens by
1 cm in a brace after our clinical data sheet, section 2.2. The exact course over the trunk is ours, by eye.
"""

from functools import lru_cache

import numpy as np

from backguide.figure.loft import array_of, smooth, spline
from backguide.figure.posed import Array, Breath

# Rows: level of the neutral stance, then by how much a full breath into belly, a full breath into the chest
# and a full brace push the front forward, and by how much each of them pushes the sides out; metres.
_WALL = (
    (0.860, 0.000, 0.000, 0.000, 0.000, 0.000, 0.000),
    (0.920, 0.003, 0.000, 0.000, 0.000, 0.000, 0.001),
    (0.970, 0.011, 0.000, 0.001, 0.001, 0.000, 0.005),
    (1.020, 0.021, 0.000, 0.003, 0.003, 0.000, 0.010),
    (1.070, 0.027, 0.000, 0.004, 0.005, 0.000, 0.010),
    (1.120, 0.025, 0.002, 0.003, 0.008, 0.001, 0.006),
    (1.170, 0.016, 0.009, 0.001, 0.009, 0.003, 0.002),
    (1.220, 0.008, 0.018, 0.000, 0.007, 0.006, 0.000),
    (1.280, 0.003, 0.023, 0.000, 0.003, 0.006, 0.000),
    (1.330, 0.001, 0.018, 0.000, 0.000, 0.003, 0.000),
    (1.390, 0.000, 0.004, 0.000, 0.000, 0.000, 0.000),
)
_KINDS = 3


def wall_shifts(rings: Array, heights: Array) -> Array:
    """How far a full belly breath, chest breath and brace move ``rings`` (n, m, 3): (3, n, m, 3).

    ``heights`` (n,) are the rings' levels. The back, which the body may lie on, stays where it is.
    """
    pushes = _pushes(heights)
    middle = (rings.max(1) + rings.min(1))[:, None] / 2
    half = np.maximum((rings.max(1) - rings.min(1))[:, None] / 2, 1e-6)
    place = (rings - middle) / half
    # The front's share of a ring fades out half way to the back, the sides' share towards front and back.
    front = smooth((place[..., 0] + 0.5) / 1.5)
    beside = place[..., 1] * smooth((place[..., 0] + 1.0) / 0.8)
    shifts = np.zeros((_KINDS, *rings.shape))
    shifts[..., 0] = pushes[:, :_KINDS].T[:, :, None] * front
    shifts[..., 1] = pushes[:, _KINDS:].T[:, :, None] * beside
    return shifts


def amounts(breath: Breath) -> Array:
    """The breath's three shares (3,) in the order of ``wall_shifts``."""
    return np.array([breath.belly, breath.chest, breath.brace])


def front_push(breath: Breath, height: float) -> float:
    """By how many metres the front of the trunk is pushed forward at a ``height`` of the neutral stance."""
    return float(_pushes_at(height)[:_KINDS] @ amounts(breath))


def side_push(breath: Breath, height: float) -> float:
    """By how many metres each side of the trunk is pushed out at a ``height`` of the neutral stance."""
    return float(_pushes_at(height)[_KINDS:] @ amounts(breath))


@lru_cache(maxsize=16)
def _pushes_at(height: float) -> Array:
    return _pushes(np.array([height]))[0]


def _pushes(heights: Array) -> Array:
    table = array_of(_WALL)
    return spline(heights, table[:, 0], table[:, 1:])

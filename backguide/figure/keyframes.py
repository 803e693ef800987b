"""Smooth curves through keyframes."""

import numpy as np

from backguide.figure.posed import Array


def minimum_jerk(position: float) -> float:
    """The way of an unhurried human movement from 0 to 1 (Flash & Hogan 1985): starts and ends at rest."""
    x = min(max(position, 0.0), 1.0)
    return x * x * x * (x * (6 * x - 15) + 10)


def position_at_time(time: float) -> float:
    """The position from 0 to 1 at which ``minimum_jerk`` has come to ``time``, found by halving."""
    low, high = 0.0, 1.0
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if minimum_jerk(middle) < time else (low, middle)
    return (low + high) / 2


def neighbours(times: Array, at: float) -> slice:
    """The keyframes among ``times`` that the curve at ``at`` depends on: at most four."""
    segment = segment_at(times, at)
    return slice(max(segment - 1, 0), min(segment + 3, len(times)))


def segment_at(times: Array, at: float) -> int:
    """The keyframe among ``times`` that was passed last at ``at``; another one follows it."""
    return min(max(int(np.searchsorted(times, at, side="right")) - 1, 0), len(times) - 2)


def interpolate(times: Array, rows: Array, at: float) -> Array:
    """Values (m,) at time ``at`` of a curve through ``rows`` (n, m) at ``times`` (n,), which increase.

    Monotone cubic interpolation (Fritsch & Carlson 1980, slopes by Butland's harmonic mean): smooth, never
    outside the two neighbouring rows, and at rest where two rows are equal, so that contacts do not slip.
    """
    count = len(times)
    if count == 1:
        return rows[0]
    segment = segment_at(times, at)
    span = float(times[segment + 1] - times[segment])
    share = min(max((at - float(times[segment])) / span, 0.0), 1.0)
    first, second = rows[segment], rows[segment + 1]
    secant = (second - first) / span
    start = _slope(times, rows, segment) if segment > 0 else secant
    end = _slope(times, rows, segment + 1) if segment + 2 < count else secant
    squared, cubed = share * share, share * share * share
    return (
        (2 * cubed - 3 * squared + 1) * first
        + (cubed - 2 * squared + share) * span * start
        + (3 * squared - 2 * cubed) * second
        + (cubed - squared) * span * end
    )


def _slope(times: Array, rows: Array, key: int) -> Array:
    """Slope at an inner key: a weighted harmonic mean of the two neighbouring secants, zero at a turn."""
    before, after = float(times[key] - times[key - 1]), float(times[key + 1] - times[key])
    left, right = (rows[key] - rows[key - 1]) / before, (rows[key + 1] - rows[key]) / after
    product = left * right
    weight = (after + 2 * before) / (3 * (before + after))
    mean = weight * left + (1 - weight) * right
    same_way = product > 1e-18
    return np.where(same_way, product / np.where(same_way, mean, 1.0), 0.0)

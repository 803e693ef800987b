"""Which way a movement goes at a moment: what the arrow beside the figure shows."""

from enum import StrEnum

SHORTEST_STILL = 0.5
"""A stop between in and out that is shorter than this many seconds counts as way out already."""


class Way(StrEnum):
    """Into the end position, out of it again, or neither."""

    IN = "in"
    STILL = "still"
    OUT = "out"


def way_of(elapsed: float, in_seconds: float, out_from: float) -> Way:
    """The way of one repetition: in until ``in_seconds``, still until ``out_from``, then out (seconds)."""
    if elapsed < in_seconds:
        return Way.IN
    # An arrow that is gone for the blink of an eye would only be a flicker.
    if elapsed < out_from and out_from - in_seconds >= SHORTEST_STILL:
        return Way.STILL
    return Way.OUT

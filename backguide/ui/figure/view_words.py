"""What the figure's picture shows, in words for those who do not see it."""

import math

import numpy as np

from backguide.figure.motion import View
from backguide.figure.posed import PosedBody

_WORDS = (
    ("from the front", "from behind"),
    ("from the left side", "from the right side"),
    ("from the head end", "from the feet end"),
)
"""For the trunk's axes: seen from where the axis points to, and from the other end."""

_STEEP = 60.0
"""Degrees of elevation from which on the figure is seen from above."""

_NEAR = 0.02
"""Positions nearer to an end than this are called after it."""


def direction_words(posed: PosedBody, view: View) -> str:
    """From where a body is seen: "from the left side", "from behind"; lying bodies count as they lie."""
    if view.elevation >= _STEEP:
        return "from above"
    azimuth = math.radians(view.azimuth)
    towards = np.array([math.cos(azimuth), math.sin(azimuth), 0.0])
    along = posed.thorax.T @ towards
    axis = int(np.abs(along).argmax())
    return _WORDS[axis][0 if along[axis] > 0 else 1]


def position_words(position: float) -> str:
    """Where in the motion a picture is: "start position", "on the way", "end position"."""
    if position <= _NEAR:
        return "start position"
    return "end position" if position >= 1.0 - _NEAR else "on the way"

"""The spine line: vertebrae shown along the back, so that its curve can be read through the shirt."""

import numpy as np

from backguide.figure.posed import PosedBody
from backguide.figure.scene import SpineOverlay
from backguide.figure.spine import body_levels

VERTEBRAE = 17
"""Five lumbar and twelve thoracic."""

LOWEST, HIGHEST = 0.965, 1.430
"""Levels of the neutral stance in metres."""

BEHIND = 0.03
"""Metres behind the spine's pivot line, where the spinous processes are felt."""


def spine_line(posed: PosedBody) -> SpineOverlay:
    """The line of ``VERTEBRAE`` points from the sacrum to the base of the neck."""
    frames, pivots = body_levels(posed, np.linspace(LOWEST, HIGHEST, VERTEBRAE))
    return SpineOverlay(pivots - BEHIND * frames[:, :, 0])

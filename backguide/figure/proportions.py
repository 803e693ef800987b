"""Body dimensions of the figure, in metres, for a stature of 1.70 m.

Segment lengths are fractions of stature after Drillis & Contini (1966) as reproduced by Winter, Biomechanics
and Motor Control of Human Movement (2009), figure 4.1. Joint centres of shoulder, neck and skull, which that
table does not give, are our own choices that match the drawn body. Points are (forward, left, up) in the
neutral stance, on the left side of the body where they have a side.
"""

import numpy as np

from backguide.figure.posed import Array

STATURE = 1.70

THIGH = 0.245 * STATURE
SHANK = 0.246 * STATURE
ANKLE_HEIGHT = 0.039 * STATURE
UPPER_ARM = 0.186 * STATURE
FOREARM = 0.146 * STATURE

HIP_HEIGHT = 0.530 * STATURE
HIP_HALF_WIDTH = 0.050 * STATURE
"""From the middle of the pelvis to a hip joint's centre (the table's 0.191 is across the trochanters)."""

SHOULDER: Array = np.array([-0.026, 0.100 * STATURE, 1.348])
NECK_BASE: Array = np.array([-0.040, 0.0, 1.440])
SKULL_BASE: Array = np.array([-0.004, 0.0, 1.548])
HEAD_CENTRE: Array = np.array([0.018, 0.0, 1.590])

PALM_CENTRE: Array = np.array([0.022, 0.0, -0.070])
"""The middle of the palm's skin in the hand's frame, from the wrist."""

SHOULDER_LEVEL = 1.36
"""Level of the spine that carries the shoulder girdles."""

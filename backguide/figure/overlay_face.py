"""Arrows keep off the face, from wherever the figure is seen."""

import numpy as np

from backguide.figure.loft import smooth
from backguide.figure.posed import Array

ROOM = 0.158
"""Metres from the middle of a head to an arrow's middle line: hair, and half an arrow's head beyond it."""

_UNDECIDED, _LONG_STEP = 0.02, 0.10
"""An arrow whose middle is this near to the heads' (metres) fades, the more the longer its step aside is.

While a hand turns the figure, it so changes over to the other side of a head without a leap.
"""


def off_the_face(line: Array, heads: Array, pixels_per_metre: float) -> tuple[Array, float]:
    """The step (2,) that brings ``line`` (n, 2) clear of ``heads`` (k, 2), and how strongly to draw it then.

    All in picture pixels. The arrow steps aside square to itself, to the side of the heads on which it is.
    """
    chord = line[-1] - line[0]
    length = float(np.hypot(*chord))
    if len(heads) == 0 or length < 1e-6:
        return np.zeros(2), 1.0
    aside = np.array([-chord[1], chord[0]]) / length
    beside = float((line.mean(axis=0) - heads.mean(axis=0)) @ aside) / pixels_per_metre
    if beside < 0.0:
        aside = -aside
    apart = (line[None] - heads[:, None]) / pixels_per_metre
    along = apart @ aside
    across = np.sqrt(np.maximum((apart**2).sum(axis=2) - along**2, 0.0))
    if not (np.hypot(along, across) < ROOM).any():
        return np.zeros(2), 1.0
    # A point that would meet a head on its way aside goes on to that head's far edge.
    step = float((np.sqrt(np.maximum(ROOM**2 - across**2, 0.0)) - along)[across < ROOM].max())
    undecided = 1.0 - float(smooth(np.array(abs(beside) / _UNDECIDED)))
    return step * pixels_per_metre * aside, 1.0 - undecided * float(smooth(np.array(step / _LONG_STEP)))

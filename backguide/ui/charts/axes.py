"""The axes of the charts: plain words and whole numbers, horizontal grid lines only."""

from collections.abc import Sequence
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QPen

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.type_scale import Level

_LABEL_ROOM = 4.2
"""Widths of a letter that one date needs under its bar."""


def grid_levels(highest: int) -> range:
    """Sessions that get a label and a grid line: each one up to four of them, every second one above."""
    return range(0, highest + 1, 1 if highest <= 4 else 2)


class _QuietAxis(pg.AxisItem):
    """An axis without ticks whose labels are captions in the second ink."""

    def __init__(self, look: Look, orientation: str) -> None:
        super().__init__(orientation)
        self._look = look
        self.setStyle(tickLength=0, tickTextOffset=8, autoExpandTextSpace=True, hideOverlappingLabels=False)

    def take_look(self) -> None:
        """Take the theme's colours and the text size."""
        font = self._look.font(Level.CAPTION)
        self.setTickFont(font)
        self.setTickPen(QPen(self._look.colour(Role.LINE), 1))
        self.setTextPen(self._look.colour(Role.INK2))
        self.setPen(QPen(self._look.colour(Role.LINE), 1))
        self.picture = None
        self.update()


class WeekAxis(_QuietAxis):
    """Weeks 0, 1, ... with a date under as many bars as have room, always under the last."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "bottom")
        self._labels: list[str] = []

    def set_labels(self, labels: Sequence[str]) -> None:
        """The words under the bars."""
        self._labels = list(labels)
        self.picture = None
        self.update()

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[Any]:  # noqa: ARG002, N803
        """Every week that has room for its label, counted back from the last."""
        count = len(self._labels)
        if not count:
            return []
        letter = self._look.type.pixels(Level.CAPTION)
        every = max(1, round(_LABEL_ROOM * letter * count / max(size, 1.0) + 0.5))
        return [(every, [float(week) for week in range(count - 1, -1, -every)])]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:  # noqa: ARG002
        """The labels at those weeks."""
        return [self._labels[round(value)] for value in values]


class SessionAxis(_QuietAxis):
    """Whole sessions from 0, without a line of its own: the chart draws the grid."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "left")
        self._highest = 1

    def set_highest(self, highest: int) -> None:
        """The largest number that must be readable."""
        self._highest = max(highest, 1)
        self.picture = None
        self.update()

    def take_look(self) -> None:
        """No line beside the labels."""
        super().take_look()
        self.setPen(QPen(Qt.PenStyle.NoPen))

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[Any]:  # noqa: ARG002, N803
        """Every session up to four of them, every second one above."""
        levels = grid_levels(self._highest)
        return [(levels[1], [float(level) for level in levels])]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:  # noqa: ARG002
        """Whole numbers."""
        return [str(round(value)) for value in values]

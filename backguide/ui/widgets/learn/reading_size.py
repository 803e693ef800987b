"""The size of running text in articles, and the entries of their lists."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics

from backguide.ui.look import Look
from backguide.ui.type_scale import Level
from backguide.ui.widgets.exercise.rows import Dot, MarkedRow
from backguide.ui.widgets.labels import TextLabel

READING = Level.LEAD
"""The level of running text: larger than elsewhere, for it is read, not glanced at."""


class ReadingDot(Dot):
    """The mark before an entry of a list, level with its first line at reading size."""

    def sizeHint(self) -> QSize:
        """As high as a line."""
        height = QFontMetrics(self._look.font(READING)).height()
        return QSize(super().sizeHint().width(), height)


def reading_entry(look: Look, text: str) -> MarkedRow:
    """One entry of a list."""
    return MarkedRow(ReadingDot(look), TextLabel(look, text, READING), 12)

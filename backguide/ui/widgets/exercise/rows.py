"""Rows of words on the page of one exercise: numbered steps, reminders, and mistakes with their cure."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.type_scale import Level
from backguide.ui.widgets.icon_label import IconView
from backguide.ui.widgets.labels import TextLabel

_CIRCLE = 28
_DOT = 8


class StepNumber(QWidget):
    """A number in a circle."""

    def __init__(self, look: Look, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._number = number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._take_look)

    def sizeHint(self) -> QSize:
        """A square that grows with the text."""
        side = self._look.scaled(_CIRCLE)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Circle and number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour(Role.SOFT))
        painter.drawEllipse(QRectF(self.rect()))
        painter.setPen(self._look.colour(Role.ON_SOFT))
        painter.setFont(self._look.font(Level.BODY, QFont.Weight.DemiBold))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()

    def _take_look(self) -> None:
        self.updateGeometry()
        self.update()


class Dot(QWidget):
    """The mark before a reminder."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._take_look)

    def sizeHint(self) -> QSize:
        """As high as a line of text, so that the dot stands in its middle."""
        return QSize(self._look.scaled(_DOT), self._look.scaled(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The dot."""
        side = self._look.scaled(_DOT)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour(Role.ACCENT))
        painter.drawEllipse(QRectF(0, (self.height() - side) / 2, side, side))
        painter.end()

    def _take_look(self) -> None:
        self.updateGeometry()
        self.update()


class MarkedRow(QWidget):
    """A mark at the left and words that wrap beside it, the first line level with the mark."""

    def __init__(self, mark: QWidget, words: QWidget, gap: int = 14, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(gap)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)


def step_row(look: Look, number: int, text: str) -> MarkedRow:
    """One numbered step."""
    words = TextLabel(look, text)
    words.setContentsMargins(0, 3, 0, 0)
    return MarkedRow(StepNumber(look, number), words)


def reminder_row(look: Look, text: str) -> MarkedRow:
    """One thing to keep in mind."""
    return MarkedRow(Dot(look), TextLabel(look, text))


def mistake_rows(look: Look, wrong: str, right: str) -> QVBoxLayout:
    """A mistake, and under it what to do instead."""
    rows = QVBoxLayout()
    rows.setSpacing(4)
    cross = IconView(look, "cross", Role.BAD, 22, 2.6)
    tick = IconView(look, "check", Role.OK, 22, 2.6)
    wrong_words, right_words = TextLabel(look, wrong), TextLabel(look, right)
    wrong_words.setAccessibleName(f"Wrong: {wrong}")
    right_words.setAccessibleName(f"Right: {right}")
    rows.addWidget(MarkedRow(cross, wrong_words, 10))
    rows.addWidget(MarkedRow(tick, right_words, 10))
    return rows

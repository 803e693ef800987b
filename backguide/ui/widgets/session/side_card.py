"""The side as a word and an arrow to the same side as the figure, and the line of what comes next."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from backguide.core.vocabulary import Side
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.theme_metrics import LARGE_TEXT
from backguide.ui.widgets.painting import paint_box
from backguide.ui.widgets.session.fitted import fitted_font
from backguide.ui.widgets.session.geometry import SessionScale

_WORDS = 66.0
_WORDS_FIRST = 56.0
_LARGER = 1.3
"""A tall window leaves the card more room."""


class SideCard(QWidget):
    """Which side works. The arrow stands on the side it points to."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._scale = SessionScale(1.0, 1.0, is_tall=False)
        self._text = ""
        self._side: Side | None = None
        look.changed.connect(self.update)

    @property
    def text(self) -> str:
        """The words shown."""
        return self._text

    @property
    def arrow(self) -> Side | None:
        """Where the arrow points, None without one."""
        return self._side

    def set_scale(self, scale: SessionScale) -> None:
        """Follow the window."""
        self._scale = scale
        self.update()

    def show_side(self, text: str, side: Side | None) -> None:
        """Show the words, and the arrow where there is a side."""
        self._text, self._side = text, side
        self.setAccessibleName(text)
        self.update()

    def words_font(self) -> QFont:
        """The font of the words as drawn."""
        largest = (_WORDS_FIRST if self._text.endswith("first") else _WORDS) * self._scale.unit
        if self._scale.is_tall:
            largest *= _LARGER
        return fitted_font(self._look, self._text, self._room(), largest, QFont.Weight.Bold)

    def _room(self) -> float:
        unit = self._scale.unit
        arrow = 78 * unit if self._side else 0.0
        return self.width() - 2 * 28 * unit - arrow

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Card, arrow and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit, theme = self._scale.unit, self._look.theme
        ink = self._look.colour(Role.INK)
        paint_box(
            painter,
            QRectF(self.rect()),
            20 * unit,
            self._look.colour(Role.CARD),
            self._look.colour(Role.LINE),
            theme.card_edge,
        )
        font = self.words_font()
        width = QFontMetricsF(font).horizontalAdvance(self._text)
        arrow, gap = 60 * unit, 18 * unit
        whole = width + (arrow + gap if self._side else 0.0)
        left = (self.width() - whole) / 2
        words = left + (arrow + gap if self._side is Side.LEFT else 0.0)
        painter.setFont(font)
        painter.setPen(ink)
        place = QRectF(words, 0, width + 2, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._text)
        if self._side:
            start = left if self._side is Side.LEFT else words + width + gap
            box = QRectF(start, (self.height() - arrow) / 2, arrow, arrow)
            self._look.icons.paint(painter, self._side.value, box, ink, 2.4)
        painter.end()


class NextLine(QWidget):
    """ "Next" and what comes next, with an arrow where there is room."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._scale = SessionScale(1.0, 1.0, is_tall=False)
        self._text = ""
        look.changed.connect(self.update)

    @property
    def text(self) -> str:
        """What comes next."""
        return self._text

    def set_scale(self, scale: SessionScale) -> None:
        """Follow the window."""
        self._scale = scale
        self.update()

    def show_next(self, text: str) -> None:
        """Show what comes next."""
        self._text = text
        self.setAccessibleName(f"Next: {text}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Both words in one line, and the arrow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit = self._scale.unit
        left, gap, arrow = 29 * unit, 16 * unit, 44 * unit
        label = self._look.type.font_of_size(self._scale.text(38, 44))
        label_width = QFontMetricsF(label).horizontalAdvance("Next")
        start = left + label_width + gap
        room = self.width() - start - 12 * unit
        largest = self._scale.text(44, 52)
        wanted = QFontMetricsF(self._look.type.font_of_size(largest, QFont.Weight.DemiBold))
        has_arrow = (
            self._look.text_scale < LARGE_TEXT and wanted.horizontalAdvance(self._text) + gap + arrow <= room
        )
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(label)
        painter.setPen(self._look.colour(Role.INK2))
        painter.drawText(QRectF(left, 0, label_width + 2, self.height()), middle, "Next")
        painter.setFont(fitted_font(self._look, self._text, room, largest, QFont.Weight.DemiBold))
        painter.setPen(self._look.colour(Role.INK))
        painter.drawText(QRectF(start, 0, room + 2, self.height()), middle, self._text)
        if has_arrow:
            end = self.width() - 18 * unit - arrow
            box = QRectF(end, (self.height() - arrow) / 2, arrow, arrow)
            self._look.icons.paint(painter, "right", box, self._look.colour(Role.INK2), 2.2)
        painter.end()

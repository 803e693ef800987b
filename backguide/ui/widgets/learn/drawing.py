"""What the drawings of articles share: a height that follows the width, and words in the theme's type."""

import re

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.type_scale import Level

_TALL = 10_000
_WRAP = int(Qt.TextFlag.TextWordWrap)
_CENTRED = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop) | _WRAP


class Drawing(QWidget):
    """A drawing of the app's own. ``spoken`` tells in one or two sentences what it shows.

    Subclasses give ``height_for`` and ``paint``; lengths grow with the text.
    """

    def __init__(self, look: Look, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(spoken)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._take_look)

    def height_for(self, width: float) -> float:
        """Height in pixels for a width in pixels."""
        raise NotImplementedError

    def paint(self, painter: QPainter, width: float) -> None:
        """Draw it from the top left corner on."""
        raise NotImplementedError

    def heightForWidth(self, width: int) -> int:
        """All of the drawing."""
        return round(self.height_for(width))

    def sizeHint(self) -> QSize:
        """As wide as a column of text."""
        width = self._look.scaled(560)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """As narrow as a page may be."""
        return QSize(self._look.scaled(220), self._look.scaled(60))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The drawing."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter, self.width())
        painter.end()

    def scaled(self, pixels: float) -> float:
        """A length that grows with the text."""
        return self._look.text_scale * pixels

    def small(self, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The font of words in a drawing."""
        return self._look.font(Level.CARD_CAPTION, weight)

    def fitted(self, words: str, width: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The font of words in a drawing, smaller where the longest word would not fit ``width``."""
        font = self.small(weight)
        longest = max(
            (QFontMetricsF(font).horizontalAdvance(word) for word in re.split("[ \n]", words)), default=0
        )
        if longest > width:
            font.setPixelSize(max(round(font.pixelSize() * width / longest), 1))
        return font

    def words_height(self, words: str, width: float, font: QFont | None = None) -> float:
        """Height of wrapped words."""
        metrics = QFontMetrics(font or self.small())
        return metrics.boundingRect(QRect(0, 0, round(width), _TALL), _CENTRED, words).height()

    def write(
        self,
        painter: QPainter,
        area: QRectF,
        words: str,
        role: Role = Role.INK,
        font: QFont | None = None,
        flags: int = _CENTRED,
    ) -> None:
        """Write wrapped words into ``area``, by default in its middle from the top."""
        painter.setFont(font or self.small())
        painter.setPen(self._look.colour(role))
        painter.drawText(area, flags, words)

    def icon(self, painter: QPainter, name: str, centre: QPointF, side: float, role: Role) -> None:
        """An icon around ``centre``."""
        box = QRectF(0, 0, side, side)
        box.moveCenter(centre)
        self._look.icons.paint(painter, name, box, self._look.colour(role), 2.4)

    def line(self, painter: QPainter, start: QPointF, end: QPointF, role: Role, width: float = 2) -> None:
        """A straight line."""
        painter.setPen(QPen(self._look.colour(role), width))
        painter.drawLine(start, end)

    def _take_look(self) -> None:
        self.updateGeometry()
        self.update()

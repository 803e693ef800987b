"""Text that always fits its place: it shrinks instead of being cut."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role

LINE = 1.26
"""Height of a line of Source Sans Pro as a multiple of its size."""


def fitted_font(
    look: Look, text: str, width: float, largest: float, weight: QFont.Weight, *, tabular: bool = False
) -> QFont:
    """The largest font up to ``largest`` pixels in which ``text`` is at most ``width`` pixels wide."""
    font = look.type.font_of_size(largest, weight, tabular)
    needed = QFontMetricsF(font).horizontalAdvance(text)
    if needed <= width or needed <= 0:
        return font
    size = int(largest * max(width, 1.0) / needed)
    font = look.type.font_of_size(size, weight, tabular)
    while size > 1 and QFontMetricsF(font).horizontalAdvance(text) > width:
        size -= 1
        font = look.type.font_of_size(size, weight, tabular)
    return font


class FittedLabel(QLabel):
    """One line of text in a role's colour, as large as ``set_size`` says or as its width allows."""

    def __init__(
        self,
        look: Look,
        text: str = "",
        role: Role = Role.INK,
        weight: QFont.Weight = QFont.Weight.Normal,
        alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._look = look
        self._role = role
        self._weight = weight
        self._size = 16.0
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(alignment | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    @property
    def fitted_pixels(self) -> int:
        """Size of the text as it is drawn."""
        return self._font().pixelSize()

    def set_size(self, pixels: float) -> None:
        """The size in pixels that the text has where there is room."""
        self._size = pixels
        self.updateGeometry()
        self.update()

    def set_role(self, role: Role) -> None:
        """Another colour."""
        self._role = role
        self.update()

    def natural_width(self) -> int:
        """The width at which nothing needs to shrink, in pixels."""
        font = self._look.type.font_of_size(self._size, self._weight, tabular=True)
        return int(QFontMetricsF(font).horizontalAdvance(self.text())) + 2

    def sizeHint(self) -> QSize:
        """The whole text on one line."""
        return QSize(self.natural_width(), round(self._size * LINE) + 1)

    def minimumSizeHint(self) -> QSize:
        """As narrow as needed, but never lower than its line."""
        return QSize(1, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The text."""
        painter = QPainter(self)
        painter.setFont(self._font())
        painter.setPen(self._look.colour(self._role))
        painter.drawText(QRectF(self.rect()), self.alignment() | Qt.TextFlag.TextSingleLine, self.text())
        painter.end()

    def _font(self) -> QFont:
        return fitted_font(self._look, self.text(), self.width(), self._size, self._weight, tabular=True)

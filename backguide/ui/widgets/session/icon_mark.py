"""An icon that stands beside a word."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role


class IconMark(QWidget):
    """One icon in a role's colour; the word beside it says what it means."""

    def __init__(self, look: Look, icon: str, role: Role, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icon = icon
        self._role = role
        look.changed.connect(self.update)

    def set_size(self, pixels: int) -> None:
        """Width and height in pixels."""
        self.setFixedSize(pixels, pixels)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._look.colour(self._role)
        self._look.icons.paint(painter, self._icon, QRectF(self.rect()), colour, 2.2)
        painter.end()

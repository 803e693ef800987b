"""The logo and name of the app, at the top of the rail."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role

_HEIGHT = 64


class RailLogo(QWidget):
    """A spine with a head, and the name."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """One line at the top."""
        return QSize(180, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Logo and name."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plain = self._look.theme.is_high_contrast
        box = QRectF(3, 4, 24, 36)
        name = "logo-plain" if plain else "logo"
        self._look.icons.paint(painter, name, box, self._look.colour(Role.ACCENT), 4.0)
        painter.setFont(self._look.type.font_of_size(22, QFont.Weight.Bold))
        painter.setPen(self._look.colour(Role.INK))
        painter.drawText(QRectF(32, 4, 150, 36), Qt.AlignmentFlag.AlignVCenter, "BackGuide")
        painter.end()

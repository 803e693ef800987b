"""A status: tinted ground, icon and word. It tells and cannot be pressed."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.theme_contrast import ground_of
from backguide.ui.theme_metrics import RADIUS_SMALL, STATUS_HEIGHT
from backguide.ui.type_scale import Level
from backguide.ui.widgets.painting import paint_box


class Status(QWidget):
    """Icon and word on the ground of a role that has one: ok, warn, bad, move (neutral), hold (mine)."""

    def __init__(
        self, look: Look, text: str, icon: str, role: Role = Role.MOVE, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._text = text
        self._icon = icon
        self._role = role
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        look.changed.connect(self._take_look)

    def text(self) -> str:
        """The word."""
        return self._text

    def set_status(self, text: str, icon: str, role: Role) -> None:
        """Another state."""
        self._text, self._icon, self._role = text, icon, role
        self.setAccessibleName(text)
        self._take_look()

    def sizeHint(self) -> QSize:
        """As wide as its word."""
        scaled = self._look.scaled
        words = QFontMetricsF(self._font()).horizontalAdvance(self._text)
        return QSize(round(words) + scaled(12 + 16 + 9 + 14), scaled(STATUS_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, icon and word."""
        scaled = self._look.scaled
        ink = self._look.colour(self._role)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = ink if self._look.theme.is_high_contrast else None
        ground = self._look.colour(ground_of(self._role))
        paint_box(painter, QRectF(self.rect()), scaled(RADIUS_SMALL), ground, edge, 2)
        side = scaled(16)
        box = QRectF(scaled(12), (self.height() - side) / 2, side, side)
        self._look.icons.paint(painter, self._icon, box, ink, 2.4)
        painter.setFont(self._font())
        painter.setPen(ink)
        words = QRectF(box.right() + scaled(9), 0, self.width(), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._text)
        painter.end()

    def _font(self) -> QFont:
        return self._look.font(Level.CAPTION, QFont.Weight.DemiBold)

    def _take_look(self) -> None:
        self.updateGeometry()
        self.update()

"""The bar of the whole session: one segment an exercise, one for the breathing, and the minutes left."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from backguide.core.session_view import Segment
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.viewmodels.session_face import BREATHING
from backguide.ui.widgets.painting import paint_box
from backguide.ui.widgets.session.geometry import SessionScale

_HEIGHT = 16.0
_WIDEST = "88 min left"
_GAP = 6.0


class SessionBar(QWidget):
    """Shows how far the session has come, without any number but the minutes."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._scale = SessionScale(1.0, 1.0, is_tall=False)
        self._segments: tuple[Segment, ...] = ()
        self._minutes = ""
        look.changed.connect(self.update)

    def set_scale(self, scale: SessionScale) -> None:
        """Follow the window."""
        self._scale = scale
        self.update()

    def show_progress(self, segments: tuple[Segment, ...], minutes: str) -> None:
        """Show the segments and the minutes left."""
        self._segments, self._minutes = segments, minutes
        exercises = [segment for segment in segments if segment.item != BREATHING]
        begun = sum(segment.done > 0 for segment in exercises)
        self.setAccessibleName(f"Exercise {max(begun, 1)} of {len(exercises)}, {minutes}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Segments and minutes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit = self._scale.unit
        font = self._look.type.font_of_size(self._scale.text(36, 44), QFont.Weight.DemiBold, tabular=True)
        # Room for the widest words, so that the bar keeps its length.
        words = max(map(QFontMetricsF(font).horizontalAdvance, (self._minutes, _WIDEST)))
        painter.setFont(font)
        painter.setPen(self._look.colour(Role.INK2))
        place = QRectF(self.width() - words - 2, 0, words + 2, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._minutes)
        self._paint_segments(painter, self.width() - words - 22 * unit)
        painter.end()

    def _paint_segments(self, painter: QPainter, width: float) -> None:
        unit = self._scale.unit
        gap, height = _GAP * unit, _HEIGHT * unit
        room = width - gap * max(len(self._segments) - 1, 0)
        left, top = 0.0, (self.height() - height) / 2
        for segment in self._segments:
            area = QRectF(left, top, room * segment.share, height)
            self._paint_segment(painter, area, segment.done)
            left = area.right() + gap

    def _paint_segment(self, painter: QPainter, area: QRectF, done: float) -> None:
        is_plain = self._look.theme.is_high_contrast
        edge = self._look.colour(Role.TRACK_EDGE) if is_plain else None
        radius = min(area.height(), area.width()) / 2
        paint_box(painter, area, radius, self._look.colour(Role.TRACK), edge, 2)
        if done <= 0:
            return
        shape = QPainterPath()
        shape.addRoundedRect(area, radius, radius)
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(
            QRectF(area.left(), area.top(), area.width() * done, area.height()),
            self._look.colour(Role.ACCENT),
        )
        painter.restore()

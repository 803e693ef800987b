"""The seven days of this week as dots."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.type_scale import Level

_DOT = 34
_GAP = 8


class DotState(Enum):
    """What a day was or will be; never blame, so a missed day looks like a free one."""

    FREE = "free"
    DONE = "done"
    PART = "part"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True)
class DayDot:
    """One day: its short name and what it was or will be."""

    label: str
    state: DotState
    is_today: bool = False


class WeekDots(QWidget):
    """Done: full with a tick. Part: pale with a dot. Today: a ring. Planned: dotted. Free: a small dot."""

    def __init__(self, look: Look, days: Sequence[DayDot] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._days = tuple(days)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._take_look)

    def set_days(self, days: Sequence[DayDot]) -> None:
        """Show another week."""
        self._days = tuple(days)
        self.update()

    def sizeHint(self) -> QSize:
        """A dot and its day for each."""
        scaled = self._look.scaled
        line = QFontMetricsF(self._font(today=True)).height()
        return QSize(7 * scaled(46), round(scaled(_DOT + _GAP) + line) + 4)

    def minimumSizeHint(self) -> QSize:
        """As narrow as its words allow."""
        words = QFontMetricsF(self._font(today=True)).horizontalAdvance("Wed")
        return QSize(7 * round(words + 6), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Every day."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        column = min(self.width() / max(len(self._days), 1), self._look.scaled(64))
        size = min(self._look.scaled(_DOT), column - 6)
        for number, day in enumerate(self._days):
            centre = QPointF((number + 0.5) * column, size / 2 + 2)
            self._paint_dot(painter, day, centre, size / 2)
            painter.setFont(self._font(today=day.is_today))
            painter.setPen(self._look.colour(Role.INK if day.is_today else Role.INK2))
            top = size + self._look.scaled(_GAP)
            words = QRectF(number * column, top, column, self.height() - top)
            painter.drawText(words, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, day.label)
        painter.end()

    def _paint_dot(self, painter: QPainter, day: DayDot, centre: QPointF, radius: float) -> None:
        accent = self._look.colour(Role.ACCENT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        match day.state:
            case DotState.DONE:
                painter.setBrush(accent)
                painter.drawEllipse(centre, radius, radius)
                side = radius * 1.1
                box = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
                self._look.icons.paint(painter, "check", box, self._look.colour(Role.ON_ACCENT), 3.0)
            case DotState.PART:
                self._paint_part(painter, centre, radius)
            case DotState.PLANNED if not day.is_today:
                dotted = QPen(self._look.colour(Role.LINE2), 1.6, Qt.PenStyle.CustomDashLine)
                dotted.setDashPattern([1.6, 1.8])
                painter.setPen(dotted)
                painter.drawEllipse(centre, radius - 1, radius - 1)
            case DotState.FREE if not day.is_today:
                painter.setBrush(self._look.colour(Role.LINE2))
                painter.drawEllipse(centre, radius * 0.18, radius * 0.18)
            case _:
                painter.setPen(QPen(accent, 3))
                painter.drawEllipse(centre, radius - 1.5, radius - 1.5)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(accent)
                painter.drawEllipse(centre, radius * 0.3, radius * 0.3)

    def _paint_part(self, painter: QPainter, centre: QPointF, radius: float) -> None:
        full = self._look.colour(Role.CHART3)
        painter.setPen(QPen(full, 2))
        painter.setBrush(self._look.colour(Role.CHART1))
        painter.drawEllipse(centre, radius - 1, radius - 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(full)
        painter.drawEllipse(centre, radius * 0.22, radius * 0.22)

    def _font(self, *, today: bool) -> QFont:
        weight = QFont.Weight.DemiBold if today else QFont.Weight.Normal
        return self._look.font(Level.CARD_CAPTION, weight)

    def _take_look(self) -> None:
        self.updateGeometry()
        self.update()

"""The pain scale from 0 to 10 with its three zones."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QWidget

from backguide.core.pain_rule import PainLimits
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.widgets.learn.drawing import Drawing
from backguide.ui.widgets.painting import paint_box

_MOST = 10
_GAP = 8
_CELL = 46
_BRACKET = 12
_ICON = 24


@dataclass(frozen=True, slots=True)
class _Zone:
    low: int
    high: int
    words: str
    icon: str
    ink: Role
    ground: Role


class PainZones(Drawing):
    """Eleven numbers in three groups, each with its icon and its word: nothing is told by colour alone."""

    def __init__(self, look: Look, limits: PainLimits, parent: QWidget | None = None) -> None:
        fine, most = limits.fine, limits.most
        self._zones = (
            _Zone(0, fine, "Go on", "check", Role.OK, Role.OK_BG),
            _Zone(fine + 1, most, "No more than last time", "same", Role.WARN, Role.WARN_BG),
            _Zone(most + 1, _MOST, "Stop this exercise", "hand", Role.STOP, Role.STOP_BG),
        )
        said = "; ".join(f"{zone.low} to {zone.high}: {zone.words.lower()}" for zone in self._zones)
        super().__init__(look, f"Pain from 0 to 10. {said}.", parent)

    def height_for(self, width: float) -> float:
        """Numbers, brackets, icons and words."""
        words = max(
            self.words_height(zone.words, self._span(zone, width).width(), self._bold())
            for zone in self._zones
        )
        return self.scaled(_CELL + _BRACKET + _ICON + 8) + words

    def paint(self, painter: QPainter, width: float) -> None:
        """Zone by zone."""
        for zone in self._zones:
            span = self._span(zone, width)
            self._paint_numbers(painter, zone, span)
            middle = self._paint_bracket(painter, zone, span)
            icon = self.scaled(_ICON)
            self.icon(painter, zone.icon, QPointF(span.center().x(), middle + icon / 2), icon, zone.ink)
            words = QRectF(span.left(), middle + icon + self.scaled(2), span.width(), self.height())
            self.write(painter, words, zone.words, Role.INK, self._bold())

    def _paint_numbers(self, painter: QPainter, zone: _Zone, span: QRectF) -> None:
        edge = self._look.colour(zone.ink)
        paint_box(painter, span, self.scaled(10), self._look.colour(zone.ground), edge, 2)
        count = zone.high - zone.low + 1
        for number in range(count):
            cell = QRectF(span.left() + number * span.width() / count, span.top(), span.width() / count, 0)
            cell.setHeight(span.height())
            line = self.words_height("0", span.width(), self._bold())
            cell.setTop(span.center().y() - line / 2)
            self.write(painter, cell, str(zone.low + number), zone.ink, self._bold())

    def _paint_bracket(self, painter: QPainter, zone: _Zone, span: QRectF) -> float:
        """A short line from the middle of the numbers down to what they mean."""
        start = QPointF(span.center().x(), span.bottom() + 2)
        end = QPointF(start.x(), start.y() + self.scaled(_BRACKET) - 4)
        self.line(painter, start, end, zone.ink)
        return end.y() + self.scaled(6)

    def _span(self, zone: _Zone, width: float) -> QRectF:
        """The box of a zone's numbers."""
        gap = self.scaled(_GAP)
        cell = (width - gap * (len(self._zones) - 1)) / (_MOST + 1)
        left = zone.low * cell + self._zones.index(zone) * gap
        return QRectF(left, 0, (zone.high - zone.low + 1) * cell, self.scaled(_CELL))

    def _bold(self) -> QFont:
        return self.small(QFont.Weight.DemiBold)

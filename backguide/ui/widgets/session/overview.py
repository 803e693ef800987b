"""What the session holds, before the first exercise: the list, the things needed and the room it takes."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from backguide.core.plan import Plan
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.viewmodels.overview import (
    OverviewFact,
    OverviewRow,
    overview_facts,
    overview_rows,
    rows_shown,
)
from backguide.ui.widgets.painting import paint_box
from backguide.ui.widgets.session.fitted import fitted_font
from backguide.ui.widgets.session.geometry import SessionScale

_HEAD = 88.0
_SIDE = 30.0
_FACT_ICON = 32.0
_FACT_GAP = 14.0
_FOOT = 20.0
_MOST_ROW = 92.0
_LEAST_FOR_DOSE = 70.0
_LONG = 60
"""Letters from which the list of things is set smaller."""

_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap


class OverviewCard(QWidget):
    """The exercises of a plan in the order they come, and what to have at hand.

    Of many exercises the first are named and the others counted; the things needed are always all there.
    """

    def __init__(self, look: Look, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows = overview_rows(plan)
        self._facts = overview_facts(plan)
        self._scale = SessionScale(1.0, 1.0, is_tall=False)
        spoken = [f"{row.name}, {row.dose}" for row in self._rows]
        self.setAccessibleName("; ".join(["Today", *spoken, *(fact.text for fact in self._facts)]))
        look.changed.connect(self.update)

    def set_scale(self, scale: SessionScale) -> None:
        """Follow the window."""
        self._scale = scale
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Card, heading, list and facts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, unit = self._look, self._scale.unit
        ground, edge = look.colour(Role.CARD), look.colour(Role.LINE)
        paint_box(painter, QRectF(self.rect()), 20 * unit, ground, edge, look.theme.card_edge)
        width = self.width() - 2 * _SIDE * unit
        head = QRectF(_SIDE * unit, 12 * unit, width, 76 * unit)
        self._write(painter, "Today", head, (52, 60), QFont.Weight.Bold)
        top = self.height() - _FOOT * unit
        for fact in reversed(self._facts):
            top -= self._fact_height(fact) + _FACT_GAP * unit
            self._paint_fact(painter, fact, top)
        self._paint_rows(painter, QRectF(_SIDE * unit, _HEAD * unit, width, top - (_HEAD + 6) * unit))
        painter.end()

    def _paint_rows(self, painter: QPainter, area: QRectF) -> None:
        most = max(int(area.height() / self._scale.text(29, 42)), 1)
        count, rest = rows_shown(len(self._rows), most)
        lines = count + bool(rest)
        height = min(area.height() / max(lines, 1), _MOST_ROW * self._scale.unit)
        place = QRectF(area.left(), area.top(), area.width(), height)
        for row in self._rows[:count]:
            self._paint_row(painter, place, row)
            place.translate(0, height)
        if rest:
            self._write(painter, rest, place, (34, 40), QFont.Weight.Normal, Role.INK2)

    def _paint_row(self, painter: QPainter, area: QRectF, row: OverviewRow) -> None:
        """The name, and where there is room the dose under it."""
        if area.height() < _LEAST_FOR_DOSE * self._scale.unit:
            self._write(painter, row.name, area, (34, 40), QFont.Weight.DemiBold)
            return
        upper = QRectF(area.left(), area.top(), area.width(), area.height() * 0.5)
        lower = QRectF(area.left(), upper.bottom(), area.width(), area.height() * 0.4)
        self._write(painter, row.name, upper, (34, 40), QFont.Weight.DemiBold)
        self._write(painter, row.dose, lower, (26, 30), QFont.Weight.Normal, Role.INK2)

    def _fact_place(self) -> tuple[int, int]:
        """Left edge and width of a fact's words."""
        left = round((_SIDE + 1.4 * _FACT_ICON) * self._scale.unit)
        return left, self.width() - left - round(_SIDE * self._scale.unit)

    def _fact_font(self, fact: OverviewFact) -> QFont:
        is_long = len(fact.text) > _LONG
        size = self._scale.text(24, 27) if is_long else self._scale.text(30, 34)
        return self._look.type.font_of_size(size)

    def _fact_height(self, fact: OverviewFact) -> int:
        _, width = self._fact_place()
        box = QRect(0, 0, width, self.height())
        needed = QFontMetrics(self._fact_font(fact)).boundingRect(box, _WRAPPED, fact.text).height()
        return max(needed, round(_FACT_ICON * self._scale.unit))

    def _paint_fact(self, painter: QPainter, fact: OverviewFact, top: float) -> None:
        """Icon and words from ``top`` down, over as many lines as the words take."""
        size, ink = _FACT_ICON * self._scale.unit, self._look.colour(Role.INK2)
        box = QRectF(_SIDE * self._scale.unit, top, size, size)
        self._look.icons.paint(painter, fact.icon, box, ink, 2.0)
        left, width = self._fact_place()
        painter.setFont(self._fact_font(fact))
        painter.setPen(self._look.colour(Role.INK))
        place = QRectF(left, top, width, self._fact_height(fact))
        painter.drawText(place, _WRAPPED | Qt.AlignmentFlag.AlignVCenter, fact.text)

    def _write(
        self,
        painter: QPainter,
        text: str,
        area: QRectF,
        size: tuple[float, float],
        weight: QFont.Weight,
        role: Role = Role.INK,
    ) -> None:
        largest = min(self._scale.text(*size), area.height() / 1.1)
        painter.setFont(fitted_font(self._look, text, area.width(), largest, weight))
        painter.setPen(self._look.colour(role))
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

"""Bars of sessions a week, drawn with pyqtgraph."""

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from backguide.ui.charts.axes import grid_levels
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.viewmodels.progress import WeekRow

BAR_WIDTH = 0.56
"""Share of a week's place that its bar takes."""
_RADIUS = 5.0
_TICK = 13.0


class WeekBars(pg.GraphicsObject):
    """One bar a week at x = 0, 1, ...; state is told by fill, edge and tick, never by colour alone.

    A week that reached its goal is full with a tick, one below is pale with an edge, this week has a dashed
    edge until its goal is reached.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._weeks: tuple[WeekRow, ...] = ()
        self._highest = 1

    def show_weeks(self, weeks: Sequence[WeekRow], highest: int) -> None:
        """Draw other weeks, with grid lines up to ``highest`` sessions."""
        self.prepareGeometryChange()
        self._weeks = tuple(weeks)
        self._highest = max(highest, 1)
        self.update()

    def boundingRect(self) -> QRectF:
        """All bars, in weeks and sessions."""
        return QRectF(-0.6, 0.0, len(self._weeks) + 0.2, self._highest)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,  # noqa: ARG002
        widget: QWidget | None = None,  # noqa: ARG002
    ) -> None:
        """Grid lines, then all bars over them."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        across, up = self._pixel()
        self._paint_grid(painter)
        for number, week in enumerate(self._weeks):
            if week.sessions:
                self._paint_bar(painter, number, week, across, up)

    def _paint_grid(self, painter: QPainter) -> None:
        pen = QPen(self._look.colour(Role.LINE), 1.0)
        pen.setCosmetic(True)
        painter.setPen(pen)
        bounds = self.boundingRect()
        for level in grid_levels(self._highest):
            painter.drawLine(QPointF(bounds.left(), level), QPointF(bounds.right(), level))

    def _pixel(self) -> tuple[float, float]:
        """Width and height of one screen pixel in weeks and sessions."""
        length = self.pixelVectors()
        right, above = length[0], length[1]
        return (abs(right.x()) if right else 0.01, abs(above.y()) if above else 0.01)

    def _paint_bar(self, painter: QPainter, number: int, week: WeekRow, across: float, up: float) -> None:
        rect = QRectF(number - BAR_WIDTH / 2, 0.0, BAR_WIDTH, float(week.sessions))
        painter.setPen(self._edge(week))
        painter.setBrush(self._look.colour(self._fill(week)))
        painter.drawPath(_rounded_top(rect, _RADIUS * across, _RADIUS * up))
        if week.reached:
            size = self._look.text_scale
            self._paint_tick(painter, number, week.sessions - 15 * up * size, across * size, up * size)

    def _fill(self, week: WeekRow) -> Role:
        if week.reached:
            return Role.CHART3
        return Role.CARD if week.is_current else Role.CHART1

    def _edge(self, week: WeekRow) -> QPen:
        pen = QPen(self._look.colour(Role.CHART3), 2.0)
        pen.setCosmetic(True)
        if week.is_current and not week.reached:
            pen.setStyle(Qt.PenStyle.DashLine)
        return pen

    def _paint_tick(self, painter: QPainter, x: float, y: float, across: float, up: float) -> None:
        pen = QPen(self._look.colour(Role.CARD), 2.4)
        pen.setCosmetic(True)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        half = _TICK / 2
        corners = ((-half, 0.0), (-half / 3, -half * 0.7), (half, half * 0.8))
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF([QPointF(x + dx * across, y + dy * up) for dx, dy in corners]))


def _rounded_top(rect: QRectF, across: float, up: float) -> QPainterPath:
    """``rect`` with its two upper corners rounded; in the chart's axes up is the larger y."""
    left, right, top = rect.left(), rect.right(), rect.bottom()
    up = min(up, rect.height())
    path = QPainterPath(QPointF(left, rect.top()))
    path.lineTo(left, top - up)
    path.quadTo(left, top, left + across, top)
    path.lineTo(right - across, top)
    path.quadTo(right, top, right, top - up)
    path.lineTo(right, rect.top())
    return path

"""The chart of sessions a week against the week's goal."""

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from backguide.ui.charts.axes import SessionAxis, WeekAxis
from backguide.ui.charts.week_bars import WeekBars
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.type_scale import Level
from backguide.ui.viewmodels.progress import ProgressView


class WeeksChart(QWidget):
    """Bars with horizontal grid lines and a dashed line at the goal; the theme's colours, no mouse zoom.

    Pointing at a bar tells its week. The whole chart is described in words for those who cannot see it.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._view: ProgressView | None = None
        self._weeks_axis = WeekAxis(look)
        self._session_axis = SessionAxis(look)
        self._plot = pg.PlotWidget(axisItems={"bottom": self._weeks_axis, "left": self._session_axis})
        self._bars = WeekBars(look)
        self._goal = pg.InfiniteLine(angle=0, movable=False)
        self._set_up()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._plot)
        look.changed.connect(self._take_look)
        self._take_look()

    def show_progress(self, view: ProgressView) -> None:
        """Draw other weeks and another goal."""
        self._view = view
        self._weeks_axis.set_labels([week.label for week in view.weeks])
        self._goal.setValue(view.goal)
        highest = max([view.goal, *(week.sessions for week in view.weeks)])
        self._bars.show_weeks(view.weeks, highest)
        self._session_axis.set_highest(highest)
        frame = QRectF(-0.6, -0.01, len(view.weeks) + 0.2, highest + 0.35)
        self._plot.setRange(frame, padding=0)
        told = " ".join([view.sentence, *(week.told for week in view.weeks if week.sessions)])
        self._plot.setAccessibleDescription(told)

    def _set_up(self) -> None:
        item: Any = self._plot.getPlotItem()
        item.setMenuEnabled(False)
        item.hideButtons()
        item.setMouseEnabled(False, False)
        item.getViewBox().setDefaultPadding(0.0)
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.setAccessibleName("Sessions a week")
        self._plot.setMinimumHeight(220)
        self._plot.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._plot.addItem(self._bars)
        self._plot.addItem(self._goal)
        scene: Any = self._plot.scene()
        scene.sigMouseMoved.connect(self._point_at)

    def _point_at(self, place: QPointF) -> None:
        if self._view is None:
            return
        item: Any = self._plot.getPlotItem()
        week = round(item.getViewBox().mapSceneToView(place).x())
        known = 0 <= week < len(self._view.weeks)
        self._plot.setToolTip(self._view.weeks[week].told if known else "")

    def _take_look(self) -> None:
        self._plot.setBackground(self._look.colour(Role.CARD))
        line = QPen(self._look.colour(Role.BEFORE), 2.4)
        line.setCosmetic(True)
        line.setDashPattern([4.5, 2.5])
        self._goal.setPen(line)
        self._weeks_axis.take_look()
        self._session_axis.take_look()
        self._weeks_axis.setHeight(round(self._look.type.pixels(Level.CAPTION) * 1.9))
        self._bars.update()

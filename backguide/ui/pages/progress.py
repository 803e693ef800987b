"""The Progress page: sessions a week against the goal."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from backguide.services.progress import ProgressSummary
from backguide.ui.charts.weeks_chart import WeeksChart
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.type_scale import Level
from backguide.ui.viewmodels.progress import Light, progress_view
from backguide.ui.widgets import (
    Breakpoint,
    Card,
    HeadingRow,
    IconView,
    PageScaffold,
    QuietButton,
    TextLabel,
    caption,
)
from backguide.ui.widgets.weeks_table import WeeksTable


class ProgressPage(QWidget):
    """One sentence, three questions answered, and the last twelve weeks as bars or as a table.

    ``summarise`` gives the newest summary; it is asked each time the page is shown.
    """

    def __init__(
        self, look: Look, summarise: Callable[[], ProgressSummary], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._summarise = summarise
        self._page = PageScaffold(look, "Progress")
        self._lights = QHBoxLayout()
        self._lights.setSpacing(16)
        self._light_cards: list[_LightCard] = []
        self._goal_words = TextLabel(look, "", Level.CARD_CAPTION, Role.BEFORE, wrap=False)
        self._chart = WeeksChart(look)
        self._table = WeeksTable(look)
        self._table_button = QuietButton(look, "Table", "table", icon_after=False)
        self._page.body.addLayout(self._lights)
        self._page.body.addWidget(self._chart_card(), 1)
        self._page.breakpoint_changed.connect(self._rearrange)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)
        self.refresh()

    def refresh(self) -> None:
        """Show what the history says now."""
        view = progress_view(self._summarise(), QLocale())
        self._page.set_sub_line(view.sentence)
        self._goal_words.setText(f"your goal: {view.goal}")
        self._chart.show_progress(view)
        self._table.show_progress(view)
        while len(self._light_cards) < len(view.lights):
            card = _LightCard(self._look)
            self._light_cards.append(card)
            self._lights.addWidget(card, 1)
        for card, light in zip(self._light_cards, view.lights, strict=True):
            card.show_light(light)
        self._rearrange(self._page.breakpoint)

    def _chart_card(self) -> Card:
        card = Card(self._look)
        heading = HeadingRow(self._look, "Sessions a week")
        heading.add_right(_GoalLine(self._look))
        heading.add_right(self._goal_words)
        heading.add_right(self._table_button)
        self._table_button.clicked.connect(self._swap)
        card.column.addWidget(heading)
        self._either = QStackedLayout()
        self._either.addWidget(self._chart)
        self._either.addWidget(self._table)
        card.column.addLayout(self._either, 1)
        card.column.addWidget(
            caption(self._look, "Full with a tick: goal reached. Pale: some sessions. Dashed: this week.")
        )
        card.setMinimumHeight(380)
        return card

    def _swap(self) -> None:
        table_next = self._either.currentWidget() is self._chart
        self._either.setCurrentWidget(self._table if table_next else self._chart)
        self._table_button.setText("Chart" if table_next else "Table")

    def _rearrange(self, found: Breakpoint) -> None:
        # A narrow page keeps the first answer and brings the chart up; the table tells the rest.
        for card in self._light_cards[1:]:
            card.setVisible(found is not Breakpoint.NARROW)


class _LightCard(Card):
    """A question and its answer with an icon."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, padding=16)
        self._icon = IconView(look, "clock", Role.MOVE, 30)
        self._question = TextLabel(look, "", Level.CARD_CAPTION, Role.INK2)
        self._answer = TextLabel(look, "", Level.H3)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._question)
        words.addWidget(self._answer)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        self.column.addLayout(row)

    def show_light(self, light: Light) -> None:
        """Show another answer."""
        role = Role.OK if light.is_good else Role.MOVE
        self._icon.set_icon("check" if light.is_good else "clock", role)
        self._question.setText(light.question)
        self._answer.setText(light.answer)
        self._answer.set_role(role)


class _GoalLine(QWidget):
    """A short dashed line like the goal's, beside its words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Two dashes long."""
        return QSize(self._look.scaled(28), self._look.scaled(12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._look.colour(Role.BEFORE), 2.4)
        pen.setDashPattern([4.5, 2.0])
        painter.setPen(pen)
        middle = QRectF(self.rect()).center().y()
        painter.drawLine(0, round(middle), self.width(), round(middle))
        painter.end()

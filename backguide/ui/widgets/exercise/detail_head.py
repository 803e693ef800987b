"""The head of the page of one exercise: way back, title, kind, who to ask first, and Try it now."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.type_scale import Level
from backguide.ui.viewmodels.exercise_detail import DetailView
from backguide.ui.widgets.buttons import PrimaryButton, QuietButton
from backguide.ui.widgets.exercise.advice_box import AdviceBox
from backguide.ui.widgets.labels import TextLabel, page_title
from backguide.ui.widgets.status import Status

_GAP = 16
_UNLIMITED = 16777215
"""Qt's own largest width."""


class DetailHead(QWidget):
    """Everything in one row under the way back; on smaller pages the title has a row of its own."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._one_row = True
        self._had_room = True
        self.back = QuietButton(look, "Exercises", "left", icon_after=False)
        self.back.setAccessibleName("Back to all exercises")
        self.try_it = PrimaryButton(look, "Try it now", "play")
        self.title: TextLabel = page_title(look, "")
        self._kind = Status(look, "", "muscle", Role.HOLD)
        self.mine = Status(look, "In my programme", "check", Role.HOLD)
        self._boxes = (AdviceBox(look, is_clinic=False), AdviceBox(look, is_clinic=True))
        self.advice = QWidget()
        advice = QVBoxLayout(self.advice)
        advice.setContentsMargins(0, 0, 0, 0)
        for box in self._boxes:
            advice.addWidget(box)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._states = QWidget()
        states = QHBoxLayout(self._states)
        states.setContentsMargins(0, 0, 0, 0)
        states.setSpacing(10)
        states.addWidget(self._kind)
        states.addWidget(self.mine)
        states.addStretch(1)
        look.changed.connect(self._lay_out)
        self._lay_out()

    def show_view(self, view: DetailView) -> None:
        """Another exercise."""
        self.title.setText(view.title)
        self._kind.set_status(view.kind, view.kind_icon, Role.HOLD)
        self.mine.setVisible(view.is_mine)
        self.try_it.setAccessibleName(f"Try it now: {view.title}")
        self.try_it.setAccessibleDescription(
            f"{view.advice.title}. {view.advice.text}" if view.advice else ""
        )
        self.advice.setVisible(view.advice is not None)
        for box, is_clinic in zip(self._boxes, (False, True), strict=True):
            fits = view.advice is not None and view.advice.is_clinic is is_clinic
            box.show_advice(view.advice if fits else None)
        self._lay_out()

    def set_one_row(self, one_row: bool) -> None:
        """Title, kind and button beside each other, or the title above the others."""
        self._one_row = one_row
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The button goes below what it has no room beside."""
        super().resizeEvent(event)
        if self._states_leave_room() != self._had_room:
            self._lay_out()

    def _states_leave_room(self) -> bool:
        wanted = self._states.sizeHint().width() + self.try_it.sizeHint().width() + _GAP
        return wanted <= self.width()

    def _lay_out(self) -> None:
        self._had_room = self._states_leave_room()
        for widget in (self.back, self.title, self._states, self.advice, self.try_it):
            self._grid.removeWidget(widget)
        left = Qt.AlignmentFlag.AlignLeft
        middle = Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(self.back, 0, 0, 1, 3, left)
        has_advice = not self.advice.isHidden()
        if self._one_row:
            self._grid.addWidget(self.title, 1, 0)
            self._grid.addWidget(self._states, 1, 1, middle)
            # Who should be asked first is read before the button is reached.
            self._grid.addWidget(self.advice, 2, 0, 1, 2)
            self._grid.addWidget(self.try_it, 2 if has_advice else 1, 2, middle)
        else:
            self._grid.addWidget(self.title, 1, 0, 1, 3)
            self._grid.addWidget(self._states, 2, 0, 1, 2, middle)
            self._grid.addWidget(self.advice, 3, 0, 1, 3)
            beside = self._states_leave_room() and not has_advice
            row, column = (2, 2) if beside else (4, 0)
            self._grid.addWidget(self.try_it, row, column, 1, 3 - column, left | middle)
        close = self._one_row and not has_advice
        self._grid.setVerticalSpacing(0 if close else self._look.scaled(6))
        self._grid.setColumnStretch(1, 1)
        self.title.setMinimumWidth(self._title_width() if self._one_row else 0)
        self.title.setMaximumWidth(self._title_width() if self._one_row else _UNLIMITED)

    def _title_width(self) -> int:
        """A wrapping label guesses its width too small; its words stand in one line where they fit."""
        words = QFontMetricsF(self._look.font(Level.H1)).horizontalAdvance(self.title.text())
        return min(round(words) + 2, self._look.scaled(560))

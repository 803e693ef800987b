"""The head of the page of one programme: title with its state, and what can be done with it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.viewmodels.programme import ProgrammeView
from backguide.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from backguide.ui.widgets.flow_layout import FlowLayout
from backguide.ui.widgets.labels import page_title
from backguide.ui.widgets.status import Status


class ProgrammeHead(QWidget):
    """The way to all programmes, the title, and *Use this programme* where it is not the one in use."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.back = QuietButton(look, "Programmes", "left", icon_after=False)
        self.back.setAccessibleName("All programmes")
        self.others = SecondaryButton(look, "Other programmes", "switch")
        self.use = PrimaryButton(look, "Use this programme", "check")
        self.title = page_title(look, "")
        self._status = Status(look, "", "check", Role.HOLD)
        self._mark = Status(look, "", "warn", Role.WARN)
        self._named = QWidget()
        named = FlowLayout(self._named, gap=16, row_gap=4)
        named.addWidget(self.title)
        self.title.setWordWrap(False)
        self._states = QWidget()
        states = FlowLayout(self._states, gap=10)
        named.addWidget(self._states)
        states.addWidget(self._status)
        states.addWidget(self._mark)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self.set_one_row(one_row=True)

    def show_view(self, view: ProgrammeView) -> None:
        """Another programme."""
        self.title.setText(view.title)
        self._status.setVisible(view.is_mine)
        self._status.set_status(view.status, "check", Role.HOLD)
        self._mark.setVisible(bool(view.mark))
        icon, role = ("shield", Role.MOVE) if view.is_clinic else ("warn", Role.WARN)
        self._mark.set_status(view.mark, icon, role)
        self._states.setVisible(view.is_mine or bool(view.mark))
        self.back.setVisible(not view.is_mine)
        self.others.setVisible(view.is_mine)
        self.use.setVisible(not view.is_mine)
        self.use.setAccessibleName(f"Use this programme: {view.title}")

    def set_one_row(self, one_row: bool) -> None:
        """The button right of the title, or below it."""
        for widget in (self.back, self._named, self.others, self.use):
            self._grid.removeWidget(widget)
        left = Qt.AlignmentFlag.AlignLeft
        self._grid.addWidget(self.back, 0, 0, 1, 2, left)
        self._grid.addWidget(self._named, 1, 0)
        for button in (self.others, self.use):
            if one_row:
                self._grid.addWidget(button, 1, 1, Qt.AlignmentFlag.AlignRight)
            else:
                self._grid.addWidget(button, 2, 0, 1, 2, left)

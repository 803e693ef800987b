"""What was done in a session: each kind of work with its sets and time, and its exercises under it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.theme_metrics import LARGE_TEXT
from backguide.ui.viewmodels.session_summary import Outcome, SessionSummary, rows_told
from backguide.ui.widgets.session.fitted import FittedLabel
from backguide.ui.widgets.session.geometry import SessionScale
from backguide.ui.widgets.session.icon_mark import IconMark

_MARKS = {
    Outcome.ALL: ("check", Role.OK),
    Outcome.PART: ("check", Role.INK2),
    Outcome.NONE: ("clock", Role.INK2),
    Outcome.HURT: ("up", Role.REST),
}

MOST_LINES, MOST_LARGE_LINES = 14, 9
"""So many lines can be read, fewer of large text; of more, only what was not done in full is named."""


class WhatWasDone(QWidget):
    """A table of three columns: mark, name, words."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 5)
        self._grid.setColumnStretch(2, 4)
        self._heads: list[tuple[FittedLabel, FittedLabel]] = []
        self._others: FittedLabel | None = None
        self._rows: list[tuple[IconMark, FittedLabel, FittedLabel]] = []

    def show_summary(self, summary: SessionSummary) -> None:
        """Fill the table, once."""
        is_large = self._look.text_scale >= LARGE_TEXT
        rows, others = rows_told(summary, MOST_LARGE_LINES if is_large else MOST_LINES)
        for component in summary.components:
            self._add_head(component.name, component.words)
            for row in rows:
                if row.component == component.name:
                    self._add_row(*_MARKS[row.outcome], row.name, row.words)
        known = {component.name for component in summary.components}
        for row in rows:
            if row.component not in known:
                self._add_row(*_MARKS[row.outcome], row.name, row.words)
        if others:
            self._add_others(others)
        # Room to spare belongs below the table.
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def set_scale(self, scale: SessionScale, share: float) -> None:
        """Follow the window; ``share`` below 1 shrinks a long table."""
        self._grid.setHorizontalSpacing(scale.length(14))
        self._grid.setVerticalSpacing(round(share * scale.length(4)))
        for name, words in self._heads:
            name.set_size(share * scale.text(30, 34))
            words.set_size(share * scale.text(28, 32))
        if self._others is not None:
            self._others.set_size(share * scale.text(28, 32))
        for mark, name, words in self._rows:
            mark.set_size(round(share * scale.length(32)))
            name.set_size(share * scale.text(30, 34))
            words.set_size(share * scale.text(28, 32))

    def _add_head(self, name: str, words: str) -> None:
        head = FittedLabel(self._look, name, Role.ACCENT, QFont.Weight.Bold)
        done = FittedLabel(self._look, words, Role.ACCENT, QFont.Weight.DemiBold)
        line = self._grid.rowCount()
        self._grid.addWidget(head, line, 0, 1, 2)
        self._grid.addWidget(done, line, 2)
        self._heads.append((head, done))

    def _add_others(self, words: str) -> None:
        self._others = FittedLabel(self._look, words, Role.INK2)
        self._grid.addWidget(self._others, self._grid.rowCount(), 0, 1, 3)

    def _add_row(self, icon: str, role: Role, name: str, words: str) -> None:
        row = (
            IconMark(self._look, icon, role),
            FittedLabel(self._look, name, Role.INK, QFont.Weight.DemiBold),
            FittedLabel(self._look, words, Role.INK2),
        )
        line = self._grid.rowCount()
        for column, widget in enumerate(row):
            self._grid.addWidget(widget, line, column, Qt.AlignmentFlag.AlignVCenter)
        self._rows.append(row)

"""The end of a session: what was done, what to expect, or where to find help."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from backguide.ui.dialogs.session_panel import SessionPanel
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.viewmodels.session_safety import Urgency, WarningSigns
from backguide.ui.viewmodels.session_summary import Outcome, SessionSummary
from backguide.ui.widgets.buttons import PrimaryButton
from backguide.ui.widgets.session.controls import size_button
from backguide.ui.widgets.session.fitted import FittedLabel
from backguide.ui.widgets.session.geometry import SessionScale
from backguide.ui.widgets.session.icon_mark import IconMark

KEPT_FOR_LATER = "It is kept, and offered again at the next start."
_MOST_SENTENCES = 6
_TWO_COLUMNS_FROM = 5
_LEAST_SHRUNK = 0.6

_MARKS = {
    Outcome.ALL: ("check", Role.OK),
    Outcome.PART: ("check", Role.INK2),
    Outcome.NONE: ("clock", Role.INK2),
    Outcome.HURT: ("up", Role.REST),
}


class SummaryPanel(SessionPanel):
    """A headline, a few sentences and a row for every exercise. ``done`` leaves the session."""

    done = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, is_sheet=False, parent=parent)
        self.setAccessibleName("The end of the session")
        self._title = FittedLabel(look, "", Role.INK, QFont.Weight.Bold)
        self._sentences = [FittedLabel(look) for _ in range(_MOST_SENTENCES)]
        self._grid = QGridLayout()
        self._rows: list[tuple[IconMark, FittedLabel, FittedLabel]] = []
        self._done = PrimaryButton(look, "Done", "check")
        self.column.addWidget(self._title)
        self._text = QVBoxLayout()
        for sentence in self._sentences:
            self._text.addWidget(sentence)
        self.column.addLayout(self._text)
        self.column.addStretch(1)
        self.column.addLayout(self._grid)
        self.column.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self._done)
        foot.addStretch(1)
        self.column.addLayout(foot)
        self._done.clicked.connect(self.done)

    def show_summary(self, summary: SessionSummary, warning: WarningSigns | None, trouble: str) -> None:
        """Show what was done; after a warning sign, first what to do. ``trouble`` is a fault in storing."""
        is_emergency = warning is not None and warning.urgency is Urgency.NOW
        self._title.setText(warning.heading if warning else summary.title)
        self._title.set_role(Role.STOP if is_emergency else Role.INK)
        sentences = [*(warning.advice if warning else ()), *summary.sentences]
        if trouble:
            sentences = [*sentences[: _MOST_SENTENCES - 2], trouble, KEPT_FOR_LATER]
        for number, label in enumerate(self._sentences):
            shown = number < len(sentences)
            label.setText(sentences[number] if shown else "")
            label.setVisible(shown)
        if warning is None:
            self._show_rows(summary)
        self.setAccessibleName(" ".join([self._title.text(), *sentences]))
        self._arrange()

    def first_target(self) -> QWidget:
        """Done."""
        return self._done

    def set_scale(self, scale: SessionScale) -> None:
        """Follow the window."""
        self._title.set_size(scale.text(60, 66))
        self._text.setSpacing(scale.length(4))
        self._grid.setHorizontalSpacing(scale.length(20))
        self._grid.setVerticalSpacing(scale.length(6))
        self._done.setFixedWidth(size_button(self._done, scale, padding=72))
        self._size_lines(scale, 1.0)
        self.column.activate()
        lines = self._text.sizeHint().height() + self._grid.sizeHint().height()
        lack = self.column.minimumSize().height() - self._card.height()
        if lack > 0:
            self._size_lines(scale, max(1.0 - 1.05 * lack / lines, _LEAST_SHRUNK))

    def _size_lines(self, scale: SessionScale, share: float) -> None:
        """Sizes of sentences and rows; ``share`` below 1 shrinks a long summary to the card."""
        for sentence in self._sentences:
            sentence.set_size(share * scale.text(36, 42))
        for mark, name, words in self._rows:
            mark.set_size(round(share * scale.length(36)))
            name.set_size(share * scale.text(32, 38))
            words.set_size(share * scale.text(30, 34))

    def _show_rows(self, summary: SessionSummary) -> None:
        columns = 2 if len(summary.rows) >= _TWO_COLUMNS_FROM else 1
        for number, row in enumerate(summary.rows):
            icon, role = _MARKS[row.outcome]
            mark = IconMark(self._look, icon, role)
            name = FittedLabel(self._look, row.name, Role.INK, QFont.Weight.DemiBold)
            words = FittedLabel(self._look, row.words, Role.INK2)
            line, start = number // columns, 3 * (number % columns)
            for offset, widget in enumerate((mark, name, words)):
                self._grid.addWidget(widget, line, start + offset, Qt.AlignmentFlag.AlignVCenter)
            self._grid.setColumnStretch(start + 1, 3)
            self._grid.setColumnStretch(start + 2, 4)
            self._rows.append((mark, name, words))

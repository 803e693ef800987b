"""The end of a session: what was done, what to expect, or where to find help."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from backguide.core.safety import Urgency
from backguide.core.warning_signs import WarningSigns
from backguide.ui.dialogs.session_panel import SessionPanel
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.viewmodels.session_summary import SessionSummary
from backguide.ui.widgets.buttons import PrimaryButton
from backguide.ui.widgets.session.controls import size_button
from backguide.ui.widgets.session.fitted import FittedLabel
from backguide.ui.widgets.session.geometry import SessionScale
from backguide.ui.widgets.session.paragraph import Paragraph
from backguide.ui.widgets.session.what_was_done import WhatWasDone

KEPT_FOR_LATER = "It is kept, and offered again at the next start."
RESTS = "Your programme rests until you confirm that you took advice."
_MOST_SENTENCES = 6
_SHARES = (1.0, 0.92, 0.85, 0.78, 0.72, 0.66, 0.6)


class SummaryPanel(SessionPanel):
    """A headline, what was done at the left, what comes at the right. ``done`` leaves the session."""

    done = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, is_sheet=False, parent=parent)
        self.setAccessibleName("The end of the session")
        self._title = FittedLabel(look, "", Role.INK, QFont.Weight.Bold)
        self._sentences = [FittedLabel(look) for _ in range(_MOST_SENTENCES)]
        self._what = WhatWasDone(look)
        self._heads: list[Paragraph] = []
        self._coming: list[Paragraph] = []
        self._done = PrimaryButton(look, "Done", "check")
        self._text = QVBoxLayout()
        for sentence in self._sentences:
            self._text.addWidget(sentence)
        self._side = QVBoxLayout()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.addWidget(self._what, 11)
        self._columns.addLayout(self._side, 9)
        foot = QHBoxLayout()
        foot.addWidget(self._done)
        foot.addStretch(1)
        self.column.addWidget(self._title)
        self.column.addLayout(self._text)
        self.column.addStretch(1)
        self.column.addLayout(self._columns)
        self.column.addStretch(1)
        self.column.addLayout(foot)
        self._done.clicked.connect(self.done)

    def show_summary(self, summary: SessionSummary, warning: WarningSigns | None, trouble: str) -> None:
        """Show what was done; after a warning sign, first what to do. ``trouble`` is a fault in storing."""
        is_emergency = warning is not None and warning.urgency is Urgency.NOW
        self._title.setText(warning.heading if warning else summary.title)
        self._title.set_role(Role.STOP if is_emergency else Role.INK)
        sentences = [*warning.advice, RESTS] if warning else [" ".join(summary.sentences)]
        if trouble:
            sentences = [*sentences[: _MOST_SENTENCES - 2], trouble, KEPT_FOR_LATER]
        for number, label in enumerate(self._sentences):
            shown = number < len(sentences)
            label.setText(sentences[number] if shown else "")
            label.setVisible(shown)
        coming: list[str] = []
        if warning is None:
            self._what.show_summary(summary)
            self._show_coming("Tomorrow", summary.tomorrow)
            self._show_coming("Next time", (summary.next_time,) if summary.next_time else ())
            self._side.addStretch(1)
            coming = [*summary.tomorrow, summary.next_time]
        self.setAccessibleName(" ".join([self._title.text(), *sentences, *coming]).strip())
        self._arrange()

    def first_target(self) -> QWidget:
        """Done."""
        return self._done

    def set_scale(self, scale: SessionScale) -> None:
        """Follow the window; a long summary shrinks to the card."""
        self._title.set_size(scale.text(60, 66))
        self._text.setSpacing(scale.length(4))
        self._columns.setSpacing(scale.length(40))
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.TopToBottom if scale.is_tall else direction.LeftToRight)
        self._done.setFixedWidth(size_button(self._done, scale, padding=72))
        for share in _SHARES:
            self._size_lines(scale, share)
            self.column.activate()
            if self.column.totalMinimumHeightForWidth(self._card.width()) <= self._card.height():
                break

    def _size_lines(self, scale: SessionScale, share: float) -> None:
        for sentence in self._sentences:
            sentence.set_size(share * scale.text(36, 42))
        self._what.set_scale(scale, share)
        # Its own layout knows of the new sizes only; the one around it would keep the old ones for now.
        self._what.updateGeometry()
        self._side.setSpacing(round(share * scale.length(6)))
        for head in self._heads:
            head.set_size(share * scale.text(30, 34))
        for paragraph in self._coming:
            paragraph.set_size(share * scale.text(30, 34))

    def _show_coming(self, title: str, sentences: Sequence[str]) -> None:
        if not sentences:
            return
        if self._heads:
            self._side.addSpacing(self.scale.length(12))
        head = Paragraph(self._look, title, Role.ACCENT, QFont.Weight.Bold)
        self._heads.append(head)
        self._side.addWidget(head)
        for sentence in sentences:
            paragraph = Paragraph(self._look, sentence)
            self._coming.append(paragraph)
            self._side.addWidget(paragraph)

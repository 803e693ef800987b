"""The questions before a session: the pain, and whether anything is new."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backguide.core import lines
from backguide.services.session_background import SessionBackground
from backguide.ui.dialogs.session_panel import SessionPanel
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.theme_metrics import LARGE_TEXT
from backguide.ui.viewmodels.pain_words import note_on_pain
from backguide.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from backguide.ui.widgets.session.controls import size_button, size_row
from backguide.ui.widgets.session.fitted import FittedLabel
from backguide.ui.widgets.session.geometry import SessionScale
from backguide.ui.widgets.session.scale_picker import ScalePicker

PAIN_ENDS = "0 none, 10 worst"
_MOST_NOTES = 2


class CheckInPanel(SessionPanel):
    """Two clicks: a number, and whether anything is new. Both can be left out.

    ``answered`` carries the pain or None when nothing is new; ``worried`` the same when something is;
    ``left`` says that the person does not want a session now. ``background`` is what the sessions before
    advise, which stands under the scale.
    """

    answered = Signal(object)
    worried = Signal(object)
    left = Signal()

    def __init__(
        self,
        look: Look,
        background: SessionBackground | None = None,
        advice: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, is_sheet=False, parent=parent)
        self.setAccessibleName(" ".join((lines.CHECK_IN, *advice)))
        self._background = background or SessionBackground()
        self._advice = tuple(advice)
        self._title = FittedLabel(look, lines.CHECK_IN, Role.INK, QFont.Weight.Bold)
        self._pain = ScalePicker(look, "Your pain", PAIN_ENDS, "Pain")
        self._notes = [FittedLabel(look, "", Role.WARN, QFont.Weight.DemiBold) for _ in range(_MOST_NOTES)]
        self._question = FittedLabel(look, "Is anything new or worse?", Role.INK, QFont.Weight.DemiBold)
        self._hint = FittedLabel(look, "Numb or weak legs, bladder trouble, a fall, a fever", Role.INK2)
        self._no = PrimaryButton(look, "No, let us begin", "check")
        self._yes = SecondaryButton(look, "Yes, something is", "warn")
        self._skip = QuietButton(look, "Skip the questions", "skip")
        self._leave = QuietButton(look, "Not now", "cross")
        self.column.addWidget(self._title)
        self.column.addStretch(1)
        self.column.addWidget(self._pain)
        for note in self._notes:
            self.column.addWidget(note)
        self.column.addStretch(1)
        self._words = QVBoxLayout()
        self._words.addWidget(self._question)
        self._words.addWidget(self._hint)
        self.column.addLayout(self._words)
        self._answers = QHBoxLayout()
        self._answers.addWidget(self._no)
        self._answers.addWidget(self._yes)
        self._answers.addStretch(1)
        self.column.addLayout(self._answers)
        self.column.addStretch(1)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._skip)
        self._foot.addStretch(1)
        self._foot.addWidget(self._leave)
        self.column.addLayout(self._foot)
        self._no.clicked.connect(self._answer_no)
        self._yes.clicked.connect(self._answer_yes)
        self._skip.clicked.connect(self._answer_nothing)
        self._leave.clicked.connect(self.left)
        self._pain.chosen.connect(self._advise)
        self._show_notes(self._advice)

    @property
    def pain(self) -> int | None:
        """The number chosen, or None."""
        return self._pain.value

    def first_target(self) -> QWidget:
        """The scale."""
        return self._pain.first_target()

    def set_scale(self, scale: SessionScale) -> None:
        """Follow the window; large text with advice has no room for wide gaps."""
        if scale.text_scale >= LARGE_TEXT and any(not note.isHidden() for note in self._notes):
            self.column.setSpacing(scale.length(5))
        self._title.set_size(scale.text(56, 62))
        self._pain.set_scale(scale)
        for note in self._notes:
            note.set_size(scale.text(30, 34))
        self._question.set_size(scale.text(36, 44))
        self._hint.set_size(scale.text(30, 36))
        gap = scale.length(18)
        answers = (self._no, self._yes)
        for button, width in zip(answers, size_row(answers, scale, self.content_width - gap), strict=True):
            button.setFixedWidth(width)
        for quiet in (self._skip, self._leave):
            quiet.setFixedWidth(size_button(quiet, scale, padding=4, text=28))
        self._words.setSpacing(scale.length(2))
        self._answers.setSpacing(gap)

    def _advise(self, pain: int) -> None:
        """What the number itself advises comes before what the last sessions do."""
        note = note_on_pain(pain, self._background.usual, self._background.limits)
        self._show_notes((note, *self._advice) if note else self._advice)

    def _show_notes(self, notes: Sequence[str]) -> None:
        for number, label in enumerate(self._notes):
            shown = number < len(notes)
            label.setText(notes[number] if shown else "")
            label.setVisible(shown)
        self._arrange()

    def _answer_no(self) -> None:
        self.answered.emit(self.pain)

    def _answer_yes(self) -> None:
        self.worried.emit(self.pain)

    def _answer_nothing(self) -> None:
        self.answered.emit(None)

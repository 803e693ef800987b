"""One exercise after a session, with a few answers of which one or none is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from backguide.core.safety import LegChange
from backguide.core.vocabulary import Feedback, SkipReason
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.widgets.chip import Chip
from backguide.ui.widgets.session.controls import size_row
from backguide.ui.widgets.session.fitted import FittedLabel
from backguide.ui.widgets.session.geometry import SessionScale


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: its value, word and icon."""

    value: object
    word: str
    icon: str


FEEDBACK = (
    Answer(Feedback.FINE, "Fine", "check"),
    Answer(Feedback.HARD, "Hard", "muscle"),
    Answer(Feedback.HURT, "It hurt", "up"),
)
"""How an exercise went."""

REASONS = (
    Answer(SkipReason.PAIN, "Too sore", "up"),
    Answer(SkipReason.HARD, "Too hard", "muscle"),
    Answer(SkipReason.TIME, "No time", "clock"),
    Answer(SkipReason.OTHER, "Other", "more"),
)
"""Why an exercise was left out."""

LEG = (
    Answer(LegChange.UP, "Nearer the back", "up"),
    Answer(LegChange.SAME, "The same", "check"),
    Answer(LegChange.DOWN, "Further down", "down"),
)
"""Where pain in a leg went."""

_BESIDE = 3
"""So many answers stand beside the name; more stand under it."""


class AnswerRow(QWidget):
    """A name and its answers; pressing the chosen one again takes it back."""

    def __init__(
        self, look: Look, name: str, answers: Sequence[Answer], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._answers = tuple(answers)
        self._name = FittedLabel(look, name, Role.INK, QFont.Weight.DemiBold)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addWidget(self._name, 1)
        self._row = QHBoxLayout()
        self._whole.addLayout(self._row)
        self.chips: list[Chip] = []
        for number, answer in enumerate(self._answers):
            chip = Chip(look, answer.word, answer.icon)
            chip.setAccessibleName(f"{name}: {answer.word}")
            # No button group: Tab must reach every answer, and a second press must take one back.
            chip.toggled.connect(partial(self._keep_one, number))
            self._row.addWidget(chip)
            self.chips.append(chip)
        self._row.addStretch()

    @property
    def value(self) -> object:
        """The value of the answer chosen, or None."""
        for answer, chip in zip(self._answers, self.chips, strict=True):
            if chip.isChecked():
                return answer.value
        return None

    def choose(self, value: object) -> None:
        """Choose an answer; what cannot be chosen here is left."""
        for answer, chip in zip(self._answers, self.chips, strict=True):
            if answer.value == value:
                chip.setChecked(True)

    def first_target(self) -> QWidget:
        """Where the keyboard begins."""
        return self.chips[0]

    def set_scale(self, scale: SessionScale, room: int) -> None:
        """Follow the window; ``room`` is the width there is, in pixels. Answers give way before the name."""
        self._name.set_size(scale.text(36, 44))
        gap = scale.length(12)
        self._row.setSpacing(gap)
        self._whole.setSpacing(scale.length(6))
        # A tall window is too narrow for name and answers side by side, and so is any for four answers.
        direction = QBoxLayout.Direction
        stacked = scale.is_tall or len(self._answers) > _BESIDE
        self._whole.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)
        name = 0 if stacked else self._name.natural_width() + scale.length(24)
        # A chosen answer is set in bolder letters, which take a little more.
        bolder = scale.length(4)
        free = room - name - (gap + bolder) * len(self.chips)
        for chip, width in zip(self.chips, size_row(self.chips, scale, free, 28, 30), strict=True):
            chip.setFixedWidth(width + bolder)

    def _keep_one(self, number: int, chosen: bool) -> None:
        if chosen:
            for other, chip in enumerate(self.chips):
                if other != number:
                    chip.setChecked(False)

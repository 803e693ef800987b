"""One exercise after a session: fine, hard, or it hurt."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QWidget

from backguide.core.vocabulary import Feedback
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.widgets.chip import Chip
from backguide.ui.widgets.session.controls import size_button
from backguide.ui.widgets.session.fitted import FittedLabel
from backguide.ui.widgets.session.geometry import SessionScale

_ANSWERS = (
    (Feedback.FINE, "Fine", "check"),
    (Feedback.HARD, "Hard", "muscle"),
    (Feedback.HURT, "It hurt", "up"),
)


class FeedbackRow(QWidget):
    """The name and three answers, of which one or none is chosen."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = FittedLabel(look, name, Role.INK, QFont.Weight.DemiBold)
        self._group = QButtonGroup(self)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addWidget(self._name, 1)
        self._row = QHBoxLayout()
        self._whole.addLayout(self._row)
        self._chips: list[Chip] = []
        for number, (_, word, icon) in enumerate(_ANSWERS):
            chip = Chip(look, word, icon)
            chip.setAccessibleName(f"{name}: {word}")
            self._group.addButton(chip, number)
            self._row.addWidget(chip)
            self._chips.append(chip)

    @property
    def value(self) -> Feedback | None:
        """The answer chosen, or None."""
        number = self._group.checkedId()
        return None if number < 0 else _ANSWERS[number][0]

    def choose(self, feedback: Feedback) -> None:
        """Choose an answer; what cannot be chosen here is left."""
        for chip, (answer, _, _) in zip(self._chips, _ANSWERS, strict=True):
            if answer is feedback:
                chip.setChecked(True)

    def first_target(self) -> QWidget:
        """Where the keyboard begins."""
        return self._chips[0]

    def set_scale(self, scale: SessionScale) -> None:
        """Follow the window."""
        self._name.set_size(scale.text(36, 44))
        self._row.setSpacing(scale.length(12))
        self._whole.setSpacing(scale.length(6))
        # A tall window is too narrow for name and answers side by side.
        direction = QBoxLayout.Direction
        self._whole.setDirection(direction.TopToBottom if scale.is_tall else direction.LeftToRight)
        for chip in self._chips:
            chip.setFixedWidth(size_button(chip, scale, padding=28, text=30) + scale.length(4))

"""One question with a few large answers, such as how the back was on the morning after."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backguide.ui.dialogs.session_panel import SessionPanel
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.widgets.buttons import QuietButton
from backguide.ui.widgets.session.choice_card import Choice, ChoiceCard
from backguide.ui.widgets.session.controls import size_button
from backguide.ui.widgets.session.fitted import FittedLabel
from backguide.ui.widgets.session.geometry import SessionScale


class QuestionPanel(SessionPanel):
    """``answered`` carries the value of the answer pressed, None where the question was skipped.

    ``answers`` are values with their words. The digits choose too, from 1.
    """

    answered = Signal(object)

    def __init__(
        self,
        look: Look,
        title: str,
        hint: str,
        answers: Sequence[tuple[object, Choice]],
        skip: str = "Skip the question",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, is_sheet=False, parent=parent)
        self.setAccessibleName(title)
        self._values = [value for value, _ in answers]
        self._title = FittedLabel(look, title, Role.INK, QFont.Weight.Bold)
        self._hint = FittedLabel(look, hint, Role.INK2)
        self.cards = [ChoiceCard(look, choice) for _, choice in answers]
        self._skip = QuietButton(look, skip, "skip")
        self.column.addWidget(self._title)
        self.column.addWidget(self._hint)
        for card in self.cards:
            self.column.addWidget(card, 1)
            card.clicked.connect(self._take_card)
        foot = QHBoxLayout()
        foot.addWidget(self._skip)
        foot.addStretch(1)
        self.column.addLayout(foot)
        self._skip.clicked.connect(self._take_skip)
        self.setFocusProxy(self.cards[0])

    def first_target(self) -> QWidget:
        """The first answer."""
        return self.cards[0]

    def set_scale(self, scale: SessionScale) -> None:
        """Follow the window."""
        self._title.set_size(scale.text(52, 56))
        self._hint.set_size(scale.text(30, 34))
        for card in self.cards:
            card.set_scale(scale)
        self._skip.setFixedWidth(size_button(self._skip, scale, padding=4, text=28))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose."""
        digit = event.text()
        number = int(digit) if digit.isdecimal() and digit.isascii() else 0
        if 1 <= number <= len(self.cards) and not event.isAutoRepeat():
            self.cards[number - 1].click()
        else:
            event.ignore()

    def _take_card(self) -> None:
        # The card that was pressed is the one that has sent the signal.
        card = self.sender()
        if isinstance(card, ChoiceCard):
            self.answered.emit(self._values[self.cards.index(card)])

    def _take_skip(self) -> None:
        self.answered.emit(None)

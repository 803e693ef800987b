"""The Stop sheet: everything has stopped, and the person says what they felt."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backguide.core import lines
from backguide.core.events import StopReason
from backguide.ui.dialogs.session_panel import SessionPanel
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.widgets.buttons import SecondaryButton
from backguide.ui.widgets.session.choice_card import Choice, ChoiceCard
from backguide.ui.widgets.session.controls import size_button
from backguide.ui.widgets.session.fitted import FittedLabel
from backguide.ui.widgets.session.geometry import SessionScale
from backguide.ui.widgets.session.keys import session_key

_EFFORT = Choice(
    "My muscles are working hard", "A pull, or a warm, tired feeling", "Go on gently", "muscle", Role.HOLD
)
_PAIN = Choice("My pain went up", "More than when I started", "Skip this one", "up", Role.REST)
_PAIN_BETWEEN = Choice("My pain went up", "More than when I started", "Go on slowly", "up", Role.REST)
_WORRY = Choice(
    "Something worries me",
    "Numb or weak legs, bladder or bowel trouble",
    "See what to do",
    "warn",
    Role.STOP,
)


class StopSheet(SessionPanel):
    """Three choices of equal size, also by the keys 1, 2 and 3, and End for today.

    ``chosen`` carries a ``StopReason``. Esc does nothing here: it never ends a session by chance.
    """

    chosen = Signal(object)
    ended = Signal()

    def __init__(self, look: Look, fades: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(look, is_sheet=True, fades=fades, parent=parent)
        self.setAccessibleName(f"{lines.COME_OUT} What did you feel?")
        self._title = FittedLabel(look, lines.COME_OUT, Role.INK, QFont.Weight.Bold)
        self._question = FittedLabel(look, "Everything has stopped. What did you feel?", Role.INK2)
        self._effort, self._pain, self._worry = (
            ChoiceCard(look, choice) for choice in (_EFFORT, _PAIN, _WORRY)
        )
        self._end = SecondaryButton(look, "End for today", "check")
        self._kept = FittedLabel(
            look, "What you did so far is kept.", Role.INK2, alignment=Qt.AlignmentFlag.AlignRight
        )
        for widget in (self._title, self._question):
            self.column.addWidget(widget)
        for card in (self._effort, self._pain, self._worry):
            self.column.addWidget(card, 1)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._end)
        self._foot.addWidget(self._kept, 1)
        self.column.addLayout(self._foot)
        self._effort.clicked.connect(self._choose_effort)
        self._pain.clicked.connect(self._choose_pain)
        self._worry.clicked.connect(self._choose_worry)
        self._end.clicked.connect(self.ended)

    def set_within_exercise(self, within: bool) -> None:
        """Say what follows on rising pain: between exercises there is none to skip."""
        self._pain.set_choice(_PAIN if within else _PAIN_BETWEEN)

    def first_target(self) -> QWidget:
        """The calmest choice."""
        return self._effort

    def set_scale(self, scale: SessionScale) -> None:
        """Follow the window."""
        self._title.set_size(scale.text(52, 56))
        self._question.set_size(scale.text(30, 34))
        self._kept.set_size(scale.text(26, 34))
        for card in (self._effort, self._pain, self._worry):
            card.set_scale(scale)
        self._end.setFixedWidth(size_button(self._end, scale, text=28))
        self._foot.setSpacing(scale.length(24))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1, 2 and 3 choose; what steers a running session does nothing."""
        choices = {"1": self._effort, "2": self._pain, "3": self._worry}
        card = choices.get(event.text())
        if card is not None and not event.isAutoRepeat():
            card.click()
        elif session_key(event) is None:
            event.ignore()

    def _choose_effort(self) -> None:
        self.chosen.emit(StopReason.EFFORT)

    def _choose_pain(self) -> None:
        self.chosen.emit(StopReason.PAIN)

    def _choose_worry(self) -> None:
        self.chosen.emit(StopReason.WORRY)

"""The Stop sheet: everything has stopped, and the person says what they felt."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backguide.core import lines
from backguide.core.events import StopReason
from backguide.ui.dialogs.session_panel import SessionPanel
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.widgets.buttons import QuietButton, SecondaryButton
from backguide.ui.widgets.session.choice_card import Choice, ChoiceCard
from backguide.ui.widgets.session.controls import size_button
from backguide.ui.widgets.session.fitted import FittedLabel
from backguide.ui.widgets.session.geometry import SessionScale
from backguide.ui.widgets.session.keys import session_key

_HARD = "My muscles are working hard"
_WARM = "A pull, or a warm, tired feeling"
_EFFORT = Choice(_HARD, _WARM, "Go on gently", "muscle", Role.HOLD)
_EFFORT_OR_EASIER = Choice(_HARD, _WARM, "Go on, or easier", "muscle", Role.HOLD)
_PAIN = Choice("My pain went up", "More than when I started", "Skip this one", "up", Role.REST)
_PAIN_BETWEEN = Choice("My pain went up", "More than when I started", "Go on slowly", "up", Role.REST)
_WORRY = Choice(
    "Something worries me",
    "Numb or weak legs, bladder or bowel trouble",
    "See what to do",
    "warn",
    Role.STOP,
)
_WORRY_LEG = replace(_WORRY, detail="Pain going down a leg, numb or weak legs")
_GO_ON = Choice("Go on as it was", "You have time to get ready", "", "play", Role.HOLD)
_EASIER = Choice("Make it easier", "A lighter form, or less of it", "", "leaf", Role.MOVE)

_FELT = "Everything has stopped. What did you feel?"
_FELT_ON_A_MACHINE = "Only our clock has stopped. What did you feel?"
_HOW = "Working muscles are fine. How would you like to go on?"


class StopSheet(SessionPanel):
    """Three choices of equal size, also by the keys 1, 2 and 3, and End for today.

    ``chosen`` carries a ``StopReason``; ``easier`` says that muscles work too hard and the exercise should
    become easier. Esc does nothing here: it never ends a session by chance.
    """

    chosen = Signal(object)
    easier = Signal()
    ended = Signal()

    def __init__(self, look: Look, fades: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(look, is_sheet=True, fades=fades, parent=parent)
        self._can_be_easier = False
        self._felt_question = _FELT
        self._title = FittedLabel(look, "", Role.INK, QFont.Weight.Bold)
        self._question = FittedLabel(look, _FELT, Role.INK2)
        self._effort, self._pain, self._worry = self._felt = tuple(
            ChoiceCard(look, choice) for choice in (_EFFORT, _PAIN, _WORRY)
        )
        self._go_on, self._easier = self._ways = tuple(
            ChoiceCard(look, choice) for choice in (_GO_ON, _EASIER)
        )
        self._end = SecondaryButton(look, "End for today", "check")
        self._back = QuietButton(look, "Something else", "back", icon_after=False)
        self._kept = FittedLabel(
            look, "What you did so far is kept.", Role.INK2, alignment=Qt.AlignmentFlag.AlignRight
        )
        self._foot = QHBoxLayout()
        self._build()
        self.tell_first(lines.COME_OUT)
        self._show_step(self._felt)

    def tell_first(self, line: str) -> None:
        """What to do at once; all but coming out slowly is done on a machine, which goes on by itself."""
        self.setAccessibleName(f"{line} What did you feel?")
        self._title.setText(line)
        self._felt_question = _FELT if line == lines.COME_OUT else _FELT_ON_A_MACHINE

    def begin(self, within_exercise: bool, can_be_easier: bool, has_leg_pain: bool = False) -> None:
        """Ask anew. Between exercises there is none to skip; ``can_be_easier`` offers an easier variant.

        With ``has_leg_pain`` in the profile, pain that goes down the leg is named as a worry.
        """
        self._can_be_easier = can_be_easier
        self._effort.set_choice(_EFFORT_OR_EASIER if can_be_easier else _EFFORT)
        self._pain.set_choice(_PAIN if within_exercise else _PAIN_BETWEEN)
        self._worry.set_choice(_WORRY_LEG if has_leg_pain else _WORRY)
        self._show_step(self._felt)

    def first_target(self) -> QWidget:
        """The calmest choice."""
        return self._shown[0]

    def set_scale(self, scale: SessionScale) -> None:
        """Follow the window."""
        self._title.set_size(scale.text(52, 56))
        self._question.set_size(scale.text(30, 34))
        self._kept.set_size(scale.text(26, 34))
        for card in (*self._felt, *self._ways):
            card.set_scale(scale)
        self._end.setFixedWidth(size_button(self._end, scale, text=28))
        self._back.setFixedWidth(size_button(self._back, scale, padding=4, text=28))
        self._foot.setSpacing(scale.length(24))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1, 2 and 3 choose; what steers a running session does nothing."""
        number = event.text()
        choices = {str(at): card for at, card in enumerate(self._shown, start=1)}
        if number in choices and not event.isAutoRepeat():
            choices[number].click()
        elif session_key(event) is None:
            event.ignore()

    def _build(self) -> None:
        for widget in (self._title, self._question):
            self.column.addWidget(widget)
        for card in (*self._felt, *self._ways):
            self.column.addWidget(card, 1)
        for button in (self._back, self._end):
            self._foot.addWidget(button)
        self._foot.addWidget(self._kept, 1)
        # What stands at the left stays there where the words at the right are hidden.
        self._foot.addStretch()
        self.column.addLayout(self._foot)
        self._effort.clicked.connect(self._choose_effort)
        self._pain.clicked.connect(self._choose_pain)
        self._worry.clicked.connect(self._choose_worry)
        self._go_on.clicked.connect(self._choose_going_on)
        self._easier.clicked.connect(self.easier)
        self._back.clicked.connect(self._ask_again)
        self._end.clicked.connect(self.ended)

    def _show_step(self, cards: tuple[ChoiceCard, ...]) -> None:
        self._shown = cards
        is_first = cards is self._felt
        self._question.setText(self._felt_question if is_first else _HOW)
        for card in (*self._felt, *self._ways):
            card.setVisible(card in cards)
        self._back.setVisible(not is_first)
        self._kept.setVisible(is_first)
        if self.isVisible():
            self.first_target().setFocus()

    def _ask_again(self) -> None:
        self._show_step(self._felt)

    def _choose_effort(self) -> None:
        if self._can_be_easier:
            self._show_step(self._ways)
        else:
            self._choose_going_on()

    def _choose_going_on(self) -> None:
        self.chosen.emit(StopReason.EFFORT)

    def _choose_pain(self) -> None:
        self.chosen.emit(StopReason.PAIN)

    def _choose_worry(self) -> None:
        self.chosen.emit(StopReason.WORRY)

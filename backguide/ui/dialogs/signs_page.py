"""The whole list of warning signs in one screen: choose what applies, or that nothing does, and go on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QWidget

from backguide.core.safety import Occasion, Urgency, most_urgent
from backguide.core.warning_signs import ANSWER, NONE_APPLIES, WARNING_SIGNS, WarningSigns
from backguide.ui.dialogs.asking_page import AskingPage
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.type_scale import Level
from backguide.ui.viewmodels.safety_words import look_of, signs_sub_line, signs_title
from backguide.ui.widgets import Breakpoint, Card, Chip, IconLabel, PrimaryButton, QuietButton, TextLabel
from backguide.ui.widgets.exercise.equal_columns import EqualColumns

_COLUMNS = {Breakpoint.WIDE: 3, Breakpoint.MEDIUM: 2, Breakpoint.NARROW: 1}


class SignsCard(Card):
    """One list with its answer. ``toggled`` says whether one of its signs applies."""

    toggled = Signal(bool)

    def __init__(self, look: Look, signs: WarningSigns, parent: QWidget | None = None) -> None:
        super().__init__(look, padding=14, spacing=7, parent=parent)
        self.signs = signs
        self._icon, self._role = look_of(signs.urgency)
        heading = IconLabel(
            look,
            self._icon,
            signs.heading,
            level=Level.LEAD,
            role=self._role,
            weight=QFont.Weight.Bold,
            wrap=True,
        )
        self.column.addWidget(heading)
        lines = QGridLayout()
        lines.setHorizontalSpacing(8)
        lines.setVerticalSpacing(2)
        lines.setColumnStretch(1, 1)
        for number, sign in enumerate(signs.signs):
            dot = TextLabel(look, "•", Level.CARD_CAPTION, Role.INK2, wrap=False)
            lines.addWidget(dot, number, 0, Qt.AlignmentFlag.AlignTop)
            lines.addWidget(TextLabel(look, sign, Level.CARD_CAPTION), number, 1)
        self.column.addLayout(lines)
        self.column.addStretch(1)
        self.answer = Chip(look, ANSWER, "check")
        self.answer.setAccessibleName(f"{signs.heading}. {ANSWER}: {'; '.join(signs.signs)}")
        self.answer.toggled.connect(self._take_answer)
        self.column.addWidget(self.answer)

    @property
    def applies(self) -> bool:
        """True where the person says that one of the signs applies."""
        return self.answer.isChecked()

    def clear(self) -> None:
        """Take the answer back."""
        self.answer.setChecked(False)

    def _take_answer(self, applies: bool) -> None:
        self.set_edge(self._role if applies else Role.LINE, 3 if applies else None)
        self.toggled.emit(applies)


class SignsPage(AskingPage):
    """Two clicks: what applies, and go on.

    ``answered`` carries the most urgent ``Urgency`` that applies, or None. ``left`` says that the person does
    not want to answer now, so no session starts.
    """

    answered = Signal(object)
    left = Signal()

    def __init__(self, look: Look, occasion: Occasion, parent: QWidget | None = None) -> None:
        super().__init__(look, signs_title(occasion), signs_sub_line(occasion), parent)
        cards = QWidget()
        self._columns = EqualColumns(cards, gap=14)
        self.cards = [SignsCard(look, signs) for signs in WARNING_SIGNS]
        for card in self.cards:
            self._columns.addWidget(card)
            card.toggled.connect(self._take_sign)
        self.page.body.addWidget(cards)
        self.page.body.addStretch(1)
        self.none = Chip(look, NONE_APPLIES, "check")
        self.go_on = PrimaryButton(look, "Go on", "right")
        self.go_on.setEnabled(False)
        later = QuietButton(look, "Not now", "cross")
        self.foot.addWidget(self.none)
        self.foot.addWidget(self.go_on)
        self.foot.addStretch(1)
        self.foot.addWidget(later)
        # The list comes before the answer that nothing on it applies.
        self.setFocusProxy(self.cards[0].answer)
        self.none.toggled.connect(self._take_none)
        self.go_on.clicked.connect(self._answer)
        later.clicked.connect(self.left)
        self.page.breakpoint_changed.connect(self._take_breakpoint)

    @property
    def found(self) -> Urgency | None:
        """The most urgent list of which a sign applies."""
        return most_urgent(card.signs.urgency for card in self.cards if card.applies)

    def _take_sign(self, applies: bool) -> None:
        if applies:
            self.none.setChecked(False)
        self._allow()

    def _take_none(self, none: bool) -> None:
        if none:
            for card in self.cards:
                card.clear()
        self._allow()

    def _allow(self) -> None:
        self.go_on.setEnabled(self.none.isChecked() or self.found is not None)

    def _answer(self) -> None:
        self.answered.emit(self.found)

    def _take_breakpoint(self, found: Breakpoint) -> None:
        self._columns.set_columns(_COLUMNS[found])

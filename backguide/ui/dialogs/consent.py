"""Before the first session: what the app does, what it does not do, and when to see someone first."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backguide.ui.dialogs.asking_page import AskingPage
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.type_scale import Level
from backguide.ui.viewmodels import safety_words as words
from backguide.ui.widgets import Breakpoint, Card, HeadingRow, IconLabel, PrimaryButton, QuietButton, body
from backguide.ui.widgets.exercise.equal_columns import EqualColumns
from backguide.ui.widgets.labels import caption, strong

_COLUMNS = {Breakpoint.WIDE: 3, Breakpoint.MEDIUM: 1, Breakpoint.NARROW: 1}


class ConsentPage(AskingPage):
    """``agreed`` says that the person has read it, ``left`` that they want to look around first."""

    agreed = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, words.CONSENT_TITLE, words.CONSENT_SUB_LINE, parent)
        cards = QWidget()
        self._columns = EqualColumns(cards, gap=17)
        self._columns.addWidget(self._list("What it does", "check", Role.OK, words.IT_DOES))
        self._columns.addWidget(self._list("What it does not do", "cross", Role.INK2, words.IT_DOES_NOT))
        self._columns.addWidget(self._list("Where you exercise", "check", Role.INK2, words.YOUR_PLACE))
        self.page.body.addWidget(cards)
        self.page.body.addWidget(self._see_someone())
        self.page.body.addWidget(caption(look, words.AT_YOUR_OWN_RISK))
        self.page.body.addStretch(1)
        agree = PrimaryButton(look, "I have read this", "check")
        later = QuietButton(look, "Look around first", "right")
        self.foot.addWidget(agree)
        self.foot.addStretch(1)
        self.foot.addWidget(later)
        self.setFocusProxy(agree)
        agree.clicked.connect(self.agreed)
        later.clicked.connect(self.left)
        self.page.breakpoint_changed.connect(self._take_breakpoint)

    def _list(self, title: str, icon: str, role: Role, lines: Sequence[str]) -> Card:
        card = Card(self._look)
        card.column.addWidget(HeadingRow(self._look, title))
        for line in lines:
            label = IconLabel(
                self._look, icon, line, level=Level.BODY, role=Role.INK, icon_role=role, wrap=True
            )
            card.column.addWidget(label)
        card.column.addStretch(1)
        return card

    def _see_someone(self) -> Card:
        card = Card(self._look)
        card.column.addWidget(HeadingRow(self._look, "See someone first", "user"))
        card.column.addWidget(body(self._look, words.TALK_FIRST))
        card.column.addWidget(strong(self._look, words.STOP_IF))
        emergency = IconLabel(
            self._look, "warn", words.EMERGENCY, level=Level.BODY, role=Role.STOP, wrap=True
        )
        card.column.addWidget(emergency)
        return card

    def _take_breakpoint(self, found: Breakpoint) -> None:
        self._columns.set_columns(_COLUMNS[found])

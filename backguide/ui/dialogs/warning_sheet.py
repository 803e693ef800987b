"""The warning signs, one list at a time, the emergencies first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backguide.core.warning_signs import ANSWER, LOCKING_SIGNS, NONE_APPLIES, WarningSigns
from backguide.ui.dialogs.session_panel import SessionPanel
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.viewmodels.safety_words import look_of
from backguide.ui.widgets.buttons import SecondaryButton
from backguide.ui.widgets.session.controls import size_row
from backguide.ui.widgets.session.fitted import FittedLabel
from backguide.ui.widgets.session.geometry import SessionScale
from backguide.ui.widgets.session.keys import session_key

_MOST = max(len(group.signs) for group in LOCKING_SIGNS)


class WarningSheet(SessionPanel):
    """Asks about each group of signs in turn.

    ``warned`` carries the ``WarningSigns`` of which one applies; ``cleared`` says that none does. Nobody is
    told that all is well: the app only asks.
    """

    warned = Signal(object)
    cleared = Signal()

    def __init__(self, look: Look, fades: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(look, is_sheet=True, fades=fades, parent=parent)
        self._at = 0
        self._question = FittedLabel(look, "Do you have any of these?", Role.INK, QFont.Weight.Bold)
        self._count = FittedLabel(look, "", Role.INK2, alignment=Qt.AlignmentFlag.AlignRight)
        self._heading = FittedLabel(look, "", Role.STOP, QFont.Weight.DemiBold)
        self._signs = [FittedLabel(look) for _ in range(_MOST)]
        self._yes = SecondaryButton(look, ANSWER, "warn")
        self._no = SecondaryButton(look, NONE_APPLIES, "cross")
        head = QHBoxLayout()
        head.addWidget(self._question, 4)
        head.addWidget(self._count, 1)
        self.column.addLayout(head)
        self.column.addWidget(self._heading)
        self._list = QVBoxLayout()
        for sign in self._signs:
            self._list.addWidget(sign)
        self.column.addLayout(self._list)
        self.column.addStretch(1)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._yes)
        self._foot.addStretch(1)
        self._foot.addWidget(self._no)
        self.column.addLayout(self._foot)
        self._yes.clicked.connect(self._answer_yes)
        self._no.clicked.connect(self._answer_no)
        self.begin()

    def begin(self) -> None:
        """Ask from the first list on."""
        self._at = 0
        self._show()

    @property
    def group(self) -> WarningSigns:
        """The list that is asked about."""
        return LOCKING_SIGNS[self._at]

    def set_scale(self, scale: SessionScale) -> None:
        """Follow the window."""
        self._question.set_size(scale.text(52, 56))
        self._count.set_size(scale.text(30, 38))
        self._list.setSpacing(scale.length(10))
        self._heading.set_size(scale.text(36, 42))
        for sign in self._signs:
            sign.set_size(scale.text(34, 38))
        answers = (self._yes, self._no)
        room = self.content_width - scale.length(24)
        for button, width in zip(answers, size_row(answers, scale, room, text=30), strict=True):
            button.setFixedWidth(width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that steer a running session do nothing here."""
        if session_key(event) is None:
            event.ignore()

    def _show(self) -> None:
        group = self.group
        self._count.setText(f"{self._at + 1} of {len(LOCKING_SIGNS)}")
        self._heading.setText(f"If so, {group.heading[0].lower()}{group.heading[1:]}.")
        self._heading.set_role(look_of(group.urgency)[1])
        for number, label in enumerate(self._signs):
            shown = number < len(group.signs)
            label.setText(f"•  {group.signs[number]}" if shown else "")
            label.setVisible(shown)
        self.setAccessibleName(f"{self._question.text()} {group.heading}: {'; '.join(group.signs)}")
        # Neither answer is at hand for a key pressed without reading.
        self.setFocus()

    def _answer_yes(self) -> None:
        self.warned.emit(self.group)

    def _answer_no(self) -> None:
        if self._at + 1 == len(LOCKING_SIGNS):
            self.cleared.emit()
            return
        self._at += 1
        self._show()

"""The large card of Today while the programme rests: why, what to do, and how it starts again."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.theme_metrics import RADIUS_HERO
from backguide.ui.type_scale import Level
from backguide.ui.viewmodels.safety_words import UNTIL, LockedView
from backguide.ui.widgets import Card, Chip, FlowLayout, IconView, PrimaryButton, TextLabel, section_title

_PADDING = 32


class RestingCard(Card):
    """Two presses unlock: the confirmation, and *Start again*. ``unlock_requested`` is sent by the second."""

    unlock_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, padding=_PADDING, spacing=14, radius=RADIUS_HERO, parent=parent)
        self._look = look
        self._title = section_title(look, "")
        self._since = TextLabel(look, "", Level.LEAD, Role.INK2)
        self._icon = IconView(look, "warn", Role.STOP, 44)
        self._heading = TextLabel(look, "", Level.H3, weight=QFont.Weight.Bold)
        self._advice = QVBoxLayout()
        self._advice.setSpacing(6)
        self._until = TextLabel(look, UNTIL, role=Role.INK2)
        self.confirmed = Chip(look, "", "check")
        self.start_again = PrimaryButton(look, "Start again", "play")
        self._answers = QWidget()
        self._build()
        self.confirmed.toggled.connect(self.start_again.setEnabled)
        self.start_again.clicked.connect(self.unlock_requested)
        self.setFocusProxy(self.confirmed)

    def show_lock(self, view: LockedView) -> None:
        """Show a lock; nothing is confirmed yet."""
        self._title.setText(view.title)
        self._since.setText(view.since)
        self._icon.set_icon(view.icon, view.role)
        self._heading.setText(view.heading)
        self._heading.set_role(view.role)
        while (item := self._advice.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                # Qt deletes it a little later; until then it must not be seen.
                widget.hide()
                widget.deleteLater()
        for sentence in view.advice:
            self._advice.addWidget(TextLabel(self._look, sentence, Level.LEAD))
        self.confirmed.setText(view.unlock)
        self.confirmed.setChecked(False)
        self.start_again.setEnabled(False)

    def _build(self) -> None:
        row = FlowLayout(self._answers, gap=14, row_gap=12)
        row.addWidget(self.confirmed)
        row.addWidget(self.start_again)
        column = self.column
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._title)
        column.addWidget(self._since)
        column.addSpacing(8)
        column.addWidget(self._heading)
        column.addLayout(self._advice)
        column.addSpacing(8)
        column.addWidget(self._until)
        column.addStretch(1)
        column.addWidget(self._answers)

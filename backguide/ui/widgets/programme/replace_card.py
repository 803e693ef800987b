"""The question before another programme takes the place of the present one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.widgets.buttons import PrimaryButton, SecondaryButton
from backguide.ui.widgets.card import Card
from backguide.ui.widgets.flow_layout import FlowLayout
from backguide.ui.widgets.heading_row import HeadingRow
from backguide.ui.widgets.labels import body


class ReplaceCard(Card):
    """Says what happens and asks. ``confirmed`` and ``kept`` are the two answers."""

    confirmed = Signal()
    kept = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, spacing=12, parent=parent)
        self.set_edge(Role.ACCENT, 2)
        self._heading = HeadingRow(look, "", "switch")
        self._words = body(look, "")
        self.yes = PrimaryButton(look, "Yes, begin today", "check")
        self.no = SecondaryButton(look, "Keep the present one")
        self.yes.clicked.connect(self.confirmed)
        self.no.clicked.connect(self.kept)
        buttons = FlowLayout(gap=12, row_gap=8)
        buttons.addWidget(self.yes)
        buttons.addWidget(self.no)
        self.column.addWidget(self._heading)
        self.column.addWidget(self._words)
        self.column.addLayout(buttons)

    def ask(self, title: str, words: str) -> None:
        """Ask whether the programme ``title`` shall take the place of the present one."""
        self._heading.set_title(f"Use {title}?")
        self._words.setText(words)
        self.yes.setAccessibleDescription(words)
        self.show()
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)

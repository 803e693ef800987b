"""What stands in the place of a page that could not be shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.widgets import Card, PageScaffold, SecondaryButton, TextLabel, body


class PageError(PageScaffold):
    """The page's title, what happened, and a button to try again; its signal carries the page's key."""

    retry_requested = Signal(str)

    def __init__(self, look: Look, key: str, title: str, reason: str, parent: QWidget | None = None) -> None:
        super().__init__(look, title, parent=parent)
        self._key = key
        card = Card(look)
        card.column.addWidget(body(look, "This page could not be shown. Your other pages still work."))
        if reason:
            card.column.addWidget(TextLabel(look, reason, role=Role.INK2))
        again = SecondaryButton(look, "Try again", "repeat")
        again.clicked.connect(self._retry)
        card.column.addWidget(again, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(card)
        self.body.addStretch(1)

    def _retry(self) -> None:
        self.retry_requested.emit(self._key)

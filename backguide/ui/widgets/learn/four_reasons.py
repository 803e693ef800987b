"""Four reasons why plans fail, each with the question that looks for it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.type_scale import Level
from backguide.ui.widgets.card import Card
from backguide.ui.widgets.exercise.equal_columns import EqualColumns
from backguide.ui.widgets.icon_label import IconView
from backguide.ui.widgets.labels import TextLabel, strong

REASONS = (
    ("stand", "Nothing active in it", "Am I moving, or is something done to me?"),
    ("check", "Not done the right way", "Do I move slowly and with good form?"),
    ("calendar", "Not often enough", "How is this week?"),
    ("repeat", "Stopped too soon", "Am I keeping it up?"),
)
"""Icon, reason and question."""

_TWO_COLUMNS = 420


class FourReasons(QWidget):
    """Four tiles, two by two where there is room."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._columns = EqualColumns(self, gap=12)
        for icon, reason, question in REASONS:
            self._columns.addWidget(_tile(look, icon, reason, question))
        look.changed.connect(self._rearrange)

    def set_width(self, width: int) -> None:
        """Two columns where ``width`` in pixels leaves room for them."""
        self._columns.set_columns(2 if width >= self._look.scaled(_TWO_COLUMNS) else 1)

    def _rearrange(self) -> None:
        self.set_width(self.width())


def _tile(look: Look, icon: str, reason: str, question: str) -> Card:
    card = Card(look, padding=14, radius=12)
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(IconView(look, icon, Role.ACCENT, 26, 2.2), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(strong(look, reason))
    words.addWidget(TextLabel(look, question, Level.CARD_CAPTION, Role.INK2))
    row.addLayout(words, 1)
    card.column.addLayout(row)
    card.column.addStretch(1)
    return card

"""A calm box above *Try it now*: who should be asked first, and why."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backguide.services.caution_words import Advice
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.theme_contrast import ground_of
from backguide.ui.widgets.card import Card
from backguide.ui.widgets.icon_label import IconView
from backguide.ui.widgets.labels import TextLabel


class AdviceBox(Card):
    """Tinted ground, icon, a title and the reason. It hides itself where there is nothing to ask about."""

    def __init__(self, look: Look, *, is_clinic: bool, parent: QWidget | None = None) -> None:
        self._role = Role.MOVE if is_clinic else Role.WARN
        super().__init__(look, padding=14, radius=12, fill=ground_of(self._role), parent=parent)
        self._title = TextLabel(look, "", role=self._role, weight=QFont.Weight.DemiBold)
        self._text = TextLabel(look, "", role=self._role)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._text)
        row = QHBoxLayout()
        row.setSpacing(12)
        icon = IconView(look, "shield" if is_clinic else "warn", self._role, 24, 2.2)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.column.addLayout(row)
        look.changed.connect(self._take_edge)
        self._take_edge()

    def show_advice(self, advice: Advice | None) -> None:
        """Say this, or nothing."""
        self.setVisible(advice is not None)
        self._title.setText(advice.title if advice else "")
        self._text.setText(advice.text if advice else "")

    def _take_edge(self) -> None:
        self.set_edge(self._role if self._look.theme.is_high_contrast else None)

"""Under the figure: what to keep in mind and other mistakes; and the sources in small print."""

from PySide6.QtWidgets import QBoxLayout, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.theme_metrics import CARD_GAP
from backguide.ui.type_scale import Level
from backguide.ui.viewmodels.exercise_detail import DetailView
from backguide.ui.widgets.card import Card
from backguide.ui.widgets.exercise.rows import mistake_rows, reminder_row
from backguide.ui.widgets.labels import TextLabel, group_title


class MoreWords(QWidget):
    """Cues and other mistakes of one exercise on two cards."""

    def __init__(self, look: Look, view: DetailView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(CARD_GAP)
        if view.cues:
            self._cards.addWidget(_cues(look, view.cues), 1)
        if view.other_mistakes:
            self._cards.addWidget(_mistakes(look, view.other_mistakes), 1)

    def set_stacked(self, stacked: bool) -> None:
        """One card above the other."""
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._cards.setDirection(direction)


def small_print(look: Look, sources: tuple[str, ...]) -> TextLabel:
    """The works that dose and cautions come from."""
    words = "Dose and cautions come from: " + " ".join(sources) if sources else ""
    return TextLabel(look, words, Level.CAPTION, Role.INK2)


def _cues(look: Look, cues: tuple[str, ...]) -> Card:
    card = Card(look, spacing=14)
    card.column.addWidget(group_title(look, "Good to remember"))
    for cue in cues:
        card.column.addWidget(reminder_row(look, cue))
    card.column.addStretch(1)
    return card


def _mistakes(look: Look, mistakes: tuple[tuple[str, str], ...]) -> Card:
    card = Card(look, spacing=14)
    card.column.addWidget(group_title(look, "Also watch for"))
    for wrong, right in mistakes:
        card.column.addLayout(mistake_rows(look, wrong, right))
    card.column.addStretch(1)
    return card

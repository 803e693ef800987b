"""The warning signs to read: each list with what to do, the most urgent first."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backguide.core.safety import Urgency
from backguide.core.warning_signs import WARNING_SIGNS, WarningSigns
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.type_scale import Level
from backguide.ui.viewmodels.safety_words import look_of
from backguide.ui.widgets.card import Card
from backguide.ui.widgets.divider import Divider
from backguide.ui.widgets.icon_label import IconLabel
from backguide.ui.widgets.labels import TextLabel
from backguide.ui.widgets.learn.reading_size import READING, reading_entry


class SignsCards(QWidget):
    """One card for each list. The words are those of the questions before a session."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for signs in WARNING_SIGNS:
            column.addWidget(_card(look, signs))


def _card(look: Look, signs: WarningSigns) -> Card:
    icon, role = look_of(signs.urgency)
    card = Card(look, padding=20, spacing=9)
    if signs.urgency is Urgency.NOW:
        card.set_edge(role, 2)
    card.column.addWidget(
        IconLabel(look, icon, signs.heading, level=Level.H3, role=role, weight=QFont.Weight.Bold, wrap=True)
    )
    for sign in signs.signs:
        card.column.addWidget(reading_entry(look, sign))
    card.column.addWidget(Divider(look))
    advice = TextLabel(look, " ".join(signs.advice), READING, Role.INK, weight=QFont.Weight.DemiBold)
    advice.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    card.column.addWidget(advice)
    return card

"""Beside the phases: for whom a programme is, what it needs, and what to beware of."""

from PySide6.QtWidgets import QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.viewmodels.programme import ProgrammeView
from backguide.ui.widgets.card import Card
from backguide.ui.widgets.exercise.side_card import WarnBox
from backguide.ui.widgets.icon_label import IconLabel
from backguide.ui.widgets.labels import body, group_title


class AboutCard(Card):
    """For whom, facts and cautions."""

    def __init__(self, look: Look, view: ProgrammeView, parent: QWidget | None = None) -> None:
        super().__init__(look, spacing=12, parent=parent)
        self.column.addWidget(group_title(look, "For whom"))
        self.column.addWidget(body(look, view.for_whom))
        for fact in view.facts:
            self.column.addWidget(IconLabel(look, fact.icon, fact.text, role=Role.INK, wrap=True))
        if view.caution:
            self.column.addWidget(WarnBox(look, view.caution))
        self.column.addStretch(1)

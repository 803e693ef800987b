"""The card of one programme: what it is for, what it asks, its phases."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.type_scale import Level
from backguide.ui.viewmodels.programme import PhaseView, ProgrammeView
from backguide.ui.widgets.buttons import SecondaryButton
from backguide.ui.widgets.card import Card
from backguide.ui.widgets.divider import Divider
from backguide.ui.widgets.exercise.side_card import WarnBox
from backguide.ui.widgets.flow_layout import FlowLayout
from backguide.ui.widgets.icon_label import IconLabel
from backguide.ui.widgets.labels import TextLabel, section_title
from backguide.ui.widgets.status import Status


class ProgrammeCard(Card):
    """``opened`` carries the programme's id."""

    opened = Signal(str)

    def __init__(self, look: Look, view: ProgrammeView, parent: QWidget | None = None) -> None:
        super().__init__(look, spacing=12, parent=parent)
        self.programme_id = view.programme_id
        self.look_inside = SecondaryButton(look, "Look inside", "programme")
        self.look_inside.setAccessibleName(f"Look inside {view.title}")
        self.look_inside.clicked.connect(self._open)
        if view.is_mine:
            self.set_edge(Role.ACCENT, 2)
        self.column.addLayout(self._heading(view))
        self.column.addWidget(TextLabel(look, view.purpose))
        self.column.addWidget(TextLabel(look, view.for_whom, Level.CARD_CAPTION, Role.INK2))
        facts = QVBoxLayout()
        facts.setSpacing(6)
        for fact in view.facts:
            facts.addWidget(IconLabel(look, fact.icon, fact.text, wrap=True, role=Role.INK))
        self.column.addLayout(facts)
        if view.caution:
            self.column.addWidget(WarnBox(look, view.caution))
        self.column.addWidget(Divider(look))
        for phase in view.phases:
            self.column.addLayout(self._phase(phase))
        self.column.addStretch(1)
        self.column.addWidget(self.look_inside, 0, Qt.AlignmentFlag.AlignLeft)

    def _heading(self, view: ProgrammeView) -> FlowLayout:
        row = FlowLayout(gap=12, row_gap=6)
        title = section_title(self._look, view.title)
        title.setWordWrap(False)
        row.addWidget(title)
        if view.is_mine:
            row.addWidget(Status(self._look, view.status, "check", Role.HOLD))
        if view.mark:
            icon, role = ("shield", Role.MOVE) if view.is_clinic else ("warn", Role.WARN)
            row.addWidget(Status(self._look, view.mark, icon, role))
        return row

    def _phase(self, phase: PhaseView) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(TextLabel(self._look, phase.title, weight=QFont.Weight.DemiBold))
        for line in (phase.line, phase.holds):
            words.addWidget(TextLabel(self._look, line, Level.CARD_CAPTION, Role.INK2))
        return words

    def _open(self) -> None:
        self.opened.emit(self.programme_id)

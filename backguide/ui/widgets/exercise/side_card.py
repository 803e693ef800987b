"""The card beside the figure: how to do it, what to mind, and the facts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.type_scale import Level
from backguide.ui.viewmodels.exercise_detail import DetailView, Fact, Neighbour
from backguide.ui.widgets.buttons import QuietButton
from backguide.ui.widgets.card import Card
from backguide.ui.widgets.divider import Divider
from backguide.ui.widgets.exercise.rows import step_row
from backguide.ui.widgets.icon_label import IconView
from backguide.ui.widgets.labels import TextLabel, group_title


class WarnBox(Card):
    """A caution: tinted ground, icon and words."""

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(look, padding=14, radius=12, fill=Role.WARN_BG, parent=parent)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(IconView(look, "warn", Role.WARN, 22, 2.2), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(TextLabel(look, text, Level.CARD_CAPTION, Role.WARN), 1)
        self.column.addLayout(row)
        look.changed.connect(self._take_edge)
        self._take_edge()

    def _take_edge(self) -> None:
        self.set_edge(Role.WARN if self._look.theme.is_high_contrast else None)


class SideCard(Card):
    """Steps and facts of one exercise. ``neighbour_chosen`` carries the id of the easier or harder one."""

    neighbour_chosen = Signal(str)

    def __init__(self, look: Look, view: DetailView, parent: QWidget | None = None) -> None:
        super().__init__(look, spacing=14, parent=parent)
        self._links: dict[QuietButton, str] = {}
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(14)
        self._facts.setVerticalSpacing(11)
        self._facts.setColumnStretch(1, 1)
        self.column.addWidget(group_title(look, "How to do it"))
        for number, step in enumerate(view.steps, start=1):
            self.column.addWidget(step_row(look, number, step))
        if view.caution:
            self.column.addWidget(WarnBox(look, view.caution))
        self.column.addWidget(Divider(look))
        for fact in view.facts:
            self._add_fact(fact)
        for neighbour in view.neighbours:
            self._add_neighbour(neighbour)
        self.column.addLayout(self._facts)
        self.column.addStretch(1)
        look.changed.connect(self._take_look)
        self._take_look()

    def _add_fact(self, fact: Fact) -> None:
        row = self._add_label(fact.label)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(_value(self._look, fact.value))
        if fact.note:
            words.addWidget(TextLabel(self._look, fact.note, Level.CARD_CAPTION, Role.INK2))
        self._facts.addLayout(words, row, 1)

    def _add_neighbour(self, neighbour: Neighbour) -> None:
        row = self._add_label(neighbour.label)
        if neighbour.exercise_id is None:
            self._facts.addWidget(_value(self._look, neighbour.name), row, 1)
            return
        link = QuietButton(self._look, neighbour.name)
        link.setAccessibleName(f"{neighbour.label}: {neighbour.name}")
        link.clicked.connect(self._choose)
        self._links[link] = neighbour.exercise_id
        self._facts.addWidget(link, row, 1, Qt.AlignmentFlag.AlignLeft)

    def _add_label(self, label: str) -> int:
        row = self._facts.rowCount()
        words = TextLabel(self._look, label, role=Role.INK2, wrap=False)
        words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._facts.addWidget(words, row, 0)
        return row

    def _choose(self) -> None:
        link = self.sender()
        if isinstance(link, QuietButton):
            self.neighbour_chosen.emit(self._links[link])

    def _take_look(self) -> None:
        self._facts.setColumnMinimumWidth(0, self._look.scaled(98))


def _value(look: Look, text: str) -> TextLabel:
    label = TextLabel(look, text, weight=QFont.Weight.DemiBold)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    return label

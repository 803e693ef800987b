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
from backguide.ui.widgets.exercise.dose_choice import DoseChoice
from backguide.ui.widgets.exercise.rows import step_row
from backguide.ui.widgets.flow_layout import FlowLayout
from backguide.ui.widgets.icon_label import IconView
from backguide.ui.widgets.labels import TextLabel, group_title

_GAP = 14
_LABELS = 98


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
    """Steps and facts of one exercise. ``neighbour_chosen`` carries the id of the easier or harder one.

    ``doses`` is the choice between several doses, None where there is one dose only.
    """

    neighbour_chosen = Signal(str)

    def __init__(self, look: Look, view: DetailView, parent: QWidget | None = None) -> None:
        super().__init__(look, spacing=14, parent=parent)
        self._links: dict[QuietButton, str] = {}
        self._labels: list[TextLabel] = []
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(_GAP)
        self._facts.setVerticalSpacing(11)
        self._facts.setColumnStretch(1, 1)
        self.column.addWidget(group_title(look, "How to do it"))
        for number, step in enumerate(view.steps, start=1):
            self.column.addWidget(step_row(look, number, step))
        if view.caution:
            self.column.addWidget(WarnBox(look, view.caution))
        self.column.addWidget(Divider(look))
        self.doses = DoseChoice(look, view.doses) if view.doses else None
        if self.doses is not None:
            self.column.addWidget(self.doses)
        for fact in view.facts:
            self._add_fact(fact)
        self.column.addLayout(self._facts)
        neighbours = QVBoxLayout()
        neighbours.setSpacing(4)
        for neighbour in view.neighbours:
            neighbours.addWidget(self._neighbour(neighbour))
        self.column.addLayout(neighbours)
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

    def _neighbour(self, neighbour: Neighbour) -> QWidget:
        """A label and a link, which goes below it where the card is too narrow for both."""
        row = QWidget()
        label = _label(self._look, neighbour.label)
        self._labels.append(label)
        if neighbour.exercise_id is None:
            beside = QHBoxLayout(row)
            beside.setContentsMargins(0, 6, 0, 6)
            beside.setSpacing(_GAP)
            beside.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
            beside.addWidget(_value(self._look, neighbour.name), 1)
            return row
        flow = FlowLayout(row, gap=_GAP, row_gap=0)
        flow.addWidget(label)
        link = QuietButton(self._look, neighbour.name)
        link.setAccessibleName(f"{neighbour.label}: {neighbour.name}")
        link.clicked.connect(self._choose)
        self._links[link] = neighbour.exercise_id
        flow.addWidget(link)
        return row

    def _add_label(self, label: str) -> int:
        row = self._facts.rowCount()
        self._facts.addWidget(_label(self._look, label), row, 0)
        return row

    def _choose(self) -> None:
        link = self.sender()
        if isinstance(link, QuietButton):
            self.neighbour_chosen.emit(self._links[link])

    def _take_look(self) -> None:
        width = self._look.scaled(_LABELS)
        self._facts.setColumnMinimumWidth(0, width)
        for label in self._labels:
            label.setMinimumWidth(width)


def _label(look: Look, text: str) -> TextLabel:
    label = TextLabel(look, text, role=Role.INK2, wrap=False)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    return label


def _value(look: Look, text: str) -> TextLabel:
    label = TextLabel(look, text, weight=QFont.Weight.DemiBold)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    return label

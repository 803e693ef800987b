"""The chips over the library: all or mine, kind, position, equipment, body part, and what to leave out."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from backguide.services.caution_words import Demand
from backguide.services.exercise_words import Kind
from backguide.services.find_exercises import Query
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.viewmodels.exercise_cards import FilterChoices, LibraryView
from backguide.ui.widgets.buttons import QuietButton
from backguide.ui.widgets.chip import Chip, DropDownChip
from backguide.ui.widgets.flow_layout import FlowLayout
from backguide.ui.widgets.labels import TextLabel
from backguide.ui.widgets.many_chip import ManyChip


class ExerciseFilters(QWidget):
    """Chips that narrow the library. "All" is lit while nothing is left out; a press on it clears everything.

    ``query_changed`` carries the new ``Query``.
    """

    query_changed = Signal(object)

    def __init__(self, look: Look, choices: FilterChoices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query = Query()
        self.all = Chip(look, "All")
        self.mine = Chip(look, "Mine")
        self.kinds = {kind: Chip(look, kind) for kind in Kind}
        self._place = DropDownChip(look, "Position", "Any position")
        self._equipment = DropDownChip(look, "Equipment", "Any equipment")
        self._region = DropDownChip(look, "Body part", "Any body part")
        self.drop_downs = (self._place, self._equipment, self._region)
        self.without = ManyChip(look, "Without", "Leave out exercises with any of these")
        self.found = TextLabel(look, "", role=Role.INK2, weight=QFont.Weight.DemiBold, wrap=False)
        self.clear_all = QuietButton(look, "Clear all", "cross", icon_after=False)
        self.show_choices(choices)
        self._lay_out()
        self._connect()
        self._light()

    @property
    def query(self) -> Query:
        """What is looked for now."""
        return self._query

    def show_choices(self, choices: FilterChoices) -> None:
        """Other choices. Whatever was chosen and cannot be chosen any more clears everything."""
        self._place.set_choices([(place, place) for place in choices.places])
        self._equipment.set_choices(choices.equipment)
        self._region.set_choices(choices.regions)
        self.without.set_choices([(demand, demand.value) for demand in choices.demands])
        for kind, chip in self.kinds.items():
            chip.setVisible(kind in choices.kinds)
        known = (
            self._query.kind in (None, *choices.kinds),
            self._query.place in (None, *choices.places),
            self._query.equipment in (None, *dict(choices.equipment)),
            self._query.region in (None, *dict(choices.regions)),
        )
        if not all(known):
            self.clear()

    def look_for(self, query: Query) -> None:
        """Look for something else."""
        self._change(query)

    def set_text(self, text: str) -> None:
        """Look for other words."""
        self._change(replace(self._query, text=text))

    def clear(self) -> None:
        """Leave nothing out."""
        self._change(Query())

    def show_found(self, view: LibraryView) -> None:
        """Say how many there are, and how many are found where something is left out."""
        self.all.setText(f"All {view.total}")
        self.mine.setText(f"Mine {view.mine}")
        self.mine.setAccessibleName(f"In my programme, {view.mine}")
        self.mine.setVisible(view.mine > 0 or self._query.only_mine)
        self.found.setText(view.found)
        self.found.setVisible(bool(view.found))
        self.found.setAccessibleName(view.spoken)

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        for widgets in (
            (self.all, self.mine, *self.kinds.values()),
            (*self.drop_downs, self.without, self.found, self.clear_all),
        ):
            flow = FlowLayout(gap=8)
            for widget in widgets:
                flow.addWidget(widget)
            rows.addLayout(flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._place.setAccessibleName("Position")
        self._equipment.setAccessibleName("Equipment")
        self._region.setAccessibleName("Body part")

    def _connect(self) -> None:
        self.all.clicked.connect(self.clear)
        self.mine.clicked.connect(self._take_mine)
        # Not in a QButtonGroup: it would let the Tab key reach only one of them.
        for chip in self.kinds.values():
            chip.clicked.connect(self._take_kind)
        for drop_down in self.drop_downs:
            drop_down.value_changed.connect(self._take_choices)
        self.without.values_changed.connect(self._take_choices)
        self.clear_all.clicked.connect(self.clear)

    def _take_mine(self, checked: bool) -> None:
        self._change(replace(self._query, only_mine=checked))

    def _take_kind(self, checked: bool) -> None:
        kind = next((kind for kind, chip in self.kinds.items() if chip is self.sender()), None)
        self._change(replace(self._query, kind=kind if checked else None))

    def _take_choices(self) -> None:
        query = replace(
            self._query,
            place=_text(self._place.value()),
            equipment=_text(self._equipment.value()),
            region=_text(self._region.value()),
            without=frozenset(value for value in self.without.values() if isinstance(value, Demand)),
        )
        self._change(query)

    def _change(self, query: Query) -> None:
        changed = query != self._query
        self._query = query
        self._light()
        if changed:
            self.query_changed.emit(query)

    def _light(self) -> None:
        """Make every chip say what is looked for."""
        query = self._query
        self.all.setChecked(query.asks_for_all)
        self.mine.setChecked(query.only_mine)
        for kind, chip in self.kinds.items():
            chip.setChecked(kind is query.kind)
        self._place.set_value(query.place)
        self._equipment.set_value(query.equipment)
        self._region.set_value(query.region)
        self.without.set_values(query.without)
        self.clear_all.setVisible(not query.asks_for_all)


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None

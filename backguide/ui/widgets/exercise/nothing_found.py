"""What stands in the place of the cards where nothing fits: so it is, and what would find something."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backguide.services.find_exercises import Query
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.viewmodels.exercise_cards import LibraryView
from backguide.ui.viewmodels.ways_out import WayOut
from backguide.ui.widgets.button_base import KitButton
from backguide.ui.widgets.buttons import SecondaryButton
from backguide.ui.widgets.card import Card
from backguide.ui.widgets.flow_layout import FlowLayout
from backguide.ui.widgets.labels import TextLabel, group_title


class NothingFound(Card):
    """``chosen`` carries the ``Query`` of the way out that was pressed."""

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, spacing=14, parent=parent)
        self._title = group_title(look, "")
        self._words = TextLabel(look, "Leave off one of these, or show everything:", role=Role.INK2)
        self.show_all = SecondaryButton(look, "Show all", "exercises")
        self._ways: dict[KitButton, Query] = {}
        row = QWidget()
        self._flow = FlowLayout(row, gap=10)
        self._flow.addWidget(self.show_all)
        for widget in (self._title, self._words, row):
            self.column.addWidget(widget)
        self.show_all.clicked.connect(self._show_all)

    def show_view(self, view: LibraryView) -> None:
        """Say what was not found and offer the ways out of it."""
        self._title.setText(view.nothing)
        self._words.setVisible(bool(view.ways_out))
        for button in self._ways:
            self._flow.removeWidget(button)
            button.deleteLater()
        self._ways = {self._button(way): way.query for way in view.ways_out}
        self._flow.removeWidget(self.show_all)
        for button in (*self._ways, self.show_all):
            self._flow.addWidget(button)
        self.show_all.setText(f"Show all {view.total}")

    @property
    def ways(self) -> tuple[KitButton, ...]:
        """The buttons that leave off one choice each."""
        return tuple(self._ways)

    def _button(self, way: WayOut) -> KitButton:
        button = SecondaryButton(self._look, way.words)
        button.clicked.connect(self._take_way)
        return button

    def _take_way(self) -> None:
        button = self.sender()
        if isinstance(button, KitButton):
            self.chosen.emit(self._ways[button])

    def _show_all(self) -> None:
        self.chosen.emit(Query())

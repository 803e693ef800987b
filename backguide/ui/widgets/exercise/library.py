"""The library: search, chips and cards."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QWidget

from backguide.services.find_exercises import Query
from backguide.ui.figure.gallery_protocol import FigureGallery, MovingPicture
from backguide.ui.look import Look
from backguide.ui.viewmodels.exercise_cards import ExerciseCards
from backguide.ui.widgets.exercise.card_grid import CardGrid
from backguide.ui.widgets.exercise.filters import ExerciseFilters
from backguide.ui.widgets.exercise.nothing_found import NothingFound
from backguide.ui.widgets.fields import SearchField
from backguide.ui.widgets.page_scaffold import Breakpoint, PageScaffold

_TWO_COLUMNS = 480
"""Narrowest content, in pixels at 100 %, that still holds two cards side by side."""

_SLASH = "/"
"""The key that many know from pages with a search; in the field itself it is a letter."""


class ExerciseLibrary(PageScaffold):
    """All exercises as cards. ``chosen`` carries the id of the exercise to open.

    Ctrl+F and / go to the search from anywhere on the page. Escape empties the search, then the filters.
    """

    chosen = Signal(str)

    def __init__(
        self,
        look: Look,
        cards: ExerciseCards,
        gallery: FigureGallery,
        make_moving: Callable[[], MovingPicture] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, "Exercises", parent=parent, head_gap=16)
        self.body.setSpacing(12)
        self._cards = cards
        self._said = ""
        self.search = SearchField(look, "Search exercises", "Search by name or muscle")
        self.filters = ExerciseFilters(look, cards.choices())
        self.grid = CardGrid(look, gallery, make_moving)
        self.nothing_found = NothingFound(look)
        self.add_to_head(self.search)
        self.body.addWidget(self.filters)
        self.body.addWidget(self.nothing_found)
        self.body.addWidget(self.grid)
        self.body.addStretch(1)
        self.search.textChanged.connect(self.filters.set_text)
        self.search.returnPressed.connect(self._go_to_cards)
        self.filters.query_changed.connect(self._take_query)
        self.grid.chosen.connect(self.chosen)
        look.changed.connect(self._rearrange)
        if self.grid.mover is not None:
            self._area.verticalScrollBar().valueChanged.connect(self.grid.mover.stop_out_of_sight)
        self.nothing_found.chosen.connect(self._take_way)
        self.search.setToolTip("Search (Ctrl+F or /)")
        for keys in (QKeySequence(QKeySequence.StandardKey.Find), QKeySequence(_SLASH)):
            # Also while the keyboard is in the rail; a page that is not shown does not hear it.
            find = QShortcut(keys, self)
            find.setContext(Qt.ShortcutContext.WindowShortcut)
            find.activated.connect(self._go_to_search)
        self.refresh()

    def show_exercises(self, cards: ExerciseCards) -> None:
        """Show other exercises; what is looked for stays where it can."""
        self._cards = cards
        self.filters.show_choices(cards.choices())
        self.refresh()

    def refresh(self) -> None:
        """Show the present programme's marks; what is looked for stays."""
        view = self._cards.view(self.filters.query)
        self.filters.show_found(view)
        self.grid.show_cards(view.cards)
        self.grid.setVisible(bool(view.cards))
        self.nothing_found.setVisible(not view.cards)
        if not view.cards:
            self.nothing_found.show_view(view)
        self._say(view.spoken)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns for the page's width."""
        super().resizeEvent(event)
        self._rearrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes back what was looked for, one thing after the other."""
        if event.key() != Qt.Key.Key_Escape or self.filters.query.asks_for_all:
            super().keyPressEvent(event)
        elif self.search.text():
            self.search.clear()
        else:
            self.filters.clear()

    def _take_way(self, query: Query) -> None:
        self.filters.look_for(query)
        self._go_to_search()

    def _take_query(self) -> None:
        if self.search.text() != self.filters.query.text:
            self.search.setText(self.filters.query.text)
        self.refresh()
        # The best that was found stands at the top.
        self.scroll_to_top()

    def _say(self, found: str) -> None:
        """Tell those who cannot see the cards how many there are now."""
        before, self._said = self._said, found
        if before and before != found:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, found))

    def _go_to_cards(self) -> None:
        self.grid.focus_card()

    def _go_to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _rearrange(self) -> None:
        columns = {Breakpoint.WIDE: 4, Breakpoint.MEDIUM: 3, Breakpoint.NARROW: 2}[self.breakpoint]
        if columns == 2 and self.width() < _TWO_COLUMNS * self._look.text_scale:
            columns = 1
        self.grid.set_columns(columns)

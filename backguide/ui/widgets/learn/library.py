"""All articles: a search and a card each; the warning signs lie below the others."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from backguide.ui.figure.gallery_protocol import FigureGallery
from backguide.ui.look import Look
from backguide.ui.viewmodels.learn import ArticleCardView, Articles
from backguide.ui.widgets.buttons import SecondaryButton
from backguide.ui.widgets.card import Card
from backguide.ui.widgets.exercise.equal_columns import EqualColumns
from backguide.ui.widgets.fields import SearchField
from backguide.ui.widgets.labels import body
from backguide.ui.widgets.learn.card import ArticleCard
from backguide.ui.widgets.page_scaffold import Breakpoint, PageScaffold

_COLUMNS = {Breakpoint.WIDE: 3, Breakpoint.MEDIUM: 2, Breakpoint.NARROW: 1}


class ArticleLibrary(PageScaffold):
    """The cards of all articles, or of those in which the search is found.

    ``chosen`` carries the id of the article whose card was pressed. Tab and the arrow keys go from card to
    card; Enter in the search goes to the first one.
    """

    chosen = Signal(str)

    def __init__(
        self, look: Look, articles: Articles, gallery: FigureGallery, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "Learn", "Short answers to what people ask about their backs.", parent)
        self._articles = articles
        self._gallery = gallery
        self._said = ""
        self.cards: tuple[ArticleCard, ...] = ()
        self.search = SearchField(look, "Search the articles", "Search the articles", width=300)
        self.add_to_head(self.search)
        self._upright = QWidget()
        self._columns = EqualColumns(self._upright)
        self._lying = QWidget()
        self._rows = EqualColumns(self._lying)
        self._rows.set_columns(1)
        self._nothing = self._nothing_found()
        for widget in (self._nothing, self._upright, self._lying):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.search.textChanged.connect(self.show_found)
        self.search.returnPressed.connect(self._go_to_cards)
        self.breakpoint_changed.connect(self._take_breakpoint)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._go_to_search)
        self.show_found()

    def show_found(self) -> None:
        """Show the cards that the search finds."""
        view = self._articles.library(self.search.text())
        for card in self.cards:
            card.hide()
            card.deleteLater()
        # In the order in which they stand on the page: those that lie come below the others.
        in_order = sorted(view.cards, key=lambda card: card.cover is None)
        self.cards = tuple(self._card(card) for card in in_order)
        self._upright.setVisible(any(card.view.cover is not None for card in self.cards))
        self._lying.setVisible(any(card.view.cover is None for card in self.cards))
        self._nothing.setVisible(not self.cards)
        before, self._said = self._said, view.spoken
        if before and before != view.spoken:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, view.spoken))

    def focus_card(self, article_id: str = "") -> None:
        """Give the keyboard to a card, by default to the first."""
        chosen = next((card for card in self.cards if card.view.article_id == article_id), None)
        if chosen is not None or self.cards:
            self._focus(chosen or self.cards[0])

    def _go(self, key: int) -> None:
        """Go to the card beside, above or below the one that has the keyboard."""
        focused = self.focusWidget()
        if not isinstance(focused, ArticleCard) or focused not in self.cards:
            return
        columns, number, last = self._columns.columns, self.cards.index(focused), len(self.cards) - 1
        to = {
            Qt.Key.Key_Left.value: number - 1,
            Qt.Key.Key_Right.value: number + 1,
            Qt.Key.Key_Up.value: number - columns,
            # From any card of the last row down to the one that lies below them all.
            Qt.Key.Key_Down.value: min(number + columns, last),
        }[key]
        if 0 <= to <= last:
            self._focus(self.cards[to])

    def _card(self, view: ArticleCardView) -> ArticleCard:
        lying = view.cover is None
        place, layout = (self._lying, self._rows) if lying else (self._upright, self._columns)
        card = ArticleCard(self._look, self._gallery, view, parent=place)
        self._lay(card, self.breakpoint)
        card.clicked.connect(self._choose)
        card.arrow_pressed.connect(self._go)
        layout.addWidget(card)
        card.show()
        return card

    def _choose(self) -> None:
        card = self.sender()
        if isinstance(card, ArticleCard):
            self.chosen.emit(card.view.article_id)

    def _nothing_found(self) -> Card:
        card = Card(self._look)
        card.column.addWidget(body(self._look, "No article has all of these words. Try one word."))
        show_all = SecondaryButton(self._look, "Show all", "learn")
        show_all.clicked.connect(self._clear)
        card.column.addWidget(show_all, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _clear(self) -> None:
        self.search.clear()
        self._go_to_search()

    def _focus(self, card: ArticleCard) -> None:
        card.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(card)

    def _go_to_cards(self) -> None:
        self.focus_card()

    def _go_to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _take_breakpoint(self, found: Breakpoint) -> None:
        self._columns.set_columns(_COLUMNS[found])
        for card in self.cards:
            self._lay(card, found)

    def _lay(self, card: ArticleCard, found: Breakpoint) -> None:
        """In one column all cards lie, so that more of them can be seen at once."""
        narrow = found is Breakpoint.NARROW
        warns = card.view.cover is None
        card.set_lying(narrow or warns, with_summary=warns and not narrow)

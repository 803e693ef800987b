"""The articles before and after the one that is read."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backguide.ui.figure.gallery_protocol import FigureGallery
from backguide.ui.look import Look
from backguide.ui.viewmodels.learn import ArticleView
from backguide.ui.widgets.exercise.equal_columns import EqualColumns
from backguide.ui.widgets.learn.card import ArticleCard

_TWO_CARDS = 520


class Neighbours(QWidget):
    """A lying card for each, side by side where there is room. ``chosen`` carries an article's id."""

    chosen = Signal(str)

    def __init__(
        self, look: Look, gallery: FigureGallery, view: ArticleView, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._columns = EqualColumns(self, gap=14)
        self._columns.set_columns(2)
        self.cards: list[ArticleCard] = []
        for label, card_view in (("Previous", view.before), ("Next", view.after)):
            if card_view is not None:
                card = ArticleCard(look, gallery, card_view, lying=True, label=label)
                card.clicked.connect(self._choose)
                self.cards.append(card)
                self._columns.addWidget(card)

    def set_width(self, width: int) -> None:
        """Two columns where ``width`` in pixels leaves room for them."""
        self._columns.set_columns(2 if width >= self._look.scaled(_TWO_CARDS) else 1)

    def _choose(self) -> None:
        card = self.sender()
        if isinstance(card, ArticleCard):
            self.chosen.emit(card.view.article_id)

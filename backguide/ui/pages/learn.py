"""The page Learn: all articles, and one of them when it is chosen."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from backguide.core.article import Article, Destination, Link
from backguide.core.exercise import Exercise
from backguide.ui.figure.gallery_protocol import PairGallery
from backguide.ui.look import Look
from backguide.ui.viewmodels.learn import Articles
from backguide.ui.widgets.learn.library import ArticleLibrary
from backguide.ui.widgets.learn.reading import ArticlePage


class LearnSection(QWidget):
    """Library and article in one page.

    ``session_requested``: start today's session. ``exercise_requested`` carries an exercise's id,
    ``page_requested`` a page's key, ``setting_requested`` a setting's key. ``exercises`` say what is
    right and wrong in a pair of pictures.
    """

    session_requested = Signal()
    exercise_requested = Signal(str)
    page_requested = Signal(str)
    setting_requested = Signal(str)

    def __init__(
        self,
        look: Look,
        articles: Sequence[Article],
        exercises: Mapping[str, Exercise],
        gallery: PairGallery,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._articles = Articles(articles)
        self.library = ArticleLibrary(look, self._articles, gallery)
        self.article = ArticlePage(look, gallery, exercises)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.library)
        self._stack.addWidget(self.article)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.library.chosen.connect(self.show_article)
        self.article.back_requested.connect(self.show_library)
        self.article.article_chosen.connect(self.show_article)
        self.article.link_chosen.connect(self._follow)
        back = QShortcut(QKeySequence(QKeySequence.StandardKey.Back), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.show_library)

    @property
    def article_id(self) -> str:
        """The article that is shown, or nothing while the library is."""
        return self.article.article_id if self._stack.currentWidget() is self.article else ""

    def show_article(self, article_id: str) -> None:
        """Open an article at its beginning. Raises KeyError for an unknown id."""
        self.article.show_view(self._articles.view(article_id))
        self._stack.setCurrentWidget(self.article)
        self.article.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_library(self) -> None:
        """Back to all articles, to the card of the one that was read."""
        shown = self.article_id
        if shown:
            self._stack.setCurrentWidget(self.library)
            self.library.focus_card(shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back, as Alt and the left arrow do."""
        if event.key() == Qt.Key.Key_Escape and self.article_id:
            self.show_library()
            return
        super().keyPressEvent(event)

    def _follow(self, link: Link) -> None:
        match link.to:
            case Destination.SESSION:
                self.session_requested.emit()
            case Destination.EXERCISE:
                self.exercise_requested.emit(link.target)
            case Destination.PAGE:
                self.page_requested.emit(link.target)
            case Destination.SETTING:
                self.setting_requested.emit(link.target)
            case Destination.ARTICLE:
                self.show_article(link.target)

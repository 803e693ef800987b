"""The Programme page: the present programme, and all the others to choose from."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from backguide.services.programmes import ProgrammeSummary
from backguide.ui.figure.gallery_protocol import FigureGallery
from backguide.ui.look import Look
from backguide.ui.viewmodels.programme import programme_view, replace_words
from backguide.ui.widgets.programme.detail import ProgrammeDetail
from backguide.ui.widgets.programme.library import ProgrammeLibrary


class ProgrammeSection(QWidget):
    """One programme, and the cards of all.

    ``load`` gives all programmes, the one in use first; it is asked by ``refresh``.
    ``chosen`` carries the id of the programme that shall be used from now on; call ``refresh`` when it is.
    ``exercise_requested`` carries an exercise's id.
    """

    chosen = Signal(str)
    exercise_requested = Signal(str)

    def __init__(
        self,
        look: Look,
        gallery: FigureGallery,
        load: Callable[[], Sequence[ProgrammeSummary]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._load = load
        self._summaries: tuple[ProgrammeSummary, ...] = ()
        self.library = ProgrammeLibrary(look)
        self.detail = ProgrammeDetail(look, gallery)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.detail)
        self._stack.addWidget(self.library)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.library.opened.connect(self.show_programme)
        self.detail.library_requested.connect(self.show_all)
        self.detail.exercise_chosen.connect(self.exercise_requested)
        self.detail.use_requested.connect(self._ask)
        self.detail.use_confirmed.connect(self.chosen)
        back = QShortcut(QKeySequence(QKeySequence.StandardKey.Back), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.show_all)

    @property
    def programme_id(self) -> str:
        """The programme whose page is shown, or nothing while all are."""
        return self.detail.programme_id if self._stack.currentWidget() is self.detail else ""

    def refresh(self) -> None:
        """Take the present state; the page shows what it showed, or the programme in use."""
        self._summaries = tuple(self._load())
        self.library.show_programmes([programme_view(summary) for summary in self._summaries])
        shown = self.detail.programme_id
        self._open(shown if self._summary(shown) else self._summaries[0].programme.id)

    def show_library(self) -> None:
        """Show the programme in use: whoever presses Programme in the rail wants their own."""
        self.show_programme(self._summaries[0].programme.id)

    def show_all(self) -> None:
        """All programmes as cards."""
        shown = self.programme_id
        self._stack.setCurrentWidget(self.library)
        self.library.focus_card(shown)

    def show_programme(self, programme_id: str) -> None:
        """The page of one programme. Raises KeyError where there is none."""
        if self._summary(programme_id) is None:
            raise KeyError(programme_id)
        self._open(programme_id)
        self._stack.setCurrentWidget(self.detail)
        head = self.detail.head
        first = head.back if head.back.isVisibleTo(self) else head.others
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to all programmes."""
        if event.key() == Qt.Key.Key_Escape and self.programme_id:
            self.show_all()
            return
        super().keyPressEvent(event)

    def _open(self, programme_id: str) -> None:
        summary = self._summary(programme_id)
        if summary is not None:
            self.detail.show_view(programme_view(summary))

    def _ask(self, programme_id: str) -> None:
        summary = self._summary(programme_id)
        if summary is not None:
            self.detail.ask(replace_words(summary, self._summaries[0]))

    def _summary(self, programme_id: str) -> ProgrammeSummary | None:
        return next((each for each in self._summaries if each.programme.id == programme_id), None)

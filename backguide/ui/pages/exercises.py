"""The Exercises page: the library, and one exercise when it is chosen."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from backguide.content.errors import ContentError
from backguide.content.library import Library, readable
from backguide.services.good_before import good_before
from backguide.ui.figure.gallery_protocol import MovingPicture, PairGallery
from backguide.ui.look import Look
from backguide.ui.viewmodels.exercise_cards import ExerciseCards
from backguide.ui.viewmodels.exercise_detail import detail_view
from backguide.ui.widgets.exercise.detail import ExerciseDetail
from backguide.ui.widgets.exercise.library import ExerciseLibrary

if TYPE_CHECKING:
    from backguide.figure.motion import Motion
    from backguide.ui.figure.view import FigureView

_LOG = logging.getLogger(__name__)

LONGEST_WAIT_MS = 600
"""The figure moves after this long even where the pair beside it is not drawn yet."""


class ExercisesSection(QWidget):
    """Library and detail in one page.

    ``try_requested`` carries the id of an exercise to do now and the name of its dose, empty for the usual.
    ``unreadable`` says what is wrong with the file of an exercise that was to be opened.

    ``library`` gives what the person may see (the same object while that is the same) and ``my_ids`` the
    exercises of the person's programme; both are asked anew by ``refresh``. ``make_view`` makes the one
    moving figure, ``make_moving`` a small moving picture, for cards and for right and wrong. ``motion_of``
    gives an exercise's motion, or None where it has none.
    """

    try_requested = Signal(str, str)
    unreadable = Signal(str)

    def __init__(
        self,
        look: Look,
        library: Callable[[], Library],
        my_ids: Callable[[], Collection[str]],
        gallery: PairGallery,
        make_view: Callable[[], FigureView],
        motion_of: Callable[[str], Motion | None],
        make_moving: Callable[[], MovingPicture] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._ask_library = library
        self._library = library()
        self._my_ids = my_ids
        self._gallery = gallery
        self._make_view = make_view
        self._motion_of = motion_of
        self._make_moving = make_moving
        self.library = ExerciseLibrary(look, self._cards(), gallery, make_moving)
        self.detail: ExerciseDetail | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.library)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.library.chosen.connect(self.show_exercise)
        # Words first, then the pair's two pictures, then the many of the motion, which take seconds to draw.
        self._pair_soon = self._timer(0, self._show_motion_after_pair)
        self._motion_at_last = self._timer(LONGEST_WAIT_MS, self._show_motion)
        gallery.picture_ready.connect(self._take_picture)
        back = QShortcut(QKeySequence(QKeySequence.StandardKey.Back), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.show_library)

    @property
    def exercise_id(self) -> str:
        """The exercise whose page is shown, or nothing while the library is."""
        shown = self.detail is not None and self._stack.currentWidget() is self.detail
        return self.detail.exercise_id if self.detail is not None and shown else ""

    def refresh(self) -> None:
        """Take the present programme and what may be seen now; the page shows what it showed."""
        library = self._ask_library()
        if library is self._library:
            self.library.refresh()
            return
        self._library = library
        if self.exercise_id not in library.index:
            self.show_library()
        self.library.show_exercises(self._cards())

    def show_library(self) -> None:
        """Back to all exercises, where the person left."""
        shown = self.exercise_id
        if not shown:
            return
        self._pair_soon.stop()
        self._motion_at_last.stop()
        self._stack.setCurrentWidget(self.library)
        self.library.grid.focus_card(shown)

    def show_exercise(self, exercise_id: str) -> None:
        """Open the page of an exercise. Raises KeyError where it is not installed."""
        library = self._library
        try:
            exercise = library.exercises[exercise_id]
        except ContentError as error:
            _LOG.warning("%s", error)
            self.unreadable.emit(str(error))
            return
        after = good_before(exercise_id, readable(library.programmes))
        view = detail_view(exercise, library.index, library.names, self._my_ids(), after)
        detail = self._detail()
        detail.show_view(view)
        self._stack.setCurrentWidget(detail)
        detail.head.back.setFocus(Qt.FocusReason.OtherFocusReason)
        self._pair_soon.start()
        self._motion_at_last.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back, as Alt and the left arrow do."""
        if event.key() == Qt.Key.Key_Escape and self.exercise_id:
            self.show_library()
            return
        super().keyPressEvent(event)

    def _cards(self) -> ExerciseCards:
        return ExerciseCards(self._library.index, self._my_ids)

    def _detail(self) -> ExerciseDetail:
        if self.detail is None:
            self.detail = ExerciseDetail(self._look, self._gallery, self._make_view(), self._make_moving)
            self.detail.back_requested.connect(self.show_library)
            self.detail.try_requested.connect(self.try_requested)
            self.detail.neighbour_chosen.connect(self.show_exercise)
            self._stack.addWidget(self.detail)
        return self.detail

    def _timer(self, interval: int, action: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(action)
        return timer

    def _take_picture(self, exercise_id: str) -> None:
        if self._motion_at_last.isActive() and exercise_id == self.exercise_id:
            self._show_motion_after_pair()

    def _show_motion_after_pair(self) -> None:
        if self.detail is not None and self.detail.is_pair_drawn():
            self._show_motion()

    def _show_motion(self) -> None:
        self._motion_at_last.stop()
        exercise_id = self.exercise_id
        if self.detail is None or not exercise_id:
            return
        self.detail.show_motion(self._motion_of(exercise_id))

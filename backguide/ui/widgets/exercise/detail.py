"""The page of one exercise."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from backguide.ui.figure.gallery_protocol import MovingPicture, PairGallery
from backguide.ui.look import Look
from backguide.ui.theme_metrics import CARD_GAP, COLUMN_GAP
from backguide.ui.viewmodels.exercise_detail import DetailView
from backguide.ui.widgets.exercise.detail_head import DetailHead
from backguide.ui.widgets.exercise.more_words import MoreWords, small_print
from backguide.ui.widgets.exercise.pair import RightAndWrong
from backguide.ui.widgets.exercise.side_card import SideCard
from backguide.ui.widgets.exercise.stage import ExerciseStage
from backguide.ui.widgets.page_scaffold import Breakpoint, PageScaffold

if TYPE_CHECKING:
    from backguide.figure.motion import Motion
    from backguide.ui.figure.view import FigureView

_MAIN_SHARE, _SIDE_SHARE = 66, 34
_TWO_CARDS = 450
"""Narrowest content, in pixels at 100 %, in which right and wrong stand side by side."""


class ExerciseDetail(PageScaffold):
    """Figure, right and wrong, steps and facts. The motion comes later, by ``show_motion``.

    ``try_requested`` carries the exercise's id and the name of the chosen dose, empty for the usual one.
    """

    back_requested = Signal()
    try_requested = Signal(str, str)
    neighbour_chosen = Signal(str)

    def __init__(
        self,
        look: Look,
        gallery: PairGallery,
        figure: FigureView,
        make_moving: Callable[[], MovingPicture] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, "", parent=parent)
        # The way back stands above the title, so this page has a head of its own.
        self._title.hide()
        self._view: DetailView | None = None
        self._words: tuple[QWidget, ...] = ()
        self._more: MoreWords | None = None
        self.side: SideCard | None = None
        self.head = DetailHead(look)
        self.stage = ExerciseStage(look, figure)
        self.pair = RightAndWrong(look, gallery, make_moving)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(COLUMN_GAP)
        self._main_column = QVBoxLayout()
        self._side_column = QVBoxLayout()
        for column in (self._main_column, self._side_column):
            column.setSpacing(CARD_GAP)
            self._columns.addLayout(column)
        self._main_column.addWidget(self.stage)
        self._main_column.addWidget(self.pair)
        # Longer facts beside them stretch neither stage nor cards, so that the pair stays in sight.
        self._main_column.addStretch(1)
        self.body.addWidget(self.head)
        self.body.addLayout(self._columns)
        self.body.addStretch(1)
        self.head.back.clicked.connect(self.back_requested)
        self.head.try_it.clicked.connect(self._try)
        self.stage.playing_changed.connect(self._take_playing)
        look.changed.connect(self._rearrange)

    @property
    def exercise_id(self) -> str:
        """The exercise that is shown, or nothing."""
        return self._view.exercise_id if self._view else ""

    def show_view(self, view: DetailView) -> None:
        """Show another exercise, its stage still empty."""
        self._view = view
        self.head.show_view(view)
        self.stage.show_motion(None, view.title, view.tempo, view.side)
        self.pair.setVisible(view.pair is not None)
        if view.pair is not None:
            self.pair.show_pair(view.exercise_id, view.pair)
        for old in self._words:
            old.hide()
            old.deleteLater()
        self.side = side = SideCard(self._look, view)
        side.neighbour_chosen.connect(self.neighbour_chosen)
        self._more = MoreWords(self._look, view)
        sources = small_print(self._look, view.sources)
        self._side_column.addWidget(side, 1)
        self._side_column.addWidget(sources)
        self._words = (side, self._more, sources)
        self._rearrange()
        self.scroll_to_top()

    def is_pair_drawn(self) -> bool:
        """True once right and wrong are there, or where there is no such pair."""
        return self.pair.isHidden() or self.pair.is_drawn()

    def show_motion(self, motion: Motion | None) -> None:
        """Bring the stage to life."""
        if self._view is not None:
            self.stage.show_motion(motion, self._view.title, self._view.tempo, self._view.side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns for the page's width."""
        super().resizeEvent(event)
        self._rearrange()

    def _take_playing(self, playing: bool) -> None:
        """Right and wrong move and stand still with the figure."""
        if playing and self._view is not None and self._view.pair is not None and self.stage.has_motion:
            self.pair.play(self._view.tempo)
        else:
            self.pair.stand_still()

    def _try(self) -> None:
        doses = None if self.side is None else self.side.doses
        self.try_requested.emit(self.exercise_id, "" if doses is None else doses.name)

    def _rearrange(self) -> None:
        wide = self.breakpoint is Breakpoint.WIDE
        tiny = self.width() < _TWO_CARDS * self._look.text_scale
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)
        for number, share in enumerate((_MAIN_SHARE, _SIDE_SHARE)):
            self._columns.setStretch(number, share if wide else 0)
        self.head.set_one_row(wide)
        self.pair.set_stacked(tiny)
        if self._more is not None:
            self._more.set_stacked(self.breakpoint is Breakpoint.NARROW)
            self._main_column.removeWidget(self._more)
            self._side_column.removeWidget(self._more)
            # In one column, how to do it comes before what else there is to say.
            column, place = (self._main_column, 2) if wide else (self._side_column, 1)
            column.insertWidget(place, self._more)

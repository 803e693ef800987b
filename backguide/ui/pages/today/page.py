"""Today: one thing to do, which is Start."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from backguide.ui.figure.gallery_protocol import FigureGallery
from backguide.ui.look import Look
from backguide.ui.pages.today.hero import Hero
from backguide.ui.pages.today.resting import RestingCard
from backguide.ui.pages.today.side import PainCard, RecoveredCard, TipCard, WeekCard
from backguide.ui.theme_metrics import CARD_GAP, COLUMN_GAP
from backguide.ui.viewmodels.safety_words import LockedView
from backguide.ui.viewmodels.today import TodayView
from backguide.ui.widgets import Breakpoint, PageScaffold

_HERO, _SIDE = 62, 38
_PEEK = 72
"""How much of the card below the hero shows, so that it is plain the page goes on."""

_SMALLEST_STAGE = 190
_GOOD_STAGE = 260
"""Rather than a lower stage, one column leaves out the strip of pictures."""

_UNLIMITED = 16777215
"""Qt's own largest height."""

_TALLEST_SHARE = 0.6
"""In one column the stage is at most this share of its width high."""


class TodayPage(PageScaffold):
    """The day's session, this week, pain last time and a tip.

    ``load`` gives what to show; it is called by ``refresh``. ``start_requested`` carries the version of the
    session: full, short or gentle. ``resume_requested``, ``keep_requested`` and ``discard_requested`` answer
    the offer of a session that was cut off; refresh the page afterwards. ``unlock_requested`` says that the
    person took advice.
    """

    start_requested = Signal(str)
    exercises_requested = Signal()
    programme_requested = Signal()
    resume_requested = Signal()
    keep_requested = Signal()
    discard_requested = Signal()
    unlock_requested = Signal()

    def __init__(
        self,
        look: Look,
        gallery: FigureGallery,
        load: Callable[[], TodayView],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, "", parent=parent)
        self._load = load
        self._hero = Hero(look, gallery)
        self._resting = RestingCard(look)
        self._recovered = RecoveredCard(look)
        self._week = WeekCard(look)
        self._pain = PainCard(look)
        self._tip = TipCard(look)
        self._side = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._build()
        self._connect()
        self.setFocusProxy(self._hero.start)
        look.changed.connect(self._fit_stage)

    def refresh(self) -> None:
        """Show the present state."""
        view = self._load()
        self.set_title(view.greeting)
        self.set_sub_line(view.sub_line)
        self._hero.show_view(view)
        self._hero.set_breakpoint(self.breakpoint)
        self._show_lock(view.locked)
        self._recovered.show_offer(view.left_over)
        self._week.show_week(view.week)
        self._pain.show_pain(view.pain)
        self._tip.show_tip(view.tip)
        # An offer stands in the tip's place, so that the column keeps its height.
        self._tip.setVisible(view.left_over is None)
        self._fit_stage()

    def _show_lock(self, locked: LockedView | None) -> None:
        """While the programme rests, its card stands in the place of the session."""
        self._hero.setVisible(locked is None)
        self._resting.setVisible(locked is not None)
        if locked is not None:
            self._resting.show_lock(locked)
        self.setFocusProxy(self._hero.start if locked is None else self._resting)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep Start in sight."""
        super().resizeEvent(event)
        self._fit_stage()

    def _build(self) -> None:
        self._columns.setSpacing(COLUMN_GAP)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(CARD_GAP)
        for card in (self._recovered, self._week, self._pain, self._tip):
            side.addWidget(card, 1)
        self._columns.addWidget(self._hero, _HERO)
        self._columns.addWidget(self._resting, _HERO)
        self._columns.addWidget(self._side, _SIDE)
        self.body.addLayout(self._columns, 1)

    def _connect(self) -> None:
        self._hero.start_requested.connect(self.start_requested)
        self._tip.exercises_requested.connect(self.exercises_requested)
        self._week.programme_requested.connect(self.programme_requested)
        self._resting.unlock_requested.connect(self.unlock_requested)
        self._recovered.resume_requested.connect(self.resume_requested)
        self._recovered.keep_requested.connect(self.keep_requested)
        self._recovered.discard_requested.connect(self.discard_requested)
        self.breakpoint_changed.connect(self._take_breakpoint)

    def _take_breakpoint(self, found: Breakpoint) -> None:
        wide = found is Breakpoint.WIDE
        self._columns.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )
        self._columns.setSpacing(COLUMN_GAP if wide else CARD_GAP)
        self._hero.set_breakpoint(found)
        self._week.set_narrow(found is Breakpoint.NARROW)
        self._fit_stage()

    def _fit_stage(self) -> None:
        """Give the stage what Start leaves of the window, so that Start is always in sight."""
        if self.breakpoint is Breakpoint.WIDE:
            self._fit_beside_cards()
        else:
            self._fit_above_cards()

    def _fit_beside_cards(self) -> None:
        """The hero ends with the cards; where those are longer than the window it ends with the window."""
        hero_width = round((self.content_width() - COLUMN_GAP) * _HERO / (_HERO + _SIDE))
        side_width = self.content_width() - COLUMN_GAP - hero_width
        room = self.height() - self.head_bottom() - self.bottom_margin()
        stage = self._hero.stage
        self._hero.show_strip(shown=True)
        left = room - self._hero.height_below(hero_width)
        if self._side.heightForWidth(side_width) <= room and stage.sizeHint().height() <= left:
            self._columns.setAlignment(self._hero, Qt.AlignmentFlag(0))
            stage.setMinimumHeight(_SMALLEST_STAGE)
            stage.setMaximumHeight(_UNLIMITED)
        else:
            self._columns.setAlignment(self._hero, Qt.AlignmentFlag.AlignTop)
            stage.setFixedHeight(max(left, _SMALLEST_STAGE))

    def _fit_above_cards(self) -> None:
        """The card below peeks out; the strip of pictures gives way before the stage becomes small."""
        width = self.content_width()
        room = 0
        for strip in (True, False):
            self._hero.show_strip(strip and self.breakpoint is Breakpoint.MEDIUM)
            below = self._hero.height_below(width)
            room = self.height() - self.head_bottom() - below - CARD_GAP - _PEEK
            if room >= _GOOD_STAGE:
                break
        self._columns.setAlignment(self._hero, Qt.AlignmentFlag(0))
        self._hero.stage.setFixedHeight(min(max(room, _SMALLEST_STAGE), round(width * _TALLEST_SHARE)))

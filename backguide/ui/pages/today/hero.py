"""The large card of Today: what the session is, and Start."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backguide.core.shorter import Version
from backguide.ui.figure.gallery_protocol import FigureGallery
from backguide.ui.look import Look
from backguide.ui.pages.today.strip import PictureStrip
from backguide.ui.theme import Role
from backguide.ui.theme_metrics import RADIUS_HERO
from backguide.ui.type_scale import Level, one_step_down
from backguide.ui.viewmodels.today import Shorter, TodayView
from backguide.ui.widgets import (
    Breakpoint,
    Card,
    Chip,
    FigurePicture,
    FlowLayout,
    IconLabel,
    PrimaryButton,
    TextLabel,
    section_title,
)

_PADDING = 28
_MOST_BESIDE = 5
"""So many facts stand beside the title; more stand under it."""


class _ShorterChip(Chip):
    """One shorter version; ``version_chosen`` carries its key."""

    version_chosen = Signal(str)

    def __init__(self, look: Look, shorter: Shorter) -> None:
        super().__init__(look, shorter.text, shorter.icon, checkable=False)
        self._version = shorter.version
        self.setAccessibleName(shorter.spoken)
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.version_chosen.emit(self._version)


class Hero(Card):
    """The first exercise on its stage, the facts of the session, its exercises, Start and shorter choices.

    ``start_requested`` carries the version to play: full, short or gentle.
    """

    start_requested = Signal(str)

    def __init__(self, look: Look, gallery: FigureGallery, parent: QWidget | None = None) -> None:
        super().__init__(look, padding=0, spacing=0, radius=RADIUS_HERO, parent=parent)
        self._look = look
        self.stage = FigurePicture(look, gallery, bottom_radius=0, hint=QSize(640, 300))
        self.start = PrimaryButton(look, "Start", "play", large=True)
        self.start.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.start.clicked.connect(self._start_full)
        self._title = section_title(look, "")
        self._facts = QWidget()
        self._facts_row = FlowLayout(self._facts, gap=18, row_gap=4)
        self._strip = PictureStrip(look, gallery)
        self._question = TextLabel(look, "Short of time, or a sore day?", role=Role.INK2)
        self._chips = QWidget()
        self._chips_row = FlowLayout(self._chips, gap=9)
        self._below = QWidget()
        self._is_wide, self._is_crowded = True, False
        self._build()
        look.changed.connect(self._take_look_of_card)
        self._take_look_of_card()

    def show_view(self, view: TodayView) -> None:
        """Show another day."""
        self._title.setText(view.title)
        if view.pictures:
            self.stage.set_exercise(view.pictures[0].exercise_id, view.pictures[0].name)
        self._is_crowded = len(view.facts) > _MOST_BESIDE
        self._place_facts()
        _empty(self._facts_row)
        for fact in view.facts:
            _add(self._facts_row, IconLabel(self._look, fact.icon, fact.text))
        self._strip.set_pictures(view.pictures)
        _empty(self._chips_row)
        before: QWidget = self.start
        for shorter in view.shorter:
            chip = _ShorterChip(self._look, shorter)
            chip.version_chosen.connect(self.start_requested)
            _add(self._chips_row, chip)
            QWidget.setTabOrder(before, chip)
            before = chip
        self._question.setVisible(bool(view.shorter))
        self._chips.setVisible(bool(view.shorter))

    def set_breakpoint(self, breakpoint_: Breakpoint) -> None:
        """Fold the second lines away where it is narrow."""
        narrow = breakpoint_ is Breakpoint.NARROW
        self._is_wide = breakpoint_ is Breakpoint.WIDE
        self._title.set_level(one_step_down(Level.H2) if narrow else Level.H2)
        self._question.setVisible(not narrow and self._chips_row.count() > 0)
        self._place_facts()

    def show_strip(self, shown: bool) -> None:
        """Show the strip of pictures, or leave it out where there is no room."""
        self._strip.setVisible(shown)

    def height_below(self, width: int) -> int:
        """The height of everything under the stage where the card is ``width`` pixels wide."""
        edges = 2 * self._look.theme.card_edge
        return self._below.heightForWidth(width - edges) + edges

    def _build(self) -> None:
        self._heading = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._heading.setSpacing(8)
        self._heading.addWidget(self._title, 1)
        self._heading.addWidget(self._facts, 0, Qt.AlignmentFlag.AlignVCenter)
        choices = QVBoxLayout()
        choices.setSpacing(5)
        choices.addStretch(1)
        choices.addWidget(self._question)
        choices.addWidget(self._chips)
        choices.addStretch(1)
        action = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        action.setSpacing(18)
        action.addWidget(self.start, 0, Qt.AlignmentFlag.AlignVCenter)
        action.addLayout(choices, 1)
        column = QVBoxLayout(self._below)
        column.setContentsMargins(_PADDING, 18, _PADDING, _PADDING)
        column.setSpacing(14)
        column.addLayout(self._heading)
        column.addWidget(self._strip)
        column.addSpacing(2)
        column.addLayout(action)
        self.column.addWidget(self.stage, 1)
        self.column.addWidget(self._below)

    def _place_facts(self) -> None:
        """Beside the title, or under it where it is narrow or they are many."""
        beside = self._is_wide and not self._is_crowded
        direction = QBoxLayout.Direction
        self._heading.setDirection(direction.LeftToRight if beside else direction.TopToBottom)

    def _take_look_of_card(self) -> None:
        edge = self._look.theme.card_edge
        self.column.setContentsMargins(edge, edge, edge, edge)
        self.stage.set_corners(RADIUS_HERO - edge, 0)

    def _start_full(self) -> None:
        self.start_requested.emit(Version.FULL.value)


def _add(layout: FlowLayout, widget: QWidget) -> None:
    layout.addWidget(widget)
    # Qt would show it a little later; until then the layout would not count it.
    widget.show()


def _empty(layout: FlowLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()

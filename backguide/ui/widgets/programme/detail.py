"""The page of one programme."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from backguide.ui.figure.gallery_protocol import FigureGallery
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.theme_metrics import CARD_GAP, COLUMN_GAP
from backguide.ui.type_scale import Level
from backguide.ui.viewmodels.programme import ProgrammeView
from backguide.ui.widgets.exercise.more_words import small_print
from backguide.ui.widgets.labels import TextLabel
from backguide.ui.widgets.page_scaffold import Breakpoint, PageScaffold
from backguide.ui.widgets.programme.about_card import AboutCard
from backguide.ui.widgets.programme.detail_head import ProgrammeHead
from backguide.ui.widgets.programme.phase_page import PhasePage
from backguide.ui.widgets.programme.replace_card import ReplaceCard
from backguide.ui.widgets.programme.session_card import SessionCard
from backguide.ui.widgets.segmented_control import Segment, SegmentedControl

_MAIN_SHARE, _SIDE_SHARE = 68, 32


class ProgrammeDetail(PageScaffold):
    """Phases with their exercises, and beside them what the programme asks for.

    ``exercise_chosen`` carries an exercise's id and ``use_requested`` the programme's, before any question;
    ``use_confirmed`` once the person has said yes. ``library_requested``: the person wants the others.
    """

    library_requested = Signal()
    exercise_chosen = Signal(str)
    use_requested = Signal(str)
    use_confirmed = Signal(str)

    def __init__(self, look: Look, gallery: FigureGallery, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent=parent)
        # The way back stands above the title, so this page has a head of its own.
        self._title.hide()
        self._gallery = gallery
        self._view: ProgrammeView | None = None
        self._parts: list[QWidget] = []
        self.head = ProgrammeHead(look)
        self.question = ReplaceCard(look)
        self._purpose = TextLabel(look, "", Level.LEAD, Role.INK2)
        self.phases: SegmentedControl | None = None
        self.phase: PhasePage | None = None
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(COLUMN_GAP)
        self._main_column, self._side_column = QVBoxLayout(), QVBoxLayout()
        for column in (self._main_column, self._side_column):
            column.setSpacing(CARD_GAP)
            self._columns.addLayout(column)
        self._side_column.addStretch(1)
        for widget in (self.head, self._purpose, self.question):
            self.body.addWidget(widget)
        self.body.addLayout(self._columns)
        self.body.addStretch(1)
        self.question.hide()
        self._connect()

    @property
    def programme_id(self) -> str:
        """The programme that is shown, or nothing."""
        return self._view.programme_id if self._view else ""

    def show_view(self, view: ProgrammeView) -> None:
        """Show another programme, its present phase first."""
        self._view = view
        self.head.show_view(view)
        self._purpose.setText(view.purpose)
        self.question.hide()
        if self.phases is not None:
            self.phases.hide()
            self.phases.deleteLater()
        segments = [
            Segment(number, f"{phase.title}, {phase.when}") for number, phase in enumerate(view.phases)
        ]
        self.phases = SegmentedControl(self._look, "Phase", segments)
        self.phases.set_value(view.present_phase)
        self.phases.value_changed.connect(self._take_phase)
        self._main_column.insertWidget(0, self.phases, 0, Qt.AlignmentFlag.AlignLeft)
        self.phases.setVisible(len(segments) > 1)
        self._show_phase(view.present_phase)
        self.scroll_to_top()

    def ask(self, words: str) -> None:
        """Ask before the present programme is replaced; the question says what happens."""
        if self._view is not None:
            self.head.use.hide()
            self.question.ask(self._view.title, words)
            self.scroll_to_top()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns for the page's width."""
        super().resizeEvent(event)
        self._rearrange()

    def _connect(self) -> None:
        self.head.back.clicked.connect(self.library_requested)
        self.head.others.clicked.connect(self.library_requested)
        self.head.use.clicked.connect(self._want)
        self.question.confirmed.connect(self._confirm)
        self.question.kept.connect(self._keep)
        self.breakpoint_changed.connect(self._rearrange)

    def _show_phase(self, number: int) -> None:
        view = self._view
        if view is None:
            return
        for old in self._parts:
            old.hide()
            old.deleteLater()
        phase = view.phases[number]
        self.phase = PhasePage(self._look, self._gallery, phase)
        self.phase.exercise_chosen.connect(self.exercise_chosen)
        side = (SessionCard(self._look, phase), AboutCard(self._look, view))
        self._main_column.addWidget(self.phase, 1)
        sources = small_print(self._look, view.sources)
        for place, part in enumerate((*side, sources)):
            self._side_column.insertWidget(place, part)
        self._parts = [self.phase, *side, sources]
        self._rearrange()

    def _take_phase(self, number: object) -> None:
        if isinstance(number, int):
            self._show_phase(number)

    def _want(self) -> None:
        self.use_requested.emit(self.programme_id)

    def _confirm(self) -> None:
        self.use_confirmed.emit(self.programme_id)

    def _keep(self) -> None:
        self.question.hide()
        self.head.use.show()
        self.head.use.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rearrange(self) -> None:
        wide = self.breakpoint is Breakpoint.WIDE
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)
        for number, share in enumerate((_MAIN_SHARE, _SIDE_SHARE)):
            self._columns.setStretch(number, share if wide else 0)
        self.head.set_one_row(self.breakpoint is not Breakpoint.NARROW)
        self._purpose.setVisible(self.breakpoint is not Breakpoint.NARROW)

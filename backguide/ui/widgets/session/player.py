"""The guided part of a session: stage, phase, side, next, the session bar and the controls."""

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from backguide.core.ports import ToneName
from backguide.core.session import Activity
from backguide.figure.motion import Motion
from backguide.ui.figure.view import FigureView
from backguide.ui.look import Look
from backguide.ui.viewmodels.session import SessionViewModel
from backguide.ui.viewmodels.session_face import SessionClock, SessionFace, SessionPart
from backguide.ui.widgets.buttons import PrimaryButton
from backguide.ui.widgets.session.controls import SessionControls, size_row
from backguide.ui.widgets.session.geometry import SessionGeometry, session_geometry
from backguide.ui.widgets.session.glow import EdgeGlow
from backguide.ui.widgets.session.keys import KeysToPage
from backguide.ui.widgets.session.overview import OverviewCard
from backguide.ui.widgets.session.phase_card import PhaseCard
from backguide.ui.widgets.session.session_bar import SessionBar
from backguide.ui.widgets.session.side_card import NextLine, SideCard
from backguide.ui.widgets.session.stage import SessionStage
from backguide.ui.widgets.session.why_row import WhyRow


class SessionPlayer(QWidget):
    """Draws what the view model says; order and place of the parts never change."""

    def __init__(
        self,
        look: Look,
        view_model: SessionViewModel,
        figure: FigureView,
        motion_of: Callable[[str], Motion | None],
        fades: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.stage = SessionStage(look, figure, motion_of, self)
        self.phase = PhaseCard(look, fades, self)
        self.overview = OverviewCard(look, view_model.plan, self)
        self.side = SideCard(look, self)
        self.next = NextLine(look, self)
        self.ready = PrimaryButton(look, "I am ready", "check", parent=self)
        self.bar = SessionBar(look, self)
        self.why = WhyRow(look, self)
        self.controls = SessionControls(look, self)
        self.glow = EdgeGlow(look, fades, self)
        self._waits = False
        self.why.hide()
        self.ready.installEventFilter(KeysToPage(self))
        self.setTabOrder(self.ready, self.controls.pause)
        self._connect(view_model)
        look.changed.connect(self._arrange)

    @property
    def geometry_now(self) -> SessionGeometry:
        """Where everything stands at the present size."""
        return session_geometry(max(self.width(), 1), max(self.height(), 1), self._look.text_scale)

    def show_face(self, face: SessionFace) -> None:
        """Show the step."""
        is_overview = face.part is SessionPart.OVERVIEW
        self.stage.show_face(face)
        self.phase.show_face(face)
        self.side.show_side(face.side_text, face.side)
        self.next.show_next(face.next_text)
        self.controls.show_paused(face.activity is Activity.PAUSED)
        self.phase.setVisible(not is_overview)
        self.side.setVisible(not is_overview)
        self.overview.setVisible(is_overview)
        self.stage.show_muted(face.is_muted)
        self._show_ready(face)
        self._show_why(face.asks_why)

    def light(self, _tone: ToneName) -> None:
        """Light up softly in the colour of the phase, in place of a tone."""
        self.glow.light(self.phase.role)

    def show_clock(self, clock: SessionClock) -> None:
        """Show the time."""
        self.phase.show_clock(clock)
        self.bar.show_progress(clock.segments, clock.minutes_text)
        self.stage.show_moment(clock.position, clock.seconds, clock.way)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew."""
        super().resizeEvent(event)
        self._arrange()

    def _show_ready(self, face: SessionFace) -> None:
        """The button that ends the step; where the step waits for it, it stands in the number's place."""
        if not face.can_be_ready and self.ready.hasFocus():
            self.controls.pause.setFocus()
        self.ready.setText(face.ready_word or self.ready.text())
        self.ready.setVisible(face.can_be_ready)
        self.next.setVisible(not face.can_be_ready or face.waits)
        if self._waits != face.waits:
            self._waits = face.waits
            self._place_ready()

    def _place_ready(self) -> None:
        places = self.geometry_now
        place = places.next
        if self._waits:
            box = self.phase.number_box().toRect().translated(self.phase.pos())
            box.setTop(places.phase.top() + places.scale.length(126))
            box.setBottom(places.phase.bottom() - places.scale.length(26))
            place = box
        size_row((self.ready,), places.scale, place.width(), padding=24, text=48 if self._waits else 40)
        self.ready.setFixedHeight(place.height())
        self.ready.setGeometry(place)
        self.ready.raise_()

    def _show_why(self, question: str) -> None:
        if not question and self.why.isAncestorOf(self.focusWidget() or self):
            self.controls.pause.setFocus()
        self.why.ask(question or self.why.question)
        self.why.setVisible(bool(question))
        self.why.raise_()

    def _connect(self, view_model: SessionViewModel) -> None:
        self.controls.pause.clicked.connect(view_model.toggle_pause)
        self.controls.back.clicked.connect(view_model.back)
        self.controls.skip.clicked.connect(view_model.skip)
        # Stop answers to the press, not to letting go: it must not wait.
        self.controls.stop.pressed.connect(view_model.stop)
        self.ready.clicked.connect(view_model.ready)
        self.why.chosen.connect(view_model.say_why)
        view_model.caption_changed.connect(self.stage.show_caption)
        view_model.flashed.connect(self.light)

    def _arrange(self) -> None:
        places = self.geometry_now
        scale = places.scale
        for part, place in (
            (self.stage, places.stage),
            (self.phase, places.phase),
            (self.overview, places.overview),
            (self.side, places.side),
            (self.next, places.next),
            (self.bar, places.bar),
            (self.why, places.why),
            (self.glow, self.rect()),
            (self.controls, places.controls),
        ):
            part.setGeometry(place)
        shown = (self.stage, self.phase, self.overview, self.side, self.next, self.bar, self.controls)
        for scaled in (*shown, self.why, self.glow):
            scaled.set_scale(scale)
        self._place_ready()

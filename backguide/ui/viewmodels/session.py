"""The guided session as the page sees it: plain values out, the person's choices in."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from backguide.core.credit import sets_done
from backguide.core.events import (
    AdjustTime,
    Back,
    CheckIn,
    CheckOut,
    Easier,
    EndForToday,
    Event,
    Ready,
    Skip,
    Stop,
    StopChoice,
    StopReason,
    TogglePause,
)
from backguide.core.plan import Plan
from backguide.core.ports import Clock, ToneName
from backguide.core.session import Activity, SessionState
from backguide.core.session_can import can_be_easier
from backguide.core.vocabulary import Feedback
from backguide.services.session_background import SessionBackground
from backguide.services.session_run import SessionRun, SessionScreen
from backguide.storage.errors import StorageError
from backguide.ui.viewmodels import session_words as words
from backguide.ui.viewmodels.pain_words import advice_before
from backguide.ui.viewmodels.session_face import SessionClock, SessionFace, session_clock, session_face
from backguide.ui.viewmodels.session_summary import SessionSummary, summarise

TICK_MILLISECONDS = 33
NUDGE_SECONDS = 5.0
"""How much one press of up or down changes the running step."""


class SessionViewModel(QObject):
    """Owns one session run, keeps it ticking, and tells the page what to draw.

    ``make_run`` builds the run with this view model as its screen. ``clock`` is the run's own clock; only it
    decides how much time has passed, the timer merely asks for it often. ``background`` is what the sessions
    before this one advise.

    Signals carry plain values: ``face_changed`` a ``SessionFace``, ``clock_changed`` a ``SessionClock``,
    ``caption_changed`` the sentence being said, ``flashed`` asks for a soft light in place of a tone (a
    ``ToneName``), ``trouble`` is a sentence when the session could not be saved.
    """

    face_changed = Signal(object)
    clock_changed = Signal(object)
    caption_changed = Signal(str)
    flashed = Signal(object)
    trouble = Signal(str)

    def __init__(
        self,
        make_run: Callable[[SessionScreen], SessionRun],
        clock: Clock,
        background: SessionBackground | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.background = background or SessionBackground()
        self._clock = clock
        self._by_seconds = False
        self._caption = ""
        self._trouble = ""
        self._is_saved = True
        self._shown_face: SessionFace | None = None
        self._shown_clock: SessionClock | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MILLISECONDS)
        self._timer.timeout.connect(self.tick)
        # After Stop the session's own timer rests; this one only lets the figure come out.
        self._coming_out = QTimer(self)
        self._coming_out.setInterval(TICK_MILLISECONDS)
        self._coming_out.timeout.connect(self._show)
        self._run = make_run(self)

    @property
    def plan(self) -> Plan:
        """The plan that is played."""
        return self._run.state.plan

    @property
    def face(self) -> SessionFace:
        """What is shown of the step now."""
        return session_face(self._run.state, self._clock.monotonic())

    @property
    def clock(self) -> SessionClock:
        """What is shown of the time now."""
        return session_clock(self._run.state, self._clock.monotonic(), self._by_seconds)

    @property
    def caption(self) -> str:
        """The sentence being said."""
        return self._caption

    @property
    def summary(self) -> SessionSummary:
        """What was done, in words."""
        return summarise(self._run.state, self.background)

    @property
    def is_saved(self) -> bool:
        """False when the record of a finished session could not be stored; the journal still holds it."""
        return self._is_saved

    @property
    def trouble_text(self) -> str:
        """Why the session could not be saved; empty while all is well."""
        return self._trouble

    @property
    def is_within_exercise(self) -> bool:
        """True while there is an exercise that could be left out."""
        return self._run.state.step.item is not None

    @property
    def can_be_easier(self) -> bool:
        """True while an easier variant of this exercise can be had."""
        return can_be_easier(self._run.state)

    @property
    def feedback(self) -> dict[int, Feedback]:
        """What is known of the exercises already, by their index in the plan."""
        return dict(self._run.state.feedback)

    @property
    def reasons(self) -> dict[int, str]:
        """Why exercises were left out, as far as it is known, by their index in the plan."""
        return dict(self._run.state.reasons)

    @property
    def advice_before(self) -> tuple[str, ...]:
        """What the sessions before advise for this one, as sentences."""
        names = {item.exercise.id: item.exercise.short_name for item in self.plan.items}
        return advice_before(self.background.advice, names)

    @property
    def worked_items(self) -> frozenset[int]:
        """The exercises of which something was done."""
        done = sets_done(self.plan, self._run.state.worked)
        return frozenset(index for index, sets in enumerate(done) if any(part.seconds for part in sets))

    @property
    def is_ticking(self) -> bool:
        """True while time is running."""
        return self._timer.isActive()

    def set_reduced_motion(self, reduced: bool) -> None:
        """Let the bar step once a second instead of draining evenly."""
        self._by_seconds = reduced

    def show_session(self, state: SessionState) -> None:
        """Called by the run when step or activity changed."""
        if state.activity is Activity.RUNNING:
            self.show_caption(words.caption_of(state))
        elif state.paused_by_sleep:
            self.show_caption(words.SLEPT)

    def show_caption(self, text: str) -> None:
        """Called by the run when something is said; a counted number is on the screen already."""
        if not text.isdigit() and text != self._caption:
            self._caption = text
            self.caption_changed.emit(text)

    def show_flash(self, name: ToneName) -> None:
        """Called by the run in place of a tone, where there is no sound."""
        self.flashed.emit(name)

    @Slot()
    def start(self) -> None:
        """Begin with the first step."""
        self._attempt(self._run.start)
        self._show()

    @Slot()
    def tick(self) -> None:
        """Look at the clock."""
        self._attempt(self._run.tick)
        self._show()

    @Slot()
    def toggle_pause(self) -> None:
        """Pause, or go on."""
        self._dispatch(TogglePause())

    @Slot()
    def skip(self) -> None:
        """Go to what comes next."""
        self._dispatch(Skip())

    @Slot()
    def back(self) -> None:
        """Begin the step again; pressed twice, the one before."""
        self._dispatch(Back())

    @Slot()
    def ready(self) -> None:
        """End a rest or a set-up early."""
        self._dispatch(Ready())

    @Slot()
    def longer(self) -> None:
        """Five seconds more here."""
        self._dispatch(AdjustTime(NUDGE_SECONDS))

    @Slot()
    def shorter(self) -> None:
        """Five seconds less here."""
        self._dispatch(AdjustTime(-NUDGE_SECONDS))

    @Slot()
    def stop(self) -> None:
        """Stop everything at once and ask what was felt."""
        self._dispatch(Stop())

    def choose(self, reason: StopReason) -> None:
        """Answer the Stop sheet."""
        self._dispatch(StopChoice(reason))

    @Slot()
    def easier(self) -> None:
        """Go on with an easier variant of this exercise."""
        self._dispatch(Easier())

    @Slot()
    def end_for_today(self) -> None:
        """End now; what was done is kept."""
        self._dispatch(EndForToday())

    def check_in(self, pain: int | None, anything_new: bool) -> None:
        """Answer the questions before the session; ``pain`` is 0 to 10 or None."""
        self._dispatch(CheckIn(pain, anything_new))

    def stop_at_check_in(self, pain: int | None) -> None:
        """End before the first exercise because a warning sign applies; the pain answer is kept."""
        self._dispatch(CheckIn(pain, anything_new=True), Stop(), StopChoice(StopReason.WORRY))

    def stop_for_safety(self) -> None:
        """End now because a warning sign applies."""
        self._dispatch(Stop(), StopChoice(StopReason.WORRY))

    def check_out(self, pain: int | None, effort: int | None, feedback: dict[int, Feedback]) -> None:
        """Answer the questions after the session; ``feedback`` by index of the exercise in the plan."""
        self.answer_check_out(CheckOut(pain, effort, tuple(sorted(feedback.items()))))

    def answer_check_out(self, answers: CheckOut) -> None:
        """Answer the questions after the session."""
        self._dispatch(answers)

    def _dispatch(self, *events: Event) -> None:
        # Catching up first keeps a fault while storing the past from swallowing what the person asked for.
        self._attempt(self._run.tick)
        for event in events:
            self._attempt(partial(self._run.dispatch, event))
        self._show()

    def _attempt(self, action: Callable[[], None]) -> None:
        """Do something to the run. A full disk must not end it: the person is told once and goes on."""
        try:
            action()
        except StorageError as error:
            self._is_saved = self._run.state.activity is not Activity.FINISHED
            if not self._trouble:
                self._trouble = str(error)
                self.trouble.emit(self._trouble)

    def _show(self) -> None:
        self._keep_timer()
        face, clock = self.face, self.clock
        if face != self._shown_face:
            self._shown_face = face
            self.face_changed.emit(face)
        if clock != self._shown_clock:
            self._shown_clock = clock
            self.clock_changed.emit(clock)

    def _keep_timer(self) -> None:
        state = self._run.state
        moves = state.activity in (Activity.RUNNING, Activity.LEAD_IN) and not state.step.kind.is_open
        if moves and not self._timer.isActive():
            self._timer.start()
        elif not moves:
            self._timer.stop()
        is_coming_out = state.activity is Activity.STOPPING and self.clock.position > 0.0
        if is_coming_out and not self._coming_out.isActive():
            self._coming_out.start()
        elif not is_coming_out:
            self._coming_out.stop()

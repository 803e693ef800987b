"""The guided session as the page sees it: plain values out, the person's choices in."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from backguide.core.credit import sets_done
from backguide.core.events import CheckOut, Event, SkipExercise
from backguide.core.plan import Plan
from backguide.core.ports import Clock, ToneName
from backguide.core.session import Activity, SessionState
from backguide.core.vocabulary import Feedback, SkipReason
from backguide.services.session_background import SessionBackground
from backguide.services.session_run import SessionRun, SessionScreen
from backguide.storage.errors import StorageError
from backguide.ui.viewmodels import session_words as words
from backguide.ui.viewmodels.pain_words import advice_before
from backguide.ui.viewmodels.session_commands import SessionCommands
from backguide.ui.viewmodels.session_face import (
    SessionClock,
    SessionFace,
    SessionPart,
    session_clock,
    session_face,
)
from backguide.ui.viewmodels.session_summary import SessionSummary, summarise

TICK_MILLISECONDS = 33
ASKS_WHY_SECONDS = 8.0
"""How long the reasons for leaving an exercise out stay in reach after Skip."""


class SessionViewModel(SessionCommands):
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
        self._hint = ""
        self._trouble = ""
        self._is_saved = True
        self._skipped: int | None = None
        self._asks_until = 0.0
        self._whys: dict[int, SkipReason] = {}
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
    def state(self) -> SessionState:
        """The session as it stands."""
        return self._run.state

    @property
    def plan(self) -> Plan:
        """The plan that is played."""
        return self._run.state.plan

    @property
    def face(self) -> SessionFace:
        """What is shown of the step now."""
        now = self._clock.monotonic()
        face = session_face(self._run.state, now)
        asks_why = ""
        if self._skipped is not None and now < self._asks_until and face.part is SessionPart.PLAYER:
            asks_why = words.LEAVE_OUT if self.state.step.item == self._skipped else words.WHY
        return replace(face, asks_why=asks_why, is_muted=self._run.is_muted)

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
    def feedback(self) -> dict[int, Feedback]:
        """What is known of the exercises already, by their index in the plan."""
        return dict(self._run.state.feedback)

    @property
    def reasons(self) -> dict[int, str]:
        """Why exercises were left out, as far as it is known, by their index in the plan."""
        told = {item: why.value for item, why in self._whys.items()}
        return {**dict(self._run.state.reasons), **told}

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

    def show_hint(self, text: str) -> None:
        """Show a quiet sentence, whose place no other takes before the first exercise."""
        self._hint = text
        self.show_caption(text)

    def show_caption(self, text: str) -> None:
        """Called by the run when something is said; a counted number is on the screen already."""
        if self._hint and self.face.part is SessionPart.OVERVIEW:
            text = self._hint
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
    def skip(self) -> None:
        """Go to what comes next; after work has been skipped, the person may say why."""
        step, activity = self._run.state.step, self._run.state.activity
        super().skip()
        if step.kind.is_working and step.item is not None and activity is not Activity.FINISHED:
            self._skipped = step.item
            self._asks_until = self._clock.monotonic() + ASKS_WHY_SECONDS
            self._show()

    def say_why(self, reason: SkipReason) -> None:
        """Why work was skipped: what is left of that exercise is left out, and the reason is kept."""
        skipped, self._skipped = self._skipped, None
        if skipped is None:
            return
        self._whys[skipped] = reason
        if self._run.state.step.item == skipped:
            self.dispatch(SkipExercise(reason))
        self._show()

    @Slot()
    def toggle_mute(self) -> None:
        """Voice and tones off, or on again."""
        self._run.set_muted(not self._run.is_muted)
        self.show_caption(words.MUTED if self._run.is_muted else words.NOT_MUTED)
        self._show()

    def answer_check_out(self, answers: CheckOut) -> None:
        """Answer the questions after the session; reasons given on the way stand unless answered anew."""
        said = {**self._whys, **dict(answers.reasons)}
        super().answer_check_out(replace(answers, reasons=tuple(sorted(said.items()))))

    def dispatch(self, *events: Event) -> None:
        """Tell the session what happened."""
        self._skipped = None
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

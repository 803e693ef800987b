"""Run a session: feed events to the engine, carry out its effects, keep the journal and the history."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Protocol
from uuid import uuid4

from backguide.core.engine import step
from backguide.core.events import (
    Caption,
    Effect,
    Event,
    Flash,
    Say,
    Show,
    Silence,
    Start,
    Store,
    Tick,
    TogglePause,
    Tone,
)
from backguide.core.guidance import Guidance, Preset
from backguide.core.plan import Plan
from backguide.core.ports import Clock, KeepAwake, Speaker, ToneName, TonePlayer
from backguide.core.programme import Programme
from backguide.core.record import SessionRecord
from backguide.core.recording import SessionIdentity, record_of
from backguide.core.resume import progress_of
from backguide.core.session import Activity, SessionState
from backguide.core.speech_queue import SpeechQueue
from backguide.core.speech_rate import seconds_of
from backguide.core.vocabulary import Status
from backguide.services.awake import AlwaysAsUsual, AwakeWatch
from backguide.services.journal_writer import SessionJournal
from backguide.storage.errors import StorageError
from backguide.storage.history import History
from backguide.storage.journal import Snapshot


class SessionScreen(Protocol):
    """Draws a session; told when the step or the activity changed, and what is being said."""

    def show_session(self, state: SessionState) -> None:
        """Draw ``state`` anew."""
        ...

    def show_caption(self, text: str) -> None:
        """Show the sentence that is being said."""
        ...

    def show_flash(self, name: ToneName) -> None:
        """Light up softly once, in place of that tone."""
        ...


@dataclass(frozen=True, slots=True)
class Outputs:
    """Where a session's effects go. ``seconds_of`` tells how long the speaker takes for a sentence."""

    speaker: Speaker
    tones: TonePlayer
    screen: SessionScreen
    seconds_of: Callable[[str], float] = seconds_of
    keep_awake: KeepAwake = field(default_factory=AlwaysAsUsual)


class SessionRun:
    """One session from start to stored record.

    Effects go to ``outputs``, every snapshot to the journal; at the end the record is added to the history,
    the journal is cleared and ``on_finished`` is called with the final state. ``resumed`` is where a session
    of ``plan`` goes on; without it, one begins.
    """

    def __init__(
        self,
        plan: Plan,
        identity: SessionIdentity,
        clock: Clock,
        history: History,
        journal: SessionJournal,
        outputs: Outputs,
        on_finished: Callable[[SessionState], None],
        preset: Preset = Preset.CALM,
        resumed: SessionState | None = None,
    ) -> None:
        self._identity = identity
        self._clock = clock
        self._history = history
        self._journal = journal
        self._outputs = outputs
        self._on_finished = on_finished
        self._awake = AwakeWatch(outputs.keep_awake)
        # Only monotonic time counts from here on: a clock set meanwhile must not end it before it began.
        self._began = max(clock.wall(), identity.started_at)
        self._began_seconds = clock.monotonic()
        self._speech = SpeechQueue(outputs.seconds_of)
        self._is_muted = False
        guidance = Guidance(preset, outputs.seconds_of)
        self._state = replace(resumed or SessionState(plan), guidance=guidance)

    @property
    def state(self) -> SessionState:
        """The session as it stands."""
        return self._state

    @property
    def is_over(self) -> bool:
        """True once the record is stored."""
        return self._state.activity is Activity.FINISHED

    @property
    def is_muted(self) -> bool:
        """True while nothing is heard; the screen lights up softly where a tone would sound."""
        return self._is_muted

    def set_muted(self, muted: bool) -> None:
        """Turn voice and tones off, or on again; what is being said breaks off."""
        self._is_muted = muted
        if muted:
            self._carry_out(Silence())

    def start(self) -> None:
        """Begin with the first step, or go on where the session was."""
        if self._state.is_resumed:
            self._outputs.screen.show_session(self._state)
            self.dispatch(TogglePause())
        else:
            self.dispatch(Start())

    def tick(self) -> None:
        """Let time pass; call this several times a second."""
        self.dispatch(Tick())

    def dispatch(self, event: Event) -> None:
        """Tell the session what happened and carry out what follows."""
        self._state, effects = step(self._state, event, self._clock.monotonic())
        for effect in effects:
            self._carry_out(effect)
        self._speak()

    def _speak(self) -> None:
        while (utterance := self._speech.next(self._clock.monotonic())) is not None:
            if self._is_muted:
                continue
            if utterance.cuts:
                self._outputs.speaker.silence()
            self._outputs.speaker.say(utterance.text, utterance.priority)

    def _carry_out(self, effect: Effect) -> None:
        match effect:
            case Say():
                self._speech.offer(effect, self._clock.monotonic())
                self._speak()
            case Caption(text):
                self._outputs.screen.show_caption(text)
            case Flash(name):
                self._outputs.screen.show_flash(name)
            case Tone(name) if self._is_muted:
                self._outputs.screen.show_flash(name)
            case Tone(name):
                self._outputs.tones.play(name)
            case Silence():
                self._speech.clear()
                self._outputs.speaker.silence()
                self._outputs.tones.silence()
            case Show():
                self._outputs.screen.show_session(self._state)
                self._awake.look(self._state)
            case Store(final):
                self._store(final)

    def _store(self, final: bool) -> None:
        state = self._state
        record = record_of(state, self._identity, self._time())
        if final:
            if _is_worth_keeping(record):
                self._add(record)
            self._journal.clear()
            self._on_finished(state)
        else:
            self._journal.append(self._snapshot(record))

    def _add(self, record: SessionRecord) -> None:
        try:
            self._history.add(record)
        except StorageError:
            # The last answers are in no line of the journal yet, and the next start keeps what is there.
            with suppress(StorageError):
                self._journal.append(self._snapshot(record))
            raise

    def _snapshot(self, record: SessionRecord) -> Snapshot:
        state, now = self._state, self._clock.monotonic()
        return Snapshot(record, state.index, state.elapsed(now), progress_of(state, now))

    def _time(self) -> datetime:
        return self._began + timedelta(seconds=self._clock.monotonic() - self._began_seconds)


def _is_worth_keeping(record: SessionRecord) -> bool:
    """False for a session that was called off before its first exercise, for no reason of safety."""
    worked = any(done.seconds for item in record.items for done in item.done)
    return worked or record.status in (Status.STOPPED_SAFETY, Status.STOPPED_PAIN)


def new_identity(
    programme: Programme, phase: int, clock: Clock, *, is_practice: bool = False
) -> SessionIdentity:
    """The identity of a session that begins now, of ``programme`` or, as practice, beside it."""
    return SessionIdentity(str(uuid4()), clock.wall(), programme.id, programme.version, phase, is_practice)

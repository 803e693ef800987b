"""Listen to a session with eyes closed: what is said when, and what a listener knows from it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from backguide.core import lines
from backguide.core.engine import step
from backguide.core.events import CheckIn, CheckOut, Effect, Event, Say, Silence, Start, Tick
from backguide.core.guidance import Guidance, Preset
from backguide.core.plan import Plan
from backguide.core.programme import Item
from backguide.core.session import Activity, SessionState
from backguide.core.speech_queue import SpeechQueue
from backguide.core.step import StepKind
from backguide.core.vocabulary import Level, Side

TICK = 0.25


@dataclass(frozen=True)
class Heard:
    """One sentence, from when to when it was said (seconds of the session)."""

    text: str
    begins: float
    ends: float


@dataclass
class Moment:
    """One tick: the step then, how far into it, and how many sentences had begun."""

    now: float
    index: int
    elapsed: float
    heard: int


@dataclass
class Listener:
    """Plays a session without touching it and writes down every sentence and every tick."""

    plan: Plan
    preset: Preset = Preset.CALM
    seconds_of: Callable[[str], float] = Guidance().seconds_of
    heard: list[Heard] = field(default_factory=list[Heard])
    moments: list[Moment] = field(default_factory=list[Moment])
    cut: int = 0
    wanted: int = 0

    def __post_init__(self) -> None:
        self.state = SessionState(self.plan, Guidance(self.preset, self.seconds_of))
        self.queue = SpeechQueue(self.seconds_of)
        self.now = 0.0

    def send(self, event: Event) -> tuple[Effect, ...]:
        """Let an event happen now."""
        self.state, effects = step(self.state, event, self.now)
        for effect in effects:
            if isinstance(effect, Say):
                self.wanted += 1
                self.queue.offer(effect, self.now)
            elif isinstance(effect, Silence):
                self.queue.clear()
                self._cut_off()
        while (utterance := self.queue.next(self.now)) is not None:
            if utterance.cuts:
                self.cut += 1
                self._cut_off()
            self.heard.append(Heard(utterance.text, self.now, self.now + self.seconds_of(utterance.text)))
        return effects

    def play(self) -> "Listener":
        """Play the whole session, with the questions left unanswered."""
        self.send(Start())
        while self.state.activity is not Activity.FINISHED:
            kind = self.state.step.kind
            if kind.is_open:
                self.send(CheckIn() if kind is StepKind.CHECK_IN else CheckOut())
                continue
            here = self.state
            self.moments.append(Moment(self.now, here.index, here.elapsed(self.now), len(self.heard)))
            self.now += TICK
            self.send(Tick())
        return self

    def _cut_off(self) -> None:
        if self.heard and self.heard[-1].ends > self.now:
            last = self.heard[-1]
            self.heard[-1] = Heard(last.text, last.begins, self.now)


_OVERVIEW = re.compile(r"\d+ exercises?\.")
_PHASES = {
    lines.MOVE: {StepKind.MOVE_IN},
    lines.HOLD: {StepKind.HOLD},
    lines.RELAX: {StepKind.HOLD},
    lines.RETURN: {StepKind.MOVE_OUT},
    lines.BEGIN: {StepKind.REPETITION, StepKind.HOLD},
    lines.COOL_DOWN: {StepKind.COOL_DOWN},
    lines.BREATHE_IN: {StepKind.REPETITION, StepKind.COOL_DOWN},
}
_BEGINNINGS = {
    "Get ready.": {StepKind.GET_READY, StepKind.REST},
    "Rest.": {StepKind.REST},
    "Other side:": {StepKind.SWITCH_SIDE},
    "About ": {StepKind.OVERVIEW},
}


def phases_told(text: str, item: Item | None) -> set[StepKind]:
    """Which phases a sentence tells; none where it is only a tip or a name."""
    if text in _PHASES:
        return _PHASES[text]
    for beginning, kinds in _BEGINNINGS.items():
        if text.startswith(beginning):
            return kinds
    if _OVERVIEW.fullmatch(text):
        return {StepKind.OVERVIEW}
    if item is None:
        return set()
    spoken = item.exercise.spoken
    told: set[StepKind] = set()
    for line, kind in (
        (spoken.position, StepKind.POSITION),
        (spoken.move_in, StepKind.MOVE_IN),
        (spoken.move_out, StepKind.MOVE_OUT),
    ):
        if text in {lines.fill(line, side) for side in (None, *Side)}:
            told.add(kind)
    if text in _LEVELS or text == f"{item.exercise.short_name}.":
        told.add(StepKind.POSITION)
    if text.isdigit() or text.removesuffix(f" {spoken.limb}.").lower() in ("left", "right"):
        told.add(StepKind.REPETITION)
    return told


_LEVELS = {lines.level_line(before, after) for before in Level for after in Level}


def side_told(text: str) -> Side | None:
    """The side that a sentence names first."""
    words = text.lower().replace(":", " ").replace(".", " ").replace(",", " ").split()
    return next((Side(word) for word in words if word in ("left", "right")), None)

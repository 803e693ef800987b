"""What a session shows at one moment, as plain values: drawn by the page, compared by the tests."""

from dataclasses import dataclass, replace
from enum import StrEnum
from math import ceil

from backguide.core import lines
from backguide.core.leaving import first_after_stop
from backguide.core.manner import Manner, manner_of
from backguide.core.session import LEAD_IN, Activity, SessionState
from backguide.core.session_view import Segment, figure_position, figure_seconds, figure_way, segments
from backguide.core.step import StepKind
from backguide.core.vocabulary import Side
from backguide.core.way import Way
from backguide.ui.viewmodels import session_words as words


class SessionPart(StrEnum):
    """Which part of the session page is on show."""

    CHECK_IN = "check_in"
    OVERVIEW = "overview"
    PLAYER = "player"
    CHECK_OUT = "check_out"
    SUMMARY = "summary"


@dataclass(frozen=True, slots=True)
class SessionFace:
    """What changes with the step or the activity.

    ``kind`` is the phase shown (during a lead-in "get ready"). ``exercise`` is the id on the stage, ``side``
    the side that the figure and the arrow both show (None without sides). ``tag`` stands before the name of
    an exercise that has not begun. ``coming`` is the next exercise and side on the stage after these, so that
    its pictures can be drawn ahead. ``announcement`` is read out once by screen readers. ``ready_word``
    stands on the button that ends a step which may end early; with ``waits`` the step goes on until it is
    pressed, and there is no number. ``manner`` is what the person does in the exercise on the stage.
    ``asks_why`` is the question that offers reasons after Skip.
    """

    part: SessionPart
    activity: Activity
    kind: StepKind
    exercise: str | None
    name: str
    set_text: str
    side: Side | None
    coming: tuple[str, Side | None] | None
    side_text: str
    next_text: str
    tag: str
    ready_word: str
    waits: bool
    announcement: str
    asks_why: str = ""
    is_muted: bool = False
    manner: Manner = Manner.MOVES

    @property
    def can_be_ready(self) -> bool:
        """True while the person may end the step."""
        return bool(self.ready_word)


@dataclass(frozen=True, slots=True)
class SessionClock:
    """What changes while a step runs.

    ``share_left`` is the draining bar, 1 to 0. ``position`` is the figure's, 0 at the start of the movement
    and 1 at its end; ``seconds`` is for how long a figure that goes round has been going. ``way`` is where
    its arrows point.
    ``suffix`` stands small beside the number ("of 8"). ``widest`` is the widest number of
    the step, so that the number keeps its size and its place while it counts; ``number`` is empty while the
    step waits for the person.
    """

    number: str
    widest: str
    suffix: str
    share_left: float
    segments: tuple[Segment, ...]
    minutes_text: str
    position: float
    seconds: float
    way: Way


BREATHING = -1
"""The item of the session bar's last segment, which is no exercise."""

_PARTS = {
    StepKind.CHECK_IN: SessionPart.CHECK_IN,
    StepKind.OVERVIEW: SessionPart.OVERVIEW,
    StepKind.CHECK_OUT: SessionPart.CHECK_OUT,
}

READY = "I am ready"
DONE = "Done"

_TAGS = {StepKind.OVERVIEW: "First", StepKind.REST: "Next"}

_WAITS_FOR_READY = frozenset({StepKind.OVERVIEW, StepKind.POSITION, StepKind.REST})


def session_face(state: SessionState, now: float) -> SessionFace:
    """The face of ``state`` at ``now`` (monotonic seconds)."""
    step = state.step
    item = words.shown_item(state)
    return SessionFace(
        part=_part(state),
        activity=state.activity,
        kind=_kind(state, now),
        exercise=None if item is None else state.plan.items[item].exercise.id,
        name=words.exercise_name(state),
        set_text=words.set_text(state),
        side=words.shown_side(state),
        coming=_coming(state),
        side_text=words.side_text(state, state.elapsed(now)),
        next_text=words.next_text(state),
        tag="" if step.before_getting_up else _TAGS.get(step.kind, ""),
        ready_word=_ready_word(state),
        waits=_waits(state, now),
        announcement=_announcement(state),
        manner=Manner.MOVES if item is None else manner_of(state.plan.items[item]),
    )


def session_clock(state: SessionState, now: float, by_seconds: bool) -> SessionClock:
    """The clock of ``state`` at ``now``; ``by_seconds`` makes the bar step once a second (reduced motion)."""
    left, length = _countdown(state, now)
    shown_left = float(ceil(left - 1e-6)) if by_seconds else left
    number, widest = _number(state, left, length, _waits(state, now))
    return SessionClock(
        number=number,
        widest=widest,
        suffix=words.repetition_suffix(state),
        share_left=min(max(shown_left / length, 0.0), 1.0) if length > 0 else 0.0,
        segments=_bar(state, _elapsed_of_plan(state, now)),
        minutes_text=words.minutes_text(state, now),
        position=figure_position(state, now),
        seconds=figure_seconds(state, now),
        way=figure_way(state, now),
    )


def _bar(state: SessionState, elapsed: float) -> tuple[Segment, ...]:
    """The session bar: one segment an exercise and a last one, ``BREATHING``, for the cool-down."""
    work = segments(state.plan, state.index, elapsed)
    steps = state.plan.steps
    breathing = [number for number, step in enumerate(steps) if step.kind is StepKind.COOL_DOWN]
    length = sum(steps[number].duration for number in breathing)
    whole = length + sum(step.duration for step in steps if step.item is not None)
    if length <= 0:
        return work
    passed = sum(steps[number].duration for number in breathing if number < state.index)
    passed += elapsed if state.index in breathing else 0.0
    shares = (replace(part, share=part.share * (1.0 - length / whole)) for part in work)
    return *shares, Segment(BREATHING, length / whole, min(passed / length, 1.0))


def _number(state: SessionState, left: float, length: float, waits: bool) -> tuple[str, str]:
    """The number and the widest one of the step."""
    step = state.step
    if step.kind is StepKind.REPETITION and state.activity is not Activity.LEAD_IN:
        repetitions = words.repetitions(state)
        number = repetitions if step.is_self_paced else step.repetition
        return str(number), words.widest_number(repetitions)
    widest = words.widest_number(length)
    return ("" if waits else words.number_text(left, widest)), widest


def _waits(state: SessionState, now: float) -> bool:
    """True when the usual time is over and the step waits for the person."""
    if state.activity is not Activity.RUNNING or not state.step.waits or state.step.is_self_paced:
        return False
    return state.left(now) <= 0.0


def _ready_word(state: SessionState) -> str:
    if state.activity is Activity.LEAD_IN and state.lead_in > LEAD_IN:
        return READY
    if state.activity is not Activity.RUNNING:
        return ""
    if state.step.is_self_paced:
        return DONE
    return READY if state.step.kind in _WAITS_FOR_READY else ""


def _kind(state: SessionState, now: float) -> StepKind:
    """The phase shown; a long lead-in, as after a break, begins with getting back into position."""
    if state.activity is not Activity.LEAD_IN:
        return state.step.kind
    return StepKind.POSITION if state.deadline - now > LEAD_IN else StepKind.GET_READY


def _part(state: SessionState) -> SessionPart:
    if state.activity is Activity.FINISHED:
        return SessionPart.SUMMARY
    return _PARTS.get(state.step.kind, SessionPart.PLAYER)


def _coming(state: SessionState) -> tuple[str, Side | None] | None:
    here = words.coming_work(state.plan, state.index)
    if here is None:
        return None
    step = state.plan.steps[here]
    for later in state.plan.steps[here + 1 :]:
        if later.kind.is_working and later.exercise and (later.item, later.side) != (step.item, step.side):
            return later.exercise, later.side
    return None


def _countdown(state: SessionState, now: float) -> tuple[float, float]:
    """Seconds left and whole length of what the number counts."""
    if state.activity is Activity.LEAD_IN:
        return max(state.deadline - now, 0.0), state.lead_in
    return state.left(now), state.length


def _elapsed_of_plan(state: SessionState, now: float) -> float:
    """Seconds of the step as planned; a step made longer or shorter still fills its part of the bar."""
    if state.length <= 0:
        return 0.0
    return state.step.duration * state.elapsed(now) / state.length


def _announcement(state: SessionState) -> str:
    match state.activity:
        case Activity.PAUSED:
            return words.SLEPT if state.paused_by_sleep else lines.PAUSED
        case Activity.LEAD_IN:
            return lines.GOING_ON
        case Activity.STOPPING:
            return first_after_stop(state)
        case _:
            return words.caption_of(state)

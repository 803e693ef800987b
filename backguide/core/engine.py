"""The session engine: ``step(state, event, now) -> (state, effects)``.

Time left is always a deadline minus ``now``: late ticks do not make a session longer, because a step begins
when the one before it was due to end. A tick far too late means that the machine slept; the session then
pauses by itself at the last moment it was awake, and nothing is skipped or credited.
"""

from dataclasses import replace

from backguide.core import lines
from backguide.core.credit import all_credited
from backguide.core.cues import on_enter, on_the_way
from backguide.core.events import (
    AdjustTime,
    Back,
    CheckIn,
    CheckOut,
    Effect,
    EndForToday,
    Event,
    Ready,
    Say,
    Show,
    Silence,
    Skip,
    Start,
    Stop,
    StopChoice,
    StopReason,
    Store,
    Tick,
    TogglePause,
)
from backguide.core.ports import SpeechPriority
from backguide.core.session import Activity, SessionState
from backguide.core.step import StepKind
from backguide.core.vocabulary import Feedback, Status

SLEEP_AFTER = 2.0
"""A tick later than this many seconds means that the machine slept."""
LEAD_IN = 5.0
"""Seconds to get ready when going on after a pause in a working step."""
STORE_EVERY = 5.0
"""Seconds of a running session that may be lost when the machine dies."""
BACK_AGAIN = 2.0
"""Back within this many seconds of a step's start goes to the step before."""
SHORTEST = 1.0
"""Seconds that an adjusted step keeps at least."""

Result = tuple[SessionState, tuple[Effect, ...]]


def step(state: SessionState, event: Event, now: float) -> Result:
    """What the session becomes when ``event`` happens at ``now`` (monotonic seconds), and what follows.

    An event that makes no sense in the current state changes nothing.
    """
    if state.activity is Activity.FINISHED:
        return state, ()
    if state.activity is Activity.IDLE:
        return _enter(state, 0, now, now) if isinstance(event, Start) else (state, ())
    if not isinstance(event, Tick):
        # Catch up first, so that a key pressed between two ticks meets the step that is really running.
        state, before = _tick(state, now)
        if state.activity is Activity.FINISHED:
            return state, before
        state, after = _handle(state, event, now)
        return state, before + after
    return _tick(state, now)


def _handle(state: SessionState, event: Event, now: float) -> Result:
    match event:
        case TogglePause():
            return _toggle_pause(state, now)
        case Ready():
            return _ready(state, now)
        case Skip():
            return _skip(state, now)
        case Back():
            return _back(state, now)
        case AdjustTime(seconds):
            return _adjust(state, seconds, now)
        case CheckIn() | CheckOut():
            return _answer(state, event, now)
        case Stop():
            return _stop(state, now)
        case StopChoice(reason):
            return _choose(state, reason, now)
        case EndForToday():
            return _finish(state, now)
        case _:
            return state, ()


def _enter(state: SessionState, index: int, begins: float, now: float) -> Result:
    """Begin the step at ``index`` as if at ``begins``, which may lie a little before ``now``."""
    length = state.plan.steps[index].duration
    state = replace(
        state,
        index=index,
        activity=Activity.RUNNING,
        length=length,
        remaining=length,
        deadline=begins + length,
        last_tick=now,
        last_stored=now,
        paused_by_sleep=False,
        stopped_at=None,
    )
    return state, (Show(), *on_enter(state.step), Store())


def _tick(state: SessionState, now: float) -> Result:
    late = now - state.last_tick
    if state.activity is Activity.LEAD_IN and late <= SLEEP_AFTER and now >= state.deadline:
        begins = state.deadline
        return _running(replace(state, last_tick=now), begins)
    if state.activity not in (Activity.RUNNING, Activity.LEAD_IN) or state.step.kind.is_open:
        return replace(state, last_tick=max(now, state.last_tick)), ()
    if late > SLEEP_AFTER:
        state = replace(_halted(state, Activity.PAUSED, state.last_tick), last_tick=now, paused_by_sleep=True)
        return state, (Silence(), Show(), Store())
    if state.activity is Activity.RUNNING and now >= state.deadline:
        state = _with_work(state, state.length)
        return _enter(state, state.index + 1, state.deadline, now)
    effects = on_the_way(state, now) if state.activity is Activity.RUNNING else ()
    state = replace(state, last_tick=max(now, state.last_tick))
    if now - state.last_stored >= STORE_EVERY:
        return replace(state, last_stored=now), (*effects, Store())
    return state, effects


def _with_work(state: SessionState, seconds: float) -> SessionState:
    """Credit ``seconds`` to the current step. Doing a step again never adds up, and never takes away."""
    if not state.step.kind.is_credited:
        return state
    credited = max(state.worked.get(state.index, 0.0), seconds)
    return replace(state, worked={**state.worked, state.index: credited})


def _halted(state: SessionState, activity: Activity, at: float) -> SessionState:
    """The state with the clock of its step stopped at ``at``, and what was done of it credited."""
    if state.activity is Activity.RUNNING:
        left = state.left(at)
        state = replace(_with_work(state, state.length - left), remaining=left)
    return replace(state, activity=activity)


def _toggle_pause(state: SessionState, now: float) -> Result:
    if state.step.kind.is_open:
        return state, ()
    if state.activity in (Activity.RUNNING, Activity.LEAD_IN):
        say = Say(lines.PAUSED, SpeechPriority.PHASE)
        return _halted(state, Activity.PAUSED, now), (Silence(), Show(), say, Store())
    return _go_on(state, now)


def _go_on(state: SessionState, now: float) -> Result:
    state = replace(state, last_tick=now, last_stored=now, paused_by_sleep=False)
    if state.step.kind.is_working:
        state = replace(state, activity=Activity.LEAD_IN, deadline=now + LEAD_IN)
        return state, (Show(), Say(lines.GOING_ON, SpeechPriority.PHASE))
    return _running(state, now)


def _running(state: SessionState, begins: float) -> Result:
    """The step runs on from where it was halted, as if from ``begins``."""
    deadline = begins + state.remaining
    return replace(state, activity=Activity.RUNNING, deadline=deadline, stopped_at=None), (Show(),)


_READY_ENDS = frozenset(
    {
        StepKind.OVERVIEW,
        StepKind.POSITION,
        StepKind.GET_READY,
        StepKind.SWITCH_SIDE,
        StepKind.REST,
        StepKind.COOL_DOWN,
    }
)


def _ready(state: SessionState, now: float) -> Result:
    if state.activity is Activity.RUNNING and state.step.kind in _READY_ENDS:
        return _enter(state, state.index + 1, now, now)
    if state.activity is Activity.LEAD_IN:
        return _running(state, now)
    return state, ()


def _skip(state: SessionState, now: float) -> Result:
    if state.activity is Activity.STOPPING:
        return state, ()
    if state.step.kind is StepKind.CHECK_IN:
        return _answer(state, CheckIn(), now)
    if state.step.kind is StepKind.CHECK_OUT:
        return _answer(state, CheckOut(), now)
    state = _halted(state, state.activity, now)
    return _enter(state, _after_set(state), now, now)


def _after_set(state: SessionState) -> int:
    """Index of the first step past the set that is under way (or just of the next step)."""
    steps, here = state.plan.steps, state.step
    index = state.index + 1
    if here.kind.is_working:
        while _same_set(state, index):
            index += 1
    return min(index, len(steps) - 1)


def _same_set(state: SessionState, index: int) -> bool:
    here, there = state.step, state.plan.steps[index]
    in_set = there.kind.is_working or (there.kind is StepKind.SWITCH_SIDE and there.set is not None)
    return in_set and (there.item, there.set) == (here.item, here.set)


def _back(state: SessionState, now: float) -> Result:
    if state.activity is Activity.STOPPING or state.step.kind.is_open:
        return state, ()
    at_start = state.elapsed(now) < BACK_AGAIN
    state = _halted(state, state.activity, now)
    previous = state.index - 1
    if at_start and previous >= 0 and not state.plan.steps[previous].kind.is_open:
        return _enter(state, previous, now, now)
    return _enter(state, state.index, now, now)


def _adjust(state: SessionState, seconds: float, now: float) -> Result:
    if state.step.kind.is_open or state.activity is Activity.STOPPING:
        return state, ()
    change = max(seconds, SHORTEST - state.left(now))
    if change * seconds <= 0:
        return state, ()
    state = replace(state, length=state.length + change, remaining=state.remaining + change)
    if state.activity is Activity.RUNNING:
        state = replace(state, deadline=state.deadline + change)
    return state, (Show(),)


def _answer(state: SessionState, event: CheckIn | CheckOut, now: float) -> Result:
    if isinstance(event, CheckIn) and state.step.kind is StepKind.CHECK_IN:
        state = replace(state, pain_before=event.pain, anything_new=event.anything_new)
        return _enter(state, state.index + 1, now, now)
    if isinstance(event, CheckOut) and state.step.kind is StepKind.CHECK_OUT:
        state = replace(
            state,
            pain_after=event.pain,
            effort=event.effort,
            feedback={**dict(event.feedback), **state.feedback},
            reasons={**{item: reason.value for item, reason in event.reasons}, **state.reasons},
            note=event.note,
            leg=event.leg,
        )
        return _finish(state, now, Status.STOPPED_SAFETY if event.worried else None)
    return state, ()


def _stop(state: SessionState, now: float) -> Result:
    if state.activity is Activity.STOPPING:
        return state, ()
    say = Say(lines.COME_OUT, SpeechPriority.SAFETY)
    state = replace(_halted(state, Activity.STOPPING, now), stopped_at=now)
    return state, (Silence(), Show(), say, Store())


def _choose(state: SessionState, reason: StopReason, now: float) -> Result:
    if state.activity is not Activity.STOPPING:
        return state, ()
    match reason:
        case StopReason.EFFORT:
            return _go_on(state, now)
        case StopReason.WORRY:
            return _finish(state, now, Status.STOPPED_SAFETY)
        case StopReason.PAIN:
            return _leave_exercise(state, now)


def _leave_exercise(state: SessionState, now: float) -> Result:
    """Skip the exercise that hurt, and write down why."""
    item = state.step.item
    index = state.index + 1
    if item is None:
        return _go_on(state, now)
    while state.plan.steps[index].item == item:
        index += 1
    reasons = {**state.reasons, item: StopReason.PAIN.value}
    feedback = {**state.feedback, item: Feedback.HURT}
    return _enter(replace(state, reasons=reasons, feedback=feedback), index, now, now)


def _finish(state: SessionState, now: float, status: Status | None = None) -> Result:
    stopped_in_pain = state.activity is Activity.STOPPING and StopReason.PAIN.value in state.reasons.values()
    state = _halted(state, Activity.FINISHED, now)
    if status is None:
        partial = Status.STOPPED_PAIN if stopped_in_pain else Status.PARTIAL
        status = Status.COMPLETED if all_credited(state.plan, state.worked) else partial
    return replace(state, status=status), (Silence(), Show(), Store(final=True))

"""How a person moves through a session: on, back, longer, shorter."""

from dataclasses import replace

from backguide.core.engine_clock import Result, halted, jump, running, with_work
from backguide.core.engine_ends import answer
from backguide.core.events import CheckIn, CheckOut, Show
from backguide.core.leaving import after_exercise
from backguide.core.session import Activity, SessionState
from backguide.core.step import StepKind
from backguide.core.vocabulary import Feedback, SkipReason

BACK_AGAIN = 2.0
"""Back within this many seconds of a step's start goes to the step before."""
SHORTEST = 1.0
"""Seconds that an adjusted step keeps at least."""

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


def ready(state: SessionState, now: float) -> Result:
    """End a step of getting ready, a lead-in or a self-paced set."""
    if state.activity is Activity.LEAD_IN:
        return running(state, now)
    if state.activity is not Activity.RUNNING:
        return state, ()
    if state.step.is_self_paced:
        return jump(with_work(state, state.step.duration), state.index + 1, now)
    return jump(state, state.index + 1, now) if state.step.kind in _READY_ENDS else (state, ())


def skip(state: SessionState, now: float) -> Result:
    """Go to the next step; from a working step, past the rest of this set."""
    if state.activity is Activity.STOPPING:
        return state, ()
    if state.step.kind is StepKind.CHECK_IN:
        return answer(state, CheckIn(), now)
    if state.step.kind is StepKind.CHECK_OUT:
        return answer(state, CheckOut(), now)
    state = halted(state, state.activity, now)
    return jump(state, _after_set(state), now)


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


def skip_exercise(state: SessionState, reason: SkipReason | None, now: float) -> Result:
    """Leave the exercise, and write down why."""
    item = state.step.item
    if item is None or state.activity is Activity.STOPPING:
        return state, ()
    state = halted(state, state.activity, now)
    if reason is not None:
        feedback = dict(state.feedback)
        if reason in _FEEDBACK:
            feedback[item] = _FEEDBACK[reason]
        state = replace(state, reasons={**state.reasons, item: reason.value}, feedback=feedback)
    return jump(state, after_exercise(state), now)


_FEEDBACK = {SkipReason.PAIN: Feedback.HURT, SkipReason.HARD: Feedback.HARD}


def back(state: SessionState, now: float) -> Result:
    """Restart the step; within its first two seconds, go to the one before."""
    if state.activity is Activity.STOPPING or state.step.kind.is_open:
        return state, ()
    at_start = state.elapsed(now) < BACK_AGAIN
    state = halted(state, state.activity, now)
    previous = state.index - 1
    if at_start and previous >= 0 and not state.plan.steps[previous].kind.is_open:
        return jump(state, previous, now)
    return jump(state, state.index, now)


def adjust(state: SessionState, seconds: float, now: float) -> Result:
    """Make the running step longer or shorter."""
    if state.step.kind.is_open or state.activity is Activity.STOPPING:
        return state, ()
    change = max(seconds, SHORTEST - state.left(now))
    if change * seconds <= 0:
        return state, ()
    state = replace(state, length=state.length + change, remaining=state.remaining + change)
    if state.activity is Activity.RUNNING:
        state = replace(state, deadline=state.deadline + change)
    return state, (Show(),)

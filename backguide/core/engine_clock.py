"""How a session moves with the clock: beginning steps, ticking, halting and going on."""

from dataclasses import replace

from backguide.core import lines
from backguide.core.cues import in_lead_in, lead_in_begins, on_enter, on_the_way, phase_again
from backguide.core.events import Caption, Effect, Say, Show, Silence, Store
from backguide.core.ports import SpeechPriority
from backguide.core.session import LEAD_IN, Activity, SessionState
from backguide.core.step import StepKind

SLEEP_AFTER = 2.0
"""A tick later than this many seconds means that the machine slept."""
STORE_EVERY = 5.0
"""Seconds of a running session that may be lost when the machine dies."""

Result = tuple[SessionState, tuple[Effect, ...]]


def enter(state: SessionState, index: int, begins: float, now: float, *, jumped: bool = False) -> Result:
    """Begin the step at ``index`` as if at ``begins``, which may lie a little before ``now``.

    ``jumped`` says that the step before did not last as long as planned.
    """
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
        lead_in=LEAD_IN,
        is_resumed=False,
        jumped=jumped,
    )
    return state, (Show(), *on_enter(state, now), Store())


def jump(state: SessionState, index: int, now: float) -> Result:
    """Leave the current step for the one at ``index``; nothing more of the old one is said."""
    state, effects = enter(state, index, now, now, jumped=True)
    return state, (Silence(), *effects)


def tick(state: SessionState, now: float) -> Result:
    """Let time pass up to ``now``."""
    late = now - state.last_tick
    if state.activity is Activity.LEAD_IN and late <= SLEEP_AFTER and now >= state.deadline:
        return running(replace(state, last_tick=now), state.deadline)
    if state.activity not in (Activity.RUNNING, Activity.LEAD_IN) or state.step.kind.is_open:
        return replace(state, last_tick=max(now, state.last_tick)), ()
    if late > SLEEP_AFTER:
        state = replace(halted(state, Activity.PAUSED, state.last_tick), last_tick=now, paused_by_sleep=True)
        return state, (Silence(), Show(), Store())
    if state.activity is Activity.RUNNING and now >= state.deadline and not state.step.waits:
        last = on_the_way(state, state.deadline)
        state = with_work(state, state.length)
        # In a step made longer or shorter, what comes next may not have been told at its end.
        adjusted = state.length != state.step.duration
        state, first = enter(state, state.index + 1, state.deadline, now, jumped=adjusted)
        return state, (*last, *first)
    effects = on_the_way(state, now) if state.activity is Activity.RUNNING else in_lead_in(state, now)
    state = replace(state, last_tick=max(now, state.last_tick))
    if now - state.last_stored < STORE_EVERY:
        return state, effects
    if state.activity is Activity.RUNNING:
        # What is stored must hold what was done so far, in case the machine dies before the step ends.
        state = with_work(state, min(state.elapsed(now), state.length))
    return replace(state, last_stored=now), (*effects, Store())


def with_work(state: SessionState, seconds: float) -> SessionState:
    """Credit ``seconds`` to the current step. Doing a step again never adds up, and never takes away."""
    if not state.step.kind.is_credited or seconds <= 0:
        return state
    credited = max(state.worked.get(state.index, 0.0), seconds)
    return replace(state, worked={**state.worked, state.index: credited})


def halted(state: SessionState, activity: Activity, at: float) -> SessionState:
    """The state with the clock of its step stopped at ``at``, and what was done of it credited."""
    if state.activity is Activity.RUNNING:
        left = state.left(at)
        state = replace(with_work(state, state.length - left), remaining=left)
    return replace(state, activity=activity)


def toggle_pause(state: SessionState, now: float) -> Result:
    """Pause, or go on."""
    if state.step.kind.is_open:
        return state, ()
    if state.activity in (Activity.RUNNING, Activity.LEAD_IN):
        said = spoken(state, lines.PAUSED, SpeechPriority.PHASE)
        return halted(state, Activity.PAUSED, now), (Silence(), Show(), *said, Store())
    return go_on(state, now)


def go_on(state: SessionState, now: float) -> Result:
    """Go on after a pause: at once in a rest, after a lead-in where the body works."""
    state = replace(state, last_tick=now, last_stored=now, paused_by_sleep=False)
    if _needs_lead_in(state):
        state = replace(state, activity=Activity.LEAD_IN, deadline=now + state.lead_in)
        return state, (Silence(), Show(), *lead_in_begins(state))
    if state.is_resumed:
        return enter(state, state.index, now, now)
    return running(state, now)


def _needs_lead_in(state: SessionState) -> bool:
    step = state.step
    if step.kind.is_working or not state.is_resumed:
        return step.kind.is_working
    # After a restart the person has to get back into position, wherever in the exercise it was.
    begins_exercise = step.kind is StepKind.POSITION or (step.kind is StepKind.REST and step.set is None)
    return step.item is not None and not begins_exercise


def running(state: SessionState, begins: float) -> Result:
    """The step runs on from where it was halted, as if from ``begins``."""
    again = phase_again(state) if state.activity is Activity.LEAD_IN else ()
    state = replace(
        state,
        activity=Activity.RUNNING,
        deadline=begins + state.remaining,
        stopped_at=None,
        lead_in=LEAD_IN,
        is_resumed=False,
    )
    return state, (Silence(), Show(), *again)


def spoken(state: SessionState, text: str, priority: SpeechPriority) -> tuple[Effect, ...]:
    """``text`` as the caption and, where the preset speaks, aloud."""
    if not state.guidance.cues.speaks:
        return (Caption(text),)
    return Caption(text), Say(text, priority)

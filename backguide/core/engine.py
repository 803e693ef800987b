"""The session engine: ``step(state, event, now) -> (state, effects)``.

Time left is always a deadline minus ``now``: late ticks do not make a session longer, because a step begins
when the one before it was due to end. A tick far too late means that the machine slept; the session then
pauses by itself at the last moment it was awake, and nothing is skipped or credited.
"""

from backguide.core.engine_changes import do_later, make_easier, switch_side
from backguide.core.engine_clock import Result, enter, tick, toggle_pause
from backguide.core.engine_ends import answer, choose, finish, stop
from backguide.core.engine_moves import adjust, back, ready, skip, skip_exercise
from backguide.core.events import (
    AdjustTime,
    Back,
    CheckIn,
    CheckOut,
    Easier,
    EndForToday,
    Event,
    Later,
    Ready,
    Skip,
    SkipExercise,
    Start,
    Stop,
    StopChoice,
    SwitchSide,
    Tick,
    TogglePause,
)
from backguide.core.session import Activity, SessionState


def step(state: SessionState, event: Event, now: float) -> Result:
    """What the session becomes when ``event`` happens at ``now`` (monotonic seconds), and what follows.

    An event that makes no sense in the current state changes nothing.
    """
    if state.activity is Activity.FINISHED:
        return state, ()
    if state.activity is Activity.IDLE:
        return enter(state, 0, now, now) if isinstance(event, Start) else (state, ())
    # Catch up first, so that a key pressed between two ticks meets the step that is really running.
    state, before = tick(state, now)
    if isinstance(event, Tick) or state.activity is Activity.FINISHED:
        return state, before
    state, after = _handle(state, event, now)
    return state, before + after


def _handle(state: SessionState, event: Event, now: float) -> Result:
    match event:
        case TogglePause():
            return toggle_pause(state, now)
        case Ready():
            return ready(state, now)
        case Skip():
            return skip(state, now)
        case SkipExercise(reason):
            return skip_exercise(state, reason, now)
        case Back():
            return back(state, now)
        case AdjustTime(seconds):
            return adjust(state, seconds, now)
        case _:
            return _handle_rarer(state, event, now)


def _handle_rarer(state: SessionState, event: Event, now: float) -> Result:
    match event:
        case Later():
            return do_later(state, now)
        case Easier():
            return make_easier(state, now)
        case SwitchSide():
            return switch_side(state, now)
        case CheckIn() | CheckOut():
            return answer(state, event, now)
        case Stop():
            return stop(state, now)
        case StopChoice(reason):
            return choose(state, reason, now)
        case EndForToday():
            return finish(state, now)
        case _:
            return state, ()

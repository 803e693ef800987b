"""Random walks through the session engine: whatever a person presses, the session stays sound."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backguide.core.compile import make_plan
from backguide.core.credit import sets_done
from backguide.core.engine import step
from backguide.core.events import (
    AdjustTime,
    Back,
    CheckIn,
    CheckOut,
    EndForToday,
    Event,
    Ready,
    Skip,
    Start,
    Stop,
    StopChoice,
    StopReason,
    Store,
    Tick,
    TogglePause,
)
from backguide.core.plan import PlanSettings
from backguide.core.session import Activity, SessionState
from backguide.core.session_view import figure_position, seconds_left, segments
from backguide.core.vocabulary import Position, Side, Sidedness
from tests import builders

PLAN = make_plan(
    (
        builders.item("hug"),
        builders.item(
            "bird", Sidedness.ALTERNATING, Position.QUADRUPED, builders.dose(sets=2, repetitions=2, hold=8.0)
        ),
        builders.item("stick", Sidedness.BILATERAL, Position.STANDING, builders.repetitions(3)),
    ),
    PlanSettings(),
)

EVENTS: st.SearchStrategy[Event] = st.one_of(
    st.just(Tick()),
    st.sampled_from([Start(), TogglePause(), Ready(), Skip(), Back(), Stop(), EndForToday()]),
    st.builds(StopChoice, st.sampled_from(StopReason)),
    st.builds(AdjustTime, st.sampled_from([-5.0, 5.0])),
    st.builds(CheckIn, st.none() | st.integers(0, 10), st.booleans()),
    st.builds(CheckOut, st.none() | st.integers(0, 10), st.none() | st.integers(0, 10)),
)
WAITS = st.sampled_from([0.0, 0.05, 0.5, 1.9, 2.0, 30.0, 3600.0])
MOVES = st.lists(st.tuples(WAITS, EVENTS), max_size=120)


def check_sound(state: SessionState, now: float) -> None:
    assert 0 <= state.index < len(PLAN.steps)
    assert 0.0 <= state.left(now) <= state.length + 1e-6
    assert 0.0 <= figure_position(state, now) <= 1.0
    assert seconds_left(state, now) >= 0.0
    assert all(0.0 <= part.done <= 1.0 for part in segments(PLAN, state.index, state.elapsed(now)))
    assert (state.status is not None) == (state.activity is Activity.FINISHED)
    assert all(PLAN.steps[index].kind.is_credited for index in state.worked)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(MOVES)
def test_no_walk_reaches_an_impossible_state_or_loses_credit(moves: list[tuple[float, Event]]) -> None:
    now = 50.0
    state, _ = step(SessionState(PLAN), Start(), now)
    credited: set[tuple[int, int, Side | None]] = set()
    for wait, event in moves:
        now += wait
        worked = state.worked
        state, effects = step(state, event, now)
        check_sound(state, now)
        assert all(state.worked.get(index, 0.0) >= seconds for index, seconds in worked.items())
        current = {
            (item, done.set, done.side)
            for item, sets in enumerate(sets_done(PLAN, state.worked))
            for done in sets
            if done.credited
        }
        assert credited <= current
        credited = current
        finals = [effect for effect in effects if isinstance(effect, Store) and effect.final]
        assert len(finals) <= 1
        if state.activity is Activity.FINISHED:
            assert step(state, event, now + 1.0) == (state, ())
            return


@given(st.lists(st.sampled_from([0.1, 0.7, 1.5, 1.99]), min_size=50, max_size=400))
def test_undisturbed_time_is_never_lost_or_gained(ticks: list[float]) -> None:
    now = 0.0
    state, _ = step(SessionState(PLAN), Start(), now)
    state, _ = step(state, CheckIn(), now)
    left = seconds_left(state, now)
    for wait in ticks:
        now += wait
        state, _ = step(state, Tick(), now)
        if state.step.kind.is_open:
            return
        behind = max(now - state.deadline, 0.0)
        assert abs(left - now - seconds_left(state, now) - (-behind)) < 1e-6 or behind > 0.0


@given(st.integers(1, 60), st.floats(0.05, 1.9))
def test_worked_seconds_never_exceed_the_clock(skip_after: int, tick: float) -> None:
    now = 0.0
    state, _ = step(SessionState(PLAN), Start(), now)
    state, _ = step(state, CheckIn(), now)
    for number in range(400):
        now += tick
        event = Back() if number % skip_after == 0 else Tick()
        state, _ = step(state, event, now)
    assert sum(state.worked.values()) <= now + 1e-6

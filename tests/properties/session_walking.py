"""Random walks through a session: what a person can press, and what must hold whatever they press."""

from hypothesis import strategies as st

from backguide.core.credit import credited_sets, sets_done
from backguide.core.engine import step
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
    StopReason,
    SwitchSide,
    Tick,
    TogglePause,
)
from backguide.core.plan import PlanSettings
from backguide.core.programme import Item, Timing
from backguide.core.session import Activity, SessionState
from backguide.core.session_can import can_be_easier, can_be_later, can_switch_side
from backguide.core.session_view import figure_position, seconds_left, segments
from backguide.core.step import StepKind
from backguide.core.vocabulary import Position, Side, Sidedness, SkipReason
from tests import builders

HUG = builders.item("hug")
BIRD = builders.item(
    "bird", Sidedness.ALTERNATING, Position.QUADRUPED, builders.dose(sets=2, repetitions=2, hold=8.0)
)
STICK = builders.item("stick", Sidedness.BILATERAL, Position.STANDING, builders.repetitions(4, sets=2))
MARCH = builders.item("march", Sidedness.ALTERNATING, Position.SUPINE, builders.repetitions(3))
ITEMS = (
    HUG,
    Item(BIRD.exercise, BIRD.dose, easier=builders.exercise("leg", Sidedness.SIDED, Position.QUADRUPED)),
    Item(STICK.exercise, STICK.dose, timing=Timing(get_ready=8.0, rest=0.0)),
    Item(MARCH.exercise, MARCH.dose, easier=builders.exercise("tilt", Sidedness.BILATERAL)),
)
EXERCISES = {
    exercise.id: exercise
    for item in ITEMS
    for exercise in (item.exercise, item.easier)
    if exercise is not None
}

SETTINGS = st.builds(
    PlanSettings,
    first_side=st.sampled_from(Side),
    position_waits=st.booleans(),
    rest_waits=st.booleans(),
    self_paced=st.booleans(),
)

_PRESSED: list[Event] = [
    Start(),
    TogglePause(),
    Ready(),
    Skip(),
    Back(),
    Stop(),
    Later(),
    Easier(),
    SwitchSide(),
    SkipExercise(),
    AdjustTime(-5.0),
    AdjustTime(5.0),
]
_RARE: list[Event] = [
    EndForToday(),
    StopChoice(StopReason.WORRY),
    CheckIn(),
    CheckOut(pain=4, effort=3),
    *(SkipExercise(reason) for reason in SkipReason),
]
_USUAL: list[Event] = [
    *[Tick()] * 12,
    *_PRESSED * 2,
    StopChoice(StopReason.EFFORT),
    StopChoice(StopReason.EFFORT),
    StopChoice(StopReason.PAIN),
]
EVENTS: st.SearchStrategy[Event] = st.integers(0, 59).flatmap(
    lambda number: st.sampled_from(_USUAL if number else _RARE)
)
WAITS = st.sampled_from([0.0, 0.05, 0.5, 1.9, 2.0, 4.0, 9.0, 21.0, 21.0, 3600.0])
MOVES = st.lists(st.tuples(WAITS, EVENTS), min_size=40, max_size=120)
"""Waits in seconds, and what is pressed after them."""
SKIPS = st.integers(0, 20)
"""How many steps are skipped before a walk begins."""


def walk_in(state: SessionState, now: float, skips: int) -> SessionState:
    """The session a few skipped steps after its beginning."""
    state, _ = step(state, Start(), now)
    for event in (CheckIn(pain=3), *[Skip()] * skips):
        if state.step.kind is not StepKind.CHECK_OUT:
            state, _ = step(state, event, now)
    return state


SetSides = frozenset[tuple[str, int, Side | None]]


def credited(state: SessionState) -> SetSides:
    """Every credited set-side, by exercise."""
    return frozenset(
        (f"{index} {state.plan.items[index].exercise.id}", number, side)
        for index, sets in enumerate(credited_sets(state.plan, state.worked))
        for number, side in sets
    )


def check_sound(state: SessionState, now: float) -> None:
    """Assert that ``state`` is possible, and that every view can be drawn of it."""
    plan = state.plan
    assert 0 <= state.index < len(plan.steps)
    assert 0.0 <= state.left(now) <= state.length + 1e-6
    assert 0.0 <= figure_position(state, now) <= 1.0
    assert seconds_left(state, now) >= 0.0
    bar = segments(plan, state.index, state.elapsed(now))
    assert all(0.0 <= part.done <= 1.0 for part in bar)
    assert abs(sum(part.share for part in bar) - 1.0) < 1e-6
    assert (state.status is not None) == (state.activity is Activity.FINISHED)
    assert all(plan.steps[index].kind.is_credited for index in state.worked)
    assert all(0 <= part.item < len(plan.items) for part in bar)
    for item, sets in zip(plan.items, sets_done(plan, state.worked), strict=True):
        assert len({(done.set, done.side) for done in sets}) == len(sets)
        assert all(done.repetitions <= item.dose.repetitions and done.set <= item.dose.sets for done in sets)
    for can in (can_be_later, can_be_easier, can_switch_side):
        assert can(state) in (True, False)

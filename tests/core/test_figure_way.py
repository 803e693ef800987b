"""Arrows say what the words say: in, nothing while holding, and back."""

import pytest

from backguide.core.compile import make_plan
from backguide.core.dose import Dose
from backguide.core.engine import step
from backguide.core.events import CheckIn, Start, Stop, StopChoice, StopReason, Tick, TogglePause
from backguide.core.plan import PlanSettings
from backguide.core.session import LEAD_IN, SessionState
from backguide.core.session_view import COME_OUT, figure_position, figure_way
from backguide.core.step import StepKind
from backguide.core.vocabulary import Mode
from backguide.core.way import Way
from tests import builders

TICK = 0.1
BRISK = builders.dose(Mode.REPETITIONS, sets=1, repetitions=4, hold=0.2, in_seconds=2.0, out_seconds=2.0)


def at(kind: StepKind, into: float, usual: Dose | None = None) -> tuple[SessionState, float]:
    """A session ``into`` seconds of its first step of a kind, and the time then."""
    now = 10.0
    plan = make_plan((builders.item(usual=usual),), PlanSettings())
    state, _ = step(SessionState(plan), Start(), now)
    state, _ = step(state, CheckIn(), now)
    while state.step.kind is not kind or state.elapsed(now) < into:
        now += TICK
        state, _ = step(state, Tick(), now)
    return state, now


@pytest.mark.parametrize(
    ("kind", "way"),
    [
        (StepKind.GET_READY, Way.IN),
        (StepKind.MOVE_IN, Way.IN),
        (StepKind.HOLD, Way.STILL),
        (StepKind.MOVE_OUT, Way.OUT),
        (StepKind.SWITCH_SIDE, Way.IN),
        (StepKind.COOL_DOWN, Way.STILL),
    ],
)
def test_each_phase_has_its_way(kind: StepKind, way: Way) -> None:
    state, now = at(kind, 1.0)
    assert figure_way(state, now) is way


@pytest.mark.parametrize(("into", "way"), [(1.5, Way.IN), (3.5, Way.STILL), (5.5, Way.OUT)])
def test_a_repetition_goes_in_stays_and_goes_out(into: float, way: Way) -> None:
    state, now = at(StepKind.REPETITION, into, builders.repetitions())
    assert figure_way(state, now) is way


def test_a_stop_too_short_to_be_seen_leaves_the_arrows_in_sight() -> None:
    ways = {
        figure_way(*at(StepKind.REPETITION, tenths / 10, BRISK)) for tenths in (5, 18, 20, 21, 22, 23, 30, 40)
    }
    assert ways == {Way.IN, Way.OUT}


@pytest.mark.parametrize("kind", [StepKind.OVERVIEW, StepKind.POSITION])
def test_a_demonstration_shows_the_way_that_the_figure_goes(kind: StepKind) -> None:
    # In, a stay and out again, as the dose has it.
    state, now = at(kind, 0.0)
    last = figure_position(state, now)
    for _ in range(100):
        now += TICK
        position, way = figure_position(state, now), figure_way(state, now)
        if position > last:
            assert way is Way.IN or position == 1.0
        if position < last:
            assert way is Way.OUT or position == 0.0
        last = position


@pytest.mark.parametrize(("kind", "way"), [(StepKind.HOLD, Way.STILL), (StepKind.MOVE_OUT, Way.OUT)])
def test_a_pause_and_going_on_change_nothing(kind: StepKind, way: Way) -> None:
    state, now = at(kind, 2.0)
    state, _ = step(state, TogglePause(), now)
    assert figure_way(state, now + 50.0) is way
    state, _ = step(state, TogglePause(), now + 50.0)
    assert figure_way(state, now + 51.0) is way


def test_after_stop_they_lead_out_and_back_in_when_going_on() -> None:
    state, now = at(StepKind.HOLD, 5.0)
    state, _ = step(state, Stop(), now)
    assert figure_way(state, now + COME_OUT / 2) is Way.OUT
    assert figure_way(state, now + 20.0) is Way.STILL
    state, _ = step(state, Tick(), now + 30.0)
    state, _ = step(state, StopChoice(StopReason.EFFORT), now + 30.0)
    assert figure_way(state, now + 30.0 + LEAD_IN / 2) is Way.IN

"""A figure that goes round goes by the session's clock, and stands when the session stands."""

import pytest

from backguide.core.compile import make_plan
from backguide.core.engine import step
from backguide.core.events import CheckIn, Start, Stop, Tick, TogglePause
from backguide.core.plan import PlanSettings
from backguide.core.session import SessionState
from backguide.core.session_view import figure_seconds
from backguide.core.step import StepKind
from backguide.core.vocabulary import Mode, Position, Sidedness
from tests import builders

BOUT = builders.dose(Mode.TIME, sets=2, hold=60.0, in_seconds=0.0, out_seconds=0.0)
TICK = 0.25


def at(kind: StepKind, into: float) -> tuple[SessionState, float]:
    """A session of bouts ``into`` seconds of its first step of a kind, and the time then."""
    item = builders.item("walk", Sidedness.BILATERAL, Position.STANDING, BOUT)
    now = 10.0
    state, _ = step(SessionState(make_plan((item,), PlanSettings())), Start(), now)
    state, _ = step(state, CheckIn(), now)
    while state.step.kind is not kind or state.elapsed(now) < into:
        now += TICK
        state, _ = step(state, Tick(), now)
    return state, now


@pytest.mark.parametrize("kind", [StepKind.HOLD, StepKind.POSITION])
def test_it_goes_in_the_bout_and_while_it_is_shown_beforehand(kind: StepKind) -> None:
    state, now = at(kind, 5.0)
    assert figure_seconds(state, now) == pytest.approx(5.0, abs=TICK)
    assert figure_seconds(state, now + 1.0) - figure_seconds(state, now) == pytest.approx(1.0)


def test_it_stands_ready_at_its_start() -> None:
    state, now = at(StepKind.GET_READY, 1.0)
    assert figure_seconds(state, now) == 0.0


def test_a_pause_stops_it_and_going_on_takes_it_up_where_it_was() -> None:
    state, now = at(StepKind.HOLD, 7.0)
    before = figure_seconds(state, now)
    state, _ = step(state, TogglePause(), now)
    assert figure_seconds(state, now + 100.0) == pytest.approx(before)
    state, _ = step(state, TogglePause(), now + 100.0)
    assert figure_seconds(state, now + 101.0) == pytest.approx(before)
    later = now + 100.0
    while figure_seconds(state, later) == pytest.approx(before):
        later += TICK
        state, _ = step(state, Tick(), later)
    assert figure_seconds(state, later) == pytest.approx(before, abs=2 * TICK)


def test_it_stands_still_after_stop() -> None:
    state, now = at(StepKind.HOLD, 7.0)
    before = figure_seconds(state, now)
    state, _ = step(state, Stop(), now)
    assert figure_seconds(state, now + 30.0) == pytest.approx(before)

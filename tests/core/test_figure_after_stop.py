"""After Stop the figure comes out of the position slowly, from where it was."""

from itertools import pairwise

import pytest

from backguide.core.compile import make_plan
from backguide.core.engine import step
from backguide.core.events import CheckIn, Start, Stop, StopChoice, StopReason, Tick
from backguide.core.plan import PlanSettings
from backguide.core.session import LEAD_IN, SessionState
from backguide.core.session_view import COME_OUT, figure_position
from backguide.core.step import StepKind
from tests import builders

TICK = 0.1


def at(kind: StepKind, into: float) -> tuple[SessionState, float]:
    """A session ``into`` seconds of its first step of a kind, and the time then."""
    now = 10.0
    state, _ = step(SessionState(make_plan((builders.item(),), PlanSettings())), Start(), now)
    state, _ = step(state, CheckIn(), now)
    while state.step.kind is not kind or state.elapsed(now) < into:
        now += TICK
        state, _ = step(state, Tick(), now)
    return state, now


def positions(state: SessionState, begin: float, seconds: float) -> list[float]:
    return [figure_position(state, begin + TICK * count) for count in range(round(seconds / TICK) + 1)]


@pytest.mark.parametrize(
    ("kind", "into"), [(StepKind.HOLD, 5.0), (StepKind.MOVE_IN, 2.0), (StepKind.POSITION, 6.0)]
)
def test_it_starts_where_it_was_and_never_jumps(kind: StepKind, into: float) -> None:
    state, now = at(kind, into)
    where = figure_position(state, now)
    assert where > 0.2
    state, _ = step(state, Stop(), now)
    out = positions(state, now, 4.0)
    assert out[0] == pytest.approx(where, abs=1e-6)
    assert all(0.0 <= before - after < 0.06 for before, after in pairwise(out))
    assert out[-1] == 0.0


def test_it_takes_a_few_seconds() -> None:
    state, now = at(StepKind.HOLD, 5.0)
    state, _ = step(state, Stop(), now)
    assert figure_position(state, now + COME_OUT / 2) > 0.3


def test_going_on_brings_it_back_during_the_lead_in() -> None:
    state, now = at(StepKind.HOLD, 5.0)
    state, _ = step(state, Stop(), now)
    state, _ = step(state, Tick(), now + 30.0)
    state, _ = step(state, StopChoice(StopReason.EFFORT), now + 30.0)
    back = positions(state, now + 30.0, LEAD_IN)
    assert back[0] == 0.0
    assert back[-1] == pytest.approx(1.0)
    assert all(0.0 <= after - before < 0.06 for before, after in pairwise(back))
    state, _ = step(state, Tick(), now + 31.0)
    assert state.stopped_at is not None

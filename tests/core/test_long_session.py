"""Half an hour on clocks that behave badly: nothing is skipped, nothing drifts."""

import random
from datetime import datetime, timedelta, timezone
from itertools import pairwise

import pytest

from backguide.core.compile import make_plan
from backguide.core.credit import sets_done
from backguide.core.engine import step
from backguide.core.events import CheckIn, Start, Tick, TogglePause
from backguide.core.plan import Plan, PlanSettings
from backguide.core.record import SessionRecord
from backguide.core.recording import SessionIdentity, record_of
from backguide.core.session import LEAD_IN, Activity, SessionState
from backguide.core.step import StepKind
from backguide.core.vocabulary import Position, Side, Sidedness
from tests import builders

HALF_AN_HOUR = 1800.0
STARTED = datetime(2026, 10, 25, 2, 50, tzinfo=timezone(timedelta(hours=2)))


def long_plan() -> Plan:
    """Some thirty minutes: stretches, alternating holds and repetitions."""
    items = [
        builders.item("cat", Sidedness.BILATERAL, Position.QUADRUPED, builders.repetitions(10, sets=3)),
        builders.item(
            "bird", Sidedness.ALTERNATING, Position.QUADRUPED, builders.dose(sets=3, repetitions=4, hold=8.0)
        ),
        builders.item("hug", usual=builders.dose(sets=3, hold=30.0)),
        builders.item("figure", usual=builders.dose(sets=3, hold=25.0)),
        builders.item("stick", Sidedness.BILATERAL, Position.STANDING, builders.repetitions(8, sets=3)),
        builders.item("walk", Sidedness.BILATERAL, Position.STANDING, builders.repetitions(10, sets=3)),
    ]
    return make_plan(items, PlanSettings())


class Player:
    """Plays with ticks of random length and a wall clock that jumps about."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.plan = long_plan()
        self.now = 500.0
        self.wall = STARTED
        self.entered: list[tuple[int, float]] = []
        self.state, _ = step(SessionState(self.plan), Start(), self.now)
        self.state, _ = step(self.state, CheckIn(), self.now)
        self.note()

    def note(self) -> None:
        if not self.entered or self.entered[-1][0] != self.state.index:
            self.entered.append((self.state.index, self.state.deadline - self.state.length))

    def tick(self, seconds: float) -> None:
        self.now += seconds
        self.wall += timedelta(seconds=self.random.choice([seconds, seconds, -3600.0, 3600.0]))
        self.state, _ = step(self.state, Tick(), self.now)
        self.note()

    def delay(self) -> float:
        """Mostly a frame; now and then a busy machine."""
        return self.random.choice([0.033, 0.033, 0.05, 0.2, 0.9, 1.9])

    def record(self) -> SessionRecord:
        identity = SessionIdentity("id", STARTED, "test", 1, 0)
        return record_of(self.state, identity, max(self.wall, STARTED))


@pytest.mark.parametrize("seed", range(5))
def test_half_an_hour_with_late_ticks_ends_on_time_and_skips_no_phase(seed: int) -> None:
    player = Player(seed)
    began = player.now
    while player.state.step.kind is not StepKind.CHECK_OUT:
        player.tick(player.delay())
    played = [one for one in player.plan.steps if not one.kind.is_open]
    planned = sum(one.duration for one in played)
    assert planned > HALF_AN_HOUR * 0.9
    # The last step began when it was due, however late the tick was that noticed.
    last_index, last_begins = player.entered[-1]
    assert last_index == len(player.plan.steps) - 1
    assert last_begins - began == pytest.approx(planned, abs=0.1)
    assert [index for index, _ in player.entered] == list(range(1, len(player.plan.steps)))
    for (index, begins), (_, ends) in pairwise(player.entered):
        assert ends - begins == pytest.approx(player.plan.steps[index].duration, abs=1e-6)


@pytest.mark.parametrize("seed", range(5))
def test_a_machine_that_slept_loses_no_time_and_both_sides_are_equal(seed: int) -> None:
    player = Player(seed)
    began, paused = player.now, 0.0
    sleeps = sorted(player.random.sample(range(1, len(player.plan.steps) - 1), 3))
    while player.state.step.kind is not StepKind.CHECK_OUT:
        if sleeps and player.state.index >= sleeps[0]:
            sleeps.pop(0)
            paused += sleep_and_go_on(player)
            continue
        player.tick(player.delay())
    planned = sum(one.duration for one in player.plan.steps if not one.kind.is_open)
    assert player.entered[-1][1] - began - paused == pytest.approx(planned, abs=0.1)
    for item, done in zip(player.plan.items, sets_done(player.plan, player.state.worked), strict=True):
        if item.exercise.sidedness is not Sidedness.BILATERAL:
            left, right = (sum(one.seconds for one in done if one.side is side) for side in Side)
            assert left == right > 0.0
    assert all(one.credited for item in player.record().items for one in item.done)


def sleep_and_go_on(player: Player) -> float:
    """The machine sleeps for hours, wakes, and the person goes on; the seconds that cost."""
    player.tick(7200.0)
    assert player.state.activity is Activity.PAUSED
    player.state, _ = step(player.state, TogglePause(), player.now)
    if player.state.activity is not Activity.LEAD_IN:
        return 7200.0
    while player.state.activity is Activity.LEAD_IN:
        player.tick(0.05)
    return 7200.0 + LEAD_IN

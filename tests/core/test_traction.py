"""The traction session, static or intermittent, as a clinician beside the table would notice it."""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import pairwise

import pytest

from backguide.content.assets import assets_folder
from backguide.content.library import load_library
from backguide.core import lines
from backguide.core.compile import make_plan
from backguide.core.credit import sets_done
from backguide.core.easier import easier_item
from backguide.core.engine import step
from backguide.core.events import (
    CheckIn,
    Easier,
    Effect,
    Event,
    Say,
    Silence,
    Skip,
    SkipExercise,
    Start,
    Stop,
    StopChoice,
    StopReason,
    Tick,
    TogglePause,
)
from backguide.core.exercise import Exercise
from backguide.core.plan import Plan, PlanSettings
from backguide.core.programme import Item
from backguide.core.recording import SessionIdentity, record_of
from backguide.core.resume import progress_of, resumed
from backguide.core.session import LEAD_IN, Activity, SessionState
from backguide.core.shorter import Version, plan_version
from backguide.core.step import Step, StepKind
from backguide.core.vocabulary import SkipReason
from tests import builders

WAYS = {"Static": 1, "Intermittent": 11}
"""How often each way pulls."""

REST = 300.0
SESSION = 60.0 + 900.0 + 60.0
WHEN = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def traction() -> Exercise:
    return load_library(assets_folder()).exercises["lumbar-traction-supine"]


def plan_of(traction: Exercise, way: str, *after: Item) -> Plan:
    items = (Item(traction, traction.dose_named(way)), *after)
    return make_plan(items, PlanSettings(fixed_order=True))


def mine(plan: Plan) -> list[Step]:
    """The steps from the first pull to the end of the rest before getting up."""
    steps = [one for one in plan.steps if one.item == 0]
    return [one for one in steps if one.kind not in (StepKind.POSITION, StepKind.GET_READY)]


class Player:
    """Drives a session by hand."""

    def __init__(self, plan: Plan) -> None:
        self.state, self.now = SessionState(plan), 100.0
        self.said: list[str] = []
        self.send(Start())
        self.send(CheckIn())

    def send(self, event: Event) -> tuple[Effect, ...]:
        self.state, effects = step(self.state, event, self.now)
        self.said += [effect.text for effect in effects if isinstance(effect, Say)]
        return effects

    def until(self, reached: Callable[[SessionState], bool]) -> None:
        for _ in range(9_000):
            if reached(self.state):
                return
            self.now += 0.5
            self.send(Tick())
        raise AssertionError("never reached")

    def to(self, kind: StepKind, number: int = 1) -> None:
        self.until(lambda state: state.step.kind is kind and state.step.set == number)


@pytest.mark.parametrize("way", WAYS)
def test_both_ways_take_the_same_time_and_end_in_a_rest(traction: Exercise, way: str) -> None:
    steps = mine(plan_of(traction, way))
    assert sum(one.duration for one in steps) == SESSION + REST
    assert (steps[0].kind, steps[0].duration) == (StepKind.MOVE_IN, 60.0)
    assert [(one.kind, one.duration) for one in steps[-2:]] == [
        (StepKind.MOVE_OUT, 60.0),
        (StepKind.REST, REST),
    ]
    assert all(one.end == other.start for one, other in pairwise(steps))


@pytest.mark.parametrize(("way", "pulls"), WAYS.items())
def test_pulls_are_counted_as_sets(traction: Exercise, way: str, pulls: int) -> None:
    steps = mine(plan_of(traction, way))
    holds = [one for one in steps if one.kind is StepKind.HOLD]
    assert [one.set for one in holds] == list(range(1, pulls + 1))
    assert len({one.duration for one in holds}) == 1
    between = [one for one in steps if one.kind is StepKind.REST and not one.before_getting_up]
    assert [one.duration for one in between] == [15.0] * (pulls - 1)


def test_intermittent_pulls_stay_within_what_clinics_use(traction: Exercise) -> None:
    steps = mine(plan_of(traction, "Intermittent"))
    assert all(30 <= one.duration <= 60 for one in steps if one.kind is StepKind.HOLD)
    kinds = [one.kind for one in steps]
    cycle = [StepKind.MOVE_IN, StepKind.HOLD, StepKind.MOVE_OUT, StepKind.REST]
    assert kinds == cycle * WAYS["Intermittent"]
    ways = [one.duration for one in steps if one.kind in (StepKind.MOVE_IN, StepKind.MOVE_OUT)]
    assert ways == [60.0, *[5.0, 4.0] * 10, 60.0]


@pytest.mark.parametrize("way", WAYS)
def test_what_is_said_fits_what_happens(traction: Exercise, way: str) -> None:
    player = Player(plan_of(traction, way))
    player.to(StepKind.MOVE_IN)
    player.said.clear()
    player.until(lambda state: state.step.kind is StepKind.COOL_DOWN)
    spoken = traction.spoken
    for line in (spoken.hold, spoken.move_out, spoken.rest_after, lines.UP_SLOWLY):
        assert line in player.said, line
    assert (spoken.rest in player.said) == (way == "Intermittent")
    assert lines.BEGIN not in player.said
    assert player.said.count(lines.HOLD) == WAYS[way]
    # Eleven pulls are all alike: only the first and the middle one are told at length. A long one is told
    # anew half-way and with a minute to go.
    assert player.said.count(spoken.hold) == (3 if way == "Static" else 2)
    to_go = [line for line in player.said if line.endswith("to go.")]
    long_pull = [lines.minutes_to_go(left) for left in (10, 5, 1)]
    assert to_go == (long_pull if way == "Static" else [])
    assert player.said[-1] in (lines.UP_SLOWLY, lines.COOL_DOWN)


@pytest.mark.parametrize("way", WAYS)
def test_stop_stops_at_once_and_pain_leads_to_the_rest_lying_down(traction: Exercise, way: str) -> None:
    player = Player(plan_of(traction, way, builders.item("walk")))
    player.to(StepKind.HOLD)
    player.until(lambda state: state.elapsed(player.now) > 30)
    player.said.clear()
    effects = player.send(Stop())
    assert isinstance(effects[0], Silence)
    assert player.said == ["Press the stop switch. Lie still."]
    assert player.state.activity is Activity.STOPPING
    left = player.state.left(player.now)
    player.now += 1.0
    player.send(Tick())
    assert player.state.left(player.now) == left
    player.send(StopChoice(StopReason.PAIN))
    assert player.state.step.before_getting_up
    assert player.state.left(player.now) == REST
    player.send(SkipExercise(SkipReason.TIME))
    assert player.state.step.item == 1


def test_left_out_before_the_pull_begins_there_is_nothing_to_rest_from(traction: Exercise) -> None:
    player = Player(plan_of(traction, "Static", builders.item("walk")))
    player.until(lambda state: state.step.kind is StepKind.GET_READY)
    player.send(SkipExercise(SkipReason.OTHER))
    assert player.state.step.item == 1


def test_skip_in_a_pull_goes_to_the_rest_after_it(traction: Exercise) -> None:
    player = Player(plan_of(traction, "Static"))
    player.to(StepKind.HOLD)
    player.send(Skip())
    assert player.state.step.before_getting_up


@pytest.mark.parametrize("way", WAYS)
def test_a_pause_stops_the_clock_and_going_on_has_a_lead_in(traction: Exercise, way: str) -> None:
    player = Player(plan_of(traction, way))
    player.to(StepKind.HOLD, WAYS[way])
    player.until(lambda state: state.elapsed(player.now) >= 20)
    left = player.state.left(player.now)
    player.send(TogglePause())
    player.now += 120.0
    player.send(Tick())
    assert player.state.left(player.now) == left
    player.send(TogglePause())
    assert player.state.activity is Activity.LEAD_IN
    player.said.clear()
    player.until(lambda state: state.activity is Activity.RUNNING)
    assert player.state.left(player.now) == pytest.approx(left, abs=0.5)
    assert player.said == [lines.HOLD]


@pytest.mark.parametrize("way", WAYS)
def test_a_session_that_was_cut_off_goes_on_in_the_same_pull(traction: Exercise, way: str) -> None:
    player = Player(plan_of(traction, way))
    number = (WAYS[way] + 1) // 2
    player.to(StepKind.HOLD, number)
    player.until(lambda state: state.elapsed(player.now) >= 10)
    record = record_of(player.state, SessionIdentity("id", WHEN, "test", 1, 0), WHEN)
    again = resumed(progress_of(player.state, player.now), record, {traction.id: traction})
    assert (again.step.kind, again.step.set) == (StepKind.HOLD, number)
    assert again.plan.steps == player.state.plan.steps
    assert again.lead_in > LEAD_IN
    done = sets_done(again.plan, again.worked)[0]
    assert sum(part.credited for part in done) == number - 1


def test_the_rest_lying_down_is_no_demonstration_and_counts_as_no_set(traction: Exercise) -> None:
    plan = plan_of(traction, "Intermittent")
    assert len(sets_done(plan, {})[0]) == WAYS["Intermittent"]


@pytest.mark.parametrize(("way", "sets", "hold"), [("Static", 1, 450.0), ("Intermittent", 6, 60.0)])
def test_easier_is_about_half_the_pull(traction: Exercise, way: str, sets: int, hold: float) -> None:
    easier = easier_item(Item(traction, traction.dose_named(way)))
    assert (easier.exercise, easier.dose.sets, easier.dose.hold_seconds) == (traction, sets, hold)


def test_easier_late_in_the_session_still_has_a_pull_and_the_rest(traction: Exercise) -> None:
    player = Player(plan_of(traction, "Intermittent"))
    player.to(StepKind.HOLD, 9)
    player.send(Easier())
    to_come = player.state.plan.steps[player.state.index :]
    assert [one.kind for one in to_come].count(StepKind.HOLD) == 3
    assert [one.before_getting_up for one in to_come].count(True) == 1


@pytest.mark.parametrize("way", WAYS)
def test_a_short_day_does_not_change_what_the_clinician_chose(traction: Exercise, way: str) -> None:
    items = [Item(traction, traction.dose_named(way))]
    for version in Version:
        assert plan_version(items, PlanSettings(), version).items[0].dose == items[0].dose

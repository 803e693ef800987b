"""The session engine on a clock of its own."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from backguide.core.compile import make_plan
from backguide.core.credit import sets_done
from backguide.core.engine import step
from backguide.core.events import (
    AdjustTime,
    Back,
    Caption,
    CheckIn,
    CheckOut,
    Effect,
    EndForToday,
    Event,
    Ready,
    Say,
    Silence,
    Skip,
    Start,
    Stop,
    StopChoice,
    StopReason,
    Store,
    Tick,
    TogglePause,
    Tone,
)
from backguide.core.plan import PlanSettings
from backguide.core.ports import ToneName
from backguide.core.session import LEAD_IN, Activity, SessionState
from backguide.core.step import StepKind
from backguide.core.vocabulary import Feedback, Position, Sidedness, Status
from tests import builders

ITEMS = (
    builders.item("hug"),
    builders.item("cat", Sidedness.BILATERAL, Position.QUADRUPED, builders.repetitions(4)),
)


class Player:
    """Drives a session by hand."""

    def __init__(self) -> None:
        self.state = SessionState(make_plan(ITEMS, PlanSettings()))
        self.now = 1000.0
        self.effects: list[Effect] = []

    def send(self, event: Event) -> tuple[Effect, ...]:
        self.state, effects = step(self.state, event, self.now)
        self.effects += effects
        return effects

    def wait(self, seconds: float, tick: float = 0.25) -> None:
        end = self.now + seconds
        while self.now < end - 1e-9:
            self.now = min(self.now + tick, end)
            self.send(Tick())

    def until(self, reached: Callable[[SessionState], bool]) -> None:
        for _ in range(20_000):
            if reached(self.state):
                return
            self.now += 0.25
            self.send(Tick())
        raise AssertionError("never reached")

    def to(self, kind: StepKind) -> None:
        self.until(lambda state: state.step.kind is kind)

    def credited(self) -> list[bool]:
        return [done.credited for item in sets_done(self.state.plan, self.state.worked) for done in item]


@pytest.fixture
def player() -> Player:
    made = Player()
    made.send(Start())
    made.send(CheckIn(pain=3))
    return made


def test_a_session_left_alone_runs_to_check_out_with_every_set_credited(player: Player) -> None:
    player.to(StepKind.CHECK_OUT)
    player.send(CheckOut(pain=2, effort=4, feedback=((1, Feedback.HARD),)))
    assert player.state.status is Status.COMPLETED
    assert all(player.credited())
    assert (player.state.pain_before, player.state.pain_after, player.state.effort) == (3, 2, 4)
    assert player.state.feedback == {1: Feedback.HARD}


def test_check_in_waits_for_an_answer() -> None:
    player = Player()
    player.send(Start())
    player.wait(300)
    assert player.state.step.kind is StepKind.CHECK_IN
    player.send(Skip())
    assert player.state.step.kind is StepKind.OVERVIEW


def test_late_ticks_do_not_make_the_session_longer(player: Player) -> None:
    began = player.now
    while player.state.step.kind is not StepKind.CHECK_OUT:
        player.now += 1.3
        player.send(Tick())
    planned = sum(step.duration for step in player.state.plan.steps if not step.kind.is_open)
    assert player.now - began == pytest.approx(planned, abs=1.3)


def test_pause_freezes_the_step_and_a_lead_in_comes_before_going_on(player: Player) -> None:
    player.to(StepKind.HOLD)
    player.wait(5)
    left = player.state.left(player.now)
    assert any(isinstance(effect, Silence) for effect in player.send(TogglePause()))
    player.wait(600)
    assert player.state.left(player.now) == left
    player.send(TogglePause())
    assert player.state.activity is Activity.LEAD_IN
    player.wait(LEAD_IN)
    assert player.state.activity is Activity.RUNNING
    assert player.state.left(player.now) == pytest.approx(left)


def test_a_rest_goes_on_at_once_after_a_pause(player: Player) -> None:
    player.to(StepKind.REST)
    player.send(TogglePause())
    player.send(TogglePause())
    assert player.state.activity is Activity.RUNNING


def test_a_machine_that_slept_finds_the_session_paused_where_it_was(player: Player) -> None:
    player.to(StepKind.HOLD)
    player.wait(4)
    left = player.state.left(player.now)
    player.now += 3600
    player.send(Tick())
    assert player.state.activity is Activity.PAUSED
    assert player.state.paused_by_sleep
    assert player.state.left(player.now) == pytest.approx(left)


def test_the_last_seconds_of_a_set_may_be_missed(player: Player) -> None:
    player.to(StepKind.HOLD)
    player.wait(17)
    player.send(Skip())
    assert player.credited()[0]


def test_a_set_left_early_is_not_credited(player: Player) -> None:
    player.to(StepKind.HOLD)
    player.wait(10)
    player.send(Skip())
    assert not player.credited()[0]
    assert player.state.step.kind is StepKind.REST


def test_back_restarts_and_back_again_goes_to_the_step_before(player: Player) -> None:
    player.to(StepKind.HOLD)
    held = player.state.index
    player.wait(8)
    player.send(Back())
    assert (player.state.index, player.state.left(player.now)) == (held, 20.0)
    player.send(Back())
    assert player.state.step.kind is StepKind.MOVE_IN


def test_holding_again_after_back_is_not_credited_twice(player: Player) -> None:
    player.to(StepKind.HOLD)
    player.wait(19)
    player.send(Back())
    player.to(StepKind.REST)
    first = sets_done(player.state.plan, player.state.worked)[0][0]
    assert first.seconds == pytest.approx(20.0)


def test_ready_ends_a_rest_early_but_never_a_hold(player: Player) -> None:
    player.to(StepKind.HOLD)
    player.send(Ready())
    assert player.state.step.kind is StepKind.HOLD
    player.to(StepKind.REST)
    player.send(Ready())
    assert player.state.step.kind is StepKind.MOVE_IN


def test_time_can_be_added_and_taken(player: Player) -> None:
    player.to(StepKind.HOLD)
    before = player.state.left(player.now)
    player.send(AdjustTime(5))
    assert player.state.left(player.now) == pytest.approx(before + 5)
    player.send(AdjustTime(-100))
    assert player.state.left(player.now) == pytest.approx(1.0)


def test_stop_silences_at_once_and_keeps_what_was_held(player: Player) -> None:
    player.to(StepKind.HOLD)
    player.wait(18)
    effects = player.send(Stop())
    assert isinstance(effects[0], Silence)
    player.wait(120)
    assert player.state.activity is Activity.STOPPING
    player.send(EndForToday())
    assert player.state.status is Status.PARTIAL
    assert player.credited()[0]


def test_effort_goes_on_with_a_lead_in(player: Player) -> None:
    player.to(StepKind.HOLD)
    player.send(Stop())
    player.send(StopChoice(StopReason.EFFORT))
    assert player.state.activity is Activity.LEAD_IN


def test_more_pain_leaves_the_exercise_and_writes_down_why(player: Player) -> None:
    player.to(StepKind.HOLD)
    player.send(Stop())
    player.send(StopChoice(StopReason.PAIN))
    assert player.state.step.kind is StepKind.REST
    assert player.state.step.exercise == "cat"
    assert player.state.feedback[0] is Feedback.HURT
    player.to(StepKind.CHECK_OUT)
    player.send(CheckOut(feedback=((0, Feedback.FINE),)))
    assert player.state.status is Status.PARTIAL
    assert player.state.feedback[0] is Feedback.HURT


def test_ending_after_pain_is_recorded_as_such(player: Player) -> None:
    player.to(StepKind.HOLD)
    player.send(Stop())
    player.send(StopChoice(StopReason.PAIN))
    player.send(Stop())
    player.send(EndForToday())
    assert player.state.status is Status.STOPPED_PAIN


def test_a_worry_closes_the_session_for_safety(player: Player) -> None:
    player.to(StepKind.MOVE_IN)
    player.send(Stop())
    player.send(StopChoice(StopReason.WORRY))
    assert player.state.activity is Activity.FINISHED
    assert player.state.status is Status.STOPPED_SAFETY
    assert player.send(Tick()) == ()


def test_a_running_session_is_stored_at_least_every_five_seconds(player: Player) -> None:
    stored = [player.now]
    while player.state.step.kind is not StepKind.CHECK_OUT:
        player.now += 0.25
        if any(isinstance(effect, Store) for effect in player.send(Tick())):
            stored.append(player.now)
    assert max(after - before for before, after in pairwise(stored)) <= 5.25


def test_long_holds_have_a_half_way_cue_and_a_soft_sign_before_the_end(player: Player) -> None:
    player.to(StepKind.HOLD)
    player.effects.clear()
    player.to(StepKind.MOVE_OUT)
    tones = [effect.name for effect in player.effects if isinstance(effect, Tone)]
    assert tones == [ToneName.HALFWAY, ToneName.READY, ToneName.DONE]
    said = [effect.text for effect in player.effects if isinstance(effect, Say)]
    assert "Half-way. Keep breathing." in said
    assert "Nearly there." in said


def last_words(player: Player) -> list[str]:
    return [effect.text for effect in player.effects if isinstance(effect, Caption | Say)][-2:]


def test_a_whole_session_ends_with_praise(player: Player) -> None:
    player.to(StepKind.CHECK_OUT)
    player.send(CheckOut())
    assert last_words(player) == ["You did it all. Well done."] * 2


def test_a_part_session_counts_aloud_and_in_writing(player: Player) -> None:
    player.to(StepKind.HOLD)
    player.wait(5)
    player.send(EndForToday())
    assert last_words(player) == ["You did 1 of 2. That counts.", "You did 1 exercise. That counts."]


def test_after_a_worry_there_is_no_praise(player: Player) -> None:
    player.to(StepKind.HOLD)
    player.wait(5)
    player.send(Stop())
    player.effects.clear()
    player.send(StopChoice(StopReason.WORRY))
    assert last_words(player) == []

"""Changing a session on its way: easier, later, the other side, leaving an exercise."""

import pytest

from backguide.core.compile import make_plan
from backguide.core.credit import sets_done
from backguide.core.engine import step
from backguide.core.events import (
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
    SwitchSide,
    Tick,
)
from backguide.core.plan import PlanSettings
from backguide.core.programme import Item
from backguide.core.session import Activity, SessionState
from backguide.core.session_can import can_be_easier, can_be_later, can_switch_side
from backguide.core.step import StepKind
from backguide.core.vocabulary import Feedback, Position, Side, Sidedness, SkipReason, Status
from tests import builders

HUG = builders.item("hug")
CAT = builders.item("cat", Sidedness.BILATERAL, Position.SUPINE, builders.repetitions(4))
BIRD = builders.item(
    "bird", Sidedness.ALTERNATING, Position.SUPINE, builders.dose(sets=2, repetitions=2, hold=8.0)
)


class Player:
    """Plays a session by hand."""

    def __init__(self, *items: Item, settings: PlanSettings | None = None) -> None:
        self.now = 0.0
        self.state = SessionState(make_plan(items, settings or PlanSettings()))
        self.send(Start(), CheckIn())

    def send(self, *events: Event) -> None:
        for event in events:
            self.state, _ = step(self.state, event, self.now)

    def wait(self, seconds: float) -> None:
        for _ in range(round(seconds / 0.25)):
            self.now += 0.25
            self.send(Tick())

    def to(self, kind: StepKind, exercise: str | None = None, side: Side | None = None) -> None:
        for _ in range(40_000):
            here = self.state.step
            if here.kind is kind and exercise in (None, here.exercise) and side in (None, here.side):
                return
            self.now += 0.25
            self.send(Tick())
        raise AssertionError("never reached")

    def finish(self) -> None:
        self.to(StepKind.CHECK_OUT)
        self.send(CheckOut())

    def exercises(self) -> list[str | None]:
        """The exercises in the order they are still to be played."""
        steps = self.state.plan.steps[self.state.index :]
        return list(dict.fromkeys(step.exercise for step in steps if step.exercise))

    def seconds(self, item: int) -> dict[Side | None, float]:
        totals: dict[Side | None, float] = {}
        for done in sets_done(self.state.plan, self.state.worked)[item]:
            totals[done.side] = totals.get(done.side, 0.0) + done.seconds
        return totals


def test_later_before_it_began_moves_the_whole_exercise_to_the_end() -> None:
    player = Player(HUG, CAT, BIRD)
    player.to(StepKind.POSITION)
    player.send(Later())
    assert (player.state.step.kind, player.state.step.exercise) == (StepKind.POSITION, "cat")
    assert player.exercises() == ["cat", "bird", "hug"]
    player.finish()
    assert player.state.status is Status.COMPLETED
    assert player.seconds(0) == {Side.LEFT: 40.0, Side.RIGHT: 40.0}


def test_later_in_the_middle_keeps_what_was_done_and_does_only_the_rest_at_the_end() -> None:
    player = Player(HUG, CAT)
    player.to(StepKind.HOLD, side=Side.RIGHT)
    player.wait(8.0)
    player.send(Later())
    assert (player.state.step.kind, player.state.step.exercise) == (StepKind.REST, "cat")
    left_again = [step for step in player.state.plan.steps[player.state.index :] if step.side is Side.LEFT]
    assert left_again == []
    player.finish()
    assert player.state.status is Status.COMPLETED
    assert player.seconds(0) == {Side.LEFT: 40.0, Side.RIGHT: 40.0}


def test_the_last_exercise_cannot_be_done_later() -> None:
    player = Player(HUG, CAT)
    player.to(StepKind.POSITION, "cat")
    assert not can_be_later(player.state)
    before = player.state.plan
    player.send(Later())
    assert player.state.plan is before


def test_a_later_exercise_on_the_floor_gets_the_time_to_get_down_again() -> None:
    stick = builders.item("stick", Sidedness.BILATERAL, Position.STANDING, builders.repetitions(3))
    player = Player(HUG, stick, settings=PlanSettings(fixed_order=True))
    player.to(StepKind.GET_READY, "hug")
    player.send(Later())
    positions = {
        step.exercise: step.duration
        for step in player.state.plan.steps[player.state.index :]
        if step.kind is StepKind.POSITION
    }
    assert positions == {"stick": 10.0, "hug": 20.0}


def test_easier_without_an_easier_exercise_does_less_of_the_same() -> None:
    player = Player(CAT, HUG)
    player.to(StepKind.POSITION, "hug")
    player.send(Easier())
    assert player.state.plan.items[1].dose.hold_seconds == 10.0
    player.finish()
    assert player.state.status is Status.COMPLETED
    assert player.seconds(1) == {Side.LEFT: 20.0, Side.RIGHT: 20.0}


def test_easier_in_the_middle_changes_at_once_and_the_record_tells_both() -> None:
    leg = builders.exercise(
        "leg", Sidedness.ALTERNATING, Position.SUPINE, builders.dose(hold=5.0, repetitions=2)
    )
    player = Player(Item(BIRD.exercise, BIRD.dose, easier=leg), CAT)
    player.to(StepKind.REST, "bird")
    player.to(StepKind.HOLD, "bird")
    player.wait(2.0)
    player.send(Easier())
    assert (player.state.step.kind, player.state.step.exercise) == (StepKind.POSITION, "leg")
    assert player.exercises() == ["leg", "cat"]
    player.finish()
    bird, cat, variant = sets_done(player.state.plan, player.state.worked)
    assert [(done.set, done.side, done.credited) for done in bird] == [
        (1, Side.LEFT, True),
        (1, Side.RIGHT, True),
        (2, Side.LEFT, False),
    ]
    assert all(done.credited for done in (*cat, *variant))
    assert {(done.set, done.side) for done in variant} == {(2, Side.LEFT), (2, Side.RIGHT)}
    assert player.state.reasons == {0: "hard"}
    assert player.state.status is Status.COMPLETED


def test_easier_may_have_no_sides() -> None:
    tilt = builders.exercise("tilt", Sidedness.BILATERAL, Position.SUPINE)
    player = Player(Item(HUG.exercise, HUG.dose, easier=tilt), CAT)
    player.to(StepKind.HOLD, "hug")
    player.wait(1.0)
    player.send(Easier())
    player.finish()
    assert {done.side for done in sets_done(player.state.plan, player.state.worked)[2]} == {None}
    assert player.state.status is Status.COMPLETED


def test_easier_goes_on_from_stop() -> None:
    player = Player(HUG, CAT)
    player.to(StepKind.HOLD)
    player.send(Stop())
    assert can_be_easier(player.state)
    player.send(Easier())
    assert (player.state.activity, player.state.step.kind) == (Activity.RUNNING, StepKind.POSITION)


def test_what_is_as_easy_as_it_gets_stays() -> None:
    short = builders.item("hug", usual=builders.dose(hold=5.0))
    player = Player(short)
    player.to(StepKind.POSITION)
    assert not can_be_easier(player.state)


def test_switching_side_in_a_hold_leads_to_the_other_side() -> None:
    player = Player(HUG)
    player.to(StepKind.HOLD)
    player.send(SwitchSide())
    assert player.state.step.kind is StepKind.SWITCH_SIDE
    player.to(StepKind.HOLD)
    assert player.state.step.side is Side.RIGHT
    assert not can_switch_side(player.state)


@pytest.mark.parametrize("kind", [StepKind.POSITION, StepKind.GET_READY])
def test_switching_side_before_the_first_begins_with_the_other(kind: StepKind) -> None:
    player = Player(CAT, HUG)
    player.to(kind, "hug")
    player.send(SwitchSide())
    assert player.state.step.kind is StepKind.POSITION
    player.to(StepKind.HOLD, "hug")
    assert player.state.step.side is Side.RIGHT
    player.finish()
    assert player.seconds(1) == {Side.RIGHT: 40.0, Side.LEFT: 40.0}


def test_switching_side_in_the_rest_before_lets_the_rest_go_on() -> None:
    player = Player(CAT, BIRD)
    player.to(StepKind.REST, "bird")
    player.wait(5.0)
    left = player.state.left(player.now)
    player.send(SwitchSide())
    assert player.state.left(player.now) == left
    assert player.state.upcoming_side() is Side.RIGHT


def test_an_exercise_left_with_a_reason_is_written_down() -> None:
    player = Player(HUG, CAT)
    player.to(StepKind.HOLD)
    player.wait(3.0)
    player.send(SkipExercise(SkipReason.PAIN))
    assert player.state.step.exercise == "cat"
    assert player.state.reasons == {0: "pain"}
    assert player.state.feedback == {0: Feedback.HURT}
    player.send(SkipExercise())
    assert player.state.step.kind is StepKind.COOL_DOWN
    assert player.state.reasons == {0: "pain"}


def test_waiting_steps_wait_until_the_person_is_ready() -> None:
    waits = PlanSettings(position_waits=True, rest_waits=True)
    player = Player(HUG, CAT, settings=waits)
    player.to(StepKind.POSITION)
    player.wait(120.0)
    assert player.state.step.kind is StepKind.POSITION
    player.send(Ready())
    player.to(StepKind.REST)
    player.wait(300.0)
    assert player.state.step.kind is StepKind.REST
    player.send(Ready())
    assert player.state.step.kind is StepKind.MOVE_IN


def test_a_self_paced_set_ends_with_done_and_counts_whole() -> None:
    player = Player(CAT, settings=PlanSettings(self_paced=True))
    player.to(StepKind.REPETITION)
    player.wait(5.0)
    player.send(Ready())
    (done,) = sets_done(player.state.plan, player.state.worked)[0]
    assert (done.repetitions, done.credited) == (4, True)
    assert player.state.step.kind is StepKind.COOL_DOWN


def test_a_self_paced_set_left_early_counts_the_time_it_took() -> None:
    player = Player(CAT, settings=PlanSettings(self_paced=True))
    player.to(StepKind.REPETITION)
    player.wait(5.0)
    player.send(Skip(), EndForToday())
    (done,) = sets_done(player.state.plan, player.state.worked)[0]
    assert (done.seconds, done.repetitions, done.credited) == (5.0, 0, False)

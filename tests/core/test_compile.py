"""A compiled plan: what a person would notice when following it."""

from itertools import pairwise

import pytest

from backguide.core.compile import compile_plan, make_plan
from backguide.core.lines import CAPTION_LIMIT
from backguide.core.plan import PlanSettings
from backguide.core.programme import Item
from backguide.core.step import Step, StepKind
from backguide.core.vocabulary import Mode, Position, Side, Sidedness
from tests import builders

SETTINGS = PlanSettings()
MIXED = (
    builders.item("cat", Sidedness.BILATERAL, Position.QUADRUPED, builders.repetitions(8)),
    builders.item("hug"),
    builders.item(
        "bird", Sidedness.ALTERNATING, Position.QUADRUPED, builders.dose(sets=2, repetitions=3, hold=8.0)
    ),
    builders.item("stick", Sidedness.BILATERAL, Position.STANDING, builders.repetitions(6, sets=2)),
)


def seconds_by_side(steps: tuple[Step, ...], exercise: str) -> dict[Side | None, float]:
    totals: dict[Side | None, float] = {}
    for step in steps:
        if step.exercise == exercise:
            totals[step.side] = totals.get(step.side, 0.0) + step.duration
    return totals


def kinds(steps: tuple[Step, ...], exercise: str) -> list[str]:
    return [step.kind.value for step in steps if step.exercise == exercise]


def test_steps_touch_without_gap_or_overlap() -> None:
    steps = compile_plan(MIXED, SETTINGS)
    assert steps[0].start == 0.0
    assert all(after.start == pytest.approx(before.end) for before, after in pairwise(steps))
    assert all(step.duration > 0 for step in steps)


def test_a_session_goes_from_check_in_to_check_out() -> None:
    steps = compile_plan(MIXED, SETTINGS)
    assert [step.kind for step in steps[:2]] == [StepKind.CHECK_IN, StepKind.OVERVIEW]
    assert [step.kind for step in steps[-2:]] == [StepKind.COOL_DOWN, StepKind.CHECK_OUT]


@pytest.mark.parametrize("name", ["hug", "bird"])
def test_both_sides_get_the_same_seconds(name: str) -> None:
    totals = seconds_by_side(compile_plan(MIXED, SETTINGS), name)
    assert totals[Side.LEFT] == totals[Side.RIGHT] > 0


def test_a_stretch_moves_in_holds_and_moves_out() -> None:
    steps = kinds(compile_plan((builders.item("hug"),), SETTINGS), "hug")
    one_set = ["move_in", "hold", "move_out"]
    one_side = ["get_ready", *one_set, "rest", *one_set]
    assert steps == ["position", *one_side, "switch_side", *one_side]


def test_a_sided_exercise_changes_side_once() -> None:
    steps = kinds(compile_plan((builders.item("hug"),), SETTINGS), "hug")
    assert steps.count("switch_side") == 1


def test_an_alternating_exercise_alternates() -> None:
    steps = compile_plan(MIXED, SETTINGS)
    sides = [step.side for step in steps if step.exercise == "bird" and step.kind is StepKind.HOLD]
    assert sides == [Side.LEFT, Side.RIGHT] * 6


def test_the_first_side_can_be_chosen() -> None:
    steps = compile_plan((builders.item("hug"),), PlanSettings(first_side=Side.RIGHT))
    holds = [step.side for step in steps if step.kind is StepKind.HOLD]
    assert holds == [Side.RIGHT, Side.RIGHT, Side.LEFT, Side.LEFT]


def test_the_floor_is_visited_once() -> None:
    plan = make_plan(MIXED, SETTINGS)
    levels = [item.exercise.position.level for item in plan.items]
    assert len([1 for before, after in pairwise(levels) if before is not after]) == 1
    assert [item.exercise.id for item in plan.items] == ["cat", "bird", "hug", "stick"]


def test_a_fixed_order_is_kept() -> None:
    plan = make_plan(MIXED, PlanSettings(fixed_order=True))
    assert [item.exercise.id for item in plan.items] == ["cat", "hug", "bird", "stick"]


def test_getting_down_or_up_takes_longer() -> None:
    steps = compile_plan(MIXED, SETTINGS)
    durations = {step.exercise: step.duration for step in steps if step.kind is StepKind.POSITION}
    assert durations == {"cat": 20.0, "bird": 10.0, "hug": 10.0, "stick": 20.0}


def test_a_rest_names_what_comes_next() -> None:
    steps = compile_plan(MIXED, SETTINGS)
    rests = [step for step in steps if step.kind is StepKind.REST and step.set is None]
    assert [step.exercise for step in rests] == ["bird", "hug", "stick"]
    assert rests[0].cue == "Rest. Next: Bird."


def test_every_cue_fits_the_caption() -> None:
    assert all(0 < len(step.cue) <= CAPTION_LIMIT for step in compile_plan(MIXED, SETTINGS))


def test_repetitions_are_counted_and_cued() -> None:
    steps = compile_plan(MIXED, SETTINGS)
    cues = [step.cue for step in steps if step.exercise == "cat" and step.kind is StepKind.REPETITION]
    assert cues == ["Slow and smooth.", "2", "3", "4", "Slow and smooth.", "6", "7", "8"]


def test_a_bout_of_time_is_one_step() -> None:
    bout = builders.dose(Mode.TIME, sets=1, hold=300.0, in_seconds=0.0, out_seconds=0.0)
    walk = Item(builders.exercise("walk", Sidedness.BILATERAL, Position.STANDING, bout), bout)
    assert kinds(compile_plan((walk,), SETTINGS), "walk") == ["position", "get_ready", "hold"]


def test_rolling_over_takes_longer_than_changing_legs() -> None:
    items = (builders.item("plank", Sidedness.SIDED, Position.SIDE_LYING), builders.item("hug"))
    steps = compile_plan(items, SETTINGS)
    switches = {step.exercise: step.duration for step in steps if step.kind is StepKind.SWITCH_SIDE}
    assert switches == {"plank": 10.0, "hug": 5.0}

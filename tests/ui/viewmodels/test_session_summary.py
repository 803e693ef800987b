"""The summary encourages without lying: what was done, what to expect, and one thing to try."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from backguide.core.events import CheckOut, SkipExercise, StopReason
from backguide.core.pain_rule import Reading
from backguide.core.safety import LegChange
from backguide.core.session import SessionState
from backguide.core.step import StepKind
from backguide.core.vocabulary import Category, Feedback, SkipReason
from backguide.services.session_background import SessionBackground
from backguide.storage.data_folder import DataFolder
from backguide.ui.viewmodels.next_time import SAME_AGAIN, THEN_MOVE
from backguide.ui.viewmodels.pain_words import LEG_NEARER, TELL_THERAPIST
from backguide.ui.viewmodels.session_summary import (
    Component,
    Outcome,
    SessionSummary,
    SummaryRow,
    rows_told,
    summarise,
)
from tests import builders
from tests.ui.session_helpers import Played, plan_of, two_exercises

pytestmark = pytest.mark.usefixtures("qapp")

GOOD = Reading(2, 1, 2.0)
BAD = Reading(3, 7, 3.0)


@pytest.fixture
def played(tmp_path: Path) -> Iterator[Played]:
    with DataFolder.open(tmp_path / "data") as folder:
        played = Played(folder, two_exercises())
        played.model.start()
        yield played
        played.model.end_for_today()
        played.model.deleteLater()


def finished(played: Played, before: int | None = 2, **answers: object) -> SessionState:
    """A whole session with these answers at check-out."""
    played.model.check_in(before, anything_new=False)
    played.play_until(lambda state: state.step.kind is StepKind.CHECK_OUT)
    played.model.answer_check_out(replace(CheckOut(), **answers))
    return played.state


def summary(state: SessionState, *readings: Reading, usual: float | None = 2.0) -> SessionSummary:
    return summarise(state, SessionBackground(readings=readings, usual=usual))


def test_each_kind_of_work_is_counted_with_its_time(played: Played) -> None:
    found = summary(finished(played, pain=2, effort=4))
    assert found.sentences == ("You did all 2 exercises.", "Your pain was 2 before. It is 2 now.")
    assert [(one.name, one.words) for one in found.components] == [("Stretching", "5 of 5 sets, 2 min")]


def test_kinds_of_work_are_told_apart() -> None:
    stretch, core = builders.item(), builders.item("bird-dog", usual=builders.repetitions(3))
    core = replace(core, exercise=replace(core.exercise, category=Category.DYNAMIC_STABILIZATION))
    plan = plan_of(stretch, core)
    worked = {
        index: step.duration
        for index, step in enumerate(plan.steps)
        if step.kind.is_credited and step.exercise == "bird-dog"
    }
    found = summary(SessionState(plan, worked=worked))
    assert [one.name for one in found.components] == ["Stabilisation"]
    assert {row.name: row.outcome for row in found.rows} == {
        "Knee hug": Outcome.NONE,
        "Bird dog": Outcome.ALL,
    }


def test_part_of_an_exercise_is_told_in_sets(played: Played) -> None:
    played.go_to(StepKind.REST)
    played.model.stop()
    played.model.end_for_today()
    found = summary(played.state)
    assert (found.rows[0].outcome, found.rows[0].words) == (Outcome.PART, "1 of 4 sets")
    assert found.sentences[0] == "You did 1 of 2. That counts."
    assert found.next_time == "Take up where you left off, at your own pace."


def test_why_something_was_left_out_is_told(played: Played) -> None:
    played.go_to(StepKind.HOLD)
    played.pass_time(18)
    played.run.dispatch(SkipExercise(SkipReason.TIME))
    found = summary(finished_rest(played))
    assert found.next_time == "Short of time? The short session counts as well."
    played_none = replace(played.state, worked={}, reasons={0: SkipReason.TIME.value})
    assert summary(played_none).rows[0].words == "No time today"


def finished_rest(played: Played) -> SessionState:
    played.play_until(lambda state: state.step.kind is StepKind.CHECK_OUT)
    played.model.answer_check_out(CheckOut(pain=2))
    return played.state


def test_after_one_good_session_the_same_again(played: Played) -> None:
    assert summary(finished(played, pain=2, effort=4)).next_time == SAME_AGAIN


def test_after_two_good_sessions_a_little_more_if_the_morning_agrees(played: Played) -> None:
    state = finished(played, pain=2, effort=4)
    assert summary(state, GOOD).next_time == "If the morning is as usual, try one repetition more."
    assert summary(replace(state, effort=None), GOOD).next_time == SAME_AGAIN
    assert summary(replace(state, effort=7), GOOD).next_time.startswith("It was hard work.")


def test_what_was_hard_is_eased(played: Played) -> None:
    state = finished(played, pain=2, feedback=((0, Feedback.HARD),))
    assert summary(state, GOOD).next_time == "Knee hug was hard. Take one set less, or rest longer."


def test_what_hurt_is_eased_first(played: Played) -> None:
    state = finished(played, pain=2, feedback=((0, Feedback.HARD), (1, Feedback.HURT)))
    found = summary(state, GOOD)
    assert found.next_time == "Cat camel hurt. Make it easier, or leave it out."
    assert found.title == "You listened to your back."


def test_three_to_five_stays_as_it_is(played: Played) -> None:
    found = summary(finished(played, before=3, pain=4), usual=3.0)
    assert found.next_time == "The same again, not more."
    assert "usual" in found.tomorrow[1]


def test_too_much_pain_asks_for_rest_and_less(played: Played) -> None:
    found = summary(finished(played, before=3, pain=6), usual=3.0)
    assert found.tomorrow[0].startswith("Rest now")
    assert found.next_time.startswith("Do less")
    assert TELL_THERAPIST not in found.tomorrow


def test_too_much_twice_running_names_the_therapist(played: Played) -> None:
    found = summary(finished(played, before=3, pain=6), BAD, usual=3.0)
    assert TELL_THERAPIST in found.tomorrow


def test_a_spreading_leg_comes_before_everything(played: Played) -> None:
    state = finished(played, pain=2, feedback=((0, Feedback.HURT),), leg=LegChange.DOWN)
    assert "down your leg" in summary(state).next_time


def test_leg_pain_nearer_the_back_is_told_as_a_good_sign(played: Played) -> None:
    assert LEG_NEARER in summary(finished(played, pain=2, leg=LegChange.UP)).tomorrow


def test_after_stopping_for_safety_nothing_is_promised(played: Played) -> None:
    played.model.check_in(2, anything_new=False)
    played.go_to(StepKind.HOLD)
    played.model.stop()
    played.model.choose(StopReason.WORRY)
    found = summary(played.state)
    assert (found.tomorrow, found.next_time) == ((), "")
    assert found.title == "You did right to stop."


def test_nothing_done_is_said_kindly_and_expects_nothing(played: Played) -> None:
    played.model.end_for_today()
    found = summary(played.state)
    assert found.sentences[0].startswith("Nothing today.")
    assert (found.components, found.tomorrow, found.next_time) == ((), (), "")


def rows_of(*outcomes: Outcome) -> SessionSummary:
    rows = tuple(SummaryRow(f"one {number}", how, "", "Core") for number, how in enumerate(outcomes))
    return SessionSummary(None, "", (), rows, (Component("Core", ""),), (), "")


def test_many_exercises_are_told_by_their_kind_and_only_the_others_by_name() -> None:
    few = rows_of(*[Outcome.ALL] * 13)
    assert rows_told(few, 14) == (few.rows, "")
    many = rows_of(*[Outcome.ALL] * 20, Outcome.HURT, Outcome.NONE, Outcome.ALL)
    assert rows_told(many, 14) == (many.rows[20:22], "")
    skipped = rows_of(*[Outcome.NONE] * 23)
    told, others = rows_told(skipped, 14)
    assert told == skipped.rows[:12]
    assert others == "and 11 more that were not done in full"


def after_only(category: Category) -> SessionSummary:
    """The summary of a session of one exercise of that kind, done in full."""
    item = builders.item()
    plan = plan_of(replace(item, exercise=replace(item.exercise, category=category)))
    worked = {index: step.duration for index, step in enumerate(plan.steps) if step.kind.is_credited}
    return summary(SessionState(plan, worked=worked, pain_before=2, pain_after=2))


@pytest.mark.parametrize("category", [Category.ADJUNCT, Category.CLINIC_TRACTION])
def test_after_heat_or_traction_alone_movement_is_to_follow(category: Category) -> None:
    found = after_only(category)
    assert found.next_time == THEN_MOVE
    assert not any("ache" in line for line in found.tomorrow)


@pytest.mark.parametrize(("category", "aches"), [(Category.RELIEF_POSITION, False), (Category.AEROBIC, True)])
def test_only_muscles_that_worked_may_ache(category: Category, aches: bool) -> None:
    found = after_only(category)
    assert found.next_time == SAME_AGAIN
    assert any("ache" in line for line in found.tomorrow) == aches

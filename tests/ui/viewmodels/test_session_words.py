"""Numbers and words that a person reads from the floor."""

from dataclasses import replace

import pytest

from backguide.core import lines
from backguide.core.programme import Item
from backguide.core.session import SessionState
from backguide.core.step import StepKind
from backguide.core.vocabulary import Category, Mode, Sidedness
from backguide.ui.viewmodels.session_face import session_face
from backguide.ui.viewmodels.session_words import (
    LIE_STILL,
    REST_IN_PLACE,
    SLEPT,
    next_text,
    number_text,
    set_text,
    side_text,
)
from tests import builders
from tests.ui.session_helpers import plan_of


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (20.0, "20"),
        (19.01, "20"),
        (19.0, "19"),
        (0.4, "1"),
        (0.0, "1"),
        (99.0, "99"),
        (99.5, "1:40"),
        (120.0, "2:00"),
        (605, "10:05"),
    ],
)
def test_numbers_round_up_and_turn_into_minutes(seconds: float, shown: str) -> None:
    assert number_text(seconds) == shown


def state_at(kind: StepKind, item: Item) -> SessionState:
    plan = plan_of(item)
    index = next(number for number, step in enumerate(plan.steps) if step.kind is kind)
    return SessionState(plan, index=index)


def test_sets_and_holds_of_a_set_are_both_counted() -> None:
    item = builders.item(usual=builders.dose(Mode.HOLD, sets=3, repetitions=4))
    assert set_text(state_at(StepKind.HOLD, item)) == "Set 1 of 3, hold 1 of 4"


def test_one_set_of_one_hold_needs_no_count() -> None:
    item = builders.item(usual=builders.dose(Mode.HOLD, sets=1, repetitions=1))
    assert set_text(state_at(StepKind.HOLD, item)) == ""


def test_captions_of_our_own_fit_the_stage() -> None:
    assert len(SLEPT) <= lines.CAPTION_LIMIT


def test_a_rest_before_getting_up_is_about_this_exercise_and_names_the_next() -> None:
    pull = replace(builders.dose(Mode.TIME, sets=1), rest_after_seconds=300.0)
    plan = plan_of(builders.item("pull", usual=pull), builders.item("walk"))
    here = next(number for number, step in enumerate(plan.steps) if step.before_getting_up)
    last_pull = SessionState(plan, index=here - 2)
    assert last_pull.step.kind is StepKind.HOLD
    assert next_text(last_pull) == REST_IN_PLACE
    face = session_face(SessionState(plan, index=here), 0.0)
    assert (face.exercise, face.name, face.tag, face.set_text) == ("pull", "Pull", "", "")
    assert face.next_text == "Walk"


def test_who_lies_under_a_pull_is_not_told_of_sides() -> None:
    pull = builders.exercise("pull", Sidedness.BILATERAL, category=Category.CLINIC_TRACTION)
    assert side_text(state_at(StepKind.HOLD, Item(pull, pull.dose)), 1.0) == LIE_STILL

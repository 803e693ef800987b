"""Leaving out what a body must not do, and saying why to ask first."""

from dataclasses import replace

import pytest

from backguide.core.vocabulary import Caution, Position
from backguide.services.caution_words import Demand, advice_of, demands_of
from backguide.services.find_exercises import ExerciseFinder, Query
from tests import builders

WHO = (Caution.THERAPIST_ADVISED, Caution.CLINIC_ONLY)


@pytest.mark.parametrize("caution", [caution for caution in Caution if caution not in WHO])
def test_every_caution_can_be_left_out(caution: Caution) -> None:
    exercise = replace(builders.exercise(position=Position.STANDING), cautions=(caution,))
    (demand,) = demands_of(exercise)
    assert not ExerciseFinder([exercise]).find(Query(without=frozenset({demand})))


@pytest.mark.parametrize("caution", Caution)
def test_what_is_not_asked_for_leaves_nothing_out(caution: Caution) -> None:
    exercise = replace(builders.exercise(position=Position.STANDING), cautions=(caution,))
    others = frozenset(Demand) - set(demands_of(exercise))
    assert ExerciseFinder([exercise]).find(Query(without=others)) == (exercise,)


@pytest.mark.parametrize(
    ("position", "demand"),
    [
        (Position.PRONE, Demand.ON_THE_FRONT),
        (Position.HALF_KNEELING, Demand.KNEELING),
        (Position.QUADRUPED, Demand.KNEELING),
        (Position.SUPINE, Demand.ON_THE_BACK),
    ],
)
def test_a_start_position_counts_without_a_caution(position: Position, demand: Demand) -> None:
    exercise = replace(builders.exercise(position=position), cautions=())
    assert demands_of(exercise) == (demand,)


def test_most_exercises_need_nobody_to_be_asked() -> None:
    assert advice_of(builders.exercise()) is None


def test_the_weightiest_reasons_to_ask_are_said() -> None:
    cautions = (Caution.LOADED_FLEXION, Caution.SPINAL_COMPRESSION, Caution.THERAPIST_ADVISED)
    advice = advice_of(replace(builders.exercise(), cautions=cautions))
    assert advice is not None
    assert advice.title == "Ask your therapist first"
    assert advice.text.startswith("It puts a heavy load on the back. It bends the back under load.")


def test_a_reason_is_given_where_no_caution_is_one() -> None:
    advice = advice_of(replace(builders.exercise(), cautions=(Caution.THERAPIST_ADVISED,)))
    assert advice is not None
    assert len(advice.text.split(". ")) == 2


def test_clinic_only_is_said_before_anything_else() -> None:
    cautions = (Caution.THERAPIST_ADVISED, Caution.CLINIC_ONLY)
    advice = advice_of(replace(builders.exercise(), cautions=cautions))
    assert advice is not None
    assert (advice.mark, advice.is_clinic) == ("Clinic only", True)

"""Stretches are held longer from age 65, unless the programme asks for something else."""

from dataclasses import replace

from backguide.core.age import AgeGroup, for_age
from backguide.core.vocabulary import Category
from tests import builders

USUAL = builders.item("hug", usual=builders.dose(sets=3, hold=20.0))


def test_older_people_hold_a_stretch_twice_for_thirty_seconds() -> None:
    dose = for_age(USUAL, AgeGroup.FROM_65).dose
    assert (dose.sets, dose.hold_seconds) == (2, 30.0)


def test_nobody_else_is_asked_to() -> None:
    assert for_age(USUAL, AgeGroup.UNDER_65) is USUAL
    assert for_age(USUAL, AgeGroup.NOT_SAID) is USUAL


def test_a_therapists_dose_stays() -> None:
    prescribed = replace(USUAL, dose=replace(USUAL.dose, hold_seconds=25.0))
    assert for_age(prescribed, AgeGroup.FROM_65) is prescribed


def test_only_stretches_change() -> None:
    exercise = replace(USUAL.exercise, category=Category.CORE_POSTERIOR)
    hold = replace(USUAL, exercise=exercise)
    assert for_age(hold, AgeGroup.FROM_65) is hold

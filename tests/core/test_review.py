"""What is pointed out in a programme before it is handed over."""

from dataclasses import replace

import pytest

from backguide.core.exercise import Exercise
from backguide.core.ordering import order_items
from backguide.core.plan import PlanSettings
from backguide.core.programme import Item, Phase, Programme
from backguide.core.review import review
from backguide.core.vocabulary import Category, Caution, Position
from tests.builders import dose, exercise


def _programme(*phases: Phase) -> Programme:
    return Programme("own", 1, "Own", "Purpose", "Everyone", ("TEST",), phases)


def _phase(weeks: int | None, category: Category = Category.STRETCH_LOWER_BACK) -> Phase:
    active = exercise(category=category)
    return Phase("Phase", weeks, 3, (Item(active, active.dose),), "When it is easy.")


def test_nothing_to_say_about_a_sound_programme() -> None:
    assert review(_programme(_phase(2), _phase(None)), PlanSettings()) == ()


def test_a_programme_must_not_just_end() -> None:
    (finding,) = review(_programme(_phase(2), _phase(4)))
    assert finding.serious
    assert finding.where == "phases[2].weeks"


def test_only_the_last_phase_has_no_end() -> None:
    (finding,) = review(_programme(_phase(None), _phase(None)))
    assert finding.serious
    assert finding.where == "phases[1].weeks"


def test_a_programme_without_phases_is_none() -> None:
    (finding,) = review(_programme())
    assert finding.serious
    assert finding.where == "phases"


def test_being_treated_is_not_enough() -> None:
    (finding,) = review(_programme(_phase(None, Category.ADJUNCT)))
    assert finding.serious
    assert finding.where == "phases[1].items"


def test_an_unusual_dose_is_pointed_out_but_allowed() -> None:
    stretch = exercise()
    phase = replace(_phase(None), items=(Item(stretch, dose(hold=90)),))
    (finding,) = review(_programme(phase))
    assert not finding.serious
    assert finding.where == "phases[1].items[1].dose.hold_seconds"
    assert finding.advice == "90 is outside the usual 5 to 60"


def test_a_session_without_a_cool_down_is_pointed_out() -> None:
    (finding,) = review(_programme(_phase(None)), PlanSettings(cool_down=0))
    assert not finding.serious
    assert finding.where == "cool_down"


HEAT = exercise("heat-pack", category=Category.ADJUNCT)
STRETCH = exercise()


def _only(*items: Exercise, fixed_order: bool = False) -> Programme:
    phase = replace(_phase(None), items=tuple(Item(one, one.dose) for one in items), fixed_order=fixed_order)
    return _programme(phase)


@pytest.mark.parametrize("fixed_order", [False, True])
def test_heat_is_followed_by_moving(fixed_order: bool) -> None:
    assert review(_only(HEAT, STRETCH, fixed_order=fixed_order)) == ()
    (finding,) = review(_only(STRETCH, HEAT, fixed_order=fixed_order))
    assert finding.serious
    assert finding.where == "phases[1].items[2]"
    assert "after heat-pack" in finding.advice


def test_heat_stays_before_its_exercise_however_they_are_ordered() -> None:
    standing = exercise("side-bend", position=Position.STANDING)
    walk = exercise("walk", position=Position.STANDING)
    items = [Item(one, one.dose) for one in (standing, HEAT, STRETCH, walk)]
    assert [item.exercise.id for item in order_items(items)] == ["side-bend", "walk", "heat-pack", "knee-hug"]


def test_resting_after_heat_is_not_moving() -> None:
    rest = exercise("rest", category=Category.RELIEF_POSITION)
    (finding,) = review(_only(STRETCH, HEAT, rest, fixed_order=True))
    assert finding.where == "phases[1].items[2]"


def test_what_only_clinics_do_is_pointed_out() -> None:
    clinical = replace(STRETCH, cautions=(Caution.CLINIC_ONLY,))
    (finding,) = review(_only(clinical))
    assert not finding.serious
    assert finding.where == "phases[1].items[1].exercise"
    assert "patients do not see" in finding.advice

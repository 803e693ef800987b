"""What is pointed out in a programme before it is handed over."""

from dataclasses import replace

from backguide.core.plan import PlanSettings
from backguide.core.programme import Item, Phase, Programme
from backguide.core.review import review
from backguide.core.vocabulary import Category
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

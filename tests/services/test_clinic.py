"""What only a clinic may use is hidden from patients everywhere."""

from dataclasses import replace

from backguide.content.library import Library
from backguide.core.exercise import Exercise
from backguide.core.mappings import OnDemand
from backguide.core.programme import Item, Phase, Programme
from backguide.core.vocabulary import Caution
from backguide.services.clinic import shown_library
from tests import builders

HOME = replace(builders.exercise("home"), harder="clinic")
CLINIC = replace(builders.exercise("clinic"), cautions=(Caution.CLINIC_ONLY,))


def programme(key: str, *exercises: Exercise, easier: Exercise | None = None) -> Programme:
    items = tuple(Item(exercise, exercise.dose, easier) for exercise in exercises)
    return Programme(key, 1, key, "", "", ("TEST",), (Phase("Only", None, 3, items, ""),))


LIBRARY = Library(
    {exercise.id: exercise for exercise in (HOME, CLINIC)},
    {
        "home": programme("home", HOME),
        "mixed": programme("mixed", HOME, CLINIC),
        "eased": programme("eased", HOME, easier=CLINIC),
    },
    {"home": "Home", "clinic": "Clinic", "elsewhere": "Elsewhere"},
    {exercise.id: exercise for exercise in (HOME, CLINIC)},
)


def test_a_patient_sees_nothing_of_it() -> None:
    shown = shown_library(LIBRARY, shows_clinic=False)
    assert list(shown.exercises) == ["home"]
    assert list(shown.programmes) == ["home", "eased"]
    assert list(shown.index) == ["home"]
    assert list(shown.names) == ["home", "elsewhere"]
    assert shown.exercises.get("clinic") is None
    assert shown.programmes.get("mixed") is None
    assert shown.programmes["eased"].phases[0].items[0].easier is None


def test_a_therapist_sees_everything() -> None:
    assert shown_library(LIBRARY, shows_clinic=True) is LIBRARY


def test_nothing_is_read_before_it_is_asked_for() -> None:
    def read(key: str) -> Programme:
        asked.append(key)
        return LIBRARY.programmes[key]

    asked: list[str] = []
    programmes = OnDemand(("home", "mixed"), read)
    shown = shown_library(replace(LIBRARY, programmes=programmes), shows_clinic=False)
    assert shown.programmes["home"] == LIBRARY.programmes["home"]
    assert asked == ["home"]
    assert list(shown.programmes) == ["home"]

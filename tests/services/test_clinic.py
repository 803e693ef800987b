"""What only a clinic may use is hidden from patients everywhere."""

from dataclasses import replace

from backguide.content.library import Library
from backguide.core.exercise import Exercise
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
)


def test_a_patient_sees_nothing_of_it() -> None:
    shown = shown_library(LIBRARY, shows_clinic=False)
    assert list(shown.exercises) == ["home"]
    assert list(shown.programmes) == ["home", "eased"]
    assert "clinic" not in shown.names
    assert shown.programmes["eased"].phases[0].items[0].easier is None


def test_a_therapist_sees_everything() -> None:
    assert shown_library(LIBRARY, shows_clinic=True) is LIBRARY


def test_nothing_changes_without_such_exercises() -> None:
    library = Library({"home": HOME}, {"home": programme("home", HOME)})
    assert shown_library(library, shows_clinic=False) is library

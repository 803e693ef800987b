"""What a person may see: exercises that only a clinic may use are hidden unless a therapist shows them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from backguide.content.library import Library
from backguide.core.exercise import Exercise
from backguide.core.programme import Item, Programme
from backguide.core.vocabulary import Caution


def is_clinic_only(exercise: Exercise) -> bool:
    """True where trained people run the exercise and nobody does it alone."""
    return Caution.CLINIC_ONLY in exercise.cautions


def shown_library(library: Library, shows_clinic: bool) -> Library:
    """The library a person sees.

    Without ``shows_clinic`` it has no clinic-only exercise, not even by its name, none as the easier way of
    another, and no programme that holds one.
    """
    hidden = {exercise.id for exercise in library.exercises.values() if is_clinic_only(exercise)}
    if shows_clinic or not hidden:
        return library
    return Library(
        {key: exercise for key, exercise in library.exercises.items() if key not in hidden},
        _without(library.programmes, hidden),
        {key: name for key, name in library.names.items() if key not in hidden},
    )


def _without(programmes: Mapping[str, Programme], hidden: set[str]) -> dict[str, Programme]:
    return {
        key: _without_easier(programme, hidden)
        for key, programme in programmes.items()
        if not any(item.exercise.id in hidden for item in _items(programme))
    }


def _without_easier(programme: Programme, hidden: set[str]) -> Programme:
    if not any(item.easier is not None and item.easier.id in hidden for item in _items(programme)):
        return programme
    phases = tuple(
        replace(phase, items=tuple(_alone(item, hidden) for item in phase.items))
        for phase in programme.phases
    )
    return replace(programme, phases=phases)


def _alone(item: Item, hidden: set[str]) -> Item:
    leads_there = item.easier is not None and item.easier.id in hidden
    return replace(item, easier=None) if leads_there else item


def _items(programme: Programme) -> Iterable[Item]:
    return (item for phase in programme.phases for item in phase.items)

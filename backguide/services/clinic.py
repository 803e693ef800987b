"""What a person may see: exercises that only a clinic may use are hidden unless a therapist shows them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from backguide.content.errors import ContentError
from backguide.content.library import Library
from backguide.core.exercise import ExerciseSummary
from backguide.core.mappings import Later
from backguide.core.programme import Item, Programme
from backguide.core.vocabulary import Caution

_Value = TypeVar("_Value")


def is_clinic_only(exercise: ExerciseSummary) -> bool:
    """True where trained people run the exercise and nobody does it alone."""
    return Caution.CLINIC_ONLY in exercise.cautions


def shown_library(library: Library, *, shows_clinic: bool) -> Library:
    """The library a person sees, which reads no more than is asked of it.

    Without ``shows_clinic`` it has no clinic-only exercise, not even by its name, none as the easier way of
    another, and no programme that holds one.
    """
    if shows_clinic:
        return library
    hidden = Later(lambda: {key: each for key, each in library.index.items() if is_clinic_only(each)})
    return Library(
        _Without(library.exercises, hidden),
        _HomeProgrammes(library.programmes),
        _Without(library.names, hidden),
        _Without(library.index, hidden),
    )


class _Without(Mapping[str, _Value]):
    """A mapping without the keys of another."""

    def __init__(self, whole: Mapping[str, _Value], hidden: Mapping[str, object]) -> None:
        self._whole = whole
        self._hidden = hidden

    def __getitem__(self, key: str) -> _Value:
        """The value. Raises KeyError for what is hidden."""
        if key in self._hidden:
            raise KeyError(key)
        return self._whole[key]

    def __contains__(self, key: object) -> bool:
        """Tell whether it can be seen, without reading it."""
        return key in self._whole and key not in self._hidden

    def __iter__(self) -> Iterator[str]:
        """The keys that can be seen."""
        return (key for key in self._whole if key not in self._hidden)

    def __len__(self) -> int:
        """How many can be seen."""
        return sum(1 for _ in self)


class _HomeProgrammes(Mapping[str, Programme]):
    """The programmes without a hidden exercise. Whether one is among them is known once it has been read."""

    def __init__(self, whole: Mapping[str, Programme]) -> None:
        self._whole = whole
        self._read: dict[str, Programme | None] = {}

    def __getitem__(self, key: str) -> Programme:
        """The programme. Raises KeyError where it holds a hidden exercise."""
        if key not in self._read:
            self._read[key] = self._at_home(self._whole[key])
        found = self._read[key]
        if found is None:
            raise KeyError(key)
        return found

    def __contains__(self, key: object) -> bool:
        """Tell whether it can be seen. A faulty one can: whoever reads it is told what is wrong."""
        try:
            return super().__contains__(key)
        except ContentError:
            return True

    def __iter__(self) -> Iterator[str]:
        """The programmes that can be seen; reads them all."""
        return (key for key in self._whole if key in self)

    def __len__(self) -> int:
        """How many can be seen; reads them all."""
        return sum(1 for _ in self)

    def _at_home(self, programme: Programme) -> Programme | None:
        items = list(_items(programme))
        if any(is_clinic_only(item.exercise) for item in items):
            return None
        if not any(_leads_to_clinic(item) for item in items):
            return programme
        phases = tuple(
            replace(phase, items=tuple(_alone(item) for item in phase.items)) for phase in programme.phases
        )
        return replace(programme, phases=phases)


def _leads_to_clinic(item: Item) -> bool:
    return item.easier is not None and is_clinic_only(item.easier)


def _alone(item: Item) -> Item:
    return replace(item, easier=None) if _leads_to_clinic(item) else item


def _items(programme: Programme) -> Iterable[Item]:
    return (item for phase in programme.phases for item in phase.items)

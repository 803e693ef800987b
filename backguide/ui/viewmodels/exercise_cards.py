"""Everything the library of exercises says: its cards, its filters and what was found, as plain words."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from backguide.core.exercise import Exercise
from backguide.core.lines import dose_in_words
from backguide.core.programme import Item
from backguide.core.vocabulary import Position
from backguide.services.exercise_words import Kind, kind_of, place_of
from backguide.services.find_exercises import ExerciseFinder, Query
from backguide.ui import strings
from backguide.ui.viewmodels.exercise_icons import PLACE_ICONS


@dataclass(frozen=True, slots=True)
class CardView:
    """One exercise on its card. ``spoken`` says the whole card in one go."""

    exercise_id: str
    name: str
    place: str
    place_icon: str
    line: str
    is_mine: bool
    spoken: str


@dataclass(frozen=True, slots=True)
class FilterChoices:
    """What can be chosen: only what the library has. Equipment and regions are (word, words to show)."""

    kinds: tuple[Kind, ...]
    places: tuple[str, ...]
    equipment: tuple[tuple[str, str], ...]
    regions: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class LibraryView:
    """The cards that fit, and how many there are in all and in the person's programme (``mine``).

    ``found`` says in short how many fit and is empty while nothing is left out; ``spoken`` says it in full.
    """

    cards: tuple[CardView, ...]
    total: int
    mine: int
    found: str
    spoken: str


class ExerciseCards:
    """The library as it is shown. ``my_ids`` gives the exercises of the person's programme."""

    def __init__(self, exercises: Mapping[str, Exercise], my_ids: Callable[[], Collection[str]]) -> None:
        self._exercises = exercises
        self._my_ids = my_ids
        self._finder = ExerciseFinder(exercises.values())

    def choices(self) -> FilterChoices:
        """The choices of all filters."""
        exercises = self._exercises.values()
        kinds = {kind_of(exercise) for exercise in exercises}
        places = {exercise.position: place_of(exercise) for exercise in exercises}
        return FilterChoices(
            kinds=tuple(kind for kind in Kind if kind in kinds),
            places=tuple(dict.fromkeys(places[position] for position in Position if position in places)),
            equipment=_shown({thing for exercise in exercises for thing in exercise.equipment}),
            regions=_shown({region for exercise in exercises for region in exercise.regions}),
        )

    def view(self, query: Query) -> LibraryView:
        """What ``query`` finds."""
        mine = self._exercises.keys() & set(self._my_ids())
        found = self._finder.find(query, mine)
        return LibraryView(
            cards=tuple(_card(exercise, exercise.id in mine) for exercise in found),
            total=len(self._exercises),
            mine=len(mine),
            found="" if query.asks_for_all else f"{len(found)} of {len(self._exercises)}",
            spoken=_spoken(len(found), len(self._exercises)),
        )


def category_line(exercise: Exercise) -> str:
    """Kind and usual dose: "Stretch · 3 × 20 s a side"."""
    return f"{kind_of(exercise)} · {dose_in_words(Item(exercise, exercise.dose))}"


def _card(exercise: Exercise, is_mine: bool) -> CardView:
    line = category_line(exercise)
    spoken_line = line.replace(" · ", ", ").replace(" × ", " times ").replace(" s ", " seconds ")
    mine = " In your programme." if is_mine else ""
    return CardView(
        exercise_id=exercise.id,
        name=exercise.short_name,
        place=place_of(exercise),
        place_icon=PLACE_ICONS[exercise.position],
        line=line,
        is_mine=is_mine,
        spoken=f"{exercise.short_name}. {place_of(exercise)}. {spoken_line}.{mine}",
    )


def _shown(words: set[str]) -> tuple[tuple[str, str], ...]:
    return tuple((word, strings.sentence_case(word)) for word in sorted(words))


def _spoken(count: int, total: int) -> str:
    if not count:
        return "No exercise found"
    return f"All {total} exercises shown" if count == total else f"{count} of {total} exercises shown"

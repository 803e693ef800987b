"""Everything the library of exercises says: its cards, its filters and what was found, as plain words."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from backguide.core.exercise import ExerciseSummary
from backguide.core.lines import dose_words
from backguide.core.vocabulary import Position
from backguide.services.caution_words import Demand, advice_of, demands_of
from backguide.services.exercise_words import Kind, kind_of, place_of
from backguide.services.find_exercises import ExerciseFinder, Query
from backguide.ui import strings
from backguide.ui.viewmodels.exercise_icons import PLACE_ICONS
from backguide.ui.viewmodels.exercise_tempo import Tempo, tempo_of
from backguide.ui.viewmodels.ways_out import WayOut, ways_out


@dataclass(frozen=True, slots=True)
class CardView:
    """One exercise on its card. ``spoken`` says the whole card in one go.

    ``mark`` says in two words that somebody should be asked first, empty where nobody need be; ``is_clinic``
    where it is not for home. ``tempo`` is how the figure moves.
    """

    exercise_id: str
    name: str
    place: str
    place_icon: str
    line: str
    is_mine: bool
    mark: str
    is_clinic: bool
    tempo: Tempo
    spoken: str


@dataclass(frozen=True, slots=True)
class FilterChoices:
    """What can be chosen: only what the library has. Equipment and regions are (word, words to show)."""

    kinds: tuple[Kind, ...]
    places: tuple[str, ...]
    equipment: tuple[tuple[str, str], ...]
    regions: tuple[tuple[str, str], ...]
    demands: tuple[Demand, ...]


@dataclass(frozen=True, slots=True)
class LibraryView:
    """The cards that fit, and how many there are in all and in the person's programme (``mine``).

    ``found`` says in short how many fit and is empty while nothing is left out; ``spoken`` says it in full.
    Where nothing fits, ``nothing`` says so and ``ways_out`` offers what would.
    """

    cards: tuple[CardView, ...]
    total: int
    mine: int
    found: str
    spoken: str
    nothing: str
    ways_out: tuple[WayOut, ...]


class ExerciseCards:
    """The library as it is shown. ``my_ids`` gives the exercises of the person's programme."""

    def __init__(
        self, exercises: Mapping[str, ExerciseSummary], my_ids: Callable[[], Collection[str]]
    ) -> None:
        self._exercises = exercises
        self._my_ids = my_ids
        self._finder = ExerciseFinder(exercises.values())

    def choices(self) -> FilterChoices:
        """The choices of all filters."""
        exercises = self._exercises.values()
        kinds = {kind_of(exercise) for exercise in exercises}
        places = {exercise.position: place_of(exercise) for exercise in exercises}
        demands = {demand for exercise in exercises for demand in demands_of(exercise)}
        return FilterChoices(
            kinds=tuple(kind for kind in Kind if kind in kinds),
            places=tuple(dict.fromkeys(places[position] for position in Position if position in places)),
            equipment=_shown({thing for exercise in exercises for thing in exercise.equipment}),
            regions=_shown({region for exercise in exercises for region in exercise.regions}),
            demands=tuple(demand for demand in Demand if demand in demands),
        )

    def view(self, query: Query) -> LibraryView:
        """What ``query`` finds."""
        mine = self._exercises.keys() & set(self._my_ids())
        found = self._finder.find(query, mine)
        total = len(self._exercises)
        return LibraryView(
            cards=tuple(_card(exercise, exercise.id in mine) for exercise in found),
            total=total,
            mine=len(mine),
            found="" if query.asks_for_all else f"{len(found)} of {total}",
            spoken=_spoken(len(found), total),
            nothing=_nothing(query),
            ways_out=() if found else ways_out(query, lambda other: len(self._finder.find(other, mine))),
        )


def category_line(exercise: ExerciseSummary) -> str:
    """Kind and usual dose: "Stretch · 3 × 20 s a side"."""
    return f"{kind_of(exercise)} · {dose_words(exercise.dose, exercise.sidedness)}"


def _card(exercise: ExerciseSummary, is_mine: bool) -> CardView:
    line = category_line(exercise)
    spoken_line = strings.dose_in_full(line.replace(" · ", ", "))
    advice = advice_of(exercise)
    said = [exercise.short_name, place_of(exercise), spoken_line]
    said += ["In your programme"] if is_mine else []
    said += [advice.title] if advice else []
    return CardView(
        exercise_id=exercise.id,
        name=exercise.short_name,
        place=place_of(exercise),
        place_icon=PLACE_ICONS[exercise.position],
        line=line,
        is_mine=is_mine,
        mark=advice.mark if advice else "",
        is_clinic=advice is not None and advice.is_clinic,
        tempo=tempo_of(exercise.dose),
        spoken=". ".join(said) + ".",
    )


def _shown(words: set[str]) -> tuple[tuple[str, str], ...]:
    return tuple((word, strings.sentence_case(word)) for word in sorted(words))


def _spoken(count: int, total: int) -> str:
    if not count:
        return "No exercise found"
    return f"All {total} exercises shown" if count == total else f"{count} of {total} exercises shown"


def _nothing(query: Query) -> str:
    """What to say where nothing fits."""
    text = query.text.strip()
    if text and query == Query(text=query.text):
        return f"No exercise is called “{text}”. Try a muscle or a body part."
    return f"No exercise fits “{text}” and all you chose." if text else "No exercise fits all you chose."

"""Find exercises: a forgiving search and a few filters over the library."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from backguide.core.exercise import ExerciseSummary
from backguide.services.caution_words import Demand, demands_of
from backguide.services.exercise_words import Kind, also_called, kind_of, muscle_words, place_of
from backguide.services.word_finder import BY_PLACE, WordFinder, plain_words

_NAME, _ALIAS, _BODY, _REST = range(0, 4 * BY_PLACE, BY_PLACE)
"""Where a word was found, best first."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for; every part that is given must fit.

    ``text`` is what the person typed. ``place`` is a position in plain words (``place_of``); ``equipment``
    and ``region`` are words of the content. ``without`` leaves out what asks for one of these.
    """

    text: str = ""
    only_mine: bool = False
    kind: Kind | None = None
    place: str | None = None
    equipment: str | None = None
    region: str | None = None
    without: frozenset[Demand] = frozenset()

    @property
    def asks_for_all(self) -> bool:
        """True where nothing is left out."""
        return not plain_words(self.text) and self == Query(text=self.text)


class ExerciseFinder:
    """Answers queries over ``exercises``.

    Words are prepared once, so that each key typed is answered at once. Without a search text the answer
    begins with the person's own exercises; with one, with the best matches. Else it keeps the order of
    ``exercises``.
    """

    def __init__(self, exercises: Iterable[ExerciseSummary]) -> None:
        self._exercises = tuple(exercises)
        self._demands = tuple(frozenset(demands_of(exercise)) for exercise in self._exercises)
        self._words = WordFinder([_words_of(exercise) for exercise in self._exercises])
        self._names = [" ".join(plain_words(exercise.short_name)) for exercise in self._exercises]

    def find(self, query: Query, mine: Collection[str] = ()) -> tuple[ExerciseSummary, ...]:
        """The exercises that fit ``query``; ``mine`` are the ids of the person's own programme."""
        kept = [number for number in range(len(self._exercises)) if self._fits(number, query, mine)]
        typed = plain_words(query.text)
        if not typed:
            kept.sort(key=lambda number: self._exercises[number].id not in mine)
            return tuple(self._exercises[number] for number in kept)
        scores = self._words.find(typed, frozenset(kept))
        return tuple(self._exercises[number] for number in self._best_first(scores, typed, mine))

    def _best_first(
        self, scores: Mapping[int, int], typed: Sequence[str], mine: Collection[str]
    ) -> Sequence[int]:
        phrase = " ".join(typed)

        def order(number: int) -> tuple[bool, int, bool, int, int]:
            name = self._names[number]
            is_mine = self._exercises[number].id in mine
            return not name.startswith(phrase), scores[number], not is_mine, len(name), number

        return sorted(scores, key=order)

    def _fits(self, number: int, query: Query, mine: Collection[str]) -> bool:
        exercise = self._exercises[number]
        return (
            (not query.only_mine or exercise.id in mine)
            and query.kind in (None, kind_of(exercise))
            and query.place in (None, place_of(exercise))
            and (query.equipment is None or query.equipment in exercise.equipment)
            and (query.region is None or query.region in exercise.regions)
            and not query.without & self._demands[number]
        )


def _words_of(exercise: ExerciseSummary) -> list[tuple[str, int]]:
    """Every phrase an exercise is found by, with how much it counts: the lower, the more."""
    muscles = [muscle_words(muscle) for muscle in exercise.muscles]
    body = [*exercise.regions, *(word for m in muscles for word in (m.plain, m.anatomical, *m.also))]
    places = (
        ((exercise.short_name, exercise.name), _NAME),
        (exercise.aliases, _ALIAS),
        (body, _BODY),
        ((kind_of(exercise), place_of(exercise), *exercise.equipment, *also_called(exercise)), _REST),
        ((exercise.id,), _REST),
    )
    return [(phrase, place) for phrases, place in places for phrase in phrases]

"""Find exercises: a forgiving search and a few filters over the library."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from backguide.core.exercise import Exercise
from backguide.services.exercise_words import Kind, kind_of, muscle_words, place_of

_NAME, _ALIAS, _BODY, _REST = range(4)
"""Where a word was found, best first."""

_NEAR_LENGTH = 4
_NEAR_CUTOFF = 0.75
"""A word of at least this many letters also finds what is spelt this much like it (difflib's ratio)."""

_FILLERS = frozenset({"a", "and", "for", "in", "my", "of", "on", "or", "the", "to", "with", "your"})


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for; every part that is given must fit.

    ``text`` is what the person typed. ``place`` is a position in plain words (``place_of``); ``equipment``
    and ``region`` are words of the content.
    """

    text: str = ""
    only_mine: bool = False
    kind: Kind | None = None
    place: str | None = None
    equipment: str | None = None
    region: str | None = None

    @property
    def asks_for_all(self) -> bool:
        """True where nothing is left out."""
        return not _words(self.text) and self == Query(text=self.text)


class ExerciseFinder:
    """Answers queries over ``exercises``.

    Words are prepared once, so that each key typed is answered at once. Without a search text the answer
    begins with the person's own exercises; with one, with the best matches. Else it keeps the order of
    ``exercises``.
    """

    def __init__(self, exercises: Iterable[Exercise]) -> None:
        self._entries = tuple(_Entry(exercise) for exercise in exercises)

    def find(self, query: Query, mine: Collection[str] = ()) -> tuple[Exercise, ...]:
        """The exercises that fit ``query``; ``mine`` are the ids of the person's own programme."""
        kept = [entry for entry in self._entries if _fits(entry.exercise, query, mine)]
        kept.sort(key=lambda entry: entry.exercise.id not in mine)
        tokens = [_singular(word) for word in _words(query.text)]
        tokens = [token for token in tokens if token not in _FILLERS] or tokens
        if not tokens:
            return tuple(entry.exercise for entry in kept)
        return _ranked(kept, tokens, near=False) or _ranked(kept, tokens, near=True)


def _fits(exercise: Exercise, query: Query, mine: Collection[str]) -> bool:
    return (
        (not query.only_mine or exercise.id in mine)
        and query.kind in (None, kind_of(exercise))
        and query.place in (None, place_of(exercise))
        and (query.equipment is None or query.equipment in exercise.equipment)
        and (query.region is None or query.region in exercise.regions)
    )


class _Entry:
    """An exercise with the words it is found by, each with where it stands."""

    def __init__(self, exercise: Exercise) -> None:
        self.exercise = exercise
        self._found_by: dict[str, int] = {}
        muscles = [muscle_words(muscle) for muscle in exercise.muscles]
        body = [*exercise.regions, *(word for m in muscles for word in (m.plain, m.anatomical))]
        self._take((exercise.short_name, exercise.name), _NAME)
        self._take(exercise.aliases, _ALIAS)
        self._take(body, _BODY)
        self._take((kind_of(exercise), place_of(exercise), *exercise.equipment), _REST)

    def rank(self, token: str, near: bool) -> int | None:
        """Where a word like ``token`` stands, or None. ``near`` forgives a letter or two."""
        ranks = [rank for word, rank in self._found_by.items() if word.startswith(token)]
        if not ranks and near and len(token) >= _NEAR_LENGTH:
            likely = get_close_matches(token, self._found_by, 3, _NEAR_CUTOFF)
            ranks = [self._found_by[word] for word in likely]
        return min(ranks, default=None)

    def _take(self, phrases: Iterable[str], rank: int) -> None:
        for phrase in phrases:
            words = _words(phrase)
            for start in range(len(words)):
                # Every tail in one piece too: "birddog" and "kneetochest" are found.
                for word in (words[start], "".join(words[start:])):
                    self._found_by.setdefault(word, rank)


def _ranked(entries: Iterable[_Entry], tokens: Sequence[str], near: bool) -> tuple[Exercise, ...]:
    """The exercises in which every token is found, best first, else in the order given."""
    found: list[tuple[int, Exercise]] = []
    for entry in entries:
        ranks = [entry.rank(token, near) for token in tokens]
        known = [rank for rank in ranks if rank is not None]
        if len(known) == len(tokens):
            found.append((sum(known), entry.exercise))
    found.sort(key=lambda pair: pair[0])
    return tuple(exercise for _, exercise in found)


def _words(text: str) -> list[str]:
    """The words of ``text`` in small letters without accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return re.findall(r"[^\W_]+", "".join(letter for letter in plain if not unicodedata.combining(letter)))


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word

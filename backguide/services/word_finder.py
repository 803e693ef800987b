"""Find things by words, whatever a person's fingers did to them."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from backguide.services.typing_errors import slips_between

_FILLERS = frozenset(
    {
        "a",
        "an",
        "and",
        "at",
        "by",
        "exercise",
        "exercises",
        "for",
        "from",
        "in",
        "it",
        "is",
        "my",
        "of",
        "on",
        "or",
        "pain",
        "sore",
        "the",
        "to",
        "with",
        "your",
    }
)
"""Words that say nothing about what is looked for."""

BY_PLACE = 20
"""Between the counts of two places: a better place counts more than all that a word's spelling does."""

_EXACT, _BEGINNING, _INSIDE, _TWO_IN_ONE, _SLIPPED = range(5)
"""How a word was found, best first; each slip counts two on top, another first letter or a part word one."""

_DIGITS = {"1": "one", "2": "two", "3": "three", "4": "four"}
_LATEST = 3
_FAR_OFF = 1_000
_INSIDE_LENGTH = 4
_SHORTEST_PART = 3
_SHORTEST_TO_FORGIVE = 3
_ENDINGS = ("ing", "es", "s")
_SHORTEST_STEM = 4

Found = dict[int, int]
"""The numbers of the things in which a word was found, with what it counts there: the lower, the better."""


class WordFinder:
    """Looks words up in the phrases of things. ``things`` are, by number, their (phrase, count) pairs.

    The count says where a phrase stands: the lower, the better. Nothing is looked up twice while the things
    are the same, so that typing on is quick.
    """

    def __init__(self, things: Sequence[Sequence[tuple[str, int]]]) -> None:
        self._vocabulary: dict[str, Found] = {}
        self._single: set[str] = set()
        self._exact: dict[str, Found] = {}
        self._near: dict[str, Found] = {}
        for number, phrases in enumerate(things):
            for phrase, count in phrases:
                self._take(number, phrase, count)

    def find(self, typed: Sequence[str], among: frozenset[int]) -> Found:
        """The things ``among`` these in which every word of ``typed`` is found, fillers aside."""
        words = [word for word in typed if word not in _FILLERS] or list(typed)
        as_typed = [self._as_typed(word) or self._forgiving(word) for word in words]
        found = _in_all(as_typed, among)
        if found:
            return found
        # A slip can make a word that something else has: "brid dog" begins like "bridge".
        for number, word in enumerate(words):
            others = [*as_typed[:number], self._forgiving(word), *as_typed[number + 1 :]]
            _add(found, _in_all(others, among), 0)
        return found or _in_all([self._forgiving(word) for word in words], among)

    def _take(self, number: int, phrase: str, count: int) -> None:
        words = plain_words(phrase)
        strong = [word for word in words if word not in _FILLERS]
        self._single.update(words)
        # Words run together are found too: "birddog", "kneetochest", "kneechest".
        joined = [("".join(words[start:]), start) for start in range(len(words) - 1)]
        joined += [("".join(strong[start : start + 2]), start) for start in range(len(strong) - 1)]
        for word, start in (*((word, start) for start, word in enumerate(words)), *joined):
            at = self._vocabulary.setdefault(word, {})
            # What a name begins with is what it is mostly about.
            at[number] = min(at.get(number, _FAR_OFF), count + min(start, _LATEST))

    def _as_typed(self, typed: str) -> Found:
        if typed not in self._exact:
            self._exact[typed] = self._look_up(typed)
        return self._exact[typed]

    def _look_up(self, typed: str) -> Found:
        stem = _stem(typed)
        found: Found = {}
        for word, at in self._vocabulary.items():
            if word == typed:
                _add(found, at, _EXACT)
            elif word.startswith(stem):
                _add(found, at, _BEGINNING)
            elif len(stem) >= _INSIDE_LENGTH and word in self._single and stem in word:
                _add(found, at, _INSIDE)
        return found

    def _forgiving(self, typed: str) -> Found:
        if typed not in self._near:
            self._near[typed] = self._in_two(typed) or self._with_slips(_stem(typed))
        return self._near[typed]

    def _in_two(self, typed: str) -> Found:
        """Where the typed word is two words run together."""
        best: Found = {}
        for cut in range(_SHORTEST_PART, len(typed) - _SHORTEST_PART + 1):
            left, right = self._vocabulary.get(typed[:cut], {}), self._as_typed(typed[cut:])
            for number in right.keys() & left.keys():
                count = max(left[number], right[number]) + _TWO_IN_ONE
                best[number] = min(best.get(number, count), count)
        return best

    def _with_slips(self, typed: str) -> Found:
        """Where a word stands that is the likeliest to have been meant; several where they are as likely."""
        most = _most_slips(typed)
        likely: dict[tuple[int, bool], Found] = {}
        for word, at in self._vocabulary.items() if most else ():
            slips = slips_between(typed, word, most)
            other_letter = word[0] != typed[0]
            if slips is None or not slips.count:
                continue
            # So few letters say too little for more than one whole, likely word.
            if len(typed) > _SHORTEST_TO_FORGIVE or (slips.whole and not other_letter):
                cost = _SLIPPED + 2 * slips.count + other_letter + (not slips.whole)
                _add(likely.setdefault((slips.count, other_letter), {}), at, cost)
        best = min(likely, default=(0, False))
        return likely.get(best, {})


def plain_words(text: str) -> list[str]:
    """The words of ``text`` in small letters without accents."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("’", "").replace("'", ""))
    words: list[str] = re.findall(
        r"[^\W_]+", "".join(letter for letter in plain if not unicodedata.combining(letter))
    )
    return [_DIGITS.get(word, word) for word in words]


def _stem(word: str) -> str:
    """The word without an ending that others leave out: "stretching", "planks"."""
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST_STEM and not word.endswith("ss"):
            return stem
    return word[:-1] if len(word) == _SHORTEST_STEM and word.endswith("s") and word[-2] != "s" else word


def _most_slips(typed: str) -> int:
    length = len(typed)
    if length < _SHORTEST_TO_FORGIVE:
        return 0
    return 1 if length < 6 else 2 if length < 11 else 3


def _add(found: Found, at: Mapping[int, int], cost: int) -> None:
    for number, count in at.items():
        found[number] = min(found.get(number, count + cost), count + cost)


def _in_all(found: Sequence[Found], among: frozenset[int]) -> Found:
    numbers = among.intersection(*found) if found else frozenset[int]()
    return {number: sum(each[number] for each in found) for number in numbers}

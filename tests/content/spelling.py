"""British spelling: the words that a dictionary knows, without those that are American only."""

import re
from functools import cache
from importlib.resources import files

from hunspell import Hunspell

from tests.content.own_words import BRITISH_TOO, OWN_WORDS

_IZE = re.compile(r"(?<=[a-z]{3})iz(?=(e[drs]?|ers|ing|ations?)$)")
_ISE = re.compile(r"(?<=[a-z]{3})is(?=(e[drs]?|ers|ing|ations?)$)")
_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*")


def misspelt(text: str) -> list[str]:
    """The words of ``text`` that are wrong in British English, with what to write where that is known."""
    return [advice for word in dict.fromkeys(_WORD.findall(text)) if (advice := _fault(word))]


@cache
def _fault(word: str) -> str:
    plain = word.replace("’", "'").removesuffix("'s")
    lower = plain.lower()
    if OWN_WORDS & {plain, lower} or len(plain) == 1:
        return ""
    british = _american().get(lower)
    if british is not None and lower not in BRITISH_TOO:
        return f"{word} (British: {british})"
    if _IZE.search(lower):
        return f"{word} (British: {_IZE.sub('is', lower)})"
    known = _british()
    if lower in known or (lower.endswith("s") and lower[:-1] in known):
        return ""
    # A capital may begin a sentence; names in capitals throughout are read as they stand.
    dictionary = _dictionary()
    if any(dictionary.spell(form) for form in (plain, lower, _ISE.sub("iz", lower))):
        return ""
    return f"{word} (near: {', '.join(dictionary.suggest(plain)[:3])})"


@cache
def _dictionary() -> Hunspell:
    return Hunspell("en_US")


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    table = files("codespell_lib").joinpath("data/dictionary_en-GB_to_en-US.txt").read_text(encoding="utf-8")
    pairs = (line.split("->") for line in table.split())
    return tuple((british, american.split(",")[0]) for british, american in pairs)


@cache
def _american() -> dict[str, str]:
    return {american: british for british, american in _pairs()}


@cache
def _british() -> frozenset[str]:
    return frozenset(british for british, _ in _pairs())

"""How hard a text is to read: the Flesch-Kincaid grade, without a dictionary of sounds."""

import re
from collections.abc import Iterable

from backguide.content.plain_words import MEDICAL_NAMES, SYLLABLES

_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?|\d+(?:[.,/]\d+)*")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”’)]*\s+")
_VOWELS = re.compile(r"[aeiouy]+")
# Vowels that stand side by side and yet are said one by one: di-et, i-de-a, ra-di-o, mu-tu-al, be-ing.
_APART = re.compile(
    r"i(?=[aou])|(?<![gq])u(?=al|ou)|[aeuoy](?=ing)|e(?=o)|i(?=et|ent|ers?$|est$)|o(?=e[rd])|[aeou]y(?=[aiou]|er)"
)
_TOGETHER = re.compile(r"[cghst]i(?=[aou])|[nl]i(?=on)|eo(?=pl)")
_SILENT_E = re.compile(r"(?<![aeiouy])(?:e|(?<![td])ed|(?<![sxzcg])(?<!sh)(?<!ch)es)$")
# A final e that is heard: ta-ble, cen-tre, fi-bre.
_HEARD_E = re.compile(r"(?:[^aeiouylrw]l|[tb]r)(?:e|es|ed)$")
# A silent e may stand inside: safe-ly, move-ment, care-ful, some-times.
_INNER_E = re.compile(r"(?<=[^aeiouy])e(?=ly$|ty$|ment|ful|less|times$|thing$|one$|how$|head$|ways$)")


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of ``text``; what has no full stop at its end counts as one too."""
    return tuple(part.strip() for part in _SENTENCE_END.split(text) if _WORD.search(part))


def words(text: str) -> tuple[str, ...]:
    """The words of ``text``. Parts of a word with hyphens and numerals are words of their own."""
    return tuple(_WORD.findall(text))


def syllables(word: str) -> int:
    """The syllables of an English word, by rules; a numeral is read at sight and has one."""
    plain = word.lower().replace("’", "'").removesuffix("'s")
    if plain in SYLLABLES:
        return SYLLABLES[plain]
    letters = plain.replace("'", "")
    apart = len(_APART.findall(letters)) - len(_TOGETHER.findall(letters))
    count = len(_VOWELS.findall(letters)) + apart - len(_INNER_E.findall(letters))
    if _SILENT_E.search(letters) and not _HEARD_E.search(letters):
        count -= 1
    # Words such as "didn't" have a syllable without a vowel.
    count += int(plain.endswith(("dn't", "sn't")))
    return max(count, 1)


def effort(word: str) -> int:
    """The syllables that count: a medical name is excepted, so it weighs no more than "knee" does."""
    plain = word.lower()
    return 1 if MEDICAL_NAMES & {plain, plain.removesuffix("s")} else syllables(word)


def grade(texts: Iterable[str]) -> float:
    """The Flesch-Kincaid grade of ``texts`` taken together: the US school year that reads them with ease.

    0.39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid JP et al., 1975). 0 where there is no word.
    """
    parts = [sentence for text in texts for sentence in sentences(text)]
    found = [word for part in parts for word in words(part)]
    if not found:
        return 0.0
    spoken = sum(effort(word) for word in found)
    return 0.39 * len(found) / len(parts) + 11.8 * spoken / len(found) - 15.59


def hardest_words(texts: Iterable[str], most: int = 5) -> tuple[str, ...]:
    """The words with most syllables, three at least, each once, hardest first."""
    found = dict.fromkeys(word.lower() for text in texts for word in words(text) if effort(word) >= 3)
    return tuple(sorted(found, key=effort, reverse=True)[:most])

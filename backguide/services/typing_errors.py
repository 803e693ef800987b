"""How many slips of the fingers lie between what was typed and a word."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Slips:
    """``count`` letters left out, put in, changed or swapped; ``whole`` where no more of the word follows."""

    count: int
    whole: bool


def slips_between(typed: str, word: str, most: int) -> Slips | None:
    """The fewest slips that make ``typed`` from ``word`` or from its beginning; None for more than ``most``.

    Counts as the optimal string alignment distance does: two neighbours swapped are one slip.
    """
    whole_word = len(word) <= len(typed) + most
    word = word[: len(typed) + most]
    if len(word) < len(typed) - most or _strangers(typed, word) > most:
        return None
    before: list[int] = []
    row = list(range(len(word) + 1))
    for number, letter in enumerate(typed, start=1):
        earlier, before, row = before, row, [number]
        for place, other in enumerate(word, start=1):
            cost = min(before[place] + 1, row[place - 1] + 1, before[place - 1] + (letter != other))
            swapped = number > 1 and place > 1 and letter == word[place - 2] and typed[number - 2] == other
            row.append(min(cost, earlier[place - 2] + 1) if swapped else cost)
        if min(row) > most:
            return None
    fewest = min(row)
    if fewest > most:
        return None
    return Slips(fewest, whole=whole_word and row[-1] == fewest)


def _strangers(typed: str, word: str) -> int:
    """How many different letters were typed that the word does not have: each is a slip at least."""
    return len(set(typed) - set(word))

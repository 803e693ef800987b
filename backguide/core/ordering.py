"""The order of a session's exercises: getting up and down as little as possible."""

from collections.abc import Iterable, Sequence
from itertools import pairwise, permutations
from typing import TypeVar

from backguide.core.programme import Item
from backguide.core.vocabulary import Level, Position

_Word = TypeVar("_Word", Level, Position)

_HEIGHT = {Level.FLOOR: 0, Level.SEAT: 1, Level.MACHINE: 1, Level.STANDING: 2, Level.WATER: 3}


def order_items(items: Sequence[Item]) -> tuple[Item, ...]:
    """``items`` grouped so that the person changes level, then position, as little as possible.

    A session begins and ends standing. Among equally good orders the author's order of first mention wins,
    and exercises of one position keep their order. Heat, cold and traction go with the item after them, for
    which they are there.
    """
    groups = _with_treatments(items)
    places = [group[-1].exercise.position for group in groups]
    levels = _cheapest(_first_mentions(place.level for place in places))
    positions = _first_mentions(places)
    rank = {place: (levels.index(place.level), positions.index(place)) for place in positions}
    ordered = sorted(groups, key=lambda group: rank[group[-1].exercise.position])
    return tuple(item for group in ordered for item in group)


def _with_treatments(items: Sequence[Item]) -> list[list[Item]]:
    """``items`` one by one, each after the treatments that come right before it."""
    groups: list[list[Item]] = []
    waiting: list[Item] = []
    for item in items:
        waiting.append(item)
        if not item.exercise.category.is_treatment:
            groups.append(waiting)
            waiting = []
    return [*groups, waiting] if waiting else groups


def _first_mentions(words: Iterable[_Word]) -> list[_Word]:
    return list(dict.fromkeys(words))


def _cheapest(levels: list[Level]) -> list[Level]:
    # permutations() starts with the author's order, and min() keeps the first of equals.
    return list(min(permutations(levels), key=_climb)) if levels else []


def _climb(levels: Sequence[Level]) -> int:
    path = [_HEIGHT[level] for level in (Level.STANDING, *levels, Level.STANDING)]
    return sum(abs(after - before) for before, after in pairwise(path))

"""Where nothing fits: what to leave off so that something does."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from backguide.services.find_exercises import Query


@dataclass(frozen=True, slots=True)
class WayOut:
    """Words of a button, and what is looked for once it has been pressed."""

    words: str
    query: Query


def ways_out(query: Query, count: Callable[[Query], int]) -> tuple[WayOut, ...]:
    """Each single choice of ``query`` that may be left off to find something, with how many that is.

    ``count`` tells how many exercises fit.
    """
    found = ((words, less, count(less)) for words, less in _each_left_off(query) if not less.asks_for_all)
    return tuple(WayOut(f"{words}: {number}", less) for words, less, number in found if number)


def _each_left_off(query: Query) -> Iterator[tuple[str, Query]]:
    if query.text.strip():
        yield "Any name", replace(query, text="")
    if query.only_mine:
        yield "Not only mine", replace(query, only_mine=False)
    if query.kind is not None:
        yield "Any kind", replace(query, kind=None)
    if query.place is not None:
        yield "Any position", replace(query, place=None)
    if query.region is not None:
        yield "Any body part", replace(query, region=None)
    if query.equipment is not None:
        yield "Any equipment", replace(query, equipment=None)
    if query.without:
        yield "Leave nothing out", replace(query, without=frozenset())

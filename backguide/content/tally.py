"""How much content there is: exercises of each category, poses, mistakes, sources."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from backguide.content.reading import Reading
from backguide.core.vocabulary import Category, Evidence

_Word = TypeVar("_Word")


@dataclass(frozen=True, slots=True)
class Tally:
    """What was counted. ``categories`` and ``evidence`` count exercises.

    ``poses`` are the keyframes of right ways, ``wrong_poses`` those that drawn mistakes change. ``mistakes``
    are told in words; ``shown`` are the exercises that draw at least one. ``sources`` are works named by an
    exercise or a programme.
    """

    categories: Mapping[Category, int]
    evidence: Mapping[Evidence, int]
    poses: int
    wrong_poses: int
    mistakes: int
    shown: int
    sources: int


def tally(reading: Reading) -> Tally:
    """Count what ``reading`` holds."""
    exercises = reading.exercises.values()
    figures = [_figure(table) for path, table in reading.tables.items() if path.stem in reading.exercises]
    wrong = [_tables(figure.get("mistakes")) for figure in figures]
    works = {work for one in (*exercises, *reading.programmes.values()) for work in one.sources}
    return Tally(
        categories=_ordered(Category, Counter(exercise.category for exercise in exercises)),
        evidence=_ordered(Evidence, Counter(exercise.evidence for exercise in exercises)),
        poses=sum(len(_entries(figure.get("keyframes"))) for figure in figures),
        wrong_poses=sum(len(_entries(way.get("change"))) for ways in wrong for way in ways),
        mistakes=sum(len(exercise.mistakes) for exercise in exercises),
        shown=sum(1 for ways in wrong if ways),
        sources=len(works),
    )


def _ordered(words: Iterable[_Word], counted: Mapping[_Word, int]) -> dict[_Word, int]:
    return {word: counted[word] for word in words if word in counted}


def _figure(table: Mapping[str, object]) -> dict[str, Any]:
    figure = table.get("figure")
    return cast("dict[str, Any]", figure) if isinstance(figure, dict) else {}


def _tables(value: object) -> list[dict[str, Any]]:
    if not isinstance(value, dict):
        return []
    return [way for way in cast("dict[str, Any]", value).values() if isinstance(way, dict)]


def _entries(value: object) -> list[Any]:
    return cast("list[Any]", value) if isinstance(value, list) else []

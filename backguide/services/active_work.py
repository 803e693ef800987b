"""What of a session counts as exercise: what the person did, not what was done to them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from backguide.core.exercise import ExerciseSummary
from backguide.core.record import ItemRecord, SessionRecord


def active_work(
    records: Iterable[SessionRecord], index: Mapping[str, ExerciseSummary]
) -> Iterator[SessionRecord]:
    """``records`` without heat, cold and traction, which are there for the exercise that follows.

    A session of nothing else is left with no items, so that it counts for nothing. What is not installed any
    more is taken for exercise.
    """
    for record in records:
        kept = tuple(item for item in record.items if not _is_treatment(item, index))
        yield record if len(kept) == len(record.items) else replace(record, items=kept)


def _is_treatment(item: ItemRecord, index: Mapping[str, ExerciseSummary]) -> bool:
    return item.exercise in index and index[item.exercise].category.is_treatment

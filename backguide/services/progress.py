"""What the Progress page shows: sessions a week against the week's goal."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from backguide.core.adherence import WeekSummary, monday_of, weekly_counts, weekly_sentence
from backguide.core.exercise import ExerciseSummary
from backguide.services.active_work import active_work
from backguide.storage.history import History


@dataclass(frozen=True, slots=True)
class ProgressSummary:
    """The weeks, oldest first and ending with this one, and one honest sentence about them."""

    weeks: tuple[WeekSummary, ...]
    sentence: str
    goal: int


def summarise_progress(
    history: History, index: Mapping[str, ExerciseSummary], goal: int, today: date, weeks: int = 12
) -> ProgressSummary:
    """Progress over the last ``weeks`` weeks against the ``goal`` of this one, in sessions.

    ``index`` are all exercises there are: heat or traction alone is no session.
    """
    first = monday_of(today) - timedelta(weeks=weeks - 1)
    records = active_work(history.all_between(first, today), index)
    counted = weekly_counts(records, today, weeks, goal)
    return ProgressSummary(counted, weekly_sentence(counted), goal)

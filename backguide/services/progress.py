"""What the Progress page shows: sessions a week against the week's goal."""

from dataclasses import dataclass
from datetime import date, timedelta

from backguide.core.adherence import WeekSummary, monday_of, weekly_counts, weekly_sentence
from backguide.core.settings import Settings
from backguide.storage.history import History


@dataclass(frozen=True, slots=True)
class ProgressSummary:
    """The weeks, oldest first and ending with this one, and one honest sentence about them."""

    weeks: tuple[WeekSummary, ...]
    sentence: str
    goal: int


def summarise_progress(history: History, settings: Settings, today: date, weeks: int = 12) -> ProgressSummary:
    """Progress over the last ``weeks`` weeks."""
    first = monday_of(today) - timedelta(weeks=weeks - 1)
    records = history.all_between(first, today)
    counted = weekly_counts(records, today, weeks, settings.weekly_goal)
    return ProgressSummary(counted, weekly_sentence(counted), settings.weekly_goal)

"""Adherence: sessions done, by week and by day, counted on the person's own calendar."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from backguide.core.record import SessionRecord
from backguide.core.vocabulary import Status

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class WeekSummary:
    """The sessions of one week, Monday to Sunday. A part session counts towards the goal like a whole one.

    ``practised`` is how often an exercise was tried on its own, which is no session.
    """

    monday: date
    completed: int
    partial: int
    goal: int
    is_current: bool
    practised: int = 0

    @property
    def sessions(self) -> int:
        """Whole and part sessions together."""
        return self.completed + self.partial

    @property
    def reached(self) -> bool:
        """True when the week has as many sessions as its goal."""
        return self.sessions >= self.goal


class DayMark(StrEnum):
    """What was done on a day: a whole session, or part of one."""

    FULL = "full"
    PART = "part"


def counts(record: SessionRecord) -> bool:
    """True for a session with at least one set on one side credited, whatever ended it; not for practice."""
    return _was_done(record) and not record.practice


def monday_of(day: date) -> date:
    """The Monday of the week that ``day`` lies in."""
    return day - timedelta(days=day.weekday())


def weekly_counts(
    records: Iterable[SessionRecord], today: date, weeks: int, goal: int
) -> tuple[WeekSummary, ...]:
    """The last ``weeks`` weeks, oldest first, ending with the week of ``today``.

    A session belongs to the local day on which it began. Sessions without any credit are not counted, stopped
    ones with credit are part sessions. ``goal`` is sessions a week.
    """
    completed: Counter[date] = Counter()
    partial: Counter[date] = Counter()
    practised: Counter[date] = Counter()
    for record in records:
        if _was_done(record):
            tally = completed if record.status is Status.COMPLETED else partial
            tally = practised if record.practice else tally
            tally[monday_of(_local_day(record))] += 1
    current = monday_of(today)
    mondays = [current - _WEEK * back for back in reversed(range(weeks))]
    return tuple(
        WeekSummary(monday, completed[monday], partial[monday], goal, monday == current, practised[monday])
        for monday in mondays
    )


def day_marks(records: Iterable[SessionRecord], first: date, last: date) -> dict[date, DayMark]:
    """The days from ``first`` to ``last``, both included, on which something was done."""
    marks: dict[date, DayMark] = {}
    for record in records:
        day = _local_day(record)
        if not counts(record) or not first <= day <= last:
            continue
        if record.status is Status.COMPLETED:
            marks[day] = DayMark.FULL
        else:
            marks.setdefault(day, DayMark.PART)
    return marks


def weekly_sentence(weeks: Sequence[WeekSummary]) -> str:
    """One honest sentence about ``weeks``, oldest first.

    Weeks before the first session are not held against anyone, and neither is a week that is not over.
    """
    begun = [index for index, week in enumerate(weeks) if week.sessions]
    if not begun:
        return "Your sessions will show here. One is a good start."
    past = [week for week in weeks[begun[0] :] if not week.is_current]
    current = [week for week in weeks if week.is_current]
    reached = sum(week.reached for week in past)
    if reached:
        return _reached_sentence(reached, len(past))
    if current and current[0].reached:
        return "You reached your goal this week."
    if not past:
        return f"{current[0].sessions} of {current[0].goal} sessions done this week. A good start."
    if len(past) == 1:
        return f"You did {_sessions(past[0].sessions)} last week. That counts."
    active = sum(week.sessions > 0 for week in past)
    return f"You were active in {active} of the last {len(past)} weeks. That counts."


def _reached_sentence(reached: int, weeks: int) -> str:
    if weeks == 1:
        return "You reached your goal last week."
    if reached == weeks:
        return f"You reached your goal in each of the last {weeks} weeks."
    return f"You reached your goal in {reached} of the last {weeks} weeks."


def _sessions(number: int) -> str:
    return "1 session" if number == 1 else f"{number} sessions"


def _was_done(record: SessionRecord) -> bool:
    credited, _ = record.credited
    return credited > 0


def _local_day(record: SessionRecord) -> date:
    # The record carries the offset of its own place and season, so no time zone can move it to another day.
    return record.started_at.date()

"""Weeks and days are counted on the person's own calendar, honestly and without blame."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from itertools import pairwise

import pytest

from backguide.core.adherence import (
    DayMark,
    WeekSummary,
    counts,
    day_marks,
    monday_of,
    weekly_counts,
    weekly_sentence,
)
from backguide.core.dose import Dose
from backguide.core.record import ItemRecord, SessionRecord, SetDone
from backguide.core.vocabulary import Mode, Side, Status

WINTER = timezone(timedelta(hours=1))
SUMMER = timezone(timedelta(hours=2))
WEDNESDAY = date(2026, 11, 25)


def record(
    started_at: datetime, status: Status = Status.COMPLETED, credited: tuple[bool, ...] = (True, True)
) -> SessionRecord:
    dose = Dose(1, 1, 20.0, 4.0, 4.0, 15.0, Mode.HOLD)
    done = tuple(SetDone(1, side, 20.0, 1, credit) for side, credit in zip(Side, credited, strict=True))
    return SessionRecord(
        id=started_at.isoformat(),
        started_at=started_at,
        ended_at=started_at + timedelta(minutes=11),
        programme="first-steps",
        programme_version=1,
        phase=0,
        status=status,
        items=(ItemRecord("single-knee-to-chest", dose, done),),
    )


def on(day: date, hour: int = 9, status: Status = Status.COMPLETED) -> SessionRecord:
    return record(datetime(day.year, day.month, day.day, hour, tzinfo=WINTER), status)


def weeks_of(*sessions: int, goal: int = 3, current: bool = True) -> tuple[WeekSummary, ...]:
    """Weeks with so many sessions; the last is the running one unless ``current`` is false."""
    last = len(sessions) - 1
    first = date(2026, 9, 7)
    return tuple(
        WeekSummary(first + timedelta(weeks=number), done, 0, goal, current and number == last)
        for number, done in enumerate(sessions)
    )


def test_practice_is_counted_apart_from_sessions() -> None:
    practice = replace(on(WEDNESDAY), practice=True)
    assert not counts(practice)
    (week,) = weekly_counts([practice, on(WEDNESDAY, 10)], WEDNESDAY, weeks=1, goal=1)
    assert (week.sessions, week.practised) == (1, 1)
    assert day_marks([practice], WEDNESDAY, WEDNESDAY) == {}


def test_weeks_run_from_monday_to_sunday_and_end_with_this_one() -> None:
    monday = date(2026, 11, 23)
    sunday_before = date(2026, 11, 22)
    weeks = weekly_counts([on(monday, 0), on(sunday_before, 23)], WEDNESDAY, weeks=3, goal=2)
    assert weeks == (
        WeekSummary(date(2026, 11, 9), 0, 0, 2, is_current=False),
        WeekSummary(date(2026, 11, 16), 1, 0, 2, is_current=False),
        WeekSummary(date(2026, 11, 23), 1, 0, 2, is_current=True),
    )


@pytest.mark.parametrize("day", [date(2026, 11, 23) + timedelta(days=number) for number in range(7)])
def test_every_day_of_a_week_belongs_to_its_monday(day: date) -> None:
    assert monday_of(day) == date(2026, 11, 23)


def test_part_sessions_and_stopped_ones_count_when_something_was_done() -> None:
    records = [on(WEDNESDAY, hour, status) for hour, status in enumerate(Status)]
    (week,) = weekly_counts(records, WEDNESDAY, weeks=1, goal=4)
    assert (week.completed, week.partial, week.sessions, week.reached) == (1, 3, 4, True)


@pytest.mark.parametrize("status", Status)
def test_a_session_without_any_credit_does_not_count(status: Status) -> None:
    morning = datetime(2026, 11, 25, 9, tzinfo=WINTER)
    nothing = record(morning, status, credited=(False, False))
    assert not counts(nothing)
    assert counts(record(morning, status, credited=(False, True)))
    (week,) = weekly_counts([nothing], WEDNESDAY, weeks=1, goal=1)
    assert week.sessions == 0
    assert day_marks([nothing], WEDNESDAY, WEDNESDAY) == {}


def test_sessions_outside_the_weeks_are_not_counted() -> None:
    records = [on(date(2026, 11, 8)), on(date(2026, 11, 30))]
    assert [week.sessions for week in weekly_counts(records, WEDNESDAY, weeks=2, goal=1)] == [0, 0]


def test_the_local_day_counts_on_both_sides_of_the_change_of_clocks() -> None:
    # Clocks go back on Sunday, 25 October 2026; late that evening it is already Monday further east.
    late_sunday = record(datetime(2026, 10, 25, 23, 30, tzinfo=WINTER))
    early_sunday = record(datetime(2026, 10, 25, 0, 30, tzinfo=SUMMER))
    weeks = weekly_counts([late_sunday, early_sunday], date(2026, 10, 26), weeks=2, goal=2)
    assert [week.sessions for week in weeks] == [2, 0]
    assert weeks[0].monday == date(2026, 10, 19)
    assert set(day_marks([late_sunday, early_sunday], date(2026, 10, 19), date(2026, 10, 31))) == {
        date(2026, 10, 25)
    }


def test_a_year_of_mondays_has_no_gap() -> None:
    mondays = [week.monday for week in weekly_counts([], WEDNESDAY, weeks=53, goal=3)]
    assert mondays[-1] == date(2026, 11, 23)
    assert {later - earlier for earlier, later in pairwise(mondays)} == {timedelta(days=7)}


def test_a_day_with_a_whole_session_is_full_whatever_else_happened() -> None:
    thursday = WEDNESDAY + timedelta(days=1)
    records = [
        on(WEDNESDAY, 8, Status.PARTIAL),
        on(WEDNESDAY, 9),
        on(WEDNESDAY, 10, Status.STOPPED_PAIN),
        on(thursday, 8, Status.STOPPED_PAIN),
        on(thursday + timedelta(days=1)),
    ]
    assert day_marks(records, WEDNESDAY, thursday) == {WEDNESDAY: DayMark.FULL, thursday: DayMark.PART}


@pytest.mark.parametrize(
    ("weeks", "sentence"),
    [
        (weeks_of(0, 0, 0), "Your sessions will show here. One is a good start."),
        ((), "Your sessions will show here. One is a good start."),
        (weeks_of(0, 0, 1), "1 of 3 sessions done this week. A good start."),
        (weeks_of(0, 0, 3), "You reached your goal this week."),
        (weeks_of(1, 1, 3), "You reached your goal this week."),
        (weeks_of(0, 3, 0), "You reached your goal last week."),
        (weeks_of(0, 1, 0), "You did 1 session last week. That counts."),
        (weeks_of(0, 2, 1), "You did 2 sessions last week. That counts."),
        (weeks_of(2, 0, 1, 0), "You were active in 2 of the last 3 weeks. That counts."),
        (weeks_of(3, 4, 3, 0), "You reached your goal in each of the last 3 weeks."),
        (weeks_of(0, 0, 1, 3, 0), "You reached your goal in 1 of the last 2 weeks."),
        (weeks_of(1, 2, 3, 3, 2, 3, 3, 4, 3, 3, 3, 1), "You reached your goal in 8 of the last 11 weeks."),
    ],
)
def test_the_sentence_is_honest_and_kind(weeks: tuple[WeekSummary, ...], sentence: str) -> None:
    assert weekly_sentence(weeks) == sentence
    assert all(len(part.split()) <= 12 for part in sentence.split(". "))

"""What the Today page shows: the day's session, the week so far, and the last pain."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from backguide.core.adherence import DayMark, counts, day_marks, monday_of
from backguide.core.plan import Plan, PlanSettings
from backguide.core.programme import Item, Programme
from backguide.core.record import SessionRecord
from backguide.core.settings import Settings
from backguide.core.shorter import Version, plan_version
from backguide.core.vocabulary import Level
from backguide.services.appointment import appointment, plan_settings, weekly_goal


@dataclass(frozen=True, slots=True)
class VersionOffer:
    """One way to do today's session and how many whole minutes it takes."""

    version: Version
    minutes: int


@dataclass(frozen=True, slots=True)
class WeekDay:
    """One day of this week: whether there was a session, all or part of it, and whether one is planned."""

    day: date
    completed: bool
    partial: bool
    is_today: bool
    is_planned: bool


@dataclass(frozen=True, slots=True)
class LastPain:
    """Pain before and after the last session that asked, 0-10; either may be unknown."""

    before: int | None
    after: int | None
    day: date


@dataclass(frozen=True, slots=True)
class TodaySummary:
    """Everything the Today page shows, as plain values.

    ``level`` is where most of the session takes place; ``offers`` begins with the full version. ``sessions``
    is how many were done this week. ``last_pain`` is None before the first answer.
    """

    name: str
    now: datetime
    programme_title: str
    week: int
    level: Level
    equipment: tuple[str, ...]
    items: tuple[Item, ...]
    offers: tuple[VersionOffer, ...]
    sessions: int
    goal: int
    days: tuple[WeekDay, ...]
    is_session_day: bool
    last_pain: LastPain | None


def summarise_today(
    programmes: Mapping[str, Programme],
    settings: Settings,
    records: Sequence[SessionRecord],
    now: datetime,
) -> TodaySummary:
    """Today's page from the programme, the settings and the records of the last weeks (any order)."""
    today = now.date()
    place = appointment(programmes, settings, today)
    timing = plan_settings(settings, place.phase)
    full = plan_version(place.phase.items, timing, Version.FULL)
    counted = [record for record in records if counts(record)]
    goal = weekly_goal(settings, place.phase)
    days = _week(counted, today, goal)
    return TodaySummary(
        name=settings.name,
        now=now,
        programme_title=place.programme.title,
        week=place.week,
        level=_main_level(full),
        equipment=_equipment(full),
        items=full.items,
        offers=_offers(place.phase.items, full, timing),
        sessions=sum(_is_in_week(record, today) for record in counted),
        goal=goal,
        days=days,
        is_session_day=any(day.is_today and day.is_planned for day in days),
        last_pain=_last_pain(records),
    )


def whole_minutes(seconds: float) -> int:
    """Minutes as a person says them: rounded, at least one."""
    return max(round(seconds / 60), 1)


def _offers(items: Sequence[Item], full: Plan, timing: PlanSettings) -> tuple[VersionOffer, ...]:
    offers = [VersionOffer(Version.FULL, whole_minutes(full.seconds))]
    for version in (Version.SHORT, Version.GENTLE):
        offer = VersionOffer(version, whole_minutes(plan_version(items, timing, version).seconds))
        if offer.minutes < offers[0].minutes:
            offers.append(offer)
    return tuple(offers)


def _main_level(plan: Plan) -> Level:
    seconds: dict[Level, float] = {}
    for step in plan.steps:
        if step.item is not None:
            level = plan.items[step.item].exercise.position.level
            seconds[level] = seconds.get(level, 0.0) + step.duration
    return max(seconds, key=lambda level: seconds[level])


def _equipment(plan: Plan) -> tuple[str, ...]:
    return tuple(dict.fromkeys(thing for item in plan.items for thing in item.exercise.equipment))


def _is_in_week(record: SessionRecord, today: date) -> bool:
    return monday_of(record.started_at.date()) == monday_of(today)


def _week(records: Sequence[SessionRecord], today: date, goal: int) -> tuple[WeekDay, ...]:
    """The seven days of this week; days still to come are planned evenly until the goal is met."""
    monday = monday_of(today)
    week = [monday + timedelta(days=offset) for offset in range(7)]
    marks = day_marks(records, week[0], week[-1])
    planned = _planned_days(today, set(marks), goal)
    return tuple(
        WeekDay(
            day=day,
            completed=marks.get(day) is DayMark.FULL,
            partial=marks.get(day) is DayMark.PART,
            is_today=day == today,
            is_planned=day in planned,
        )
        for day in week
    )


def _planned_days(today: date, done: set[date], goal: int) -> set[date]:
    left = goal - len(done)
    if left <= 0:
        return set()
    sunday = monday_of(today) + timedelta(days=6)
    free = [today + timedelta(days=ahead) for ahead in range((sunday - today).days + 1)]
    free = [day for day in free if day not in done]
    # A day of rest between sessions wherever the week still allows it.
    gap = 2 if len(free) >= 2 * left - 1 else 1
    return set(free[::gap][:left])


def _last_pain(records: Sequence[SessionRecord]) -> LastPain | None:
    asked = [record for record in records if (record.pain_before, record.pain_after) != (None, None)]
    if not asked:
        return None
    latest = max(asked, key=lambda record: record.started_at)
    return LastPain(latest.pain_before, latest.pain_after, latest.started_at.date())

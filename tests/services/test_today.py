"""The Today page's facts."""

from datetime import UTC, date, datetime, timedelta

from backguide.core.record import ItemRecord, SessionRecord, SetDone
from backguide.core.settings import Settings, default_values, typed_settings
from backguide.core.shorter import Version
from backguide.core.vocabulary import Level, Position, Sidedness, Status
from backguide.services.today import summarise_today
from tests import builders

WEDNESDAY = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
PROGRAMME = builders.programme(
    builders.item("cat", Sidedness.BILATERAL, Position.QUADRUPED, builders.repetitions(8)),
    builders.item("hug"),
)
PROGRAMMES = {"first-steps": PROGRAMME}


def settings(**changes: str | float) -> Settings:
    return typed_settings({**default_values(), **changes})


def record(
    day: datetime, *, credited: bool = True, whole: bool = True, pain: int | None = None
) -> SessionRecord:
    sets = (SetDone(1, None, 20.0, 1, credited), SetDone(2, None, 20.0, 1, credited and whole))
    return SessionRecord(
        id=day.isoformat(),
        started_at=day,
        ended_at=day + timedelta(minutes=10),
        programme="first-steps",
        programme_version=1,
        phase=0,
        status=Status.COMPLETED if whole else Status.PARTIAL,
        items=(ItemRecord("hug", builders.dose(), sets),),
        pain_before=pain,
        pain_after=pain,
    )


def test_a_new_person_sees_week_one_and_nothing_done() -> None:
    today = summarise_today(PROGRAMMES, settings(), (), WEDNESDAY)
    assert (today.week, today.sessions, today.goal, today.last_pain) == (1, 0, 3, None)
    assert today.level is Level.FLOOR
    assert today.equipment == ("mat",)
    assert today.is_session_day


def test_the_week_counts_from_the_day_the_programme_was_started() -> None:
    started = settings(programme_started=date(2026, 11, 12).isoformat())
    assert summarise_today(PROGRAMMES, started, (), WEDNESDAY).week == 2


def test_this_week_counts_whole_and_part_sessions_but_not_empty_ones() -> None:
    monday = WEDNESDAY - timedelta(days=2)
    records = (
        record(monday),
        record(monday + timedelta(days=1), whole=False),
        record(WEDNESDAY, credited=False),
        record(monday - timedelta(days=1)),
    )
    today = summarise_today(PROGRAMMES, settings(), records, WEDNESDAY)
    assert today.sessions == 2
    assert [(day.completed, day.partial) for day in today.days[:3]] == [
        (True, False),
        (False, True),
        (False, False),
    ]


def test_days_to_come_are_planned_with_rest_between_them() -> None:
    records = (record(WEDNESDAY - timedelta(days=2)),)
    today = summarise_today(PROGRAMMES, settings(), records, WEDNESDAY)
    assert [day.day.isoformat()[-2:] for day in today.days if day.is_planned] == ["25", "27"]


def test_a_first_week_that_begins_late_still_has_days_of_rest() -> None:
    today = summarise_today(PROGRAMMES, settings(), (), WEDNESDAY)
    assert [day.day.isoformat()[-2:] for day in today.days if day.is_planned] == ["25", "27", "29"]


def test_other_versions_are_offered_only_where_they_are_shorter() -> None:
    offers = summarise_today(PROGRAMMES, settings(), (), WEDNESDAY).offers
    assert offers[0].version is Version.FULL
    assert len(offers) > 1
    assert all(offer.minutes < offers[0].minutes for offer in offers[1:])


def test_the_last_pain_is_that_of_the_latest_session_that_asked() -> None:
    records = (
        record(WEDNESDAY - timedelta(days=1)),
        record(WEDNESDAY - timedelta(days=9), pain=6),
        record(WEDNESDAY - timedelta(days=5), pain=4),
    )
    last = summarise_today(PROGRAMMES, settings(), records, WEDNESDAY).last_pain
    assert last is not None
    assert (last.before, last.after, last.day) == (4, 4, date(2026, 11, 20))

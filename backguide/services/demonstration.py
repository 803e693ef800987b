"""A made-up person's history for pictures and checks. It never mixes with real data."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta, tzinfo

from backguide.core.adherence import monday_of
from backguide.core.compile import make_plan
from backguide.core.credit import sets_done
from backguide.core.plan import Plan, PlanSettings
from backguide.core.programme import Programme
from backguide.core.record import ItemRecord, SessionRecord
from backguide.core.vocabulary import Status

NAME = "Margaret"

_WEEKS = ("p", "fp", "ffp", "fpf", "pf", "fpf", "ffp", "fffp", "fpp", "ffp", "fpf", "f")
"""Twelve weeks, oldest first, this one last: whole (f) and part (p) sessions on Monday, Wednesday, ..."""

_LENGTH = timedelta(minutes=12)


def demonstration_history(programme: Programme, now: datetime) -> tuple[SessionRecord, ...]:
    """Sessions of the twelve weeks that end with the week of ``now``, none of them after ``now``."""
    plan = make_plan(programme.phases[0].items, PlanSettings())
    first = monday_of(now.date()) - timedelta(weeks=len(_WEEKS) - 1)
    records = [
        _session(
            programme, plan, _start(first + timedelta(weeks=week, days=2 * number), now.tzinfo), week, kind
        )
        for week, sessions in enumerate(_WEEKS)
        for number, kind in enumerate(sessions)
    ]
    return tuple(record for record in records if record.ended_at < now)


def _start(day: date, zone: tzinfo | None) -> datetime:
    return datetime.combine(day, time(8, 30), zone)


def _session(programme: Programme, plan: Plan, began: datetime, week: int, kind: str) -> SessionRecord:
    pain = 6 - week // 4
    return SessionRecord(
        id=f"demonstration-{began:%Y-%m-%d}",
        started_at=began,
        ended_at=began + _LENGTH,
        programme=programme.id,
        programme_version=programme.version,
        phase=0,
        status=Status.COMPLETED if kind == "f" else Status.PARTIAL,
        items=_items(plan, whole=kind == "f"),
        pain_before=pain,
        pain_after=max(pain - 1, 0),
        effort=4,
    )


def _items(plan: Plan, *, whole: bool) -> tuple[ItemRecord, ...]:
    worked = {index: step.duration for index, step in enumerate(plan.steps) if step.kind.is_credited}
    records: Sequence[ItemRecord] = [
        ItemRecord(item.exercise.id, item.dose, done)
        for item, done in zip(plan.items, sets_done(plan, worked), strict=True)
    ]
    if not whole:
        last = records[-1]
        undone = tuple(replace(done, seconds=0.0, repetitions=0, credited=False) for done in last.done)
        records = [*records[:-1], replace(last, done=undone)]
    return tuple(records)

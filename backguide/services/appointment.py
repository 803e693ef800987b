"""Which session of which programme a person has today."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from backguide.core.age import for_age
from backguide.core.plan import PlanSettings
from backguide.core.programme import Phase, Programme
from backguide.core.settings import AS_PLANNED, WAIT, Pace, Settings

FIRST_PROGRAMME = "first-steps"
DAYS_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class Appointment:
    """The phase of the programme a person is in: its index, the phase, and the week counted from 1."""

    programme: Programme
    phase_index: int
    phase: Phase
    week: int


def appointment(programmes: Mapping[str, Programme], settings: Settings, today: date) -> Appointment:
    """Today's place in the chosen programme, with the doses of the person's age.

    A programme that is not installed any more falls back to the first one. Weeks begin on the day of the week
    the programme was started on; before the first session it is week 1.
    """
    programme = programmes.get(settings.programme) or programmes[FIRST_PROGRAMME]
    weeks = _weeks_since(settings.programme_started, today)
    index, phase = programme.phase_at(weeks)
    items = tuple(for_age(item, settings.age) for item in phase.items)
    return Appointment(programme, index, replace(phase, items=items), weeks + 1)


def weekly_goal(settings: Settings, phase: Phase) -> int:
    """Days with a session that the week should have: the person's own goal, or as the phase asks."""
    if settings.weekly_goal == AS_PLANNED:
        return min(phase.sessions_per_week, DAYS_A_WEEK)
    return settings.weekly_goal


def plan_settings(settings: Settings, phase: Phase) -> PlanSettings:
    """The plan settings that a person's settings and the phase ask for."""
    usual = PlanSettings()
    waits = settings.position == WAIT
    position = usual.position if waits else float(settings.position)
    return PlanSettings(
        position=position,
        level_change=max(usual.level_change, position),
        get_ready=float(settings.get_ready),
        first_side=settings.first_side,
        fixed_order=phase.fixed_order,
        position_waits=waits,
        rest_waits=settings.rest is Pace.OWN,
        self_paced=settings.repetitions is Pace.OWN,
    )


def _weeks_since(started: date | None, today: date) -> int:
    return 0 if started is None else max((today - started) // timedelta(weeks=1), 0)

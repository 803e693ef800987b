"""The programmes a person can choose from: what each asks for, and choosing one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from backguide.content.library import readable
from backguide.core.age import for_age
from backguide.core.plan import Plan
from backguide.core.programme import Item, Phase, Programme
from backguide.core.settings import Settings
from backguide.core.shorter import Version, plan_version
from backguide.core.vocabulary import Caution
from backguide.services.appointment import appointment, plan_settings
from backguide.services.clinic import is_clinic_only
from backguide.services.exercise_words import Kind, kind_of
from backguide.storage.data_folder import DataFolder


@dataclass(frozen=True, slots=True)
class PhaseSummary:
    """One phase as this person would do it.

    ``items`` are in the order of the session and ``item_seconds`` the time of each with all around it;
    ``seconds`` is the whole session. ``first_week`` counts from 1, ``weeks`` is None where there is no end.
    """

    name: str
    first_week: int
    weeks: int | None
    sessions_per_week: int
    items: tuple[Item, ...]
    item_seconds: tuple[float, ...]
    seconds: float
    advance_when: str

    def seconds_by_kind(self) -> dict[Kind, float]:
        """How long each kind of exercise takes, in the order of the kinds; without what lies around them."""
        by_kind: dict[Kind, float] = {}
        for item, seconds in zip(self.items, self.item_seconds, strict=True):
            kind = kind_of(item.exercise)
            by_kind[kind] = by_kind.get(kind, 0.0) + seconds
        return {kind: by_kind[kind] for kind in Kind if kind in by_kind}


@dataclass(frozen=True, slots=True)
class ProgrammeSummary:
    """One programme as this person would do it.

    ``present_phase`` is the index of the phase the person is in and ``week`` the week counted from 1, both
    None unless it is the one in use. ``asks_first`` where a therapist should show an exercise of it first.
    """

    programme: Programme
    phases: tuple[PhaseSummary, ...]
    equipment: tuple[str, ...]
    is_clinic: bool
    asks_first: bool
    present_phase: int | None
    week: int | None


def summarise_programmes(
    programmes: Mapping[str, Programme], settings: Settings, today: date
) -> tuple[ProgrammeSummary, ...]:
    """Every programme but the faulty, the one in use first, then in the order given.

    Raises ContentError where the one in use is faulty.
    """
    place = appointment(programmes, settings, today)
    summaries = [_summary(programme, settings) for programme in readable(programmes)]
    mine = place.programme.id
    present = [
        replace(summary, present_phase=place.phase_index, week=place.week)
        for summary in summaries
        if summary.programme.id == mine
    ]
    return (*present, *(summary for summary in summaries if summary.programme.id != mine))


def choose_programme(programme: Programme, folder: DataFolder, today: date) -> None:
    """Begin ``programme`` with its first phase today; all else stays as it is. Raises StorageError."""
    settings = folder.settings
    settings.set("programme", programme.id)
    settings.set("programme_started", today.isoformat())


def _summary(programme: Programme, settings: Settings) -> ProgrammeSummary:
    exercises = [item.exercise for phase in programme.phases for item in phase.items]
    return ProgrammeSummary(
        programme=programme,
        phases=tuple(_phases(programme.phases, settings)),
        equipment=tuple(dict.fromkeys(thing for exercise in exercises for thing in exercise.equipment)),
        is_clinic=any(is_clinic_only(exercise) for exercise in exercises),
        asks_first=any(Caution.THERAPIST_ADVISED in exercise.cautions for exercise in exercises),
        present_phase=None,
        week=None,
    )


def _phases(phases: Iterable[Phase], settings: Settings) -> Iterable[PhaseSummary]:
    first = 1
    for phase in phases:
        items = tuple(for_age(item, settings.age) for item in phase.items)
        plan = plan_version(items, plan_settings(settings, phase), Version.FULL)
        yield PhaseSummary(
            name=phase.name,
            first_week=first,
            weeks=phase.weeks,
            sessions_per_week=phase.sessions_per_week,
            items=plan.items,
            item_seconds=_item_seconds(plan),
            seconds=plan.seconds,
            advance_when=phase.advance_when,
        )
        first += phase.weeks or 0


def _item_seconds(plan: Plan) -> tuple[float, ...]:
    seconds = [0.0] * len(plan.items)
    for step in plan.steps:
        if step.item is not None:
            seconds[step.item] += step.duration
    return tuple(seconds)

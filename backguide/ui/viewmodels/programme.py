"""Everything the Programme page says, as plain words."""

from collections.abc import Sequence
from dataclasses import dataclass

from backguide.core.lines import dose_in_words
from backguide.core.programme import Item
from backguide.core.vocabulary import Sidedness
from backguide.services.caution_words import advice_of
from backguide.services.exercise_words import Kind, place_of
from backguide.services.programmes import PhaseSummary, ProgrammeSummary
from backguide.services.today import whole_minutes
from backguide.ui import strings

_DAYS = 7
_MOST_NAMES = 6
_SIDES = {
    Sidedness.BILATERAL: "",
    Sidedness.SIDED: "each side",
    Sidedness.ALTERNATING: "sides in turn",
}


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing to know about a programme: icon and words."""

    icon: str
    text: str


@dataclass(frozen=True, slots=True)
class RowView:
    """One exercise of a phase: where, how much of it, and how long it takes with everything around it."""

    exercise_id: str
    name: str
    where: str
    dose: str
    total: str
    mark: str
    spoken: str


@dataclass(frozen=True, slots=True)
class Share:
    """How long one kind of exercise takes in a session, in seconds and in words."""

    kind: Kind
    seconds: float
    words: str


@dataclass(frozen=True, slots=True)
class PhaseView:
    """One phase. ``holds`` names its first exercises.

    ``end_title`` and ``end`` say when it is over, or that it never is (``is_open``).
    """

    title: str
    when: str
    line: str
    holds: str
    minutes: int
    times: str
    rows: tuple[RowView, ...]
    shares: tuple[Share, ...]
    is_open: bool
    end_title: str
    end: str


@dataclass(frozen=True, slots=True)
class ProgrammeView:
    """One programme, on its card and on its page.

    ``status`` is empty where it is not the one in use. ``mark`` says that a therapist should be asked first;
    ``caution`` says what to beware of. ``present_phase`` is the phase to show first.
    """

    programme_id: str
    title: str
    purpose: str
    for_whom: str
    facts: tuple[Fact, ...]
    phases: tuple[PhaseView, ...]
    present_phase: int
    status: str
    mark: str
    is_clinic: bool
    caution: str
    sources: tuple[str, ...]

    @property
    def is_mine(self) -> bool:
        """True for the one in use."""
        return bool(self.status)


def programme_view(summary: ProgrammeSummary) -> ProgrammeView:
    """The words for one programme."""
    programme = summary.programme
    phases = summary.phases
    mark = "Clinic only" if summary.is_clinic else "Ask first" if summary.asks_first else ""
    return ProgrammeView(
        programme_id=programme.id,
        title=programme.title,
        purpose=programme.purpose,
        for_whom=programme.for_whom,
        facts=_facts(summary),
        phases=tuple(_phase(number, phase) for number, phase in enumerate(phases, start=1)),
        present_phase=summary.present_phase or 0,
        status="" if summary.week is None else f"In use, week {summary.week}",
        mark=mark,
        is_clinic=summary.is_clinic,
        caution=programme.caution_note,
        sources=programme.sources,
    )


def replace_words(new: ProgrammeSummary, present: ProgrammeSummary) -> str:
    """What happens when ``new`` takes the place of the present programme."""
    first = new.phases[0]
    return (
        f"It takes the place of {present.programme.title}, where you are in week {present.week}. "
        f"{new.programme.title} begins today with its first phase, “{first.name}”. "
        f"That is {times_a_week(first.sessions_per_week)}, {whole_minutes(first.seconds)} minutes each. "
        "All you have done stays in your history."
    )


def times_a_week(sessions: int) -> str:
    """How often: "once a week", "3 times a week", "twice a day"."""
    per_day = sessions // _DAYS
    if sessions % _DAYS == 0 and per_day >= 1:
        return "every day" if per_day == 1 else "twice a day" if per_day == 2 else f"{per_day} times a day"
    return {1: "once a week", 2: "twice a week"}.get(sessions, f"{sessions} times a week")


def _facts(summary: ProgrammeSummary) -> tuple[Fact, ...]:
    phases = summary.phases
    need = strings.sentence_case(", ".join(summary.equipment)) or "Nothing but a little room"
    return (
        Fact("clock", _minutes_between(phases)),
        Fact("calendar", _how_often(phases)),
        Fact("repeat", _how_long(phases)),
        Fact("mat", f"You need: {need[:1].lower() + need[1:]}"),
    )


def _minutes_between(phases: Sequence[PhaseSummary]) -> str:
    minutes = sorted({whole_minutes(phase.seconds) for phase in phases})
    span = str(minutes[0]) if len(minutes) == 1 else f"{minutes[0]} to {minutes[-1]}"
    return f"{span} minutes a session"


def _how_often(phases: Sequence[PhaseSummary]) -> str:
    times = list(dict.fromkeys(times_a_week(phase.sessions_per_week) for phase in phases))
    first = strings.sentence_case(times[0])
    return first if len(times) == 1 else f"{first}, later {times[-1]}"


def _how_long(phases: Sequence[PhaseSummary]) -> str:
    weeks = sum(phase.weeks or 0 for phase in phases)
    if not weeks:
        return "No end: as long as it does you good"
    return f"{_weeks(weeks)}, then with no end"


def _phase(number: int, phase: PhaseSummary) -> PhaseView:
    times = times_a_week(phase.sessions_per_week)
    minutes = whole_minutes(phase.seconds)
    is_open = phase.weeks is None
    when = _when(phase)
    return PhaseView(
        title=f"{number} {phase.name}",
        when=when,
        line=f"{strings.sentence_case(when)} · {times} · {minutes} min",
        holds=_names(phase.items),
        minutes=minutes,
        times=times,
        rows=tuple(map(_row, phase.items, phase.item_seconds)),
        shares=tuple(
            Share(kind, seconds, clock_words(seconds)) for kind, seconds in phase.seconds_by_kind().items()
        ),
        is_open=is_open,
        end_title="This phase has no end" if is_open else "Go on when",
        end=phase.advance_when,
    )


def _row(item: Item, seconds: float) -> RowView:
    exercise = item.exercise
    dose = dose_in_words(item).removesuffix(" a side")
    total = clock_words(seconds)
    advice = advice_of(exercise)
    where = " · ".join(filter(None, (place_of(exercise), _SIDES[exercise.sidedness])))
    said = [exercise.short_name, *where.split(" · "), strings.dose_in_full(dose), f"{total} minutes"]
    return RowView(
        exercise_id=exercise.id,
        name=exercise.short_name,
        where=where,
        dose=dose,
        total=total,
        mark=advice.mark if advice else "",
        spoken=", ".join([*said, *([advice.title] if advice else [])]),
    )


def clock_words(seconds: float) -> str:
    """Minutes and seconds: "3:50"."""
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02}"


def _when(phase: PhaseSummary) -> str:
    if phase.weeks is None:
        return f"from week {phase.first_week} on"
    if phase.weeks == 1:
        return f"week {phase.first_week}"
    return f"weeks {phase.first_week}–{phase.first_week + phase.weeks - 1}"


def _weeks(count: int) -> str:
    return "1 week" if count == 1 else f"{count} weeks"


def _names(items: Sequence[Item]) -> str:
    """The first exercises by name, and how many more there are."""
    names = [item.exercise.short_name for item in items[:_MOST_NAMES]]
    more = len(items) - len(names)
    return " · ".join(names) + (f" and {more} more" if more else "")

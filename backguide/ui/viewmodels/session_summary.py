"""What is said at the end of a session: honest about what was done, and warm."""

from dataclasses import dataclass
from enum import StrEnum

from backguide.core.credit import sets_done
from backguide.core.events import StopReason
from backguide.core.pain_rule import Reading
from backguide.core.record import SetDone
from backguide.core.session import SessionState
from backguide.core.vocabulary import Category, Feedback, SkipReason, Status
from backguide.services.pain_history import is_relief_only
from backguide.services.session_background import SessionBackground
from backguide.ui.viewmodels.next_time import next_time
from backguide.ui.viewmodels.pain_words import tomorrow


class Outcome(StrEnum):
    """How much of one exercise was done."""

    ALL = "all"
    PART = "part"
    NONE = "none"
    HURT = "hurt"


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One exercise of the session and what became of it, as words; ``component`` is its kind of work."""

    name: str
    outcome: Outcome
    words: str
    component: str


@dataclass(frozen=True, slots=True)
class Component:
    """One kind of work of the session: how many of its sets count, and for how long it was done."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """The last part of the page: a headline, sentences, what was done, and what comes.

    ``tomorrow`` says what to expect, ``next_time`` is one thing to try; both may be empty.
    """

    status: Status | None
    title: str
    sentences: tuple[str, ...]
    rows: tuple[SummaryRow, ...]
    components: tuple[Component, ...]
    tomorrow: tuple[str, ...]
    next_time: str


_COMPONENTS = {
    Category.MOBILITY: "Loosening up",
    Category.CORE_ABDOMINAL: "Core",
    Category.CORE_POSTERIOR: "Core",
    Category.DYNAMIC_STABILIZATION: "Stabilisation",
    Category.AQUATIC: "In the water",
    Category.AEROBIC: "Aerobic",
    Category.DIRECTIONAL_PREFERENCE: "Your direction",
    Category.RELIEF_POSITION: "Relief",
    Category.CLINIC_TRACTION: "Traction",
    Category.ADJUNCT: "Warmth or cold",
}
_STRETCHING = "Stretching"

_SKIPPED = {
    SkipReason.PAIN.value: "Too sore today",
    SkipReason.HARD.value: "Too hard today",
    SkipReason.TIME.value: "No time today",
}


def summarise(state: SessionState, background: SessionBackground) -> SessionSummary:
    """The summary of a session that is over."""
    done = sets_done(state.plan, state.worked)
    rows = _rows(state, done)
    is_worth_more = any(row.outcome is not Outcome.NONE for row in rows)
    talks = state.status is not Status.STOPPED_SAFETY and is_worth_more
    readings = (*background.readings, _reading(state, done, background))
    return SessionSummary(
        status=state.status,
        title=_title(state.status, rows),
        sentences=(_done(rows), *_pain(state)),
        rows=rows,
        components=_components(state, done),
        tomorrow=tomorrow(readings, background.limits, was_work=_was_work(state, done)) if talks else (),
        next_time=next_time(state, readings, background.limits) if talks else "",
    )


def rows_told(summary: SessionSummary, most: int) -> tuple[tuple[SummaryRow, ...], str]:
    """The rows shown where there is room for ``most`` lines with the kinds of work, and a line on the others.

    Where there are too many, those done in full go first: their kinds of work tell of them.
    """
    room = most - len(summary.components)
    if len(summary.rows) <= room:
        return summary.rows, ""
    unlike = tuple(row for row in summary.rows if row.outcome is not Outcome.ALL)
    if len(unlike) < room:
        return unlike, ""
    told = unlike[: max(room - 1, 0)]
    return told, f"and {len(unlike) - len(told)} more that were not done in full"


def _reading(
    state: SessionState, done: tuple[tuple[SetDone, ...], ...], background: SessionBackground
) -> Reading:
    items = state.plan.items
    worked = [item.exercise.id for item, sets in zip(items, done, strict=True) if _was_done(sets)]
    hurt = frozenset(item.exercise.id for index, item in enumerate(items) if _hurt(state, index))
    return Reading(
        resting=state.pain_before,
        after=state.pain_after,
        usual=background.usual,
        hurt=hurt,
        leg=state.leg,
        relief_only=is_relief_only(worked),
    )


def _was_work(state: SessionState, done: tuple[tuple[SetDone, ...], ...]) -> bool:
    """True where muscles worked, not only rested, breathed or were treated."""
    pairs = zip(state.plan.items, done, strict=True)
    return any(_was_done(sets) and item.exercise.category.is_active for item, sets in pairs)


def _was_done(sets: tuple[SetDone, ...]) -> bool:
    return any(part.seconds for part in sets)


def _hurt(state: SessionState, index: int) -> bool:
    return StopReason.PAIN.value == state.reasons.get(index) or state.feedback.get(index) is Feedback.HURT


def _rows(state: SessionState, done_by_item: tuple[tuple[SetDone, ...], ...]) -> tuple[SummaryRow, ...]:
    rows: list[SummaryRow] = []
    for index, (item, done) in enumerate(zip(state.plan.items, done_by_item, strict=True)):
        outcome, words = _outcome(state, index, done)
        rows.append(SummaryRow(item.exercise.short_name, outcome, words, _component(item.exercise.category)))
    return tuple(rows)


def _outcome(state: SessionState, index: int, done: tuple[SetDone, ...]) -> tuple[Outcome, str]:
    credited = sum(part.credited for part in done)
    if not _was_done(done):
        return Outcome.NONE, _SKIPPED.get(state.reasons.get(index, ""), "Left for another day")
    if _hurt(state, index):
        return Outcome.HURT, "It hurt" if credited == len(done) else "It hurt, so you left it"
    if credited == len(done):
        return Outcome.ALL, "All of it"
    return Outcome.PART, f"{credited} of {len(done)} sets" if credited else "A little of it"


def _components(state: SessionState, done_by_item: tuple[tuple[SetDone, ...], ...]) -> tuple[Component, ...]:
    """The kinds of work of which something was done, in the order of the session."""
    kinds: dict[str, list[SetDone]] = {}
    for item, done in zip(state.plan.items, done_by_item, strict=True):
        kinds.setdefault(_component(item.exercise.category), []).extend(done)
    return tuple(
        Component(name, f"{_sets(done)}, {_time(done)}")
        for name, done in kinds.items()
        if any(part.seconds for part in done)
    )


def _component(category: Category) -> str:
    return _STRETCHING if category.is_stretch else _COMPONENTS[category]


def _sets(done: list[SetDone]) -> str:
    unit = "set" if len(done) == 1 else "sets"
    return f"{sum(part.credited for part in done)} of {len(done)} {unit}"


def _time(done: list[SetDone]) -> str:
    seconds = sum(part.seconds for part in done)
    return f"{round(seconds / 60)} min" if seconds >= 90 else f"{round(seconds)} s"


def _title(status: Status | None, rows: tuple[SummaryRow, ...]) -> str:
    if status is Status.STOPPED_SAFETY:
        return "You did right to stop."
    if all(row.outcome is Outcome.NONE for row in rows):
        return "That is all right."
    if status is Status.STOPPED_PAIN or any(row.outcome is Outcome.HURT for row in rows):
        return "You listened to your back."
    return "Well done."


def _done(rows: tuple[SummaryRow, ...]) -> str:
    done = sum(row.outcome is not Outcome.NONE for row in rows)
    if done == 0:
        return "Nothing today. You can start again whenever you like."
    if all(row.outcome is Outcome.ALL for row in rows):
        count = f"all {len(rows)} exercises" if len(rows) > 1 else "the whole exercise"
        return f"You did {count}."
    if done == len(rows):
        return f"You did {'some of every exercise' if done > 1 else 'part of it'}. That counts."
    return f"You did {done} of {len(rows)}. That counts."


def _pain(state: SessionState) -> tuple[str, ...]:
    before, after = state.pain_before, state.pain_after
    if after is None:
        return ()
    if before is None:
        return (f"Your pain is {after} out of 10 now.",)
    return (f"Your pain was {before} before. It is {after} now.",)

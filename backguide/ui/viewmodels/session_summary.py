"""What is said at the end of a session: honest about what was done, and warm."""

from dataclasses import dataclass
from enum import StrEnum

from backguide.core.credit import sets_done
from backguide.core.events import StopReason
from backguide.core.session import SessionState
from backguide.core.vocabulary import Feedback, Status

HIGH_PAIN = 5
"""Pain above this is more than an exercise should leave behind (CLINICAL.md 3.5)."""
PAIN_RISE = 2
"""So many points more than before count as a rise (CLINICAL.md 3.5)."""


class Outcome(StrEnum):
    """How much of one exercise was done."""

    ALL = "all"
    PART = "part"
    NONE = "none"
    HURT = "hurt"


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One exercise of the session and what became of it, as words."""

    name: str
    outcome: Outcome
    words: str


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """The last part of the page: a headline, sentences, and a row for every exercise."""

    status: Status | None
    title: str
    sentences: tuple[str, ...]
    rows: tuple[SummaryRow, ...]


def summarise(state: SessionState) -> SessionSummary:
    """The summary of a session that is over."""
    rows = _rows(state)
    tomorrow = () if state.status is Status.STOPPED_SAFETY else _tomorrow(state, rows)
    sentences = (_done(rows), *_pain(state), *tomorrow)
    return SessionSummary(state.status, _title(state.status, rows), sentences, rows)


def _rows(state: SessionState) -> tuple[SummaryRow, ...]:
    rows: list[SummaryRow] = []
    done_by_item = sets_done(state.plan, state.worked)
    for index, (item, done) in enumerate(zip(state.plan.items, done_by_item, strict=True)):
        credited = sum(part.credited for part in done)
        worked = any(part.seconds for part in done)
        hurt = StopReason.PAIN.value == state.reasons.get(index) or state.feedback.get(index) is Feedback.HURT
        if hurt:
            outcome, words = Outcome.HURT, "It hurt" if credited == len(done) else "It hurt, so you left it"
        elif credited == len(done):
            outcome, words = Outcome.ALL, "All of it"
        elif worked:
            outcome, words = Outcome.PART, "Part of it"
        else:
            outcome, words = Outcome.NONE, "Left for another day"
        rows.append(SummaryRow(item.exercise.short_name, outcome, words))
    return tuple(rows)


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


def _tomorrow(state: SessionState, rows: tuple[SummaryRow, ...]) -> tuple[str, ...]:
    before, after = state.pain_before, state.pain_after
    is_high = after is not None and after > HIGH_PAIN
    has_risen = after is not None and before is not None and after - before >= PAIN_RISE
    if is_high or has_risen:
        return (
            "Rest now, in any position that feels easy.",
            "Still more than usual tomorrow? Do less next time.",
            "If it happens twice, tell your therapist.",
        )
    if all(row.outcome is Outcome.NONE for row in rows):
        return ()
    return (
        "Your muscles may ache for a day or two.",
        "Your back should feel as usual by tomorrow morning.",
    )

"""Take up an interrupted session where it was."""

from collections.abc import Mapping
from dataclasses import dataclass

from backguide.core.compile import changed, plan_in_order
from backguide.core.dose import Dose
from backguide.core.exercise import Exercise
from backguide.core.guidance import Guidance
from backguide.core.plan import Change, Plan, PlanSettings
from backguide.core.programme import Item, Timing
from backguide.core.record import SessionRecord
from backguide.core.session import LEAD_IN, Activity, SessionState
from backguide.core.vocabulary import Feedback


class ResumeError(Exception):
    """The session cannot be taken up again; the message is one sentence. What was done can still be kept."""


@dataclass(frozen=True, slots=True)
class PrescribedItem:
    """An item as it was planned, by the ids of its exercises."""

    exercise: str
    dose: Dose
    timing: Timing
    easier: str | None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a session is, in plain values: enough to make its plan again and go on.

    ``elapsed`` and ``length`` are seconds of step ``index``; ``worked`` maps a step's index to the seconds
    credited to it.
    """

    prescribed: tuple[PrescribedItem, ...]
    settings: PlanSettings
    changes: tuple[Change, ...]
    index: int
    elapsed: float
    length: float
    worked: Mapping[int, float]


def progress_of(state: SessionState, now: float) -> Progress:
    """How far ``state`` is at ``now``."""
    return Progress(
        prescribed=tuple(_prescribed(item) for item in state.plan.prescribed),
        settings=state.plan.settings,
        changes=state.plan.changes,
        index=state.index,
        elapsed=min(state.elapsed(now), state.length),
        length=state.length,
        worked=dict(state.worked),
    )


def resumed(
    progress: Progress,
    record: SessionRecord,
    exercises: Mapping[str, Exercise],
    guidance: Guidance | None = None,
) -> SessionState:
    """The session as it stood, paused; ``record`` is what was kept of it.

    Going on (``TogglePause``) begins with a lead-in that is long enough to get back into position. A session
    that had not got past its questions begins with them. Raises ResumeError where an exercise is not
    installed any more, or the plan can no longer be made.
    """
    plan = _plan(progress, exercises)
    if max(progress.index, *progress.worked, 0) >= len(plan.steps):
        raise ResumeError("The interrupted session does not fit its exercises any more.")
    step = plan.steps[progress.index]
    length = max(progress.length, step.duration) if step.kind.is_open else progress.length
    lead_in = max(plan.settings.level_change, LEAD_IN) if step.item is not None else LEAD_IN
    return SessionState(
        plan,
        guidance or Guidance(),
        index=progress.index,
        activity=Activity.RUNNING if step.kind.is_open else Activity.PAUSED,
        remaining=max(length - progress.elapsed, 0.0),
        length=length,
        worked=dict(progress.worked),
        reasons={index: item.reason for index, item in enumerate(record.items) if item.reason},
        feedback=_feedback(record),
        pain_before=record.pain_before,
        anything_new=record.anything_new,
        lead_in=lead_in,
        is_resumed=True,
    )


def _plan(progress: Progress, exercises: Mapping[str, Exercise]) -> Plan:
    try:
        items = tuple(
            Item(
                exercises[item.exercise],
                item.dose,
                None if item.easier is None else exercises[item.easier],
                item.timing,
            )
            for item in progress.prescribed
        )
    except KeyError as error:
        raise ResumeError(f"The exercise {error} is not installed any more.") from error
    plan = plan_in_order(items, progress.settings)
    try:
        for change in progress.changes:
            plan = changed(plan, change)
    except IndexError as error:
        raise ResumeError("The interrupted session does not fit its exercises any more.") from error
    return plan


def _prescribed(item: Item) -> PrescribedItem:
    easier = None if item.easier is None else item.easier.id
    return PrescribedItem(item.exercise.id, item.dose, item.timing, easier)


def _feedback(record: SessionRecord) -> dict[int, Feedback]:
    return {index: item.feedback for index, item in enumerate(record.items) if item.feedback is not None}

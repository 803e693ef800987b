"""Turn a session, running or over, into the record of what was really done."""

from dataclasses import dataclass
from datetime import datetime

from backguide.core.credit import all_credited, sets_done
from backguide.core.record import ItemRecord, SessionRecord
from backguide.core.session import SessionState
from backguide.core.vocabulary import Feedback, Status


@dataclass(frozen=True, slots=True)
class SessionIdentity:
    """What names a session: its id, when it began, and the programme and phase (index) it belongs to.

    ``is_practice`` where an exercise is tried on its own, beside the programme.
    """

    id: str
    started_at: datetime
    programme: str
    programme_version: int
    phase: int
    is_practice: bool = False


def record_of(state: SessionState, identity: SessionIdentity, ended_at: datetime) -> SessionRecord:
    """The record of ``state``; a session that is not over yet is recorded as partial."""
    items = tuple(
        ItemRecord(
            exercise=item.exercise.id,
            dose=item.dose,
            done=done,
            feedback=_feedback(state, index, any(part.seconds for part in done)),
            reason=state.reasons.get(index, ""),
        )
        for index, (item, done) in enumerate(
            zip(state.plan.items, sets_done(state.plan, state.worked), strict=True)
        )
    )
    return SessionRecord(
        id=identity.id,
        started_at=identity.started_at,
        ended_at=ended_at,
        programme=identity.programme,
        programme_version=identity.programme_version,
        phase=identity.phase,
        status=state.status or _status_so_far(state),
        items=items,
        pain_before=state.pain_before,
        pain_after=state.pain_after,
        effort=state.effort,
        note=state.note,
        anything_new=state.anything_new,
        leg=state.leg,
        practice=identity.is_practice,
    )


def _status_so_far(state: SessionState) -> Status:
    return Status.COMPLETED if all_credited(state.plan, state.worked) else Status.PARTIAL


def _feedback(state: SessionState, item: int, worked: bool) -> Feedback | None:
    said = state.feedback.get(item)
    return Feedback.SKIPPED if said is None and not worked and state.status is not None else said

"""A session that was cut off (power, crash, kill): go on with it, keep what was done of it, or drop it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from backguide.core.dose import Dose
from backguide.core.exercise import Exercise
from backguide.core.record import SessionRecord, SetDone
from backguide.core.recording import SessionIdentity, record_of
from backguide.core.resume import ResumeError, resumed
from backguide.core.session import SessionState
from backguide.core.vocabulary import Status
from backguide.storage.history import History
from backguide.storage.journal import Journal, Snapshot

KEEP_BY_ITSELF_AFTER = timedelta(hours=4)
"""An interrupted session older than this is kept without asking (DESIGN.md 4)."""

HAS_CHANGED = "Its exercises have changed since, so it cannot go on from there."


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be done with a session that was cut off.

    ``sentence`` says what was done, and why it cannot go on where ``can_resume`` is false. There may be
    nothing to keep yet.
    """

    sentence: str
    can_resume: bool
    can_keep: bool


def interrupted(journal: Journal, history: History) -> Snapshot | None:
    """How far a session got that never ended, or None.

    A session that was stored just before the journal could be cleared is no interrupted one, and neither is
    one that ended while its first question was still open. Raises StorageError.
    """
    snapshot = journal.recover()
    if snapshot is None:
        return None
    if history.get(snapshot.record.id) is not None or not _was_begun(snapshot):
        journal.clear()
        return None
    return snapshot


def keep(snapshot: Snapshot, journal: Journal, history: History) -> None:
    """Store what was done as a partial session. Raises StorageError; nothing is lost then."""
    if _is_anything_done(snapshot.record):
        history.add(snapshot.record)
    journal.clear()


def discard(journal: Journal) -> None:
    """Forget the interrupted session, because the person said so."""
    journal.clear()


def is_kept_by_itself(snapshot: Snapshot, now: datetime) -> bool:
    """True when nobody will go on with the session: it is too old, or was stopped for pain or safety."""
    was_stopped = snapshot.record.status in (Status.STOPPED_PAIN, Status.STOPPED_SAFETY)
    return was_stopped or now - snapshot.written_at > KEEP_BY_ITSELF_AFTER


def resume_state(snapshot: Snapshot, exercises: Mapping[str, Exercise]) -> SessionState:
    """The session as it stood, paused. Raises ResumeError where it cannot be made again as it was."""
    if snapshot.progress is None:
        raise ResumeError("The journal does not say how the session was to go on.")
    state = resumed(snapshot.progress, snapshot.record, exercises)
    # The same exercises in another form would credit what was done to the wrong sets.
    again = record_of(state, identity_of(snapshot.record), snapshot.record.ended_at)
    if _what_was_done(again) != _what_was_done(snapshot.record):
        raise ResumeError("The exercises are no longer done the way they were.")
    return state


def offer_of(snapshot: Snapshot, exercises: Mapping[str, Exercise]) -> Offer:
    """What to offer the person."""
    can_keep = _is_anything_done(snapshot.record)
    sentence = in_words(snapshot.record)
    try:
        resume_state(snapshot, exercises)
    except ResumeError:
        return Offer(f"{sentence} {HAS_CHANGED}", can_resume=False, can_keep=can_keep)
    return Offer(sentence, can_resume=True, can_keep=can_keep)


def in_words(record: SessionRecord) -> str:
    """What was done of it, as a warm sentence."""
    started = [item for item in record.items if any(done.seconds for done in item.done)]
    if not started:
        return "You had only just begun."
    return f"You did {len(started)} of {len(record.items)} exercises. That counts."


def identity_of(record: SessionRecord) -> SessionIdentity:
    """What names the session of ``record``, so that it goes on as the same one."""
    return SessionIdentity(
        id=record.id,
        started_at=record.started_at,
        programme=record.programme,
        programme_version=record.programme_version,
        phase=record.phase,
        is_practice=record.practice,
    )


def _what_was_done(record: SessionRecord) -> list[tuple[str, Dose, tuple[SetDone, ...]]]:
    return [(item.exercise, item.dose, item.done) for item in record.items]


def _was_begun(snapshot: Snapshot) -> bool:
    got_past_its_question = snapshot.progress is not None and snapshot.step_index > 0
    return got_past_its_question or _is_anything_done(snapshot.record)


def _is_anything_done(record: SessionRecord) -> bool:
    if record.status in (Status.STOPPED_PAIN, Status.STOPPED_SAFETY):
        return True
    return any(done.seconds for item in record.items for done in item.done)

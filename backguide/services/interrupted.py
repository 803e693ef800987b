"""A session that was cut off (power, crash, kill): keep what was done of it."""

from datetime import datetime, timedelta

from backguide.core.record import SessionRecord
from backguide.storage.history import History
from backguide.storage.journal import Journal

KEEP_BY_ITSELF_AFTER = timedelta(hours=4)
"""An interrupted session older than this is kept without asking (DESIGN.md 4)."""


def interrupted(journal: Journal, history: History) -> SessionRecord | None:
    """The record so far of a session that never ended, or None.

    A session that was stored just before the journal could be cleared is no interrupted one.
    """
    snapshot = journal.recover()
    if snapshot is None:
        return None
    if history.get(snapshot.record.id) is not None or not _was_begun(snapshot.record):
        journal.clear()
        return None
    return snapshot.record


def keep(record: SessionRecord, journal: Journal, history: History) -> None:
    """Store what was done as a partial session. Raises StorageError; nothing is lost then."""
    history.add(record)
    journal.clear()


def discard(journal: Journal) -> None:
    """Forget the interrupted session, because the person said so."""
    journal.clear()


def is_kept_by_itself(record: SessionRecord, now: datetime) -> bool:
    """True when the session is so old that nobody will go on with it."""
    return now - record.ended_at > KEEP_BY_ITSELF_AFTER


def in_words(record: SessionRecord) -> str:
    """What was done of it, as a warm sentence."""
    started = [item for item in record.items if any(done.seconds for done in item.done)]
    return f"You did {len(started)} of {len(record.items)} exercises. That counts."


def _was_begun(record: SessionRecord) -> bool:
    return any(done.seconds for item in record.items for done in item.done)

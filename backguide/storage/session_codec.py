"""Session records as stored documents, and back (the fields of DESIGN.md 5)."""

from typing import Any

from backguide.core.record import ItemRecord, SessionRecord, SetDone
from backguide.core.safety import LegChange
from backguide.core.vocabulary import Feedback, Status
from backguide.storage.document_reader import DocumentReader
from backguide.storage.dose_codec import decode_dose, decode_side, encode_dose, encode_side
from backguide.storage.errors import DocumentError
from backguide.storage.migrations import DocumentKind, migrate


def encode_session(record: SessionRecord) -> dict[str, Any]:
    """``record`` as a document of plain JSON values."""
    return {
        "id": record.id,
        "schema": record.schema,
        "started_at": record.started_at.isoformat(),
        "ended_at": record.ended_at.isoformat(),
        "programme": record.programme,
        "programme_version": record.programme_version,
        "phase": record.phase,
        "status": record.status.value,
        "pain_before": record.pain_before,
        "pain_after": record.pain_after,
        "effort": record.effort,
        "items": [_encode_item(item) for item in record.items],
        "note": record.note,
        "anything_new": record.anything_new,
        "leg": record.leg.value if record.leg is not None else None,
        "practice": record.practice,
    }


def decode_session(document: object) -> SessionRecord:
    """The record of a document of this or any older schema.

    Raises DocumentError with one line naming the field at fault, and NewerDataError for a schema after ours.
    """
    read = DocumentReader(migrate(document, DocumentKind.SESSION))
    record = SessionRecord(
        id=read.text("id", filled=True),
        started_at=read.moment("started_at"),
        ended_at=read.moment("ended_at"),
        programme=read.text("programme"),
        programme_version=read.whole("programme_version"),
        phase=read.whole("phase"),
        status=read.word("status", Status),
        items=tuple(_decode_item(item) for item in read.children("items")),
        pain_before=read.rating("pain_before"),
        pain_after=read.rating("pain_after"),
        effort=read.rating("effort"),
        note=read.text("note"),
        anything_new=read.flag("anything_new"),
        leg=None if read.is_empty("leg") else read.word("leg", LegChange),
        practice=read.flag("practice"),
        schema=read.whole("schema", 1),
    )
    if record.ended_at < record.started_at:
        raise DocumentError("ended_at: must not be before started_at")
    return record


def _encode_item(item: ItemRecord) -> dict[str, Any]:
    return {
        "exercise": item.exercise,
        "dose": encode_dose(item.dose),
        "done": [
            {
                "set": done.set,
                "side": encode_side(done.side),
                "seconds": done.seconds,
                "repetitions": done.repetitions,
                "credited": done.credited,
            }
            for done in item.done
        ],
        "feedback": item.feedback.value if item.feedback is not None else None,
        "reason": item.reason,
    }


def _decode_item(read: DocumentReader) -> ItemRecord:
    return ItemRecord(
        exercise=read.text("exercise", filled=True),
        dose=decode_dose(read.child("dose")),
        done=tuple(_decode_set(done) for done in read.children("done")),
        feedback=None if read.is_empty("feedback") else read.word("feedback", Feedback),
        reason=read.text("reason"),
    )


def _decode_set(read: DocumentReader) -> SetDone:
    return SetDone(
        set=read.whole("set", 1),
        side=decode_side(read, "side"),
        seconds=read.seconds("seconds"),
        repetitions=read.whole("repetitions"),
        credited=read.flag("credited"),
    )

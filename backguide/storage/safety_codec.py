"""Entries of the safety log as stored documents, and back."""

from typing import Any

from backguide.core.safety import (
    AdviceTaken,
    ConsentGiven,
    Morning,
    MorningAfter,
    Occasion,
    SafetyEntry,
    SignsAsked,
    Urgency,
)
from backguide.storage.document_reader import DocumentReader
from backguide.storage.errors import DocumentError


def encode_entry(entry: SafetyEntry) -> dict[str, Any]:
    """``entry`` as a document of plain JSON values."""
    at = entry.at.isoformat()
    match entry:
        case ConsentGiven():
            return {"kind": "consent", "at": at}
        case SignsAsked(_, occasion, found):
            signs = found.value if found is not None else None
            return {"kind": "signs", "at": at, "occasion": occasion.value, "found": signs}
        case AdviceTaken():
            return {"kind": "advice", "at": at}
        case MorningAfter(_, session, answer):
            said = answer.value if answer is not None else None
            return {"kind": "morning", "at": at, "session": session, "answer": said}


def decode_entry(document: object) -> SafetyEntry:
    """The entry of a document. Raises DocumentError with one line naming the field at fault."""
    read = DocumentReader(document)
    at = read.moment("at")
    match read.text("kind"):
        case "consent":
            return ConsentGiven(at)
        case "signs":
            found = None if read.is_empty("found") else read.word("found", Urgency)
            return SignsAsked(at, read.word("occasion", Occasion), found)
        case "advice":
            return AdviceTaken(at)
        case "morning":
            answer = None if read.is_empty("answer") else read.word("answer", Morning)
            return MorningAfter(at, read.text("session", filled=True), answer)
        case other:
            raise DocumentError(f"kind: must be consent, signs, advice or morning, not {other!r:.40}")

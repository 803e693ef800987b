"""How far a session is (``core.resume.Progress``) as a document, and back."""

from dataclasses import fields
from typing import Any

from backguide.core.plan import Change, ChangeKind, Part, PlanSettings
from backguide.core.programme import Timing
from backguide.core.resume import PrescribedItem, Progress
from backguide.core.vocabulary import Side
from backguide.storage.document_reader import DocumentReader
from backguide.storage.dose_codec import decode_dose, decode_side, encode_dose, encode_side


def encode_progress(progress: Progress) -> dict[str, Any]:
    """``progress`` as a document of plain JSON values."""
    return {
        "prescribed": [_encode_item(item) for item in progress.prescribed],
        "settings": _encode_settings(progress.settings),
        "changes": [_encode_change(change) for change in progress.changes],
        "index": progress.index,
        "elapsed": progress.elapsed,
        "length": progress.length,
        "worked": [{"step": step, "seconds": seconds} for step, seconds in sorted(progress.worked.items())],
    }


def decode_progress(document: object) -> Progress:
    """The progress of a document. Raises DocumentError with one line naming the field at fault."""
    read = DocumentReader(document)
    return Progress(
        prescribed=tuple(_decode_item(item) for item in read.children("prescribed")),
        settings=_decode_settings(read.child("settings")),
        changes=tuple(_decode_change(change) for change in read.children("changes")),
        index=read.whole("index"),
        elapsed=read.seconds("elapsed"),
        length=read.seconds("length"),
        worked={part.whole("step"): part.seconds("seconds") for part in read.children("worked")},
    )


def _encode_item(item: PrescribedItem) -> dict[str, Any]:
    timing = item.timing
    return {
        "exercise": item.exercise,
        "dose": encode_dose(item.dose),
        "get_ready": timing.get_ready,
        "position": timing.position,
        "rest": timing.rest,
        "easier": item.easier,
    }


def _decode_item(read: DocumentReader) -> PrescribedItem:
    return PrescribedItem(
        exercise=read.text("exercise", filled=True),
        dose=decode_dose(read.child("dose")),
        timing=Timing(*(_optional_seconds(read, name) for name in ("get_ready", "position", "rest"))),
        easier=None if read.is_empty("easier") else read.text("easier", filled=True),
    )


def _optional_seconds(read: DocumentReader, name: str) -> float | None:
    return None if read.is_empty(name) else read.seconds(name)


def _encode_settings(settings: PlanSettings) -> dict[str, Any]:
    values = {field.name: getattr(settings, field.name) for field in fields(settings)}
    return {**values, "first_side": settings.first_side.value}


def _decode_settings(read: DocumentReader) -> PlanSettings:
    values: dict[str, Any] = {}
    for field in fields(PlanSettings):
        if isinstance(field.default, bool):
            values[field.name] = read.flag(field.name)
        elif isinstance(field.default, float):
            values[field.name] = read.seconds(field.name)
        else:
            values[field.name] = read.word(field.name, Side)
    return PlanSettings(**values)


def _encode_change(change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind.value,
        "cut": change.cut,
        "parts": [_encode_part(part) for part in change.parts],
        "rests_first": change.rests_first,
        "easier": change.easier,
        "begun": change.begun,
    }


def _decode_change(read: DocumentReader) -> Change:
    return Change(
        kind=read.word("kind", ChangeKind),
        cut=read.whole("cut"),
        parts=tuple(_decode_part(part) for part in read.children("parts")),
        rests_first=read.flag("rests_first"),
        easier=None if read.is_empty("easier") else read.whole("easier"),
        begun=read.flag("begun"),
    )


def _encode_part(part: Part) -> dict[str, Any]:
    todo = None
    if part.todo is not None:
        in_order = sorted(part.todo, key=lambda one: (one[0], one[1] or ""))
        todo = [{"set": number, "side": encode_side(side)} for number, side in in_order]
    return {"item": part.item, "first": encode_side(part.first), "todo": todo}


def _decode_part(read: DocumentReader) -> Part:
    todo = None
    if not read.is_empty("todo"):
        todo = frozenset((one.whole("set", 1), decode_side(one, "side")) for one in read.children("todo"))
    return Part(read.whole("item"), decode_side(read, "first"), todo)

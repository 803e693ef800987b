"""Doses and set-sides as stored documents, and back."""

from typing import Any

from backguide.core.dose import Dose
from backguide.core.vocabulary import Mode, Side
from backguide.storage.document_reader import DocumentReader

_FEW_HAVE = ("first_in_seconds", "last_out_seconds", "rest_after_seconds")


def encode_dose(dose: Dose) -> dict[str, Any]:
    """``dose`` as a document of plain JSON values; what few doses have is left out where it is nothing."""
    extra = {name: seconds for name in _FEW_HAVE if (seconds := getattr(dose, name))}
    return {
        "sets": dose.sets,
        "repetitions": dose.repetitions,
        "hold_seconds": dose.hold_seconds,
        "in_seconds": dose.in_seconds,
        "out_seconds": dose.out_seconds,
        "rest_seconds": dose.rest_seconds,
        "mode": dose.mode.value,
        **extra,
    }


def decode_dose(read: DocumentReader) -> Dose:
    """The dose of a document. Raises DocumentError."""
    return Dose(
        sets=read.whole("sets", 1),
        repetitions=read.whole("repetitions", 1),
        hold_seconds=read.seconds("hold_seconds"),
        in_seconds=read.seconds("in_seconds"),
        out_seconds=read.seconds("out_seconds"),
        rest_seconds=read.seconds("rest_seconds"),
        mode=read.word("mode", Mode),
        **{name: read.seconds(name) for name in _FEW_HAVE if read.has(name)},
    )


def encode_side(side: Side | None) -> str | None:
    """The word of a side, None without sides."""
    return None if side is None else side.value


def decode_side(read: DocumentReader, name: str) -> Side | None:
    """The side of a field. Raises DocumentError."""
    return None if read.is_empty(name) else read.word(name, Side)

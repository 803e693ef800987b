"""Lift stored documents of older schemas to the current one.

A change of schema is one file here, ``v001_to_v002.py`` and so on, with one function ``lift(document, kind)``
that works on plain JSON values and calls no current code: it must still do the same in ten years. It is
entered in ``LIFTS``, gets a test of its name, and a folder of the old schema stays in ``tests/samples/``.
"""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any, cast

from backguide.storage.errors import DocumentError, NewerDataError
from backguide.storage.migrations.v001_to_v002 import lift as lift_to_second


class DocumentKind(StrEnum):
    """What a document describes."""

    SESSION = "session"
    SETTINGS = "settings"
    SAFETY = "safety"


Document = dict[str, Any]
Lift = Callable[[Document, DocumentKind], Document]

LIFTS: tuple[Lift, ...] = (lift_to_second,)
"""The first lifts schema 1 to 2, the next 2 to 3."""


def migrate(document: object, kind: DocumentKind, lifts: Sequence[Lift] = LIFTS) -> Document:
    """``document`` in the current schema; the one given is not changed.

    Raises NewerDataError for a schema after the current one, DocumentError for a document without one.
    """
    if not isinstance(document, dict):
        raise DocumentError("the document: must be an object")
    lifted = cast("Document", document)
    schema: object = lifted.get("schema")
    if isinstance(schema, bool) or not isinstance(schema, int) or schema < 1:
        raise DocumentError(f"schema: must be a whole number of 1 or more, not {schema!r:.40}")
    current = len(lifts) + 1
    if schema > current:
        raise NewerDataError(
            f"Your data comes from a newer BackGuide (version {schema}, this one knows {current}); "
            "nothing was changed, please update BackGuide."
        )
    for number, lift in enumerate(lifts[schema - 1 :], start=schema + 1):
        lifted = {**lift(lifted, kind), "schema": number}
    return lifted

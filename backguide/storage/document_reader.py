"""Read fields of a stored document one by one, each checked, each fault told in one line."""

import contextlib
import math
from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import TypeVar, cast

from backguide.storage.errors import DocumentError

_Word = TypeVar("_Word", bound=StrEnum)


class DocumentReader:
    """The fields of one document. ``where`` is put before a field's name in errors, such as ``items[2].``.

    Every method raises DocumentError when its field is missing or is not what is asked for.
    """

    def __init__(self, document: object, where: str = "") -> None:
        if not isinstance(document, dict):
            raise DocumentError(f"{where.removesuffix('.') or 'the document'}: must be an object")
        self._fields = cast("Mapping[str, object]", document)
        self._where = where

    def text(self, name: str, *, filled: bool = False) -> str:
        """A string; with ``filled`` not an empty one."""
        value = self._value(name)
        if not isinstance(value, str) or (filled and not value):
            raise self._fault(name, "some text" if filled else "text")
        return value

    def flag(self, name: str) -> bool:
        """True or false."""
        value = self._value(name)
        if not isinstance(value, bool):
            raise self._fault(name, "true or false")
        return value

    def whole(self, name: str, low: int = 0, high: int | None = None) -> int:
        """A whole number within ``low`` and ``high``, both included."""
        value = self._value(name)
        if (
            isinstance(value, bool)
            or not isinstance(value, int)
            or value < low
            or (high is not None and value > high)
        ):
            span = f"from {low} to {high}" if high is not None else f"of {low} or more"
            raise self._fault(name, f"a whole number {span}")
        return value

    def seconds(self, name: str) -> float:
        """A finite number of seconds, not negative."""
        value = self._value(name)
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < math.inf:
            raise self._fault(name, "a number of seconds, 0 or more")
        return float(value)

    def moment(self, name: str) -> datetime:
        """A date and time in ISO 8601 with its offset from UTC."""
        value = self._value(name)
        try:
            moment = datetime.fromisoformat(value) if isinstance(value, str) else None
        except ValueError:
            moment = None
        if moment is None or moment.tzinfo is None:
            raise self._fault(name, "a date and time with its offset from UTC")
        return moment

    def word(self, name: str, words: type[_Word]) -> _Word:
        """One word of a closed list."""
        value = self._value(name)
        if isinstance(value, str):
            with contextlib.suppress(ValueError):
                return words(value)
        raise self._fault(name, "one of " + ", ".join(words))

    def rating(self, name: str) -> int | None:
        """A whole number from 0 to 10, or None where nothing was said."""
        return None if self.is_empty(name) else self.whole(name, 0, 10)

    def has(self, name: str) -> bool:
        """True when the document has the field at all: some are written only where they say more."""
        return name in self._fields

    def is_empty(self, name: str) -> bool:
        """True when the field is there and says nothing."""
        return self._value(name) is None

    def child(self, name: str) -> "DocumentReader":
        """The document within this field."""
        return DocumentReader(self._value(name), f"{self._where}{name}.")

    def children(self, name: str) -> "list[DocumentReader]":
        """The documents of a list."""
        value = self._value(name)
        if not isinstance(value, list):
            raise self._fault(name, "a list")
        documents = cast("Sequence[object]", value)
        return [
            DocumentReader(document, f"{self._where}{name}[{index}].")
            for index, document in enumerate(documents)
        ]

    def _value(self, name: str) -> object:
        if name not in self._fields:
            raise DocumentError(f"{self._where}{name}: is missing")
        return self._fields[name]

    def _fault(self, name: str, wanted: str) -> DocumentError:
        found = repr(self._fields[name])
        shown = found if len(found) <= 40 else found[:37] + "..."
        return DocumentError(f"{self._where}{name}: must be {wanted}, not {shown}")

"""Typed reading of a TOML table, field by field, with a clear fault for everything that does not fit."""

import re
from collections.abc import Callable, Collection, Mapping
from enum import StrEnum
from typing import TypeVar, cast

from backguide.content.errors import ContentError
from backguide.content.wording import closest, kind_of, known_word_advice, number_text

Word = TypeVar("Word", bound=StrEnum)
Value = TypeVar("Value")

_FEW_FIELDS = 9
"""An unknown field is answered with all known ones where there are no more than this."""

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class Fields:
    """Reads one table and notes every fault instead of stopping at the first.

    Where a field does not fit, a harmless stand-in is returned so that reading can go on: whoever builds
    something from the answers must not use it unless ``faults`` is empty. Tables inside share ``faults``.
    """

    def __init__(
        self, table: Mapping[str, object], file: str, faults: list[ContentError], path: str = ""
    ) -> None:
        self.file = file
        self.faults = faults
        self._table = table
        self.path = path
        self._asked: set[str] = set()
        self._missing: dict[str, ContentError] = {}

    def fault(self, field: str, fix: str) -> None:
        """Note that ``field`` must be put right as ``fix`` says."""
        self.faults.append(ContentError(self.file, self.path + field, fix))

    def is_faulty(self, field: str) -> bool:
        """True when a fault was noted for ``field`` or, where it is a table, for anything inside it."""
        whole = self.path + field
        inside = (f"{whole}.", f"{whole}[")
        return field in self._missing or any(
            error.field == whole or error.field.startswith(inside) for error in self.faults
        )

    def has(self, field: str) -> bool:
        """True when the table gives ``field``; it then counts as known."""
        self._asked.add(field)
        return field in self._table

    def gives(self, field: str) -> bool:
        """True when the table gives ``field``; it counts as known only then, so nobody is led to it."""
        return field in self._table

    def leave(self, field: str) -> None:
        """Accept ``field`` unread: someone else reads it."""
        self._asked.add(field)

    def text(self, field: str, longest: int = 400) -> str:
        """A required line of text of at most ``longest`` characters."""
        if not self._given(field):
            return ""
        return self._line(field, self._table[field], longest) or ""

    def slug(self, field: str) -> str:
        """A required id: lower-case words joined by hyphens."""
        value = self.text(field, 80)
        if value and not _SLUG.fullmatch(value):
            self.fault(field, f'write lower-case words joined by hyphens, not "{value}"')
        return value

    def whole(self, field: str, low: int, high: int) -> int:
        """A required whole number from ``low`` to ``high``."""
        if not self._given(field):
            return low
        value = self._table[field]
        if isinstance(value, bool) or not isinstance(value, int):
            self.fault(field, f"write a whole number, not {kind_of(value)}")
            return low
        return int(self._within(field, value, low, high))

    def number(self, field: str, low: float, high: float) -> float:
        """A required number from ``low`` to ``high``."""
        if not self._given(field):
            return low
        return self._number(field, self._table[field], low, high)

    def span(self, field: str, low: float, high: float) -> tuple[float, float]:
        """A required pair [lowest, highest], both from ``low`` to ``high``."""
        entries = self._list(field, "a pair of numbers like [1, 3]")
        if entries is None:
            return low, high
        if len(entries) != 2:
            self.fault(field, f"write the lowest and the highest number, not {len(entries)} entries")
            return low, high
        first, last = (
            self._number(f"{field}[{at}]", entry, low, high) for at, entry in enumerate(entries, 1)
        )
        if first > last:
            self.fault(field, "write the lower number first")
        return first, last

    def flag(self, field: str) -> bool:
        """An optional true or false; false when it is not given."""
        if not self.has(field):
            return False
        value = self._table[field]
        if not isinstance(value, bool):
            self.fault(field, f"write true or false, not {kind_of(value)}")
            return False
        return value

    def texts(self, field: str, least: int = 0, most: int = 20, longest: int = 400) -> tuple[str, ...]:
        """A required list of ``least`` to ``most`` lines of text."""
        return self._entries(field, least, most, lambda name, entry: self._line(name, entry, longest))

    def words(self, field: str, known: Collection[str], least: int = 0) -> tuple[str, ...]:
        """A required list of words from ``known``, none twice."""
        found = self._entries(field, least, 40, lambda name, entry: self._known(name, entry, known))
        for word in sorted({word for word in found if found.count(word) > 1}):
            self.fault(field, f'name "{word}" once only')
        return found

    def word(self, field: str, known: Collection[str]) -> str | None:
        """A required word from ``known``; None where it does not fit."""
        return self._known(field, self._table[field], known) if self._given(field) else None

    def choice(self, field: str, words: type[Word]) -> Word:
        """A required word of the list ``words``."""
        found = self.word(field, [word.value for word in words])
        return next(iter(words)) if found is None else words(found)

    def choices(self, field: str, words: type[Word]) -> tuple[Word, ...]:
        """A required list of words of the list ``words``, none twice."""
        return tuple(words(word) for word in self.words(field, [word.value for word in words]))

    def table(self, field: str) -> "Fields | None":
        """A required table; None when it is not there or is something else."""
        if not self._given(field):
            return None
        return self._inner(field, self._table[field])

    def tables(self, field: str, least: int = 0) -> tuple["Fields", ...]:
        """A required list of at least ``least`` tables."""
        return self._entries(field, least, 60, self._inner)

    def close(self) -> None:
        """Refuse every field that nobody asked for."""
        for field in self._table:
            if field not in self._asked:
                self._refuse(field)

    def _refuse(self, field: str) -> None:
        meant = closest(field, [name for name in self._missing if self._missing[name] in self.faults])
        if meant is not None:
            # One slip of the pen is one fault: the field was not left out but misspelt.
            self.faults.remove(self._missing[meant])
            self.fault(field, f'rename it to "{meant}": this field is unknown')
            return
        meant = closest(field, self._asked - set(self._table))
        if meant is not None:
            advice = f', or rename it to "{meant}": this field is unknown'
        elif 0 < len(self._asked) <= _FEW_FIELDS:
            advice = f": this field is unknown; known are {', '.join(sorted(self._asked))}"
        else:
            advice = ": this field is unknown"
        self.fault(field, f"remove it{advice}")

    def _given(self, field: str) -> bool:
        if self.has(field):
            return True
        self.fault(field, "add this field: it is missing")
        self._missing[field] = self.faults[-1]
        return False

    def _line(self, field: str, value: object, longest: int) -> str | None:
        if not isinstance(value, str):
            self.fault(field, f"write text in quotes, not {kind_of(value)}")
        elif not value.strip():
            self.fault(field, "write something here: it is empty")
        elif not value.isprintable():
            self.fault(field, "write it on one line, without control characters")
        elif len(value) > longest:
            self.fault(field, f"shorten it to {longest} characters (it has {len(value)})")
        else:
            return value
        return None

    def _known(self, field: str, value: object, known: Collection[str]) -> str | None:
        if not isinstance(value, str):
            self.fault(field, f"write a word in quotes, not {kind_of(value)}")
        elif value not in known:
            self.fault(field, f'replace the unknown word "{value}": {known_word_advice(value, known)}')
        else:
            return value
        return None

    def _number(self, field: str, value: object, low: float, high: float) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.fault(field, f"write a number, not {kind_of(value)}")
            return low
        return float(self._within(field, value, low, high))

    def _within(self, field: str, value: float, low: float, high: float) -> float:
        # Also refuses "not a number", which lies in no range.
        if low <= value <= high:
            return value
        between = f"from {number_text(low)} to {number_text(high)}"
        self.fault(field, f"write a number {between}, not {number_text(value)}")
        return low

    def _list(self, field: str, wanted: str) -> list[object] | None:
        if not self._given(field):
            return None
        value = self._table[field]
        if not isinstance(value, list):
            self.fault(field, f"write {wanted}, not {kind_of(value)}")
            return None
        return cast("list[object]", value)

    def _entries(
        self, field: str, least: int, most: int, read: Callable[[str, object], Value | None]
    ) -> tuple[Value, ...]:
        entries = self._list(field, "a list")
        if entries is None:
            return ()
        if not least <= len(entries) <= most:
            self.fault(field, f"give {least} to {most} entries, not {len(entries)}")
        found = (read(f"{field}[{at}]", entry) for at, entry in enumerate(entries[:most], 1))
        return tuple(value for value in found if value is not None)

    def _inner(self, field: str, value: object) -> "Fields | None":
        if not isinstance(value, dict):
            self.fault(field, f"write a table, not {kind_of(value)}")
            return None
        return Fields(cast("dict[str, object]", value), self.file, self.faults, f"{self.path}{field}.")

"""TinyDB on files that survive a kill, a full disk and broken bytes.

TinyDB's own storage rewrites the file in place: killed half-way, the whole file is unreadable.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

import orjson
from tinydb import TinyDB
from tinydb.middlewares import CachingMiddleware
from tinydb.storages import Storage

from backguide.storage.atomic_file import write_atomically
from backguide.storage.errors import DocumentError
from backguide.storage.recovery import Workshop, read_or_recover

# Only the form TinyDB itself writes: it would take "01" and "1" for the same document.
_NUMBER = re.compile(r"0|[1-9][0-9]{0,17}")

Document = dict[str, Any]
Tables = dict[str, dict[str, Document]]


class AtomicStorage(Storage):
    """Tables as JSON in one file, written whole and in one stroke; the version before is kept as ``.bak``."""

    def __init__(self, path: Path, workshop: Workshop) -> None:
        super().__init__()
        self._path = path
        self._workshop = workshop
        self._checked = False

    def read(self) -> Tables | None:
        """The tables on disk, new objects each time; None where there are none yet."""
        tables = read_or_recover(self._path, parse_tables, self._workshop)
        self._checked = True
        return tables

    def write(self, data: Tables) -> None:
        """Replace the tables on disk. Raises WriteError with the old ones intact."""
        # What was never read may be broken, and must not be overwritten or pushed over a good backup.
        if not self._checked:
            self.read()
        write_atomically(self._path, orjson.dumps(data), keep_backup=True, files=self._workshop.files)


class WriteThroughCache(CachingMiddleware):
    """Keeps the parsed tables in memory; every write reaches the disk before it returns."""

    WRITE_CACHE_SIZE = 1

    def read(self) -> Tables | None:
        """A copy of the tables down to each document: TinyDB changes documents in place before it writes."""
        tables = cast("Tables | None", super().read())
        if tables is None:
            return None
        return {
            name: {number: dict(document) for number, document in table.items()}
            for name, table in tables.items()
        }

    def write(self, data: Tables) -> None:
        """Write to the disk at once; if that fails, forget ``data`` and read the disk again next time."""
        try:
            super().write(data)  # pyright: ignore[reportUnknownMemberType] - TinyDB leaves it untyped
        except BaseException:
            self.cache = None
            self._cache_modified_count = 0
            raise


def open_database(path: Path, workshop: Workshop) -> TinyDB:
    """The TinyDB kept in ``path``; nothing is read before the first question."""
    return TinyDB(path, workshop, storage=WriteThroughCache(AtomicStorage))


def parse_tables(data: bytes) -> Tables:
    """Tables of numbered documents from JSON. Raises DocumentError for anything else."""
    try:
        tables: object = orjson.loads(data)
    except orjson.JSONDecodeError as error:
        raise DocumentError(f"is not JSON: {error}") from error
    if not isinstance(tables, dict):
        raise DocumentError("holds no tables")
    for name, table in cast("Mapping[str, object]", tables).items():
        if not isinstance(table, dict):
            raise DocumentError(f"{name}: is not a table")
        for number, document in cast("Mapping[str, object]", table).items():
            if not _NUMBER.fullmatch(number) or not isinstance(document, dict):
                raise DocumentError(f"{name}: {number} is not a numbered document")
    return cast("Tables", tables)

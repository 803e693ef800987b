"""What a person was asked about their safety, in one small JSON file that only ever grows."""

from pathlib import Path
from typing import Any

import orjson

from backguide.core.safety import SafetyEntry
from backguide.storage.atomic_file import write_atomically
from backguide.storage.errors import DocumentError, Notice
from backguide.storage.migrations import DocumentKind, migrate
from backguide.storage.recovery import Workshop, read_or_recover
from backguide.storage.safety_codec import decode_entry, encode_entry
from backguide.storage.versioned_object import versioned_object

SAFETY_NAME = "safety.json"
SCHEMA = 2


class SafetyLog:
    """Entries in memory and on disk, oldest first.

    An entry that cannot be read is left out, with a notice, and stays in the file. Raises NewerDataError on
    opening a newer BackGuide's file, and ReadError where it cannot be read now.
    """

    def __init__(self, folder: Path, workshop: Workshop) -> None:
        self._path = folder / SAFETY_NAME
        self._workshop = workshop
        document = read_or_recover(self._path, _parse, workshop)
        self._documents: list[Any] = []
        if document is not None:
            self._documents = list(migrate(document, DocumentKind.SAFETY)["entries"])
        self._entries = self._decode()

    def entries(self) -> tuple[SafetyEntry, ...]:
        """Every entry that could be read."""
        return tuple(self._entries)

    def add(self, entry: SafetyEntry) -> None:
        """Keep ``entry``; on return it is on the disk. Raises WriteError, having changed nothing."""
        documents = [*self._documents, encode_entry(entry)]
        data = orjson.dumps({"schema": SCHEMA, "entries": documents}, option=orjson.OPT_INDENT_2)
        write_atomically(self._path, data, keep_backup=True, files=self._workshop.files)
        self._documents = documents
        self._entries.append(entry)

    def _decode(self) -> list[SafetyEntry]:
        entries: list[SafetyEntry] = []
        for number, document in enumerate(self._documents, start=1):
            try:
                entries.append(decode_entry(document))
            except DocumentError as error:
                text = f"Entry {number} of {self._path.name} could not be read and stayed out ({error})."
                self._workshop.notify(Notice(self._path, text))
        return entries


def _parse(data: bytes) -> dict[str, Any]:
    fields = versioned_object(data)
    if not isinstance(fields.get("entries"), list):
        raise DocumentError("entries: is missing")
    return fields

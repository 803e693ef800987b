"""One calendar year of sessions in one TinyDB file."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import cast

from tinydb.table import Table

from backguide.core.record import SessionRecord
from backguide.storage.document_reader import DocumentReader
from backguide.storage.errors import DocumentError, Notice
from backguide.storage.migrations import Document, DocumentKind, migrate
from backguide.storage.recovery import Workshop
from backguide.storage.session_codec import decode_session, encode_session
from backguide.storage.tinydb_storage import open_database


@dataclass(slots=True, eq=False)
class _Stored:
    """A document of the file, made a record when it is first asked for."""

    id: str
    started_at: datetime
    document: Document
    record: SessionRecord | None = None

    def decoded(self) -> SessionRecord:
        if self.record is None:
            self.record = decode_session(self.document)
        return self.record


class YearFile:
    """The sessions of one year. The file is read on the first question.

    Documents that are no sessions are left out, with a notice, and stay in the file. Every method raises
    NewerDataError when one of them is of a newer schema than ours, and ReadError when the file cannot be read
    now.
    """

    def __init__(self, path: Path, workshop: Workshop) -> None:
        self._path = path
        self._workshop = workshop
        self._database = open_database(path, workshop)
        # TinyDB leaves the arguments of these calls half typed.
        self._table: Table = self._database.table("sessions")  # pyright: ignore[reportUnknownMemberType]
        self._stored: list[_Stored] | None = None

    def read(self) -> None:
        """Read the file now, unless that was done."""
        self._all()

    def add(self, record: SessionRecord) -> None:
        """Keep ``record`` unless its id is there. Raises WriteError, changing nothing."""
        if self.get(record.id) is not None:
            return
        document = encode_session(record)
        self._table.insert(document)  # pyright: ignore[reportUnknownMemberType]
        self._all().append(_Stored(record.id, record.started_at, document, record))

    def get(self, session_id: str) -> SessionRecord | None:
        """The session with that id."""
        same = [stored for stored in self._all() if stored.id == session_id]
        return self._decode(same).get(session_id)

    def between(self, start: date, end: date) -> list[SessionRecord]:
        """Sessions that began from ``start`` to ``end``, both included, by their local dates."""
        chosen = [stored for stored in self._all() if start <= stored.started_at.date() <= end]
        return list(self._decode(chosen).values())

    def latest(self) -> SessionRecord | None:
        """The session that began last."""
        for stored in sorted(self._all(), key=lambda stored: (stored.started_at, stored.id), reverse=True):
            for record in self._decode([stored]).values():
                return record
        return None

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def _all(self) -> list[_Stored]:
        if self._stored is None:
            stored: list[_Stored] = []
            faults: list[str] = []
            for document in self._table:
                try:
                    stored.append(_head(cast("object", document)))
                except DocumentError as error:
                    faults.append(str(error))
            self._stored = stored
            self._tell(faults)
        return self._stored

    def _decode(self, chosen: Iterable[_Stored]) -> dict[str, SessionRecord]:
        """Records by id; where two have the same, the first one counts."""
        records: dict[str, SessionRecord] = {}
        faults: list[str] = []
        for stored in chosen:
            try:
                records.setdefault(stored.id, stored.decoded())
            except DocumentError as error:
                faults.append(str(error))
                self._all().remove(stored)
        self._tell(faults)
        return records

    def _tell(self, faults: list[str]) -> None:
        if faults:
            sessions = "1 session" if len(faults) == 1 else f"{len(faults)} sessions"
            text = f"{sessions} in {self._path.name} could not be read and stayed out ({faults[0]})."
            self._workshop.notify(Notice(self._path, text))


def _head(document: object) -> _Stored:
    """A document with only so much of it read that it can be found."""
    current = migrate(document, DocumentKind.SESSION)
    read = DocumentReader(current)
    return _Stored(read.text("id", filled=True), read.moment("started_at"), current)

"""One calendar year of sessions in one TinyDB file."""

from pathlib import Path
from typing import cast

from tinydb.table import Table

from backguide.core.record import SessionRecord
from backguide.storage.errors import DocumentError, Notice
from backguide.storage.recovery import Workshop
from backguide.storage.session_codec import decode_session, encode_session
from backguide.storage.tinydb_storage import open_database


class YearFile:
    """The sessions of one year; read on the first question, then kept in memory as records."""

    def __init__(self, path: Path, workshop: Workshop) -> None:
        self._path = path
        self._workshop = workshop
        self._database = open_database(path, workshop)
        # TinyDB leaves the arguments of these calls half typed.
        self._table: Table = self._database.table("sessions")  # pyright: ignore[reportUnknownMemberType]
        self._records: dict[str, SessionRecord] | None = None

    def records(self) -> dict[str, SessionRecord]:
        """The sessions by id. Raises NewerDataError when one is of a newer schema than ours.

        Documents that are no sessions are left out, with a notice, and stay in the file.
        """
        if self._records is None:
            self._records = self._decode_all()
        return self._records

    def add(self, record: SessionRecord) -> None:
        """Keep ``record`` unless its id is there. Raises WriteError or NewerDataError, changing nothing."""
        records = self.records()
        if record.id in records:
            return
        self._table.insert(encode_session(record))  # pyright: ignore[reportUnknownMemberType]
        records[record.id] = record

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def _decode_all(self) -> dict[str, SessionRecord]:
        records: dict[str, SessionRecord] = {}
        faults: list[str] = []
        for document in self._table:
            try:
                record = decode_session(cast("object", document))
            except DocumentError as error:
                faults.append(str(error))
            else:
                records.setdefault(record.id, record)
        if faults:
            sessions = "1 session" if len(faults) == 1 else f"{len(faults)} sessions"
            text = f"{sessions} in {self._path.name} could not be read and stayed out ({faults[0]})."
            self._workshop.notify(Notice(self._path, text))
        return records

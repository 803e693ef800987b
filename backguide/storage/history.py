"""The sessions that were done: one TinyDB file a calendar year, one immutable document a session."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from backguide.core.record import SessionRecord
from backguide.storage.errors import NewerDataError, Notice, ReadError, StorageError
from backguide.storage.recovery import Workshop
from backguide.storage.year_file import YearFile

_YEAR_FILE = re.compile(r"sessions-(\d{4})\.json(\.bak)?")


def year_file_name(year: int) -> str:
    """File name of the sessions of one calendar year."""
    return f"sessions-{year:04}.json"


class History:
    """All sessions of one person. A session belongs to the local year in which it started.

    Years are opened when they are first asked for. A year that cannot be read now, or was written by a
    newer BackGuide, is left out of answers, with a notice, and not written to.
    """

    def __init__(self, folder: Path, workshop: Workshop) -> None:
        self._folder = folder
        self._workshop = workshop
        self._years: dict[int, YearFile] = {}
        self._told: set[int] = set()

    def add(self, record: SessionRecord) -> None:
        """Keep ``record``; on return it is on the disk. A record with a known id changes nothing.

        Raises WriteError when it cannot be saved, NewerDataError when its year is from a newer BackGuide, and
        ReadError when its year cannot be read now.
        """
        self._year(record.started_at.year).add(record)

    def get(self, session_id: str) -> SessionRecord | None:
        """The session with that id."""
        for year_file in self._readable(reversed(self.years())):
            record = year_file.get(session_id)
            if record is not None:
                return record
        return None

    def all_between(self, start: date, end: date) -> tuple[SessionRecord, ...]:
        """Sessions that began on ``start``, ``end`` or a day between, by their local dates, oldest first."""
        years = [year for year in self.years() if start.year <= year <= end.year]
        found = [record for year_file in self._readable(years) for record in year_file.between(start, end)]
        return tuple(sorted(found, key=lambda record: (record.started_at, record.id)))

    def latest(self) -> SessionRecord | None:
        """The session that began last."""
        for year_file in self._readable(reversed(self.years())):
            record = year_file.latest()
            if record is not None:
                return record
        return None

    def years(self) -> tuple[int, ...]:
        """Calendar years with a file of sessions, oldest first."""
        return tuple(sorted(set(self._years_on_disk())))

    def open_year(self, year: int) -> None:
        """Read one year now, so that a file that cannot be used is known at once.

        Raises NewerDataError and ReadError.
        """
        self._year(year).read()

    def close(self) -> None:
        """Let go of the files."""
        for year_file in self._years.values():
            year_file.close()
        self._years.clear()

    def _years_on_disk(self) -> Iterator[int]:
        for name in self._workshop.files.names(self._folder):
            match = _YEAR_FILE.fullmatch(name)
            if match is not None:
                yield int(match.group(1))

    def _year(self, year: int) -> YearFile:
        if year not in self._years:
            self._years[year] = YearFile(self._folder / year_file_name(year), self._workshop)
        return self._years[year]

    def _readable(self, years: Iterable[int]) -> Iterator[YearFile]:
        for year in years:
            try:
                self._year(year).read()
            except (NewerDataError, ReadError) as error:
                self._tell_once(year, error)
            else:
                yield self._year(year)

    def _tell_once(self, year: int, error: StorageError) -> None:
        if year not in self._told:
            self._told.add(year)
            self._workshop.notify(Notice(self._folder / year_file_name(year), str(error)))

"""Saving a session and opening the progress page, against one file of stock TinyDB holding the same."""

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

from tinydb import TinyDB

from backguide.content.assets import assets_folder
from backguide.content.library import load_library
from backguide.core.adherence import monday_of, weekly_counts
from backguide.core.record import SessionRecord
from backguide.services.demonstration import demonstration_history
from backguide.services.progress import summarise_progress
from backguide.storage.data_folder import DataFolder
from backguide.storage.history import year_file_name
from backguide.storage.session_codec import decode_session, encode_session
from benchmarks.measurement import Measurement, milliseconds

YEARS = (0, 1, 5, 10)
SESSIONS_A_YEAR = 260
WEEKS = 12
GOAL = 3
"""Sessions a week."""
SAVES = 9
LOADS = 5
NOW = datetime(2026, 12, 31, 12, tzinfo=UTC)
SAVE_GOALS: dict[int, float | None] = {0: None, 1: 1.0, 5: 0.1, 10: 0.05}
LOAD_GOALS: dict[int, float | None] = {0: None, 1: None, 5: 1.0, 10: 0.5}


def measure() -> Iterator[Measurement]:
    """Yield saving and loading with 0, 1, 5 and 10 years of five sessions a week."""
    sample = _sample()
    with tempfile.TemporaryDirectory() as name:
        every_year = Path(name) / "every year"
        _write(every_year, _records(sample, max(YEARS)))
        for years in YEARS:
            ours, stock = Path(name) / f"ours {years}", Path(name) / f"stock {years}.json"
            ours.mkdir()
            for year in range(NOW.year - years + 1, NOW.year + 1):
                shutil.copy(every_year / year_file_name(year), ours)
            with TinyDB(stock) as database:
                database.insert_multiple(encode_session(record) for record in _records(sample, years))
            yield _saving(sample, ours, stock, years)
            yield _loading(ours, stock, years)


def _sample() -> SessionRecord:
    programme = load_library(assets_folder()).programmes["first-steps"]
    return demonstration_history(programme, NOW)[0]


def _records(sample: SessionRecord, years: int) -> list[SessionRecord]:
    return [
        _record(sample, datetime(year, 1, 1, 8, tzinfo=UTC) + timedelta(days=number * 365 / SESSIONS_A_YEAR))
        for year in range(NOW.year - years + 1, NOW.year + 1)
        for number in range(SESSIONS_A_YEAR)
    ]


def _record(sample: SessionRecord, began: datetime) -> SessionRecord:
    identity = str(UUID(int=int(began.timestamp() * 1000)))
    return replace(sample, id=identity, started_at=began, ended_at=began + timedelta(minutes=12))


def _write(folder: Path, records: list[SessionRecord]) -> None:
    with DataFolder.open(folder, now=lambda: NOW) as data:
        for record in records:
            data.history.add(record)


def _saving(sample: SessionRecord, ours: Path, stock: Path, years: int) -> Measurement:
    new = [_record(sample, NOW + timedelta(seconds=second)) for second in range(SAVES + 1)]
    with DataFolder.open(ours, now=lambda: NOW) as data:
        data.history.add(new[0])
        records = iter(new[1:])
        value = milliseconds(lambda: data.history.add(next(records)), SAVES)
    with TinyDB(stock) as database:
        database.insert(encode_session(new[0]))
        documents = (encode_session(record) for record in new[1:])
        baseline = milliseconds(lambda: database.insert(next(documents)), SAVES)
    return Measurement(f"save a session, {years} years kept", value, "ms", baseline, SAVE_GOALS[years])


def _loading(ours: Path, stock: Path, years: int) -> Measurement:
    today = NOW.date()

    def load() -> None:
        with DataFolder.open(ours, now=lambda: NOW) as data:
            summarise_progress(data.history, load_library(assets_folder()).index, GOAL, today, WEEKS)

    value = milliseconds(load, LOADS)
    baseline = milliseconds(lambda: _load_stock(stock, today), LOADS)
    return Measurement(f"open and sum up, {years} years kept", value, "ms", baseline, LOAD_GOALS[years])


def _load_stock(path: Path, today: date) -> None:
    first = (monday_of(today) - timedelta(weeks=WEEKS - 1)).isoformat()
    with TinyDB(path) as database:
        records = [decode_session(dict(document)) for document in database if document["started_at"] >= first]
    weekly_counts(records, today, WEEKS, GOAL)

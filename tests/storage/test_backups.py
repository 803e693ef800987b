"""Backups: one a day, seven days and eight weeks back, and never a reason not to open."""

import zipfile
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from backguide.storage.backups import Backups
from backguide.storage.errors import Notice
from backguide.storage.file_system import FileSystem
from backguide.storage.recovery import Workshop
from tests.storage.faulty_disks import FullDisk
from tests.storage.records import NOW

SESSIONS = b'{"sessions": {}}'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sessions-2026.json").write_bytes(SESSIONS)
    (tmp_path / "sessions-2026.json.bak").write_bytes(b"before")
    (tmp_path / "safety.json").write_bytes(b'{"schema": 2, "entries": []}')
    (tmp_path / "settings.json").write_bytes(b'{"schema": 1}')
    (tmp_path / "active-session.jsonl").write_bytes(b"running")
    return tmp_path


def back_up(
    folder: Path, now: datetime = NOW, notices: list[Notice] | None = None, files: FileSystem | None = None
) -> None:
    sink = notices if notices is not None else []
    Backups(folder, Workshop(sink.append, files or FileSystem(), lambda: now)).make_if_due()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "backups").iterdir())


def test_a_copy_holds_all_sessions_and_settings(folder: Path) -> None:
    back_up(folder)
    assert names(folder) == ["daily-2026-05-31.zip", "weekly-2026-W22.zip"]
    for name in names(folder):
        with zipfile.ZipFile(folder / "backups" / name) as archive:
            assert archive.namelist() == ["safety.json", "sessions-2026.json", "settings.json"]
            assert archive.read("sessions-2026.json") == SESSIONS


def test_only_one_copy_a_day(folder: Path) -> None:
    back_up(folder)
    first = (folder / "backups" / "daily-2026-05-31.zip").read_bytes()
    (folder / "sessions-2026.json").write_bytes(b'{"sessions": {"1": {}}}')
    back_up(folder, NOW + timedelta(hours=6))
    assert (folder / "backups" / "daily-2026-05-31.zip").read_bytes() == first


def test_seven_days_and_eight_weeks_are_kept(folder: Path) -> None:
    for day in range(80):
        back_up(folder, NOW + timedelta(days=day))
    daily = [name for name in names(folder) if name.startswith("daily-")]
    weekly = [name for name in names(folder) if name.startswith("weekly-")]
    assert daily == [f"daily-2026-08-{day}.zip" for day in range(12, 19)]
    assert weekly == [f"weekly-2026-W{week}.zip" for week in range(27, 35)]


def test_a_foreign_file_among_them_is_left_alone(folder: Path) -> None:
    (folder / "backups").mkdir()
    (folder / "backups" / "daily-notes.txt").write_text("mine")
    for day in range(9):
        back_up(folder, NOW + timedelta(days=day))
    assert "daily-notes.txt" in names(folder)


def test_nothing_to_copy_makes_nothing(tmp_path: Path) -> None:
    back_up(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_told_and_is_no_hindrance(folder: Path) -> None:
    notices: list[Notice] = []
    back_up(folder, notices=notices, files=FullDisk(100))
    assert [notice.text for notice in notices] == [
        "Today's backup could not be made: daily-2026-05-31.zip could not be saved: No space left on device."
    ]
    assert names(folder) == []
    back_up(folder)
    assert len(names(folder)) == 2


def test_a_file_in_the_place_of_the_folder_is_no_hindrance(folder: Path) -> None:
    (folder / "backups").write_text("?")
    notices: list[Notice] = []
    back_up(folder, notices=notices)
    assert notices[0].text.startswith("Today's backup could not be made: ")

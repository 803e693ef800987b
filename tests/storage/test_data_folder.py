"""The data folder as the app opens it."""

import os
import subprocess
import sys
from pathlib import Path

import orjson
import pytest

from backguide.storage.data_folder import DataFolder
from backguide.storage.errors import LockedError, NewerDataError, ReadError
from tests.storage.records import NOW, record, snapshot

ROOT = Path(__file__).parents[2]


def open_folder(path: Path) -> DataFolder:
    return DataFolder.open(path, now=lambda: NOW)


def test_everything_is_there_at_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "data"
    with open_folder(path) as folder:
        folder.history.add(record(1))
        folder.settings.set("name", "Margaret")
        folder.journal.append(snapshot(2))
    with open_folder(path) as folder:
        assert folder.history.latest() == record(1)
        assert folder.settings.values().name == "Margaret"
        assert folder.journal.recover() == snapshot(2)
        assert folder.notices == ()


def test_only_one_at_a_time(tmp_path: Path) -> None:
    with open_folder(tmp_path), pytest.raises(LockedError):
        open_folder(tmp_path)
    open_folder(tmp_path).close()


def test_broken_files_are_told(tmp_path: Path) -> None:
    with open_folder(tmp_path) as folder:
        folder.history.add(record(1))
        folder.history.add(record(2))
        folder.settings.set("name", "Anna")
    (tmp_path / "sessions-2026.json").write_bytes(b"")
    (tmp_path / "settings.json").write_bytes(b"")
    (tmp_path / "active-session.jsonl").write_bytes(b"??")
    with open_folder(tmp_path) as folder:
        assert [notice.file.name for notice in folder.notices] == [
            "settings.json",
            "sessions-2026.json",
            "active-session.jsonl",
        ]
        assert folder.history.latest() == record(1)


def test_old_data_is_copied_once_it_is_there(tmp_path: Path) -> None:
    with open_folder(tmp_path) as folder:
        folder.history.add(record(1))
    open_folder(tmp_path).close()
    assert (tmp_path / "backups" / "daily-2026-05-31.zip").exists()


@pytest.mark.parametrize("name", ["sessions-2026.json", "settings.json"])
def test_newer_data_is_refused_and_left_alone(tmp_path: Path, name: str) -> None:
    with open_folder(tmp_path) as folder:
        folder.history.add(record(1))
        folder.settings.set("name", "Anna")
    path = tmp_path / name
    newer = path.read_bytes().replace(b'"schema":2', b'"schema":3').replace(b'"schema": 2', b'"schema": 3')
    path.write_bytes(newer)
    with pytest.raises(NewerDataError, match="please update BackGuide"):
        open_folder(tmp_path)
    assert path.read_bytes() == newer
    path.write_bytes(orjson.dumps({}))
    open_folder(tmp_path).close()


def test_a_place_that_is_no_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(ReadError, match="data could not be read"):
        open_folder(tmp_path / "data")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_only_the_owner_can_read_anything(tmp_path: Path) -> None:
    path = tmp_path / "data"
    for number in (1, 2):
        with open_folder(path) as folder:
            folder.history.add(record(number))
            folder.settings.set("name", f"Anna {number}")
            folder.journal.append(snapshot(3))
    modes = {file.name: file.stat().st_mode & 0o777 for file in [path, *path.rglob("*")]}
    assert {name: mode for name, mode in modes.items() if name in ("data", "backups")} == {
        "data": 0o700,
        "backups": 0o700,
    }
    assert {mode for name, mode in modes.items() if name not in ("data", "backups")} == {0o600}


ADDING = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from backguide.storage.data_folder import DataFolder
from tests.storage.records import record
with DataFolder.open(Path(sys.argv[1])) as folder:
    for number in range(int(sys.argv[2]), 1_000_000):
        folder.history.add(record(number, datetime.now(UTC)))
        print(number, flush=True)
"""


def test_a_killed_process_loses_nothing_it_had_added(tmp_path: Path) -> None:
    told: set[int] = set()
    for start in (1, 1001, 2001):
        process = subprocess.Popen(
            [sys.executable, "-c", ADDING, str(tmp_path), str(start)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdout is not None
        for line in process.stdout:
            told.add(int(line))
            if len(told) % 25 == 0:
                process.kill()
        process.wait()
        process.stdout.close()
    with DataFolder.open(tmp_path) as folder:
        lost = [number for number in told if folder.history.get(record(number).id) is None]
    assert len(told) >= 75
    assert lost == []

"""The window never waits for the journal's disk, and the guarantee of the journal stays."""

import errno
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from backguide.services.journal_writer import JournalWriter
from backguide.storage.errors import WriteError
from backguide.storage.file_system import FileSystem
from backguide.storage.journal import Journal
from tests.storage.records import snapshot, workshop

PATIENCE = 10.0


class SlowDisk(FileSystem):
    """Takes its time for each sync, until it is let go; may be full."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.reached = threading.Semaphore(0)
        self.is_full = False
        self.syncs = 0

    def sync(self, file: int) -> None:
        self.reached.release()
        self.go.wait(PATIENCE)
        if self.is_full:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        super().sync(file)
        self.syncs += 1


@pytest.fixture
def disk() -> Iterator[SlowDisk]:
    made = SlowDisk()
    yield made
    made.go.set()


@pytest.fixture
def writer(tmp_path: Path, disk: SlowDisk) -> Iterator[JournalWriter]:
    made = JournalWriter(Journal(tmp_path, workshop(files=disk)))
    yield made
    disk.go.set()
    disk.is_full = False
    made.clear()


def kept(folder: Path) -> int | None:
    found = Journal(folder, workshop()).recover()
    return None if found is None else found.step_index


def test_appending_does_not_wait_for_the_disk(tmp_path: Path, writer: JournalWriter, disk: SlowDisk) -> None:
    writer.append(snapshot(step_index=1))
    assert disk.reached.acquire(timeout=PATIENCE)
    writer.append(snapshot(step_index=2))
    writer.append(snapshot(step_index=3))
    assert disk.syncs == 0, "all came back while the first still waits"
    disk.go.set()
    writer.flush()
    assert kept(tmp_path) == 3


def test_while_the_disk_is_busy_only_the_newest_waits(writer: JournalWriter, disk: SlowDisk) -> None:
    writer.append(snapshot(step_index=1))
    assert disk.reached.acquire(timeout=PATIENCE)
    for index in range(2, 50):
        writer.append(snapshot(step_index=index))
    disk.go.set()
    writer.flush()
    assert disk.syncs == 2


def test_many_in_a_row_are_written_in_order(tmp_path: Path, writer: JournalWriter, disk: SlowDisk) -> None:
    disk.go.set()
    for index in range(100):
        writer.append(snapshot(step_index=index))
    writer.flush()
    lines = (tmp_path / "active-session.jsonl").read_bytes().splitlines()
    indices = [int(line.split(b'"step_index":')[1].split(b",")[0]) for line in lines]
    assert indices == sorted(indices)
    assert indices[-1] == 99


def test_a_full_disk_is_told_at_the_next_line_and_at_a_flush(writer: JournalWriter, disk: SlowDisk) -> None:
    disk.is_full = True
    disk.go.set()
    writer.append(snapshot(step_index=1))
    with pytest.raises(WriteError, match="No space left"):
        writer.flush()
    writer.append(snapshot(step_index=2))
    with pytest.raises(WriteError, match="No space left"):
        writer.flush()
    disk.is_full = False
    writer.append(snapshot(step_index=3))
    writer.flush()


def test_a_cleared_journal_stays_clear(tmp_path: Path, writer: JournalWriter, disk: SlowDisk) -> None:
    writer.append(snapshot(step_index=1))
    assert disk.reached.acquire(timeout=PATIENCE)
    writer.append(snapshot(step_index=2))
    clearing = threading.Thread(target=writer.clear)
    clearing.start()
    disk.go.set()
    clearing.join(PATIENCE)
    assert kept(tmp_path) is None
    assert not (tmp_path / "active-session.jsonl").exists()
    writer.append(snapshot(step_index=3))
    writer.flush()
    assert kept(tmp_path) == 3

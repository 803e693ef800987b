"""One process at a time in a data folder; a dead one is no hindrance."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from backguide.storage.errors import LockedError, ReadError
from backguide.storage.lock import LOCK_NAME, FolderLock

ROOT = Path(__file__).parents[2]

HOLDER = """
import sys
from pathlib import Path
from backguide.storage.lock import FolderLock
lock = FolderLock(Path(sys.argv[1]))
lock.take()
print("taken", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the lock until it is killed."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "taken\n"
    yield process
    process.kill()
    process.communicate()


def test_a_second_process_is_refused_with_the_number_of_the_first(
    tmp_path: Path, holder: subprocess.Popen[str]
) -> None:
    with pytest.raises(LockedError) as raised:
        FolderLock(tmp_path).take()
    assert str(raised.value) == (
        f"BackGuide is already open with this data (process {holder.pid}); please use that window."
    )


def test_the_lock_of_a_killed_process_is_free(tmp_path: Path, holder: subprocess.Popen[str]) -> None:
    holder.kill()
    holder.wait()
    lock = FolderLock(tmp_path)
    lock.take()
    assert (tmp_path / LOCK_NAME).read_text() == str(os.getpid())
    lock.release()


def test_it_can_be_taken_again_after_its_release(tmp_path: Path) -> None:
    for _ in range(2):
        lock = FolderLock(tmp_path)
        lock.take()
        with pytest.raises(LockedError):
            FolderLock(tmp_path).take()
        lock.release()
        lock.release()


@pytest.mark.parametrize("garbage", [b"", b"\xff" * 500, b"12 34"])
def test_garbage_in_the_file_is_no_hindrance(tmp_path: Path, garbage: bytes) -> None:
    (tmp_path / LOCK_NAME).write_bytes(garbage)
    lock = FolderLock(tmp_path)
    lock.take()
    lock.release()


def test_a_lock_without_a_number_is_refused_too(tmp_path: Path) -> None:
    lock = FolderLock(tmp_path)
    lock.take()
    (tmp_path / LOCK_NAME).write_bytes(b"")
    with pytest.raises(LockedError, match="already open with this data; please"):
        FolderLock(tmp_path).take()
    lock.release()


def test_a_place_that_cannot_be_locked_is_told(tmp_path: Path) -> None:
    (tmp_path / LOCK_NAME).mkdir()
    with pytest.raises(ReadError, match=LOCK_NAME):
        FolderLock(tmp_path).take()

"""Broken files are moved aside, named in one sentence, and never overwritten."""

import errno
import os
from pathlib import Path

import orjson
import pytest

from backguide.storage.atomic_file import backup_path
from backguide.storage.errors import Notice, ReadError
from backguide.storage.file_system import FileSystem
from backguide.storage.recovery import read_or_recover
from backguide.storage.tinydb_storage import parse_tables
from tests.storage.records import workshop

GOOD = orjson.dumps({"sessions": {"1": {"id": "a"}}})
TABLES = orjson.loads(GOOD)

BROKEN = {
    "empty": b"",
    "truncated": GOOD[:-4],
    "binary": bytes(range(256)),
    "zeros": bytes(64),
    "web page": b"<!DOCTYPE html><p>No</p>",
    "other encoding": GOOD.decode().encode("utf-16"),
    "not an object": b"[1, 2, 3]",
    "a word": b'"hello"',
    "other tables": b'{"sessions": [1, 2]}',
    "unnumbered": b'{"sessions": {"first": {"id": "a"}}}',
    "numbered twice": b'{"sessions": {"1": {"id": "a"}, "01": {"id": "b"}}}',
    "no documents": b'{"sessions": {"1": "a"}}',
    "too long": GOOD + b"}",
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "sessions-2026.json"


@pytest.fixture
def notices() -> list[Notice]:
    return []


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_file_gives_way_to_its_backup(path: Path, notices: list[Notice], broken: bytes) -> None:
    path.write_bytes(broken)
    backup_path(path).write_bytes(GOOD)
    assert read_or_recover(path, parse_tables, workshop(notices)) == TABLES
    aside = path.with_name("sessions-2026.json.corrupt-20260531T090000")
    assert aside.read_bytes() == broken
    assert notices == [
        Notice(
            path,
            "sessions-2026.json could not be read and was moved to "
            "sessions-2026.json.corrupt-20260531T090000; its last good copy was used.",
        )
    ]
    assert path.read_bytes() == GOOD, "the next start finds a whole file"


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN.keys())
def test_without_a_backup_it_starts_empty(path: Path, notices: list[Notice], broken: bytes) -> None:
    path.write_bytes(broken)
    assert read_or_recover(path, parse_tables, workshop(notices)) is None
    assert [notice.text.partition("; ")[2] for notice in notices] == [
        "there was no good copy, so it starts empty."
    ]
    assert not path.exists()


def test_both_broken_are_both_kept(path: Path, notices: list[Notice]) -> None:
    path.write_bytes(b"one")
    backup_path(path).write_bytes(b"two")
    assert read_or_recover(path, parse_tables, workshop(notices)) is None
    assert len(notices) == 1
    assert sorted(file.read_bytes() for file in path.parent.iterdir()) == [b"one", b"two"]


def test_a_missing_file_with_a_broken_copy_is_told(path: Path, notices: list[Notice]) -> None:
    backup_path(path).write_bytes(b"two")
    assert read_or_recover(path, parse_tables, workshop(notices)) is None
    assert "was missing and its copy, now " in notices[0].text


def test_a_missing_file_is_taken_from_its_copy(path: Path, notices: list[Notice]) -> None:
    backup_path(path).write_bytes(GOOD)
    assert read_or_recover(path, parse_tables, workshop(notices)) == TABLES
    assert [notice.text for notice in notices] == [
        "sessions-2026.json was missing; its last good copy was used."
    ]


def test_nothing_there_is_nothing_to_tell(path: Path, notices: list[Notice]) -> None:
    assert read_or_recover(path, parse_tables, workshop(notices)) is None
    assert notices == []


def test_broken_files_of_one_second_do_not_overwrite_each_other(path: Path, notices: list[Notice]) -> None:
    for content in (b"one", b"two", b"three"):
        path.write_bytes(content)
        read_or_recover(path, parse_tables, workshop(notices))
    assert sorted(file.read_bytes() for file in path.parent.iterdir()) == [b"one", b"three", b"two"]


def test_a_folder_in_its_place_is_moved_aside(path: Path, notices: list[Notice]) -> None:
    path.mkdir()
    backup_path(path).write_bytes(GOOD)
    assert read_or_recover(path, parse_tables, workshop(notices)) == TABLES


class FailingDisk(FileSystem):
    """Refuses to read, for one reason or another."""

    def __init__(self, number: int) -> None:
        self._number = number

    def read(self, path: Path) -> bytes:
        if path.suffix == ".json":
            raise OSError(self._number, os.strerror(self._number))
        return super().read(path)


def test_a_bad_place_on_the_disk_gives_way_to_the_copy(path: Path, notices: list[Notice]) -> None:
    path.write_bytes(GOOD)
    backup_path(path).write_bytes(b'{"sessions": {}}')
    surroundings = workshop(notices, FailingDisk(errno.EIO))
    assert read_or_recover(path, parse_tables, surroundings) == {"sessions": {}}
    assert path.with_name("sessions-2026.json.corrupt-20260531T090000").read_bytes() == GOOD


@pytest.mark.parametrize("number", [errno.EACCES, errno.EMFILE, errno.ENOMEM])
def test_a_file_that_may_be_whole_is_not_touched(path: Path, number: int) -> None:
    path.write_bytes(GOOD)
    backup_path(path).write_bytes(b'{"sessions": {}}')
    with pytest.raises(ReadError, match=r"sessions-2026\.json could not be read: "):
        read_or_recover(path, parse_tables, workshop(files=FailingDisk(number)))
    assert sorted(file.name for file in path.parent.iterdir()) == [path.name, path.name + ".bak"]


def test_every_truncation_is_noticed(tmp_path: Path) -> None:
    for length in range(len(GOOD)):
        path = tmp_path / f"sessions-{length}.json"
        path.write_bytes(GOOD[:length])
        backup_path(path).write_bytes(b'{"sessions": {}}')
        assert read_or_recover(path, parse_tables, workshop()) == {"sessions": {}}

"""The journal of a running session: what was appended is there after any crash."""

import os
import zlib
from dataclasses import replace
from pathlib import Path

import orjson
import pytest

from backguide.core.resume import progress_of
from backguide.core.session import SessionState
from backguide.storage.errors import NewerDataError, Notice, WriteError
from backguide.storage.file_system import FileSystem
from backguide.storage.journal import JOURNAL_NAME, Journal, Snapshot, decode_line, encode_line
from tests.services.played import two_exercises
from tests.storage.faulty_disks import DyingDisk, FullDisk, Killed
from tests.storage.records import NOW, snapshot, workshop

SNAPSHOTS = [snapshot(step_index=index, note="x" * index) for index in range(3)]
LINES = [encode_line(one) + b"\n" for one in SNAPSHOTS]


def open_journal(
    folder: Path, files: FileSystem | None = None, notices: list[Notice] | None = None
) -> Journal:
    return Journal(folder, workshop(notices, files))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / JOURNAL_NAME


def recovered(folder: Path, notices: list[Notice] | None = None) -> Snapshot | None:
    return open_journal(folder, notices=notices).recover()


def test_no_session_was_running(tmp_path: Path) -> None:
    assert recovered(tmp_path) is None


def test_the_last_snapshot_is_recovered(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    for one in SNAPSHOTS:
        journal.append(one)
        assert recovered(tmp_path) == one


def test_a_line_is_json_with_its_checksum(tmp_path: Path, path: Path) -> None:
    open_journal(tmp_path).append(SNAPSHOTS[1])
    line = orjson.loads(path.read_bytes())
    assert list(line) == ["crc", "written_at", "step_index", "step_elapsed", "record", "progress"]
    assert line["step_index"] == 1
    assert line["record"]["status"] == "partial"


def test_how_to_go_on_is_kept_with_what_was_done(tmp_path: Path) -> None:
    begun = replace(SNAPSHOTS[0], progress=progress_of(SessionState(two_exercises(), index=4), 0.0))
    open_journal(tmp_path).append(begun)
    assert recovered(tmp_path) == begun


def test_another_way_of_going_on_does_not_cost_what_was_done(path: Path, tmp_path: Path) -> None:
    body = {**orjson.loads(LINES[0]), "progress": {"index": 4, "mood": "calm"}}
    del body["crc"]
    text = orjson.dumps(body)
    path.write_bytes(b'{"crc":' + str(zlib.crc32(text)).encode() + b"," + text[1:] + b"\n")
    assert recovered(tmp_path) == SNAPSHOTS[0]


def test_a_snapshot_knows_when_it_was_taken() -> None:
    assert SNAPSHOTS[0].written_at == SNAPSHOTS[0].record.ended_at > NOW


def test_clear_forgets_the_session(tmp_path: Path, path: Path) -> None:
    journal = open_journal(tmp_path)
    journal.append(SNAPSHOTS[0])
    journal.clear()
    assert recovered(tmp_path) is None
    assert not path.exists()
    journal.clear()
    journal.append(SNAPSHOTS[1])
    assert recovered(tmp_path) == SNAPSHOTS[1]


def test_a_file_cut_at_every_byte_gives_its_last_whole_line(tmp_path: Path, path: Path) -> None:
    whole = b"".join(LINES)
    # A line is whole once its last brace is there; the line end adds nothing.
    ends = [sum(map(len, LINES[: number + 1])) - 1 for number in range(3)]
    notices: list[Notice] = []
    for length in range(len(whole) + 1):
        path.write_bytes(whole[:length])
        expected = [one for one, end in zip(SNAPSHOTS, ends, strict=True) if length >= end]
        assert recovered(tmp_path, notices) == (expected[-1] if expected else None)
        assert path.exists()
    assert notices == []


@pytest.mark.parametrize("power", [True, False], ids=["kill", "power-cut"])
def test_death_at_every_byte_of_an_append(tmp_path: Path, path: Path, power: bool) -> None:
    for offset in range(len(LINES[1])):
        path.write_bytes(LINES[0])
        journal = open_journal(tmp_path, DyingDisk(last_byte=offset, power=power))
        with pytest.raises(Killed):
            journal.append(SNAPSHOTS[1])
        assert recovered(tmp_path) in SNAPSHOTS[:2]
        open_journal(tmp_path).append(SNAPSHOTS[2])
        assert recovered(tmp_path) == SNAPSHOTS[2], "the torn line does not swallow the next one"


def test_what_append_returned_from_survives_a_power_cut(tmp_path: Path) -> None:
    steps = 0
    appended: list[Snapshot] = []
    while len(appended) < 3:
        folder = tmp_path / str(steps)
        folder.mkdir()
        journal = open_journal(folder, DyingDisk(last_step=steps, power=False))
        appended = []
        try:
            for one in SNAPSHOTS:
                journal.append(one)
                appended.append(one)
        except Killed:
            pass
        found = recovered(folder)
        later = SNAPSHOTS[len(appended) : len(appended) + 1]
        assert found in ([appended[-1]] if appended else [None]) + later
        steps += 1


def test_a_full_disk_is_told_and_the_next_line_counts(tmp_path: Path) -> None:
    disk = FullDisk(len(LINES[0]) + 50)
    journal = open_journal(tmp_path, disk)
    journal.append(SNAPSHOTS[0])
    with pytest.raises(WriteError, match=r"active-session\.jsonl could not be saved: No space left"):
        journal.append(SNAPSHOTS[1])
    assert journal.recover() == SNAPSHOTS[0]
    disk.room = 10_000
    journal.append(SNAPSHOTS[2])
    assert journal.recover() == SNAPSHOTS[2]


def test_zeros_after_a_power_cut_are_passed_over(tmp_path: Path, path: Path) -> None:
    path.write_bytes(LINES[0] + bytes(4096))
    notices: list[Notice] = []
    assert recovered(tmp_path, notices) == SNAPSHOTS[0]
    assert notices == []


def test_a_damaged_line_is_passed_over(tmp_path: Path, path: Path) -> None:
    path.write_bytes(LINES[0] + LINES[1].replace(b'"partial"', b'"stopped"'))
    assert recovered(tmp_path) == SNAPSHOTS[0]


@pytest.mark.parametrize(
    "garbage",
    [b"\x00" * 64, b"hello\nworld\n", LINES[0][10:], b'{"crc":1}\n{"crc":2}\n', LINES[0][:60] + b"\n{}"],
)
def test_garbage_is_moved_aside(tmp_path: Path, path: Path, garbage: bytes) -> None:
    path.write_bytes(garbage)
    notices: list[Notice] = []
    assert recovered(tmp_path, notices) is None
    (notice,) = notices
    assert notice.text == (
        "active-session.jsonl could not be read and was moved to "
        "active-session.jsonl.corrupt-20260531T090000; no session is waiting."
    )
    assert path.with_name(path.name + ".corrupt-20260531T090000").read_bytes() == garbage
    assert not path.exists()


def test_sessions_put_by_wait_in_files_of_their_own(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    journal.put_by()
    assert journal.others() == ()
    for one in SNAPSHOTS[:2]:
        journal.append(one)
        journal.put_by()
    journal.append(SNAPSHOTS[2])
    assert [other.recover() for other in journal.others()] == SNAPSHOTS[:2]
    assert journal.recover() == SNAPSHOTS[2]
    journal.others()[0].clear()
    assert [other.recover() for other in journal.others()] == [SNAPSHOTS[1]]


@pytest.mark.parametrize("content", [b"", b"\n", b'{"cr', LINES[0][:100]])
def test_a_torn_first_line_is_no_session_and_no_alarm(tmp_path: Path, path: Path, content: bytes) -> None:
    path.write_bytes(content)
    notices: list[Notice] = []
    assert recovered(tmp_path, notices) is None
    assert notices == []
    assert path.read_bytes() == content


def test_a_folder_in_its_place_is_moved_aside(tmp_path: Path, path: Path) -> None:
    path.mkdir()
    notices: list[Notice] = []
    assert recovered(tmp_path, notices) is None
    assert len(notices) == 1


def test_a_newer_snapshot_is_refused_and_left_alone(tmp_path: Path, path: Path) -> None:
    newer = replace(SNAPSHOTS[0], record=replace(SNAPSHOTS[0].record, schema=3))
    path.write_bytes(encode_line(newer))
    with pytest.raises(NewerDataError):
        recovered(tmp_path)
    assert path.read_bytes() == encode_line(newer)


def test_a_line_reads_back_as_its_snapshot() -> None:
    for one, line in zip(SNAPSHOTS, LINES, strict=True):
        assert decode_line(line.rstrip(b"\n")) == one


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_only_the_owner_can_read(tmp_path: Path, path: Path) -> None:
    open_journal(tmp_path).append(SNAPSHOTS[0])
    assert path.stat().st_mode & 0o777 == 0o600

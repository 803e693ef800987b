"""A file killed at every byte and every step of a write reads back old or new, never neither."""

import os
import stat
from pathlib import Path

import pytest

from backguide.storage.atomic_file import backup_path, write_atomically
from backguide.storage.errors import DocumentError, WriteError
from backguide.storage.recovery import read_or_recover
from tests.storage.faulty_disks import CountingDisk, DyingDisk, FullDisk, Killed
from tests.storage.records import workshop

OLD = b"<" + b"the old state " * 4 + b">"
NEW = b"<" + b"the new and longer state " * 5 + b">"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state.txt"


def parse(data: bytes) -> bytes:
    """Stands for a format in which every file is whole or broken."""
    if not (data.startswith(b"<") and data.endswith(b">")):
        raise DocumentError("broken")
    return data


def read(path: Path) -> bytes | None:
    return read_or_recover(path, parse, workshop())


def write_and_die(path: Path, disk: DyingDisk, *, keep_backup: bool = True) -> bool:
    """True when the write came to its end before the disk died."""
    path.parent.mkdir()
    write_atomically(path, OLD, keep_backup=keep_backup)
    try:
        write_atomically(path, NEW, keep_backup=keep_backup, files=disk)
    except Killed:
        return False
    return True


@pytest.mark.parametrize("power", [True, False], ids=["kill", "power-cut"])
@pytest.mark.parametrize("keep_backup", [True, False])
def test_death_at_every_byte_leaves_the_old_state(tmp_path: Path, keep_backup: bool, power: bool) -> None:
    for offset in range(len(NEW)):
        path = tmp_path / str(offset) / "state.txt"
        assert not write_and_die(path, DyingDisk(last_byte=offset, power=power), keep_backup=keep_backup)
        assert read(path) == OLD
        write_atomically(path, NEW, keep_backup=keep_backup)
        assert read(path) == NEW, "what the dead process left behind is no hindrance"


@pytest.mark.parametrize("power", [True, False], ids=["kill", "power-cut"])
@pytest.mark.parametrize("keep_backup", [True, False])
def test_death_at_every_step_leaves_the_old_or_the_new_state(
    tmp_path: Path, keep_backup: bool, power: bool
) -> None:
    seen: list[bytes] = []
    for last_step in range(100):
        path = tmp_path / str(last_step) / "state.txt"
        finished = write_and_die(path, DyingDisk(last_step=last_step, power=power), keep_backup=keep_backup)
        seen.append(read(path) or b"nothing")
        if finished:
            break
    assert seen[0] == OLD
    assert seen[-1] == NEW
    assert seen == sorted(seen, key=[OLD, NEW].index), (
        "first only the old state, from some step on only the new"
    )


def test_death_during_the_first_write_leaves_nothing_or_the_new_state(tmp_path: Path) -> None:
    for last_step in range(100):
        path = tmp_path / str(last_step) / "state.txt"
        path.parent.mkdir()
        try:
            write_atomically(path, NEW, keep_backup=True, files=DyingDisk(last_step=last_step))
        except Killed:
            assert read(path) in (None, NEW)
        else:
            assert read(path) == NEW
            return
    pytest.fail("the write never ended")


def test_death_while_recovering_still_finds_the_backup_next_time(tmp_path: Path) -> None:
    for last_step in range(100):
        path = tmp_path / str(last_step) / "state.txt"
        path.parent.mkdir()
        path.write_bytes(NEW[:-5])
        backup_path(path).write_bytes(OLD)
        try:
            read_or_recover(path, parse, workshop(files=DyingDisk(last_step=last_step)))
        except Killed:
            assert read(path) == OLD
        else:
            assert read(path) == OLD
            return
    pytest.fail("the recovery never ended")


@pytest.mark.parametrize("room", range(len(NEW)))
def test_a_full_disk_is_reported_and_leaves_the_old_state(path: Path, room: int) -> None:
    write_atomically(path, OLD, keep_backup=True)
    with pytest.raises(WriteError, match=r"state\.txt could not be saved: No space left"):
        write_atomically(path, NEW, keep_backup=True, files=FullDisk(room))
    assert read(path) == OLD
    assert [file.name for file in path.parent.iterdir()] == ["state.txt"], "the unfinished file is gone"


def test_the_version_before_is_kept(path: Path) -> None:
    write_atomically(path, OLD, keep_backup=True)
    write_atomically(path, NEW, keep_backup=True)
    assert backup_path(path).read_bytes() == OLD


def test_without_a_backup_there_is_one_file(path: Path) -> None:
    write_atomically(path, OLD, keep_backup=False)
    write_atomically(path, NEW, keep_backup=False)
    assert [file.name for file in path.parent.iterdir()] == ["state.txt"]


def test_bytes_are_synced_before_the_name_changes(path: Path) -> None:
    class Order(CountingDisk):
        calls: list[str]

        def sync(self, file: int) -> None:
            self.calls.append("sync")
            super().sync(file)

        def replace(self, source: Path, target: Path) -> None:
            self.calls.append(f"{source.name} to {target.name}")
            super().replace(source, target)

        def sync_folder(self, folder: Path) -> None:
            self.calls.append("sync folder")
            super().sync_folder(folder)

    write_atomically(path, OLD, keep_backup=True)
    disk = Order()
    disk.calls = []
    write_atomically(path, NEW, keep_backup=True, files=disk)
    assert disk.calls == ["sync", "state.txt to state.txt.bak", "state.txt.new to state.txt", "sync folder"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_only_the_owner_can_read(path: Path) -> None:
    write_atomically(path, OLD, keep_backup=True)
    write_atomically(path, NEW, keep_backup=True)
    for file in path.parent.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600

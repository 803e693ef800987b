"""Disks that die, lose what was not synced, or are full."""

import errno
import os
from pathlib import Path

from backguide.storage.file_system import FileSystem


class Killed(BaseException):
    """The process was killed: nothing after this moment happens, no clean-up either."""


class CountingDisk(FileSystem):
    """Counts the steps that change the disk and the bytes written."""

    def __init__(self) -> None:
        self.steps = 0
        self.bytes = 0

    def before_change(self) -> None:
        self.steps += 1

    def make_folder(self, folder: Path) -> None:
        self.before_change()
        super().make_folder(folder)

    def open_new(self, path: Path) -> int:
        self.before_change()
        return super().open_new(path)

    def open_append(self, path: Path) -> int:
        self.before_change()
        return super().open_append(path)

    def write(self, file: int, data: memoryview) -> int:
        self.before_change()
        written = super().write(file, data)
        self.bytes += written
        return written

    def sync(self, file: int) -> None:
        self.before_change()
        super().sync(file)

    def replace(self, source: Path, target: Path) -> None:
        self.before_change()
        super().replace(source, target)

    def remove(self, path: Path) -> None:
        self.before_change()
        super().remove(path)

    def sync_folder(self, folder: Path) -> None:
        self.before_change()
        super().sync_folder(folder)


class DyingDisk(CountingDisk):
    """Dies after ``last_step`` steps or ``last_byte`` bytes; without ``power``, unsynced bytes are lost."""

    def __init__(
        self, *, last_step: int | None = None, last_byte: int | None = None, power: bool = True
    ) -> None:
        super().__init__()
        self._last_step = last_step
        self._last_byte = last_byte
        self._power_stays = power
        self._is_dead = False
        self._unsynced: dict[int, int] = {}

    def before_change(self) -> None:
        self._check_alive()
        super().before_change()
        if self._last_step is not None and self.steps > self._last_step:
            self._die()

    def read(self, path: Path) -> bytes:
        self._check_alive()
        return super().read(path)

    def exists(self, path: Path) -> bool:
        self._check_alive()
        return super().exists(path)

    def names(self, folder: Path) -> list[str]:
        self._check_alive()
        return super().names(folder)

    def write(self, file: int, data: memoryview) -> int:
        self._unsynced.setdefault(file, os.fstat(file).st_size)
        room = len(data) if self._last_byte is None else self._last_byte - self.bytes
        if room >= len(data):
            return super().write(file, data)
        super().write(file, data[:room])
        self._die()
        return room

    def sync(self, file: int) -> None:
        super().sync(file)
        self._unsynced.pop(file, None)

    def close(self, file: int) -> None:
        super().close(file)
        self._check_alive()

    def _die(self) -> None:
        self._is_dead = True
        if not self._power_stays:
            for file, size in self._unsynced.items():
                os.ftruncate(file, size)
        raise Killed

    def _check_alive(self) -> None:
        if self._is_dead:
            raise Killed


class FullDisk(FileSystem):
    """Takes ``room`` more bytes; the last write is short without complaint, the next one fails."""

    def __init__(self, room: int) -> None:
        self.room = room

    def write(self, file: int, data: memoryview) -> int:
        if not self.room:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        written = super().write(file, data[: self.room])
        self.room -= written
        return written

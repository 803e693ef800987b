"""The few file operations that storage is built from, so that tests can make any one of them fail."""

import errno
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

_Answer = TypeVar("_Answer")

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700

# Windows adds a carriage return to every line unless told otherwise, and hands files to child processes.
_BINARY = getattr(os, "O_BINARY", 0) | getattr(os, "O_NOINHERIT", 0)

_ATTEMPTS = 10
_PAUSE_SECONDS = 0.02


class FileSystem:
    """The real disk. Every method is one step that happens, happens partly or fails; all raise OSError."""

    def read(self, path: Path) -> bytes:
        """All bytes of a file."""
        # Windows calls a folder a file without permission.
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        return _patiently(path.read_bytes)

    def names(self, folder: Path) -> list[str]:
        """Names of everything in ``folder``, sorted."""
        return sorted(path.name for path in folder.iterdir())

    def exists(self, path: Path) -> bool:
        """True when there is a file, folder or dangling link of that name."""
        return os.path.lexists(path)

    def make_folder(self, folder: Path) -> None:
        """Make ``folder``, readable by its owner only, and those above it; fine when it is there."""
        if not folder.is_dir():
            folder.parent.mkdir(parents=True, exist_ok=True)
            folder.mkdir(mode=PRIVATE_FOLDER)

    def open_new(self, path: Path) -> int:
        """Make an empty file, readable by its owner only; refuses one that is there."""
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, PRIVATE_FILE)

    def open_append(self, path: Path) -> int:
        """Open a file to write at its end, making it if it is not there."""
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | _BINARY, PRIVATE_FILE)

    def write(self, file: int, data: memoryview) -> int:
        """Write what fits and tell how many bytes that was: a full disk takes less without complaint."""
        return os.write(file, data)

    def sync(self, file: int) -> None:
        """Return once the bytes are on the disk."""
        os.fsync(file)

    def close(self, file: int) -> None:
        """Close an open file."""
        os.close(file)

    def replace(self, source: Path, target: Path) -> None:
        """Give ``source`` the name ``target``, in place of what had it."""
        _patiently(lambda: source.replace(target))

    def remove(self, path: Path) -> None:
        """Delete a file."""
        _patiently(path.unlink)

    def sync_folder(self, folder: Path) -> None:
        """Return once the names in ``folder`` are on the disk, where the system can say so."""
        if os.name == "nt":
            return
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def write_all(files: FileSystem, file: int, data: bytes) -> None:
    """Write every byte of ``data``, in as many turns as it takes. Raises OSError on a full disk."""
    rest = memoryview(data)
    while rest:
        written = files.write(file, rest)
        if written <= 0:
            raise OSError("the disk took no more bytes")
        rest = rest[written:]


def _patiently(operation: Callable[[], _Answer]) -> _Answer:
    # On Windows a virus scanner may hold a fresh file for a moment; elsewhere a refusal is final.
    if os.name == "nt":
        for _ in range(_ATTEMPTS - 1):
            try:
                return operation()
            except PermissionError:
                time.sleep(_PAUSE_SECONDS)
    return operation()

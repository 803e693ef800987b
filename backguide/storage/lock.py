"""Keep a second process out of a data folder."""

import contextlib
import errno
import os
import sys
from pathlib import Path

from backguide.storage.errors import LockedError, ReadError
from backguide.storage.file_system import PRIVATE_FILE

LOCK_NAME = "backguide.lock"

_REFUSED = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)

if sys.platform == "win32":
    import msvcrt

    # Windows keeps others from reading a locked byte, so the lock sits far behind the process number.
    _LOCKED_BYTE = 1 << 20

    def _take(file: int) -> None:
        os.lseek(file, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FolderLock:
    """A lock of the operating system on a file in the folder.

    The system lets go of it when its process ends, however that happens, so a lock is never stale. The file
    stays; it holds the number of the last process, for the sentence that refuses the next one.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / LOCK_NAME
        self._file: int | None = None

    def take(self) -> None:
        """Lock the folder. Raises LockedError when another process has it, ReadError when it cannot be."""
        try:
            file = os.open(self._path, os.O_RDWR | os.O_CREAT, PRIVATE_FILE)
        except OSError as error:
            raise ReadError(self._path, error) from error
        try:
            _take(file)
        except OSError as error:
            os.close(file)
            if error.errno in _REFUSED:
                raise LockedError(self._refusal()) from error
            raise ReadError(self._path, error) from error
        self._file = file
        # The number only helps to explain; a full disk must not keep the app from opening.
        with contextlib.suppress(OSError):
            os.ftruncate(file, 0)
            os.lseek(file, 0, os.SEEK_SET)
            os.write(file, str(os.getpid()).encode())

    def release(self) -> None:
        """Let the next process in."""
        if self._file is not None:
            # The file stays: deleting it could let two processes lock two files of one name.
            os.close(self._file)
            self._file = None

    def _refusal(self) -> str:
        number = ""
        with contextlib.suppress(OSError, ValueError):
            number = f" (process {int(self._path.read_bytes()[:20])})"
        return f"BackGuide is already open with this data{number}; please use that window."

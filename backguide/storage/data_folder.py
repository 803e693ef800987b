"""Everything one person keeps on this machine, in one folder."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from backguide.storage.backups import Backups
from backguide.storage.errors import Notice, ReadError
from backguide.storage.file_system import FileSystem
from backguide.storage.history import History
from backguide.storage.journal import Journal
from backguide.storage.lock import FolderLock
from backguide.storage.recovery import Workshop, local_now
from backguide.storage.safety_log import SafetyLog
from backguide.storage.settings_file import SettingsStore


class DataFolder:
    """An open data folder, locked against other processes until closed.

    It holds the settings, the history, the safety log and the journal.
    """

    def __init__(self, path: Path, lock: FolderLock, workshop: Workshop, notices: list[Notice]) -> None:
        self.path = path
        self._lock = lock
        self._notices = notices
        self.settings = SettingsStore(path, workshop)
        self.history = History(path, workshop)
        self.safety = SafetyLog(path, workshop)
        self.journal = Journal(path, workshop)
        # Problems must show now, not in the middle of a session.
        self.history.open_year(workshop.now().year)
        self.journal.recover()
        Backups(path, workshop).make_if_due()

    @classmethod
    def open(
        cls, path: Path, *, now: Callable[[], datetime] = local_now, files: FileSystem | None = None
    ) -> Self:
        """Open the folder at ``path``, making it if needed; ``now`` is the local time with its offset.

        Broken files are moved aside and told in ``notices``. Raises LockedError when another process has it
        open, NewerDataError for a newer BackGuide's data, and ReadError when the folder, or a file in it
        that may be whole, cannot be used now.
        """
        notices: list[Notice] = []
        workshop = Workshop(notices.append, files or FileSystem(), now)
        try:
            workshop.files.make_folder(path)
        except OSError as error:
            raise ReadError(path, error) from error
        lock = FolderLock(path)
        lock.take()
        try:
            return cls(path, lock, workshop, notices)
        except BaseException:
            lock.release()
            raise

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What the person should know, in the order it was found; opening an old year may add to it."""
        return tuple(self._notices)

    def close(self) -> None:
        """Let go of the files and let the next process in."""
        self.history.close()
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

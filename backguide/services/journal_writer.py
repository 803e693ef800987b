"""Write the journal without making the window wait for the disk."""

import threading
from typing import Protocol

from backguide.storage.errors import WriteError
from backguide.storage.journal import Journal, Snapshot


class SessionJournal(Protocol):
    """Where a running session is kept; ``storage.journal.Journal`` itself is one."""

    def append(self, snapshot: Snapshot) -> None:
        """Keep ``snapshot``. Raises WriteError."""
        ...

    def clear(self) -> None:
        """Forget the session. Raises WriteError."""
        ...


class JournalWriter:
    """Appends to ``journal`` in a thread, in order, so that a slow disk never stops the figure or the clock.

    A snapshot is whole, so while the disk is busy only the newest waits. The thread lives as long as there is
    something to write; at the program's end Python waits for it.
    """

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._lock = threading.Lock()
        self._waiting: Snapshot | None = None
        self._thread: threading.Thread | None = None
        self._trouble: WriteError | None = None

    def append(self, snapshot: Snapshot) -> None:
        """See that ``snapshot`` is written. Raises WriteError for an earlier one that could not be."""
        with self._lock:
            self._waiting = snapshot
            if self._thread is None:
                self._thread = threading.Thread(target=self._write, name="journal")
                self._thread.start()
            trouble, self._trouble = self._trouble, None
        if trouble is not None:
            raise trouble

    def flush(self) -> None:
        """Return once everything is on the disk. Raises WriteError where the last could not be written."""
        thread = self._thread
        if thread is not None:
            thread.join()
        trouble, self._trouble = self._trouble, None
        if trouble is not None:
            raise trouble

    def clear(self) -> None:
        """Forget the session once the thread is done with it. Raises WriteError."""
        with self._lock:
            self._waiting = None
            thread = self._thread
        if thread is not None:
            thread.join()
        self._trouble = None
        self._journal.clear()

    def _write(self) -> None:
        """Runs in the thread."""
        while True:
            with self._lock:
                snapshot, self._waiting = self._waiting, None
                if snapshot is None:
                    self._thread = None
                    return
            try:
                self._journal.append(snapshot)
            except WriteError as error:
                with self._lock:
                    self._trouble = error

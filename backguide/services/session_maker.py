"""Makes the sessions of a window, one after the other, over one person's data."""

from collections.abc import Callable, Mapping
from contextlib import suppress

from backguide.core.exercise import Exercise
from backguide.core.plan import Plan
from backguide.core.ports import Clock
from backguide.core.session import SessionState
from backguide.services.appointment import Appointment
from backguide.services.journal_writer import JournalWriter
from backguide.services.playing import resume_session, run_session
from backguide.services.session_run import Outputs, SessionRun
from backguide.storage.data_folder import DataFolder
from backguide.storage.errors import StorageError
from backguide.storage.journal import Snapshot


class SessionMaker:
    """Runs that write their journal beside the window. ``on_finished`` is called when one is over."""

    def __init__(
        self,
        folder: DataFolder,
        exercises: Mapping[str, Exercise],
        clock: Clock,
        on_finished: Callable[[SessionState], None],
    ) -> None:
        self._folder = folder
        self._exercises = exercises
        self._clock = clock
        self._on_finished = on_finished
        self._journal = JournalWriter(folder.journal)

    def begin(
        self, plan: Plan, place: Appointment, outputs: Outputs, *, is_practice: bool = False
    ) -> SessionRun:
        """A run of ``plan``. Raises ProgrammeLockedError."""
        return run_session(
            plan,
            place.programme,
            place.phase_index,
            self._folder,
            self._clock,
            outputs,
            self._on_finished,
            journal=self._journal,
            is_practice=is_practice,
        )

    def resume(self, snapshot: Snapshot, outputs: Outputs) -> SessionRun:
        """A run that goes on with an interrupted session. Raises ResumeError, ProgrammeLockedError."""
        return resume_session(
            snapshot,
            self._exercises,
            self._folder,
            self._clock,
            outputs,
            self._on_finished,
            journal=self._journal,
        )

    def close(self) -> None:
        """Return once the journal is on the disk; what could not be written was told when it happened."""
        with suppress(StorageError):
            self._journal.flush()

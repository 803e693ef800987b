"""The session that was cut off, from the start of the app until the person says what becomes of it."""

from collections.abc import Mapping
from contextlib import suppress

from backguide.core.exercise import Exercise
from backguide.core.ports import Clock
from backguide.services.interrupted import Offer, discard, interrupted, is_kept_by_itself, keep, offer_of
from backguide.storage.data_folder import DataFolder
from backguide.storage.errors import StorageError
from backguide.storage.journal import Snapshot


class LeftOver:
    """What the journal held when the app started. One that is too old to go on with is kept at once.

    ``exercises`` are those installed, by id. A full disk must not keep the app from starting: what cannot be
    kept now is still left over. Raises StorageError where the journal cannot be read.
    """

    def __init__(self, folder: DataFolder, exercises: Mapping[str, Exercise], clock: Clock) -> None:
        self._folder = folder
        self._exercises = exercises
        self._clock = clock
        self._snapshot = interrupted(folder.journal, folder.history)
        with suppress(StorageError):
            self._keep_others()
            self._keep_if_old()

    @property
    def offer(self) -> Offer | None:
        """What to offer the person, None where nothing was cut off."""
        return None if self._snapshot is None else offer_of(self._snapshot, self._exercises)

    def take(self) -> Snapshot | None:
        """Hand it over to go on with; None where there is nothing, or nothing young enough any more.

        Raises StorageError.
        """
        self._keep_if_old()
        snapshot, self._snapshot = self._snapshot, None
        return snapshot

    def keep(self) -> None:
        """Store what was done of it, if there is one. Raises StorageError; it is still left over then."""
        if self._snapshot is not None:
            keep(self._snapshot, self._folder.journal, self._folder.history)
            self._snapshot = None

    def make_room(self) -> None:
        """Keep it because another session begins. Where that fails it waits in a file of its own.

        Raises StorageError to be told.
        """
        try:
            self.keep()
        except StorageError:
            self._folder.journal.put_by()
            self._snapshot = None
            raise

    def discard(self) -> None:
        """Forget it. Raises StorageError."""
        discard(self._folder.journal)
        self._snapshot = None

    def _keep_others(self) -> None:
        for journal in self._folder.journal.others():
            snapshot = interrupted(journal, self._folder.history)
            if snapshot is not None:
                keep(snapshot, journal, self._folder.history)

    def _keep_if_old(self) -> None:
        if self._snapshot is not None and is_kept_by_itself(self._snapshot, self._clock.wall()):
            self.keep()

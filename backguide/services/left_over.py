"""The session that was cut off, from the start of the app until the person says what becomes of it."""

from collections.abc import Mapping

from backguide.core.exercise import Exercise
from backguide.core.ports import Clock
from backguide.services.interrupted import Offer, discard, interrupted, is_kept_by_itself, keep, offer_of
from backguide.storage.data_folder import DataFolder
from backguide.storage.journal import Snapshot


class LeftOver:
    """What the journal held when the app started. One that is too old to go on with is kept at once.

    ``exercises`` are those installed, by id. Raises StorageError.
    """

    def __init__(self, folder: DataFolder, exercises: Mapping[str, Exercise], clock: Clock) -> None:
        self._folder = folder
        self._exercises = exercises
        self._clock = clock
        self._snapshot = interrupted(folder.journal, folder.history)
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

    def discard(self) -> None:
        """Forget it. Raises StorageError."""
        discard(self._folder.journal)
        self._snapshot = None

    def _keep_if_old(self) -> None:
        if self._snapshot is not None and is_kept_by_itself(self._snapshot, self._clock.wall()):
            self.keep()

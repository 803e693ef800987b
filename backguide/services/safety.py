"""Ask, remember and act on what a person says about warning signs: consent, the lock, the morning after."""

from datetime import timedelta

from backguide.core.ports import Clock
from backguide.core.record import SessionRecord
from backguide.core.safety import (
    AdviceTaken,
    ConsentGiven,
    Lock,
    Morning,
    MorningAfter,
    Occasion,
    ProgrammeLockedError,
    SafetyEntry,
    SignsAsked,
    Urgency,
    are_signs_due,
    is_consent_due,
    lock_of,
    mornings,
)
from backguide.core.vocabulary import Status
from backguide.core.warning_signs import signs_of
from backguide.services.pain_history import had_pain
from backguide.storage.data_folder import DataFolder
from backguide.storage.errors import StorageError

MORNING_ASKED_FOR = timedelta(days=7)
"""How a morning was is not asked for after this time: nobody would remember."""

_SAME_MOMENT = timedelta(days=1)


class SafetyDesk:
    """The questions around sessions, over one data folder. Whatever is answered is on the disk on return.

    Every method that stores raises StorageError; the answer then holds until the app is closed.
    """

    def __init__(self, folder: DataFolder, clock: Clock) -> None:
        self._folder = folder
        self._clock = clock
        self._unsaved: list[SafetyEntry] = []

    @property
    def lock(self) -> Lock | None:
        """The lock, or None where sessions may start."""
        return lock_of(self._entries())

    @property
    def is_consent_due(self) -> bool:
        """True where the person has yet to read what the app does, or should again."""
        return is_consent_due(self._entries(), self._clock.wall().date())

    @property
    def are_signs_due(self) -> bool:
        """True where the warning signs should be asked about before the next session."""
        return are_signs_due(self._entries(), self._clock.wall().date())

    @property
    def is_first(self) -> bool:
        """True where the whole list of signs was never asked about."""
        asked = (entry for entry in self._entries() if isinstance(entry, SignsAsked))
        return all(entry.occasion is Occasion.SESSION for entry in asked)

    def give_consent(self) -> None:
        """The person has read what the app does and does not do."""
        self._add(ConsentGiven(self._clock.wall()))

    def answer_signs(self, occasion: Occasion, found: Urgency | None) -> None:
        """The warning signs were asked about; ``found`` is the most urgent that applies."""
        self._add(SignsAsked(self._clock.wall(), occasion, found))

    def take_advice(self) -> None:
        """The person confirms that they took advice: sessions may start again."""
        self._add(AdviceTaken(self._clock.wall()))

    def answer_morning(self, session: str, answer: Morning | None) -> None:
        """How the morning after a session was; None where the question was skipped."""
        self._add(MorningAfter(self._clock.wall(), session, answer))

    def waiting_morning(self) -> SessionRecord | None:
        """The last session, where it left pain, a night has passed and its morning was not asked about."""
        latest = self._folder.history.latest()
        if latest is None or latest.id in mornings(self._entries()):
            return None
        past = self._clock.wall().date() - latest.started_at.date()
        if not timedelta(0) < past <= MORNING_ASKED_FOR:
            return None
        return latest if had_pain(latest, self._folder.settings.values().pain_limits) else None

    def mend(self) -> None:
        """Lock after a session that was stopped for safety, where a crash kept the lock from being stored."""
        latest = self._folder.history.latest()
        if latest is None or latest.status is not Status.STOPPED_SAFETY:
            return
        asked = [entry for entry in self._entries() if isinstance(entry, SignsAsked)]
        if any(abs(entry.at - latest.ended_at) <= _SAME_MOMENT and entry.found for entry in asked):
            return
        self._add(SignsAsked(latest.ended_at, Occasion.SESSION, Urgency.TODAY))

    def check_unlocked(self) -> None:
        """Raises ProgrammeLockedError while the programme is locked."""
        lock = self.lock
        if lock is not None:
            heading = signs_of(lock.urgency).heading
            raise ProgrammeLockedError(
                f"Your programme rests since {lock.since:%Y-%m-%d} because of a warning sign "
                f"({heading[0].lower()}{heading[1:]}); open BackGuide and confirm that you took advice."
            )

    def _entries(self) -> tuple[SafetyEntry, ...]:
        return (*self._folder.safety.entries(), *self._unsaved)

    def _add(self, entry: SafetyEntry) -> None:
        try:
            self._folder.safety.add(entry)
        except StorageError:
            # A full disk must not open a programme that a warning sign has locked.
            self._unsaved.append(entry)
            raise

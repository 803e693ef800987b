"""What a person was asked about their safety and what they said, and what follows from it.

Nothing here scores a risk or says that all is well (CLINICAL.md 5.1): an answer either locks the programme
until the person says that they took advice, or it does not.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

ASKED_EVERY = timedelta(days=30)
"""The warning signs are asked again after this time (CLINICAL.md 5.1: monthly)."""
CONSENT_LASTS = timedelta(days=365)
"""What the app does and does not do is shown again after this time (CLINICAL.md 5.5: yearly)."""


class Urgency(StrEnum):
    """How soon help is needed, the most urgent first."""

    NOW = "now"
    TODAY = "today"
    SOON = "soon"
    TEAM = "team"
    ASK = "ask"

    @property
    def locks(self) -> bool:
        """True where no session may start before the person has taken advice."""
        return self is not Urgency.ASK


class Occasion(StrEnum):
    """When the warning signs were asked about."""

    FIRST = "first"
    MONTHLY = "monthly"
    SESSION = "session"


class Morning(StrEnum):
    """How the back was on the morning after a session."""

    BETTER = "better"
    USUAL = "usual"
    WORSE = "worse"


class LegChange(StrEnum):
    """Where pain in a leg has gone: up towards the back, nowhere, or further down."""

    UP = "up"
    SAME = "same"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class ConsentGiven:
    """The person has read what the app does and does not do."""

    at: datetime


@dataclass(frozen=True, slots=True)
class SignsAsked:
    """The warning signs were asked about; ``found`` is the most urgent that applies, None where none does."""

    at: datetime
    occasion: Occasion
    found: Urgency | None


@dataclass(frozen=True, slots=True)
class AdviceTaken:
    """The person says that they took advice and may exercise."""

    at: datetime


@dataclass(frozen=True, slots=True)
class MorningAfter:
    """The morning after the session of that id; ``answer`` is None where the question was skipped."""

    at: datetime
    session: str
    answer: Morning | None


SafetyEntry = ConsentGiven | SignsAsked | AdviceTaken | MorningAfter


class ProgrammeLockedError(Exception):
    """No session may start before the person has taken advice; the message is one sentence."""


@dataclass(frozen=True, slots=True)
class Lock:
    """No session may start: since when, and how soon the person should have sought help."""

    since: datetime
    urgency: Urgency


def lock_of(entries: Iterable[SafetyEntry]) -> Lock | None:
    """The lock that ``entries``, oldest first, leave behind. A milder sign never replaces a graver one."""
    lock: Lock | None = None
    for entry in entries:
        match entry:
            case AdviceTaken():
                lock = None
            case SignsAsked(at, _, found) if found is not None and found.locks:
                if lock is None or most_urgent((found, lock.urgency)) is not lock.urgency:
                    lock = Lock(at, found)
            case _:
                pass
    return lock


def most_urgent(found: Iterable[Urgency]) -> Urgency | None:
    """The most urgent of ``found``; None of none."""
    order = list(Urgency)
    return min(found, key=order.index, default=None)


def is_consent_due(entries: Iterable[SafetyEntry], today: date) -> bool:
    """True where the person never read what the app does, or a year ago."""
    given = [entry.at.date() for entry in entries if isinstance(entry, ConsentGiven)]
    return not given or today - max(given) >= CONSENT_LASTS


def are_signs_due(entries: Iterable[SafetyEntry], today: date) -> bool:
    """True where the warning signs were never asked about as a whole, or 30 days ago or more."""
    asked = [
        entry.at.date()
        for entry in entries
        if isinstance(entry, SignsAsked) and entry.occasion is not Occasion.SESSION
    ]
    return not asked or today - max(asked) >= ASKED_EVERY


def mornings(entries: Iterable[SafetyEntry]) -> dict[str, Morning | None]:
    """The answers for the mornings after, by the id of the session; the last one counts."""
    return {entry.session: entry.answer for entry in entries if isinstance(entry, MorningAfter)}

"""Session record: what was really done. Immutable once stored."""

from dataclasses import dataclass
from datetime import datetime

from backguide.core.dose import Dose
from backguide.core.safety import LegChange
from backguide.core.vocabulary import Feedback, Side, Status

SCHEMA = 2


@dataclass(frozen=True, slots=True)
class SetDone:
    """One set on one side (side None for bilateral exercises).

    ``seconds`` is the time held or moved, ``repetitions`` the whole ones finished. ``credited`` is true from
    80 % of the dose on (DESIGN.md 4).
    """

    set: int
    side: Side | None
    seconds: float
    repetitions: int
    credited: bool


@dataclass(frozen=True, slots=True)
class ItemRecord:
    """One exercise of a session: the dose asked for and the sets done."""

    exercise: str
    dose: Dose
    done: tuple[SetDone, ...]
    feedback: Feedback | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """One session as it was done. Times carry their offset from UTC; pain and effort are 0-10 or None.

    ``anything_new`` is true where the person said at check-in that something was new or worse; ``leg`` is
    where pain in a leg went during the session, None where that was not asked or not said. A ``practice`` is
    an exercise tried on its own: it belongs to the history, but to no session of the programme.
    """

    id: str
    started_at: datetime
    ended_at: datetime
    programme: str
    programme_version: int
    phase: int
    status: Status
    items: tuple[ItemRecord, ...]
    pain_before: int | None = None
    pain_after: int | None = None
    effort: int | None = None
    note: str = ""
    anything_new: bool = False
    leg: LegChange | None = None
    practice: bool = False
    schema: int = SCHEMA

    @property
    def credited(self) -> tuple[int, int]:
        """Credited set-sides and all set-sides of the plan."""
        sets = [done for item in self.items for done in item.done]
        return sum(done.credited for done in sets), len(sets)

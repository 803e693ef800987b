"""What can happen to a session, and what it answers."""

from dataclasses import dataclass, field
from enum import StrEnum

from backguide.core.ports import SpeechPriority, ToneName
from backguide.core.safety import LegChange
from backguide.core.vocabulary import Feedback, SkipReason


class StopReason(StrEnum):
    """The three choices of the Stop sheet."""

    EFFORT = "effort"
    PAIN = "pain"
    WORRY = "worry"


@dataclass(frozen=True, slots=True)
class Start:
    """Begin with the first step."""


@dataclass(frozen=True, slots=True)
class Tick:
    """Time has passed."""


@dataclass(frozen=True, slots=True)
class TogglePause:
    """Pause, or go on."""


@dataclass(frozen=True, slots=True)
class Ready:
    """ "I am ready": end an overview, position, get-ready, rest or cool-down step early."""


@dataclass(frozen=True, slots=True)
class Skip:
    """Go to the next step; from a working step, past the rest of this set."""


@dataclass(frozen=True, slots=True)
class Back:
    """Restart the step; within its first two seconds, go to the one before."""


@dataclass(frozen=True, slots=True)
class AdjustTime:
    """Make the running step longer or shorter by ``seconds``."""

    seconds: float


@dataclass(frozen=True, slots=True)
class CheckIn:
    """Answers before the session; None where nothing was said."""

    pain: int | None = None
    anything_new: bool = False


@dataclass(frozen=True, slots=True)
class CheckOut:
    """Answers after the session; ``feedback`` and ``reasons`` by index of the exercise in the plan.

    ``worried`` ends the session as stopped for safety: a warning sign applies.
    """

    pain: int | None = None
    effort: int | None = None
    feedback: tuple[tuple[int, Feedback], ...] = field(default=())
    note: str = ""
    reasons: tuple[tuple[int, SkipReason], ...] = field(default=())
    leg: LegChange | None = None
    worried: bool = False


@dataclass(frozen=True, slots=True)
class Stop:
    """The Stop button: everything stops at once and the choices are shown."""


@dataclass(frozen=True, slots=True)
class StopChoice:
    """The answer to the Stop sheet."""

    reason: StopReason


@dataclass(frozen=True, slots=True)
class EndForToday:
    """End now; what was done is kept."""


Event = (
    Start
    | Tick
    | TogglePause
    | Ready
    | Skip
    | Back
    | AdjustTime
    | CheckIn
    | CheckOut
    | Stop
    | StopChoice
    | EndForToday
)


@dataclass(frozen=True, slots=True)
class Say:
    """Say a sentence (and show it as the caption)."""

    text: str
    priority: SpeechPriority


@dataclass(frozen=True, slots=True)
class Tone:
    """Play a tone."""

    name: ToneName


@dataclass(frozen=True, slots=True)
class Silence:
    """Stop all sound at once."""


@dataclass(frozen=True, slots=True)
class Show:
    """The step or the mode changed: draw it anew."""


@dataclass(frozen=True, slots=True)
class Store:
    """Append what was done so far to the journal; ``final`` once the session is over."""

    final: bool = False


Effect = Say | Tone | Silence | Show | Store

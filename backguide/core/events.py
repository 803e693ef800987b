"""What can happen to a session, and what it answers."""

from dataclasses import dataclass, field
from enum import StrEnum
from math import inf

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
    """ "I am ready": end an overview, position, get-ready, switch, rest or cool-down step, or a lead-in.

    In a self-paced set it means "done": all of the set's repetitions count.
    """


@dataclass(frozen=True, slots=True)
class Skip:
    """Go to the next step; from a working step, past the rest of this set."""


@dataclass(frozen=True, slots=True)
class SkipExercise:
    """Leave the whole exercise; what was done of it counts, and why it was left is written down."""

    reason: SkipReason | None = None


@dataclass(frozen=True, slots=True)
class Later:
    """Do what is left of this exercise at the end; the next exercise begins now."""


@dataclass(frozen=True, slots=True)
class Easier:
    """Go on with an easier variant of this exercise, from getting into position, at once."""


@dataclass(frozen=True, slots=True)
class SwitchSide:
    """Switch side now; before the first side has begun, begin with the other one instead."""


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
    | SkipExercise
    | Later
    | Easier
    | SwitchSide
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
    """Say a sentence; what has not been said to its end ``within`` so many seconds from now is stale."""

    text: str
    priority: SpeechPriority
    within: float = inf


@dataclass(frozen=True, slots=True)
class Caption:
    """Show a sentence as the caption, whether or not it is said aloud."""

    text: str


@dataclass(frozen=True, slots=True)
class Tone:
    """Play a tone."""

    name: ToneName


@dataclass(frozen=True, slots=True)
class Flash:
    """Light up the screen softly once, in place of the tone ``name``."""

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


Effect = Say | Caption | Tone | Flash | Silence | Show | Store

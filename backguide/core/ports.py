"""What the core asks of the machine it runs on; adapters live in ``platform``, fakes in the tests."""

from datetime import datetime
from enum import IntEnum, StrEnum
from math import inf
from typing import Protocol


class SpeechPriority(IntEnum):
    """Which sentence wins when two meet: the lower number."""

    SAFETY = 0
    PHASE = 1
    COUNT = 2
    TIP = 3


class ToneName(StrEnum):
    """The distinct sounds of a session."""

    READY = "ready"
    START = "start"
    HALFWAY = "halfway"
    SWITCH = "switch"
    DONE = "done"


class Clock(Protocol):
    """Time for sessions and for records."""

    def monotonic(self) -> float:
        """Seconds that never run backwards."""
        ...

    def wall(self) -> datetime:
        """The local date and time with its offset from UTC."""
        ...


class Speaker(Protocol):
    """Says sentences, one at a time."""

    def say(self, text: str, priority: SpeechPriority) -> None:
        """Say ``text``, or drop it when something more important is being said."""
        ...

    def silence(self) -> None:
        """Stop at once."""
        ...


class TimedSpeaker(Speaker, Protocol):
    """A speaker that knows how long its sentences take, and may need a while before the first."""

    def seconds_of(self, text: str) -> float:
        """Seconds that ``text`` takes."""
        ...

    def prepare(self) -> None:
        """Get ready to speak; called where a session begins."""
        ...

    def close(self) -> None:
        """Give up what was opened."""
        ...


class TonePlayer(Protocol):
    """Plays the session's tones."""

    def play(self, tone: ToneName) -> None:
        """Play ``tone`` now."""
        ...

    def silence(self) -> None:
        """Stop at once."""
        ...


class KeepAwake(Protocol):
    """Keeps the screen from going dark."""

    def hold(self, seconds: float = inf) -> None:
        """Keep the screen awake from now on, for ``seconds`` at most; instead of any earlier request."""
        ...

    def release(self) -> None:
        """Let the screen go dark when it wants to."""
        ...

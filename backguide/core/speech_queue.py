"""Which sentence is said when: one at a time, the important ones first, none too late."""

from collections.abc import Callable
from dataclasses import dataclass

from backguide.core.events import Say
from backguide.core.ports import SpeechPriority

_TOLERANCE = 0.5
"""Seconds that a sentence may end late; it was planned to the moment, and ticks are not exact."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """A sentence to begin now; ``cuts`` when it takes the place of one that is still being said."""

    text: str
    priority: SpeechPriority
    cuts: bool = False


@dataclass(frozen=True, slots=True)
class _Waiting:
    say: Say
    until: float


class SpeechQueue:
    """Takes what the session wants said and gives out one sentence at a time.

    Safety cuts off anything. Otherwise a sentence waits for the one being said; it cuts off a less important
    one only where waiting would make it too late, and is dropped where it would be too late all the same.
    ``seconds_of`` tells how long a sentence takes. All times are seconds of one monotonic clock.
    """

    def __init__(self, seconds_of: Callable[[str], float]) -> None:
        self._seconds_of = seconds_of
        self._waiting: list[_Waiting] = []
        self._saying: SpeechPriority | None = None
        self._busy_until = 0.0

    def offer(self, say: Say, now: float) -> None:
        """Take a sentence that the session wants said from ``now`` on."""
        if say.priority is SpeechPriority.SAFETY:
            self._waiting.clear()
        self._waiting.append(_Waiting(say, now + say.within + _TOLERANCE))

    def next(self, now: float) -> Utterance | None:
        """The sentence to begin at ``now``, or None. Call it until it gives None, then at the next tick."""
        self._waiting = [one for one in self._waiting if now + self._seconds_of(one.say.text) <= one.until]
        if not self._waiting:
            return None
        first = min(self._waiting, key=lambda one: one.say.priority)
        cuts = self._is_busy(now)
        if cuts and not self._may_cut(first):
            return None
        self._waiting.remove(first)
        self._saying = first.say.priority
        self._busy_until = now + self._seconds_of(first.say.text)
        return Utterance(first.say.text, first.say.priority, cuts)

    def said(self, now: float) -> None:
        """The voice has ended its sentence, perhaps sooner than thought."""
        self._busy_until = min(self._busy_until, now)

    def clear(self) -> None:
        """Nothing is being said any more, and nothing waits."""
        self._waiting.clear()
        self._busy_until = 0.0

    def _is_busy(self, now: float) -> bool:
        return now < self._busy_until

    def _may_cut(self, first: _Waiting) -> bool:
        if self._saying is None or first.say.priority >= self._saying:
            return False
        if first.say.priority is SpeechPriority.SAFETY:
            return True
        return self._busy_until + self._seconds_of(first.say.text) > first.until

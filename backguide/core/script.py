"""The script of a step: what is said, sounded and shown in it, and when."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from backguide.core.events import Caption, Effect, Flash, Say, Tone
from backguide.core.guidance import Guidance
from backguide.core.ports import SpeechPriority, ToneName

GAP = 0.25
"""Seconds of quiet between two sentences."""
_SETTLED = 0.5
"""Seconds into a step before which nothing is counted down."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What happens ``at`` so many seconds into a step."""

    at: float
    effect: Effect


@dataclass(slots=True)
class Script:
    """Gathers the moments of a step of ``length`` seconds; ``told`` is when the last sentence in line ends.

    Sentences are laid one after another, so that none is begun before the one before it ends.
    """

    guidance: Guidance
    length: float
    moments: list[Moment] = field(default_factory=list[Moment])
    told: float = 0.0

    def tone(self, name: ToneName, at: float = 0.0) -> None:
        """Sound ``name``, or light up the screen for it where there is no sound."""
        cues = self.guidance.cues
        if cues.sounds:
            self.moments.append(Moment(at, Tone(name)))
        if cues.flashes:
            self.moments.append(Moment(at, Flash(name)))

    def caption(self, text: str, at: float = 0.0) -> None:
        """Show ``text``."""
        self.moments.append(Moment(at, Caption(text)))

    def then(self, text: str, priority: SpeechPriority, *, captioned: bool = False) -> None:
        """Say ``text`` after what has been said."""
        self._say(text, priority, self.told, captioned)

    def then_if_it_fits(
        self, text: str, priority: SpeechPriority, until: float, *, captioned: bool = False
    ) -> None:
        """Say ``text`` next, unless it would not end before ``until``."""
        if self.told + self.guidance.seconds_of(text) <= until:
            self._say(text, priority, self.told, captioned)

    def at(self, at: float, text: str, priority: SpeechPriority, *, captioned: bool = False) -> None:
        """Say ``text`` at that time, unless something else is still being said then."""
        if at >= self.told:
            self._say(text, priority, at, captioned)

    def count_down(self, seconds_left: tuple[float, ...], *, aloud: bool) -> None:
        """A number at each of these times where it is to be and can be said, else the soft ready tone."""
        for left in seconds_left:
            at, number = self.length - left, f"{left:.0f}"
            if at < _SETTLED:
                continue
            # Numbers follow each other without the usual gap, but must be over within their second.
            is_free = at >= self.told - GAP and self.guidance.seconds_of(number) <= 1.0
            if aloud and is_free and self.guidance.cues.speaks:
                self._say(number, SpeechPriority.COUNT, at, captioned=False)
            else:
                self.tone(ToneName.READY, at)

    def in_order(self) -> tuple[Moment, ...]:
        """All moments, by time."""
        return tuple(sorted(self.moments, key=lambda moment: moment.at))

    def _say(self, text: str, priority: SpeechPriority, at: float, captioned: bool) -> None:
        seconds = self.guidance.seconds_of(text)
        if captioned:
            self.caption(text, at)
        if self.guidance.cues.speaks:
            within = max(self.length - at, seconds)
            self.moments.append(Moment(at, Say(text, priority, within)))
        self.told = at + seconds + GAP


def effects_between(moments: tuple[Moment, ...], after: float, until: float) -> Iterator[Effect]:
    """The effects of the moments later than ``after``, up to and with ``until`` (seconds into the step)."""
    for moment in moments:
        if after < moment.at <= until:
            yield moment.effect

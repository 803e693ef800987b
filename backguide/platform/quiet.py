"""Speech and tones that make no sound."""

from backguide.core.ports import SpeechPriority, ToneName
from backguide.core.speech_rate import seconds_of


class NoSpeech:
    """A ``core.ports.Speaker`` that says nothing; the captions still show."""

    def say(self, text: str, priority: SpeechPriority) -> None:
        """Say nothing."""

    def silence(self) -> None:
        """Nothing is being said."""

    def seconds_of(self, text: str) -> float:
        """How long a voice would take, so that captions come when they would with one."""
        return seconds_of(text)

    def prepare(self) -> None:
        """Nothing has to be made ready."""

    def close(self) -> None:
        """Nothing was opened."""


class NoTones:
    """A ``core.ports.TonePlayer`` that plays nothing."""

    def play(self, tone: ToneName) -> None:
        """Play nothing."""

    def silence(self) -> None:
        """Nothing is being played."""

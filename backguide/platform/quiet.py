"""Speech and tones that make no sound."""

from backguide.core.ports import SpeechPriority, ToneName


class NoSpeech:
    """A ``core.ports.Speaker`` that says nothing; the captions still show."""

    def say(self, text: str, priority: SpeechPriority) -> None:
        """Say nothing."""

    def silence(self) -> None:
        """Nothing is being said."""


class NoTones:
    """A ``core.ports.TonePlayer`` that plays nothing."""

    def play(self, tone: ToneName) -> None:
        """Play nothing."""

    def silence(self) -> None:
        """Nothing is being played."""

"""The system's voice through Qt. Optional: without the libraries it needs, captions carry on alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backguide.core.ports import SpeechPriority

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech


class SpeechUnavailableError(Exception):
    """There is no voice on this machine; the message is one sentence that says what is missing."""


class SystemSpeech:
    """A ``core.ports.Speaker`` on one of Qt's speech engines ("mock" says nothing aloud).

    A sentence of a higher priority cuts off the one being said; one of a lower priority is dropped meanwhile.
    Raises SpeechUnavailableError where the engine cannot be had.
    """

    def __init__(self, engine: str) -> None:
        self._engine = _make_engine(engine)
        self._saying = SpeechPriority.TIP

    @property
    def is_speaking(self) -> bool:
        """True while a sentence is being said."""
        return self._engine.state() is type(self._engine).State.Speaking

    def say(self, text: str, priority: SpeechPriority) -> None:
        """Say ``text``, unless something more important is being said."""
        if self.is_speaking and priority > self._saying:
            return
        self._saying = priority
        self._engine.stop()
        self._engine.say(text)

    def silence(self) -> None:
        """Stop at once."""
        self._engine.stop()


def _make_engine(name: str) -> QTextToSpeech:
    try:
        from PySide6.QtTextToSpeech import QTextToSpeech
    except ImportError as error:
        raise SpeechUnavailableError(f"The voice needs a system library: {error}.") from error
    if name not in QTextToSpeech.availableEngines():
        known = ", ".join(QTextToSpeech.availableEngines()) or "none"
        raise SpeechUnavailableError(f"There is no speech engine {name!r} here (found: {known}).")
    return QTextToSpeech(name)

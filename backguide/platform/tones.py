"""The session's tones through Qt. Optional: without sound the screen carries on alone."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl

from backguide.core.ports import ToneName
from backguide.platform.sound_log import hush_sound_log

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect


class SoundUnavailableError(Exception):
    """There is no sound on this machine; the message is one sentence that says what is missing."""


class QtTones(QObject):
    """A ``core.ports.TonePlayer`` on QSoundEffect, which needs no codec and starts at once.

    ``folder`` holds a WAV file for each tone. Raises SoundUnavailableError where Qt's sound cannot be loaded.
    On a machine without a sound device it plays nothing and says nothing.
    """

    def __init__(self, folder: Path, volume: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._effects = self._load(folder)
        self.set_volume(volume)

    def play(self, tone: ToneName) -> None:
        """Play ``tone`` now."""
        self._effects[tone].play()

    def silence(self) -> None:
        """Stop at once."""
        for effect in self._effects.values():
            effect.stop()

    def set_volume(self, volume: float) -> None:
        """How loud, 0 to 1; at 0 nothing is heard."""
        for effect in self._effects.values():
            effect.setVolume(volume)

    def _load(self, folder: Path) -> Mapping[ToneName, QSoundEffect]:
        hush_sound_log()
        try:
            from PySide6.QtMultimedia import QSoundEffect
        except ImportError as error:
            raise SoundUnavailableError(f"Sound needs a system library: {error}.") from error
        effects: dict[ToneName, QSoundEffect] = {}
        for tone in ToneName:
            effect = QSoundEffect(self)
            effect.setSource(QUrl.fromLocalFile(str(folder / f"{tone.value}.wav")))
            effects[tone] = effect
        return effects

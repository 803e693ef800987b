"""Tones that load Qt's sound when the first one is played, and carry on without it where there is none."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from backguide.core.ports import ToneName
from backguide.platform.tones import QtTones, SoundUnavailableError


class Tones(Protocol):
    """A player of tones whose volume can change."""

    def play(self, tone: ToneName) -> None:
        """Play ``tone`` now."""
        ...

    def silence(self) -> None:
        """Stop at once."""
        ...

    def set_volume(self, volume: float) -> None:
        """How loud, 0 to 1."""
        ...


class LateTones:
    """A ``core.ports.TonePlayer``.

    ``volume`` is asked before each tone, 0 to 1; at 0 nothing is even loaded. ``trouble`` is told once, in
    one sentence, where there is no sound. ``make`` loads the player.
    """

    def __init__(
        self,
        folder: Path,
        volume: Callable[[], float],
        trouble: Callable[[str], None],
        make: Callable[[Path, float], Tones] = QtTones,
    ) -> None:
        self._folder = folder
        self._volume = volume
        self._trouble = trouble
        self._make = make
        self._player: Tones | None = None
        self._is_missing = False

    def play(self, tone: ToneName) -> None:
        """Play ``tone`` now, at the volume of this moment."""
        volume = self._volume()
        if volume <= 0.0:
            return
        if self._player is None:
            self._load(volume)
        if self._player is not None:
            self._player.set_volume(volume)
            self._player.play(tone)

    def silence(self) -> None:
        """Stop at once."""
        if self._player is not None:
            self._player.silence()

    def _load(self, volume: float) -> None:
        if self._is_missing:
            return
        try:
            self._player = self._make(self._folder, volume)
        except SoundUnavailableError as error:
            self._is_missing = True
            self._trouble(str(error))

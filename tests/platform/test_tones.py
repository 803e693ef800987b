"""Tones on a machine with sound, without it, and switched off."""

from pathlib import Path

import pytest

from backguide.content.assets import assets_folder
from backguide.core.ports import ToneName
from backguide.platform import tones
from backguide.platform.late_tones import LateTones

SOUNDS = assets_folder() / "sounds"


class Sounds:
    """Stands in for Qt's player and remembers what it was asked."""

    def __init__(self, folder: Path, volume: float) -> None:
        self.folder = folder
        self.volumes = [volume]
        self.played: list[ToneName] = []
        self.silenced = 0

    def set_volume(self, volume: float) -> None:
        self.volumes.append(volume)

    def play(self, tone: ToneName) -> None:
        self.played.append(tone)

    def silence(self) -> None:
        self.silenced += 1


def test_a_tone_is_played_at_the_volume_of_the_moment() -> None:
    made: list[Sounds] = []

    def make(folder: Path, volume: float) -> Sounds:
        made.append(Sounds(folder, volume))
        return made[-1]

    volumes = [0.3, 1.0]
    late = LateTones(SOUNDS, lambda: volumes.pop(0), pytest.fail, make)
    late.play(ToneName.START)
    late.play(ToneName.DONE)
    late.silence()
    (sounds,) = made
    assert sounds.played == [ToneName.START, ToneName.DONE]
    assert sounds.volumes == [0.3, 0.3, 1.0]
    assert sounds.silenced == 1


def test_switched_off_nothing_is_even_loaded() -> None:
    late = LateTones(SOUNDS, lambda: 0.0, pytest.fail, lambda *_: pytest.fail("loaded"))
    late.play(ToneName.START)
    late.silence()


def test_a_machine_without_sound_is_told_once() -> None:
    def make(_folder: Path, _volume: float) -> Sounds:
        raise tones.SoundUnavailableError("Sound needs a system library: libpulse.")

    told: list[str] = []
    late = LateTones(SOUNDS, lambda: 1.0, told.append, make)
    for tone in ToneName:
        late.play(tone)
    late.silence()
    assert told == ["Sound needs a system library: libpulse."]

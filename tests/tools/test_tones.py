"""The session's tones: short, soft, without clicks, and all different."""

from __future__ import annotations

import wave
from array import array
from itertools import pairwise
from pathlib import Path

import pytest

from backguide.core.ports import ToneName
from tools.tones import PEAK, RATE, TONES, write_tone

SOUNDS = Path(__file__).parents[2] / "assets" / "sounds"


def read(path: Path) -> array[int]:
    with wave.open(str(path), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        return array("h", file.readframes(file.getnframes()))


def test_every_tone_of_a_session_has_its_file() -> None:
    assert {path.stem for path in SOUNDS.glob("*.wav")} == {tone.value for tone in ToneName} == set(TONES)


@pytest.mark.parametrize("name", sorted(TONES))
def test_the_files_are_what_the_script_makes(name: str, tmp_path: Path) -> None:
    write_tone(tmp_path / "tone.wav", *TONES[name])
    made, kept = read(tmp_path / "tone.wav"), read(SOUNDS / f"{name}.wav")
    # The last digit of a sine may differ between processors.
    assert len(made) == len(kept)
    assert max(abs(one - other) for one, other in zip(made, kept, strict=True)) <= 1


@pytest.mark.parametrize("name", sorted(TONES))
def test_a_tone_is_short_and_soft_and_neither_clips_nor_clicks(name: str) -> None:
    samples = read(SOUNDS / f"{name}.wav")
    assert len(samples) <= RATE * 1.05
    assert max(abs(sample) for sample in samples) == pytest.approx(PEAK * 32_767, abs=2)
    assert abs(samples[0]) < 200
    assert abs(samples[-1]) < 200
    assert max(abs(after - before) for before, after in pairwise(samples)) < 5_000


def test_no_two_tones_are_alike() -> None:
    beginnings = {read(SOUNDS / f"{name}.wav")[2_000:12_000].tobytes() for name in TONES}
    assert len(beginnings) == len(TONES)

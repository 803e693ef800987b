"""The maker of voice clips: what is rendered anew, how it is spelled, and how it is finished."""

import io
from pathlib import Path

import numpy as np
import pytest
import soundfile

from tools import voice, voice_sound
from tools.voice_model import RATE, SYMBOLS, Samples
from tools.voice_phonemes import kokoro_spelling


def tone(seconds: float, before: float = 0.3, after: float = 0.5) -> Samples:
    """A hum between silences."""
    times = np.arange(round(seconds * RATE)) / RATE
    hum = 0.1 * np.sin(2 * np.pi * 220 * times)
    silence = [np.zeros(round(length * RATE)) for length in (before, after)]
    return np.concatenate([silence[0], hum, silence[1]]).astype(np.float32)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(voice, "FOLDER", tmp_path)
    (tmp_path / "female").mkdir()
    return tmp_path


def rendered(folder: Path, *sentences: str) -> voice.Entries:
    """Pretend that these were rendered."""
    entries: voice.Entries = {}
    for sentence in sentences:
        name = voice.file_name(sentence)
        (folder / "female" / name).write_bytes(b"")
        entries[sentence] = {
            "file": name,
            "seconds": 1.0,
            "made_from": voice.made_from(sentence, "female"),
        }
    voice.write_index("female", entries)
    return entries


def test_what_holds_is_kept_and_what_is_gone_is_removed(folder: Path) -> None:
    entries = rendered(folder, "Hold.", "Rest.")
    assert voice.up_to_date("female", ["Hold.", "New."]) == {"Hold.": entries["Hold."]}
    assert [file.name for file in (folder / "female").iterdir()] == [voice.file_name("Hold.")]


def test_another_pace_voice_or_finish_makes_every_clip_anew(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rendered(folder, "Hold.")
    monkeypatch.setattr(voice_sound, "LOUDNESS", -18.0)
    assert voice.up_to_date("female", ["Hold."]) == {}
    assert voice.made_from("Hold.", "female") != voice.made_from("Hold.", "male")


def test_a_clip_whose_file_is_lost_is_made_anew(folder: Path) -> None:
    rendered(folder, "Hold.")
    (folder / "female" / voice.file_name("Hold.")).unlink()
    assert voice.up_to_date("female", ["Hold."]) == {}


def test_names_can_be_read_and_are_never_shared() -> None:
    assert voice.file_name("Rest. Then once more.").startswith("rest-then-once-more-")
    assert voice.file_name("Go on.") != voice.file_name("Go on!")
    assert all(len(voice.file_name(text)) < 60 for text in ("", "8", "A long sentence. " * 9))


@pytest.mark.parametrize(
    ("espeak", "kokoro"),
    [
        ("hˈo^ʊld", "hˈOld"),
        ("bɹˈiːð ˈa^ʊt", "bɹˈið ˈWt"),
        ("stˈe^ɪ", "stˈA"),
        ("lˈo^ʊɚɹ ˈɔːl", "lˈOəɹ ˈɔl"),
        ("fˈɜːst", "fˈɜɹst"),
        ("bˈʌʔn\u0329", "bˈʌtn"),
        ("wˈɔːɾɚ", "wˈɔTəɹ"),
    ],
)
def test_phonemes_are_spelled_as_the_voice_learnt_them(espeak: str, kokoro: str) -> None:
    assert kokoro_spelling(espeak) == kokoro
    assert set(kokoro) <= SYMBOLS.keys()


def test_a_clip_is_trimmed_level_and_soft_at_its_ends() -> None:
    finished = voice_sound.finished(tone(1.0))
    expected = 1.0 + voice_sound.BEFORE + voice_sound.AFTER
    assert len(finished) / RATE == pytest.approx(expected, abs=0.02)
    assert voice_sound.loudness(finished) == pytest.approx(voice_sound.LOUDNESS, abs=0.5)
    assert finished[0] == finished[-1] == 0


def test_what_is_quiet_is_raised_only_as_far_as_it_does_not_clip() -> None:
    click = tone(1.0)
    click[RATE // 2] = 0.95
    assert np.abs(voice_sound.finished(click)).max() == pytest.approx(voice_sound.LOUDEST, abs=0.01)


def test_packing_gives_the_same_bytes_each_time_and_a_file_that_can_be_read() -> None:
    samples = voice_sound.finished(tone(0.5))
    packed = voice_sound.packed(samples)
    assert packed == voice_sound.packed(samples)
    with soundfile.SoundFile(io.BytesIO(packed)) as file:
        assert (file.format, file.subtype, file.samplerate) == ("OGG", "OPUS", RATE)
    assert np.abs(voice_sound.unpacked(packed) - samples).max() < 0.1


def test_a_clip_that_comes_out_too_loud_is_packed_finer(monkeypatch: pytest.MonkeyPatch) -> None:
    sound = voice_sound.finished(tone(0.6))
    coarse, finer = voice_sound.packed(sound), voice_sound._packed(sound, 0.9)
    assert coarse != finer
    monkeypatch.setattr(voice_sound, "unpacked", lambda clip: np.array([1.2 if clip == coarse else 0.8]))
    assert voice_sound.packed(sound) == finer

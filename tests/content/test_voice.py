"""Every sentence that a session can say was recorded, by both voices, and sounds as it should."""

import json
from pathlib import Path

import numpy as np
import pytest

from backguide.content.assets import assets_folder
from backguide.content.errors import ContentError
from backguide.content.library import load_library
from backguide.content.voice import load_voice
from backguide.core.spoken import every_sentence
from tools.voice_model import RATE
from tools.voice_sound import LOUDNESS, loudness, unpacked

VOICES = ("female", "male")
LARGEST = 25_000_000
EXERCISES_PLANNED = 170


@pytest.fixture(scope="module")
def sentences() -> frozenset[str]:
    library = load_library(assets_folder())
    return frozenset(every_sentence(library.exercises.values(), library.programmes.values()))


@pytest.mark.parametrize("voice", VOICES)
def test_every_sentence_has_its_clip(voice: str, sentences: frozenset[str]) -> None:
    clips = load_voice(assets_folder(), voice)
    assert sentences - clips.keys() == frozenset(), "python3 dev.py voice renders them"
    assert [str(clip.path) for clip in clips.values() if not clip.path.is_file()] == []


@pytest.mark.parametrize("voice", VOICES)
def test_no_clip_is_left_over(voice: str, sentences: frozenset[str]) -> None:
    clips = load_voice(assets_folder(), voice)
    assert clips.keys() - sentences == frozenset(), "python3 dev.py voice removes them"
    files = set((assets_folder() / "voice" / voice).iterdir())
    assert files == {clip.path for clip in clips.values()}


@pytest.mark.parametrize("voice", VOICES)
def test_clips_are_even_unclipped_and_begin_at_once(voice: str) -> None:
    for sentence, clip in load_voice(assets_folder(), voice).items():
        samples = unpacked(clip.path.read_bytes())
        assert samples.ndim == 1, sentence
        assert len(samples) / RATE == pytest.approx(clip.seconds, abs=0.01), sentence
        peak = float(np.abs(samples).max())
        assert peak < 0.97, f"{sentence}: clipped"
        # A short word of one loud vowel is held back by its peak.
        assert LOUDNESS - 6 < loudness(samples) < LOUDNESS + 1.5, sentence
        heard = np.flatnonzero(np.abs(samples) > 0.02 * peak) / RATE
        assert heard[0] < 0.15, f"{sentence}: silent at first"
        assert clip.seconds - heard[-1] < 0.35, f"{sentence}: silent at the end"
        assert np.abs(samples[-24:]).max() < 0.01, f"{sentence}: ends with a click"


def test_both_voices_stay_small_as_the_library_grows() -> None:
    folder = assets_folder() / "voice"
    files = list(folder.rglob("*.opus"))
    a_sentence = sum(file.stat().st_size for file in files) / len(files)
    library = load_library(assets_folder())
    general = set(every_sentence([]))
    own = len(set(every_sentence(library.exercises.values())) - general) / len(library.exercises)
    expected = len(VOICES) * a_sentence * (len(general) + own * EXERCISES_PLANNED)
    assert expected < LARGEST


def test_a_voice_that_was_never_recorded_has_no_clips(tmp_path: Path) -> None:
    assert load_voice(tmp_path, "female") == {}


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"Hold.": {}}', '{"Hold.": {"file": "a", "seconds": "long"}}']
)
def test_a_broken_index_names_the_file_and_the_way_out(tmp_path: Path, text: str) -> None:
    (tmp_path / "voice").mkdir()
    (tmp_path / "voice" / "male.json").write_text(text, encoding="utf-8")
    with pytest.raises(ContentError, match=r"voice/male\.json.*dev\.py voice"):
        load_voice(tmp_path, "male")


def test_an_index_gives_file_and_length(tmp_path: Path) -> None:
    (tmp_path / "voice").mkdir()
    index = {"Hold.": {"file": "hold.opus", "seconds": 0.9, "made_from": "x"}}
    (tmp_path / "voice" / "male.json").write_text(json.dumps(index), encoding="utf-8")
    clip = load_voice(tmp_path, "male")["Hold."]
    assert (clip.path, clip.seconds) == (tmp_path / "voice" / "male" / "hold.opus", 0.9)

"""Recordings are read whole, and what cannot be read is told in one sentence."""

import sys
from pathlib import Path

import pytest

from backguide.content.assets import assets_folder
from backguide.content.voice import load_voice
from backguide.platform.clip_file import read_recording
from backguide.platform.tones import SoundUnavailableError


def test_a_recording_is_as_long_as_its_index_says() -> None:
    clip = load_voice(assets_folder(), "female")["Get ready."]
    recording = read_recording(clip.path)
    assert recording.rate == 24_000
    assert recording.seconds == pytest.approx(clip.seconds, abs=0.01)
    assert len(set(recording.samples)) > 100, "it is not silence"


@pytest.mark.parametrize("content", [None, b"", b"OggS but no more", b"\x00" * 4096])
def test_what_is_no_recording_is_told(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "hold.opus"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(SoundUnavailableError, match=r"cannot be read.*hold\.opus"):
        read_recording(path)


def test_a_missing_library_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "soundfile", None)
    with pytest.raises(SoundUnavailableError, match="library that is missing"):
        read_recording(load_voice(assets_folder(), "female")["Get ready."].path)

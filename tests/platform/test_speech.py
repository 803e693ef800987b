"""The system's voice in its own process, on Qt's engine for tests."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backguide.platform.speech import SystemSpeech
from backguide.platform.speech_process import MOCK, plainest

pytest.importorskip("PySide6.QtTextToSpeech", reason="needs libpulse", exc_type=ImportError)
WITHIN = 30_000


@pytest.fixture
def speech(qapp: QApplication) -> Iterator[SystemSpeech]:
    made = SystemSpeech(MOCK, qapp)
    yield made
    made.close()


def test_it_says_one_sentence_after_the_other(speech: SystemSpeech, qtbot: QtBot) -> None:
    for _ in range(2):
        with qtbot.waitSignal(speech.ended, timeout=WITHIN):
            speech.say("Hold.", -0.1, 0.8)
            assert speech.is_speaking
        assert not speech.is_speaking


def test_opening_it_holds_nobody_up_and_silence_is_at_once(speech: SystemSpeech, qtbot: QtBot) -> None:
    speech.say("Hold.", 0.0, 1.0)
    speech.silence()
    assert not speech.is_speaking
    with qtbot.waitSignal(speech.ended, timeout=WITHIN):
        speech.say("Rest.", 0.0, 1.0)


def test_an_engine_that_is_not_there_is_told_once(qtbot: QtBot) -> None:
    speech = SystemSpeech("no such engine")
    told: list[str] = []
    speech.failed.connect(told.append)
    with qtbot.waitSignal(speech.failed, timeout=WITHIN):
        speech.say("Hold.", 0.0, 1.0)
    speech.say("Hold.", 0.0, 1.0)
    assert told == ["This computer has no voice of its own."]
    assert not speech.is_speaking


def test_a_voice_that_dies_is_told_and_nothing_waits_for_it(speech: SystemSpeech, qtbot: QtBot) -> None:
    with qtbot.waitSignal(speech.ended, timeout=WITHIN):
        speech.say("Hold.", 0.0, 1.0)
    with qtbot.waitSignal(speech.failed, timeout=WITHIN):
        process = speech._process
        assert process is not None
        process.kill()
    assert not speech.is_speaking
    speech.say("Hold.", 0.0, 1.0)
    assert not speech.is_speaking


@dataclass(frozen=True)
class Named:
    title: str

    def name(self) -> str:
        return self.title


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (
            ["English (Scotland)", "English (Great Britain)+Demonic", "English (Great Britain)"],
            "English (Great Britain)",
        ),
        (["English (Caribbean)", "English (America)+Adam", "English (America)"], "English (America)"),
        (["Whisper+Ed", "Samantha"], "Samantha"),
    ],
)
def test_of_many_voices_a_plain_one_is_taken(names: list[str], expected: str) -> None:
    chosen = plainest([Named(name) for name in names])
    assert chosen is not None
    assert chosen.title == expected


def test_of_no_voices_none_is_taken() -> None:
    assert plainest(list[Named]()) is None


def test_its_process_says_nothing_about_a_system_without_a_locale() -> None:
    code = (
        "from multiprocessing import Pipe\n"
        "from backguide.platform.speech_process import speak_until_closed\n"
        "ours, theirs = Pipe()\n"
        "speak_until_closed(theirs, 'no-such-engine')\n"
    )
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    run = subprocess.run(
        [sys.executable, "-c", code], env={**plain, "LC_ALL": "C"}, capture_output=True, text=True, check=True
    )
    assert run.stderr == ""

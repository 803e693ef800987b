"""The window's sessions speak with the voice they are given, and Settings lets it be heard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from backguide.app import App
from backguide.cli.demonstration import NOW
from backguide.core.events import CheckIn, Stop
from backguide.core.ports import SpeechPriority, ToneName
from backguide.core.safety import Occasion
from backguide.core.spoken import every_sentence
from backguide.services.headless import FastClock
from backguide.services.safety import SafetyDesk
from backguide.storage.data_folder import DataFolder
from tests.dressed import undress


class Heard:
    """A voice and tones that write down what they are asked."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.priorities: list[SpeechPriority] = []
        self.tones: list[ToneName] = []
        self.prepared = 0
        self.silenced = 0
        self.closed = 0

    def say(self, text: str, priority: SpeechPriority) -> None:
        self.said.append(text)
        self.priorities.append(priority)

    def play(self, tone: ToneName) -> None:
        self.tones.append(tone)

    def silence(self) -> None:
        self.silenced += 1

    def seconds_of(self, text: str) -> float:
        return len(text) / 20

    def prepare(self) -> None:
        self.prepared += 1

    def close(self) -> None:
        self.closed += 1


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def clock() -> FastClock:
    return FastClock(NOW)


@pytest.fixture
def app(qapp: QApplication, tmp_path: Path, heard: Heard, clock: FastClock) -> Iterator[App]:
    with DataFolder.open(tmp_path, now=clock.wall) as folder:
        desk = SafetyDesk(folder, clock)
        desk.give_consent()
        desk.answer_signs(Occasion.FIRST, None)
        opened = App(qapp, folder, clock, tones=heard, voice=heard)
        opened.show()
        yield opened
        opened.close()
        undress(qapp)


def test_play_test_lets_a_tone_and_a_sentence_of_a_session_be_heard(
    app: App, heard: Heard, qtbot: QtBot
) -> None:
    app.window.show_page("settings")
    buttons = app.window.findChildren(QPushButton)
    qtbot.mouseClick(next(one for one in buttons if one.text() == "Play test"), Qt.MouseButton.LeftButton)
    assert len(heard.tones) == 1
    assert len(heard.said) == 1
    assert set(heard.said) <= set(every_sentence([])), "only these have clips"


def test_a_session_gets_the_voice_ready_speaks_and_stops_at_once(
    app: App, heard: Heard, clock: FastClock
) -> None:
    session = app.start_session()
    assert heard.prepared == 1
    session.dispatch(CheckIn(2))
    clock.move(1.0)
    session.tick()
    assert heard.said
    silenced, since = heard.silenced, QElapsedTimer()
    since.start()
    session.dispatch(Stop())
    assert since.elapsed() < 150
    assert heard.silenced > silenced


def test_the_voice_is_given_up_with_the_window(
    qapp: QApplication, tmp_path: Path, heard: Heard, clock: FastClock
) -> None:
    with DataFolder.open(tmp_path, now=clock.wall) as folder:
        app = App(qapp, folder, clock, tones=heard, voice=heard)
        app.close()
        undress(qapp)
    assert heard.closed == 1

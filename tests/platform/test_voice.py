"""The session's voice: which sentence is heard, by which means, and what happens where there is none."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, QObject
from pytestqt.qtbot import QtBot

from backguide.content.errors import ContentError
from backguide.content.voice import Clip
from backguide.core.ports import SpeechPriority
from backguide.core.settings import Voice
from backguide.platform.speech import SystemSpeech
from backguide.platform.tones import SoundUnavailableError
from backguide.platform.voice import SessionVoice, VoiceSettings

pytestmark = pytest.mark.usefixtures("qapp")
HOLD = Clip(Path("hold.opus"), 0.9)
REST = Clip(Path("rest.opus"), 1.7)


@dataclass
class Player:
    """Stands in for sound: plays until it is silenced."""

    played: list[tuple[Path, float]] = field(default_factory=list)
    is_playing: bool = False
    fault: str = ""

    def play(self, path: Path, volume: float) -> None:
        if self.fault:
            raise SoundUnavailableError(self.fault)
        self.played.append((path, volume))
        self.is_playing = True

    def silence(self) -> None:
        self.is_playing = False


class Speech(SystemSpeech):
    """Stands in for the system's voice."""

    def __init__(self) -> None:
        super().__init__("none")
        self.said: list[tuple[str, float, float]] = []
        self.opened = 0
        self.busy = False

    @property
    def is_speaking(self) -> bool:
        return self.busy

    def open(self) -> None:
        self.opened += 1

    def say(self, text: str, rate: float, volume: float) -> None:
        self.said.append((text, rate, volume))
        self.busy = True

    def silence(self) -> None:
        self.busy = False


class Bench:
    """A voice with fakes behind it."""

    def __init__(self) -> None:
        self.settings = VoiceSettings(Voice.FEMALE, 0.8, 0.9)
        self.player = Player()
        self.speech = Speech()
        self.told: list[str] = []
        self.asked: list[str] = []
        self.made = 0
        self.sound_fault = ""
        self.voice = SessionVoice(self.clips, lambda: self.settings, self.make_player, lambda _: self.speech)
        self.voice.failed.connect(self.told.append)

    def clips(self, voice: str) -> Mapping[str, Clip]:
        self.asked.append(voice)
        return {"Hold.": HOLD, "Rest.": REST} if voice == "female" else {}

    def make_player(self, _parent: QObject) -> Player:
        self.made += 1
        if self.sound_fault:
            raise SoundUnavailableError(self.sound_fault)
        return self.player


@pytest.fixture
def bench() -> Iterator[Bench]:
    made = Bench()
    yield made
    made.voice.close()


def test_a_recorded_sentence_is_played_at_the_chosen_volume(bench: Bench) -> None:
    bench.voice.say("Hold.", SpeechPriority.PHASE)
    assert bench.player.played == [(HOLD.path, 0.8)]
    assert bench.speech.said == []
    assert bench.voice.seconds_of("Hold.") == 0.9


def test_a_sentence_without_recording_goes_to_the_systems_voice(bench: Bench) -> None:
    bench.voice.say("Anna, keep your knees soft.", SpeechPriority.TIP)
    assert bench.player.played == []
    assert bench.speech.said == [("Anna, keep your knees soft.", pytest.approx(-0.1), 0.8)]


def test_with_the_systems_voice_chosen_it_says_everything_and_opens_ahead(bench: Bench, qtbot: QtBot) -> None:
    bench.settings = replace(bench.settings, voice=Voice.SYSTEM)
    bench.voice.prepare()
    assert bench.speech.opened == 0, "the page is shown first"
    qtbot.waitUntil(lambda: bench.speech.opened == 1)
    bench.voice.say("Hold.", SpeechPriority.PHASE)
    assert [text for text, *_ in bench.speech.said] == ["Hold."]
    assert bench.made == 0


def test_a_recorded_voice_loads_its_sound_ahead_but_after_the_page(bench: Bench, qtbot: QtBot) -> None:
    bench.voice.prepare()
    assert bench.made == 0
    qtbot.waitUntil(lambda: bench.made == 1)
    assert bench.speech.opened == 0


def test_switched_off_nothing_is_even_loaded(bench: Bench, qtbot: QtBot) -> None:
    for settings in (VoiceSettings(Voice.OFF, 1.0, 1.0), VoiceSettings(Voice.FEMALE, 0.0, 1.0)):
        bench.settings = settings
        bench.voice.prepare()
        qtbot.waitUntil(lambda: not bench.voice._loading.isActive())
        bench.voice.say("Hold.", SpeechPriority.SAFETY)
    assert (bench.made, bench.player.played, bench.speech.said) == (0, [], [])


@pytest.mark.parametrize("first", SpeechPriority)
@pytest.mark.parametrize("second", SpeechPriority)
def test_only_something_less_important_is_dropped(
    bench: Bench, first: SpeechPriority, second: SpeechPriority
) -> None:
    bench.voice.say("Hold.", first)
    bench.voice.say("Rest.", second)
    played = [path for path, _ in bench.player.played]
    assert played == ([HOLD.path] if second > first else [HOLD.path, REST.path])


def test_two_sentences_are_never_heard_together(bench: Bench) -> None:
    bench.voice.say("Hold.", SpeechPriority.PHASE)
    bench.voice.say("Anna.", SpeechPriority.PHASE)
    assert (bench.player.is_playing, bench.speech.busy) == (False, True)
    bench.voice.say("Rest.", SpeechPriority.PHASE)
    assert (bench.player.is_playing, bench.speech.busy) == (True, False)


def test_silence_stops_either_at_once(bench: Bench) -> None:
    for text in ("Hold.", "Anna."):
        bench.voice.say(text, SpeechPriority.PHASE)
        assert bench.voice.is_speaking
        bench.voice.silence()
        assert not bench.voice.is_speaking


def test_a_machine_without_sound_is_told_once_and_asked_no_more(bench: Bench) -> None:
    bench.sound_fault = "Sound needs a system library: libpulse."
    for _ in range(3):
        bench.voice.say("Hold.", SpeechPriority.PHASE)
    assert bench.told == [bench.sound_fault]
    assert bench.made == 1


def test_headphones_that_come_later_are_heard(bench: Bench) -> None:
    bench.player.fault = "This computer has no sound device."
    bench.voice.say("Hold.", SpeechPriority.PHASE)
    bench.voice.say("Hold.", SpeechPriority.PHASE)
    assert bench.told == [bench.player.fault]
    bench.player.fault = ""
    bench.voice.say("Hold.", SpeechPriority.PHASE)
    assert bench.player.is_playing


def test_a_system_without_voice_is_told(bench: Bench) -> None:
    bench.voice.say("Anna.", SpeechPriority.TIP)
    bench.speech.failed.emit("This computer has no voice of its own.")
    assert bench.told == ["This computer has no voice of its own."]


def test_a_broken_index_is_told_and_the_systems_voice_speaks() -> None:
    def broken(_voice: str) -> Mapping[str, Clip]:
        raise ContentError("voice/female.json", "file", "make the clips anew")

    speech, told = Speech(), list[str]()
    settings = VoiceSettings(Voice.FEMALE, 1.0, 1.0)
    voice = SessionVoice(broken, lambda: settings, lambda _: Player(), lambda _: speech)
    voice.failed.connect(told.append)
    voice.say("Hold.", SpeechPriority.PHASE)
    voice.say("Rest.", SpeechPriority.PHASE)
    assert [text for text, *_ in speech.said] == ["Hold.", "Rest."]
    assert len(told) == 1


def test_each_voices_index_is_read_once(bench: Bench) -> None:
    for voice in (Voice.FEMALE, Voice.MALE, Voice.FEMALE):
        bench.settings = replace(bench.settings, voice=voice)
        bench.voice.say("Hold.", SpeechPriority.PHASE)
    assert bench.asked == ["female", "male"]


def test_a_slow_system_voice_is_given_more_time(bench: Bench) -> None:
    bench.settings = VoiceSettings(Voice.SYSTEM, 1.0, 1.0)
    usual = bench.voice.seconds_of("Breathe slowly.")
    bench.settings = VoiceSettings(Voice.SYSTEM, 1.0, 0.5)
    assert bench.voice.seconds_of("Breathe slowly.") == pytest.approx(2 * usual)


def test_silence_takes_no_time(bench: Bench) -> None:
    bench.voice.say("Hold.", SpeechPriority.PHASE)
    since = QElapsedTimer()
    since.start()
    bench.voice.silence()
    assert since.elapsed() < 150

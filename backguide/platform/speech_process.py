"""The system's voice in a process of its own.

Making Qt's speech takes one to several seconds, in which no other Python code runs, not even in another
thread; and engines hang now and then. Nothing of that may hold up a window.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import (
    QCoreApplication,
    QLocale,
    QMessageLogContext,
    QObject,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)

from backguide.platform.sound_log import hush_sound_log

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

MOCK = "mock"
"""Qt's engine for tests; it makes no sound."""
_LOOKS = 10
"""Milliseconds between two looks at what the app wants."""
_LOCALES = ("en_GB", "en_US")
_SAID_BEFORE = "Detected locale "
"""How Qt begins to tell that it takes UTF-8 by itself; the window's process has told it once."""
_GOOD = ("Received Pronunciation", "Great Britain", "America)")


@dataclass(frozen=True, slots=True)
class Speak:
    """Say ``text``; ``rate`` as Qt has it, -1 to 1 with 0 for the usual, ``volume`` from 0 to 1."""

    text: str
    rate: float
    volume: float


@dataclass(frozen=True, slots=True)
class Hush:
    """Stop at once."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The voice is there."""


@dataclass(frozen=True, slots=True)
class Failed:
    """There is no voice; ``reason`` is one sentence."""

    reason: str


@dataclass(frozen=True, slots=True)
class Said:
    """The sentence is over."""


class NamedVoice(Protocol):
    """A voice of the system, as far as choosing goes."""

    def name(self) -> str:
        """What the system calls it."""
        ...


Voice = TypeVar("Voice", bound=NamedVoice)


def speak_until_closed(connection: Connection, engine: str) -> None:
    """Serve the app behind ``connection`` with ``engine``, or the system's own where that is empty."""
    qInstallMessageHandler(_tell)
    application = QCoreApplication([])
    hush_sound_log()
    try:
        voice = _open(engine)
    except _NoVoiceError as error:
        connection.send(Failed(str(error)))
        return
    connection.send(Opened())
    _Service(connection, voice, application)
    application.exec()


class _NoVoiceError(Exception):
    """The message is one sentence that says what is missing."""


class _Service(QObject):
    """Does what the app asks, and ends with it."""

    def __init__(self, connection: Connection, voice: QTextToSpeech, application: QCoreApplication) -> None:
        super().__init__(application)
        self._connection = connection
        self._voice = voice
        self._has_begun = False
        self._timer = QTimer(self, interval=_LOOKS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        try:
            while self._connection.poll():
                self._do(self._connection.recv())
            # Some engines begin a while after they were asked to; that is not the end of the sentence.
            is_speaking = self._voice.state() is type(self._voice).State.Speaking
            if self._has_begun and not is_speaking:
                self._connection.send(Said())
            self._has_begun = is_speaking
        except (EOFError, OSError):
            self._timer.stop()
            QCoreApplication.quit()

    def _do(self, wish: object) -> None:
        self._voice.stop()
        self._has_begun = False
        if isinstance(wish, Speak):
            self._voice.setRate(wish.rate)
            self._voice.setVolume(wish.volume)
            self._voice.say(wish.text)


def _tell(_kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
    if message and not message.startswith(_SAID_BEFORE):
        sys.stderr.write(f"{message}\n")


def _open(engine: str) -> QTextToSpeech:
    """The voice, speaking English. Raises _NoVoiceError."""
    try:
        from PySide6.QtTextToSpeech import QTextToSpeech
    except ImportError as error:
        raise _NoVoiceError(f"The system's voice needs a library: {error}.") from error
    known = [name for name in QTextToSpeech.availableEngines() if name != MOCK or engine == MOCK]
    chosen = engine or next(iter(known), "")
    if chosen not in known:
        raise _NoVoiceError("This computer has no voice of its own.")
    voice = QTextToSpeech(chosen)
    if voice.state() is QTextToSpeech.State.Error:
        raise _NoVoiceError(f"The system's voice does not work: {voice.errorString()}.")
    _choose_english(voice)
    return voice


def _choose_english(voice: QTextToSpeech) -> None:
    """Take an English voice where there is one; the usual one may speak any of a hundred languages."""
    there = {place.name() for place in voice.availableLocales()}
    for name in _LOCALES:
        if name in there:
            voice.setLocale(QLocale(name))
            if chosen := plainest(voice.availableVoices()):
                voice.setVoice(chosen)
            return


def plainest(voices: Sequence[Voice]) -> Voice | None:
    """The voice to take of many: without an effect ("+whisper"), of a usual accent. None of none."""
    return min(voices, key=_strangeness, default=None)


def _strangeness(voice: NamedVoice) -> tuple[bool, int, int]:
    name = voice.name()
    accent = next((place for place, good in enumerate(_GOOD) if good in name), len(_GOOD))
    return "+" in name, accent, len(name)

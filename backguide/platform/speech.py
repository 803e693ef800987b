"""The system's voice. Optional: without one, captions carry on alone."""

from __future__ import annotations

import multiprocessing
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from backguide.core.speech_rate import seconds_of
from backguide.platform.speech_process import Failed, Hush, Opened, Said, Speak, speak_until_closed

_LOOKS = 30
"""Milliseconds between two looks at what the voice answers."""
_OPENS_WITHIN = 20.0
_STALE = 4.0
"""Seconds after which a sentence that waited for the voice is not said any more."""
_PATIENCE = 2.0
"""Without a sound device some engines never end a sentence: after this many times its length it is over."""
_GRACE = 2.0


class SystemSpeech(QObject):
    """Says one sentence at a time with the voice of the system ("mock" as ``engine`` makes no sound).

    Nothing waits for it: the voice opens in a process of its own, with the first sentence or ``open``.
    ``ended`` comes after each sentence, and not after ``silence``. ``failed`` comes once, with a sentence
    that says what is missing; from then on nothing is said.
    """

    ended = Signal()
    failed = Signal(str)

    def __init__(self, engine: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None
        self._is_open = False
        self._has_failed = False
        self._wish: Speak | None = None
        self._since = QElapsedTimer()
        self._look_timer = QTimer(self, interval=_LOOKS)
        self._look_timer.timeout.connect(self._look)
        self._watchdog = QTimer(self, singleShot=True)
        self._watchdog.timeout.connect(self._give_up_waiting)

    @property
    def is_speaking(self) -> bool:
        """True while a sentence is being said, or waits for the voice to open."""
        return self._wish is not None

    def open(self) -> None:
        """Begin to open the voice, if that has not been done."""
        if self._process is not None or self._has_failed:
            return
        context = multiprocessing.get_context("spawn")
        try:
            self._connection, theirs = context.Pipe()
            self._process = context.Process(
                target=speak_until_closed, args=(theirs, self._engine), name="backguide-voice", daemon=True
            )
            self._process.start()
        except OSError as error:
            self._fail(f"The system's voice could not be started: {error}.")
            return
        theirs.close()
        self._look_timer.start()
        self._watchdog.start(round(_OPENS_WITHIN * 1000))

    def say(self, text: str, rate: float, volume: float) -> None:
        """Say ``text`` in place of what is being said; ``rate`` from -1 to 1, ``volume`` from 0 to 1."""
        self.open()
        if self._has_failed:
            return
        self._wish = Speak(text, rate, volume)
        self._since.start()
        if self._is_open:
            self._begin(self._wish)

    def silence(self) -> None:
        """Stop at once."""
        self._wish = None
        if self._is_open:
            self._watchdog.stop()
            self._send(Hush())

    def close(self) -> None:
        """End the process."""
        self._look_timer.stop()
        self._watchdog.stop()
        self._wish = None
        self._is_open = False
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process = None

    def _begin(self, wish: Speak) -> None:
        # Speech at rate -1 takes about twice as long.
        slowness = 1.0 - min(wish.rate, 0.0)
        self._watchdog.start(round(1000 * (seconds_of(wish.text) * _PATIENCE * slowness + _GRACE)))
        self._send(wish)

    def _send(self, wish: Speak | Hush) -> None:
        try:
            if self._connection is not None:
                self._connection.send(wish)
        except OSError:
            self._fail("The system's voice has stopped working.")

    def _look(self) -> None:
        try:
            while self._connection is not None and self._connection.poll():
                self._take(self._connection.recv())
        except (EOFError, OSError):
            self._fail("The system's voice has stopped working.")

    def _take(self, answer: object) -> None:
        match answer:
            case Opened():
                self._is_open = True
                self._watchdog.stop()
                if self._wish is not None and self._since.elapsed() <= _STALE * 1000:
                    self._begin(self._wish)
                elif self._wish is not None:
                    self._end()
            case Said() if self._wish is not None:
                self._end()
            case Failed(reason):
                self._fail(reason)
            case _:
                pass

    def _end(self) -> None:
        self._watchdog.stop()
        self._wish = None
        self.ended.emit()

    def _give_up_waiting(self) -> None:
        if not self._is_open:
            self._fail("The system's voice does not answer.")
            return
        self.silence()
        self.ended.emit()

    def _fail(self, reason: str) -> None:
        self._has_failed = True
        self._connection = None
        self.close()
        self.failed.emit(reason)

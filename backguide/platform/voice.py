"""The voice of a session: recorded sentences first, the system's voice for what was never recorded."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from backguide.content.errors import ContentError
from backguide.content.voice import Clip
from backguide.core.ports import SpeechPriority
from backguide.core.settings import Voice
from backguide.core.speech_rate import seconds_of
from backguide.platform.clip_player import ClipPlayer
from backguide.platform.speech import SystemSpeech
from backguide.platform.tones import SoundUnavailableError

_AFTER_PAINT = 400
"""Milliseconds after which a new page is on the screen; a session begins with questions, which are silent."""


@dataclass(frozen=True, slots=True)
class VoiceSettings:
    """Which voice, how loud (0 to 1), and the system's voice's pace (1 is its usual one)."""

    voice: Voice
    volume: float
    speed: float


class PlaysClips(Protocol):
    """Plays one recording at a time; see ``clip_player.ClipPlayer``."""

    @property
    def is_playing(self) -> bool:
        """True while a clip is heard."""
        ...

    def play(self, path: Path, volume: float) -> None:
        """Play a file. Raises SoundUnavailableError."""
        ...

    def silence(self) -> None:
        """Stop at once."""
        ...


class SessionVoice(QObject):
    """A ``core.ports.Speaker``.

    ``clips_of`` gives the clips of a recorded voice by sentence, and is asked once for each voice; it may
    raise ContentError. ``settings`` is asked before each sentence, so that a change counts at once.
    ``failed`` tells once, in one sentence, that there is no sound, and once that there is no system voice.
    Sound and the system's voice are loaded with the first sentence that needs them.
    """

    failed = Signal(str)

    def __init__(
        self,
        clips_of: Callable[[str], Mapping[str, Clip]],
        settings: Callable[[], VoiceSettings],
        make_player: Callable[[QObject], PlaysClips] = ClipPlayer,
        make_speech: Callable[[QObject], SystemSpeech] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clips_of = clips_of
        self._settings = settings
        self._make_player = make_player
        self._make_speech = make_speech or partial(SystemSpeech, "")
        self._clips: dict[Voice, Mapping[str, Clip]] = {}
        self._player: PlaysClips | None = None
        self._speech: SystemSpeech | None = None
        self._is_silent = False
        self._has_told = False
        self._saying = SpeechPriority.TIP
        self._loading = QTimer(self, singleShot=True, interval=_AFTER_PAINT)
        self._loading.timeout.connect(self._load_ahead)

    @property
    def is_speaking(self) -> bool:
        """True while a sentence is being said."""
        playing = self._player is not None and self._player.is_playing
        return playing or (self._speech is not None and self._speech.is_speaking)

    def prepare(self) -> None:
        """Load what the chosen voice needs, once the window has been painted: it takes a while."""
        self._loading.start()

    def say(self, text: str, priority: SpeechPriority) -> None:
        """Say ``text`` in place of anything as important or less; drop it while something more is said."""
        settings = self._settings()
        if settings.voice is Voice.OFF or settings.volume <= 0:
            return
        if self.is_speaking and priority > self._saying:
            return
        self.silence()
        self._saying = priority
        clip = self._clip(settings.voice, text)
        if clip is None:
            self._system().say(text, settings.speed - 1.0, settings.volume)
        else:
            self._play(clip, settings.volume)

    def silence(self) -> None:
        """Stop at once."""
        if self._player is not None:
            self._player.silence()
        if self._speech is not None:
            self._speech.silence()

    def seconds_of(self, text: str) -> float:
        """How long ``text`` takes: measured where it was recorded, else a careful guess."""
        settings = self._settings()
        clip = self._clip(settings.voice, text)
        return seconds_of(text) / min(settings.speed, 1.0) if clip is None else clip.seconds

    def close(self) -> None:
        """Stop, and give the system's voice up."""
        self._loading.stop()
        self.silence()
        if self._speech is not None:
            self._speech.close()

    def _load_ahead(self) -> None:
        settings = self._settings()
        if settings.voice is Voice.OFF or settings.volume <= 0:
            return
        if settings.voice is Voice.SYSTEM:
            self._system().open()
        else:
            self._ready_player()

    def _clip(self, voice: Voice, text: str) -> Clip | None:
        if voice not in (Voice.FEMALE, Voice.MALE):
            return None
        if voice not in self._clips:
            self._clips[voice] = self._load(voice)
        return self._clips[voice].get(text)

    def _load(self, voice: Voice) -> Mapping[str, Clip]:
        try:
            return self._clips_of(voice.value)
        except ContentError as error:
            self.failed.emit(str(error))
            return {}

    def _play(self, clip: Clip, volume: float) -> None:
        player = self._ready_player()
        if player is not None:
            try:
                player.play(clip.path, volume)
            except SoundUnavailableError as error:
                self._tell_no_sound(error)

    def _ready_player(self) -> PlaysClips | None:
        """The player; None where a library is missing, which is tried once: it will not appear meanwhile."""
        if self._player is None and not self._is_silent:
            try:
                self._player = self._make_player(self)
            except SoundUnavailableError as error:
                self._is_silent = True
                self._tell_no_sound(error)
        return self._player

    def _tell_no_sound(self, error: SoundUnavailableError) -> None:
        if not self._has_told:
            self._has_told = True
            self.failed.emit(str(error))

    def _system(self) -> SystemSpeech:
        if self._speech is None:
            self._speech = self._make_speech(self)
            self._speech.failed.connect(self.failed)
        return self._speech

"""Plays one short recording at a time, from Ogg Opus. Optional: without sound the captions carry on alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QTimer, Signal

from backguide.platform.clip_file import read_recording
from backguide.platform.sound_log import hush_sound_log
from backguide.platform.tones import SoundUnavailableError

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDevice, QAudioSink

_HEADROOM = 0.6
"""Of a recording's loudness at full volume: with the loudest tone beside it, nothing is cut off."""
_LINGERS = 150
"""Milliseconds a recording is given past its length, for what the sound system holds back."""


class ClipPlayer(QObject):
    """Plays clips through Qt beside whatever else is heard; a new one takes the place of the one before.

    A whole clip is handed to the sound system at once, so that a busy window cannot make it stutter.
    ``ended`` comes when a clip is over by the clock, whatever the device says, and not after ``silence``.
    Raises SoundUnavailableError where a library for sound is missing.
    """

    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        hush_sound_log()
        try:
            import soundfile  # noqa: F401  # loaded here, so that the first clip begins at once
            from PySide6 import QtMultimedia
        except (ImportError, OSError) as error:
            raise SoundUnavailableError(f"Sound needs a system library: {error}.") from error
        self._multimedia = QtMultimedia
        self._device()
        self._sink: QAudioSink | None = None
        self._buffer = QBuffer(self)
        self._over = QTimer(self, singleShot=True)
        self._over.timeout.connect(self._end)

    @property
    def is_playing(self) -> bool:
        """True while a clip is heard."""
        return self._over.isActive()

    def play(self, path: Path, volume: float) -> None:
        """Play the file at ``volume`` (0 to 1) now.

        Raises SoundUnavailableError where no device takes it, or the file cannot be read.
        """
        self.silence()
        recording = read_recording(path)
        self._sink = self._make_sink(recording.rate)
        self._sink.setBufferSize(len(recording.samples))
        self._sink.setVolume(volume * _HEADROOM)
        self._buffer.setData(QByteArray(recording.samples))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._sink.start(self._buffer)
        if self._sink.error() is not self._multimedia.QtAudio.Error.NoError:
            self.silence()
            raise SoundUnavailableError("The sound device did not take the voice.")
        self._over.start(round(recording.seconds * 1000) + _LINGERS)

    def silence(self) -> None:
        """Stop at once."""
        self._over.stop()
        if self._sink is not None:
            self._sink.reset()  # stop() would play what is left
            self._sink.deleteLater()
            self._sink = None
        self._buffer.close()

    def _end(self) -> None:
        self.silence()
        self.ended.emit()

    def _device(self) -> QAudioDevice:
        """The usual device just now; the first time this loads the sound system."""
        return self._multimedia.QMediaDevices.defaultAudioOutput()

    def _make_sink(self, rate: int) -> QAudioSink:
        """A way to the device that is the usual one just now: headphones come and go."""
        device = self._device()
        form = self._multimedia.QAudioFormat()
        form.setSampleRate(rate)
        form.setChannelCount(1)
        form.setSampleFormat(self._multimedia.QAudioFormat.SampleFormat.Int16)
        if device.isNull():
            raise SoundUnavailableError("This computer has no sound device.")
        return self._multimedia.QAudioSink(device, form, self)

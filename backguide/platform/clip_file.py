"""Reads a recorded sentence: Ogg Opus to samples, without help from Qt (docs/decisions/voice-clips.md)."""

from dataclasses import dataclass
from pathlib import Path

from backguide.platform.tones import SoundUnavailableError

SAMPLE_BYTES = 2


@dataclass(frozen=True, slots=True)
class Recording:
    """Samples of one channel, 16 bits each in the byte order of the machine, ``rate`` of them a second."""

    samples: bytes
    rate: int

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.samples) / SAMPLE_BYTES / self.rate


def read_recording(path: Path) -> Recording:
    """The recording in an Ogg Opus file. Raises SoundUnavailableError where file or library is missing."""
    try:
        import soundfile
    except (ImportError, OSError) as error:
        raise SoundUnavailableError(f"The voice needs a library that is missing: {error}.") from error
    try:
        with soundfile.SoundFile(path) as file:
            return Recording(bytes(file.buffer_read(dtype="int16")), file.samplerate)
    except (OSError, soundfile.LibsndfileError) as error:
        raise SoundUnavailableError(f"A recording of the voice cannot be read: {error}") from error

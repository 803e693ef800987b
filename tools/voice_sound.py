"""From the voice's samples to a clip: trimmed, levelled, faded, and packed as Opus."""

from __future__ import annotations

import io
import struct
from typing import Any

import numpy as np
import soundfile

from tools.voice_model import RATE, Samples

FLOOR = 0.012
"""Quieter than this, of the loudest sample, is silence at the ends."""
BEFORE = 0.04
AFTER = 0.10
"""Seconds kept before and after what is heard: breath and the tails of soft consonants."""
LOUDNESS = -20.0
"""Of the voiced parts (RMS, dB under full scale): even from clip to clip, and clear of the tones."""
LOUDEST = 0.84
FADE_IN = 0.008
FADE_OUT = 0.06
COMPRESSION = 0.93
"""Of libsndfile's scale from 0 to 1; about 24 kbit a second, past which speech hardly gains."""
_FINER = (0.9, 0.85, 0.8, 0.7)
_LOUDEST_DECODED = 0.96
"""Above this a decoded clip is packed again, finer: a sharp consonant can come out louder than it went in."""
_FRAME = RATE // 50


def finished(samples: Samples) -> Samples:
    """``samples`` without the silence at the ends, at the common loudness, beginning and ending softly."""
    trimmed = _levelled(_trimmed(samples))
    rise, fall = round(FADE_IN * RATE), round(FADE_OUT * RATE)
    trimmed[:rise] *= np.linspace(0, 1, rise, dtype=np.float32)
    trimmed[-fall:] *= np.linspace(1, 0, fall, dtype=np.float32)
    return trimmed


def loudness(samples: Samples) -> float:
    """RMS of the parts that are voiced, in dB under full scale."""
    frames = samples[: len(samples) // _FRAME * _FRAME].reshape(-1, _FRAME)
    power = np.mean(np.square(frames, dtype=np.float64), axis=1)
    voiced = power[power > power.max() / 1000]  # 30 dB under the loudest: pauses do not count
    return float(10 * np.log10(voiced.mean()))


def packed(samples: Samples) -> bytes:
    """``samples`` as an Ogg Opus file, the same to the byte each time."""
    clip = _packed(samples, COMPRESSION)
    for compression in _FINER:
        if np.abs(unpacked(clip)).max() <= _LOUDEST_DECODED:
            break
        clip = _packed(samples, compression)
    return clip


def unpacked(data: bytes) -> Samples:
    """The samples of an Ogg Opus file at ``RATE``."""
    samples, rate = soundfile.read(io.BytesIO(data), dtype="float32")
    assert rate == RATE
    return np.asarray(samples, np.float32)


def with_serial(ogg: bytes, serial: int) -> bytes:
    """An Ogg file with its stream numbered ``serial``; the encoder draws that number at random.

    Layout of a page: RFC 3533, section 6.
    """
    pages = bytearray(ogg)
    start = 0
    while start < len(pages):
        segments = pages[start + 26]
        sizes = pages[start + 27 : start + 27 + segments]
        end = start + 27 + segments + sum(sizes)
        pages[start + 14 : start + 18] = struct.pack("<I", serial)
        pages[start + 22 : start + 26] = bytes(4)
        pages[start + 22 : start + 26] = struct.pack("<I", _checksum(pages[start:end]))
        start = end
    return bytes(pages)


def _packed(samples: Samples, compression: float) -> bytes:
    file = io.BytesIO()
    options: dict[str, Any] = {"format": "OGG", "subtype": "OPUS", "compression_level": compression}
    soundfile.write(file, samples, RATE, **options)
    return with_serial(file.getvalue(), 1)


def _checksum(page: bytearray) -> int:
    """Ogg's CRC-32: polynomial 0x04C11DB7, nothing reflected, starting at 0."""
    value = 0
    for byte in page:
        value ^= byte << 24
        for _ in range(8):
            value = (value << 1) ^ (0x104C11DB7 if value & 0x80000000 else 0)
    return value


def _trimmed(samples: Samples) -> Samples:
    heard = np.flatnonzero(np.abs(samples) > FLOOR * np.abs(samples).max())
    first = max(int(heard[0]) - round(BEFORE * RATE), 0)
    last = int(heard[-1]) + round(AFTER * RATE)
    return samples[first:last].copy()


def _levelled(samples: Samples) -> Samples:
    gain = 10 ** ((LOUDNESS - loudness(samples)) / 20)
    peak = float(np.abs(samples).max())
    return (samples * min(gain, LOUDEST / peak)).astype(np.float32)

"""Make the session's tones: our own soft sounds, written to ``assets/sounds`` the same to the byte each time.

Run ``python3 tools/tones.py`` after changing a tone. Each is a few struck notes, like a small wooden bar: a
sine with two quiet overtones that fade faster than it, an attack without a click, and an exponential decay.
"""

from __future__ import annotations

import math
import wave
from array import array
from dataclasses import dataclass
from pathlib import Path

RATE = 44_100
PEAK = 0.45
"""Loudest sample of every tone, of 1: well clear of clipping, and soft beside music."""
ATTACK = 0.012
RELEASE = 0.03
OVERTONES = ((1.0, 1.0, 1.0), (2.0, 0.22, 1.8), (3.93, 0.07, 3.2))
"""Pitch against the note, loudness, and how much faster it fades; 3.93 is a struck bar's second mode."""


@dataclass(frozen=True, slots=True)
class Note:
    """One struck note: begins (s), pitch (Hz), loudness, and its time to fade to a third (s)."""

    begins: float
    pitch: float
    loudness: float
    fades: float


TONES: dict[str, tuple[float, tuple[Note, ...]]] = {
    "ready": (0.28, (Note(0.0, 587.33, 1.0, 0.06),)),
    "start": (0.9, (Note(0.0, 523.25, 1.0, 0.24), Note(0.0, 783.99, 0.35, 0.2))),
    "halfway": (0.7, (Note(0.0, 659.26, 0.8, 0.12), Note(0.16, 659.26, 1.0, 0.16))),
    "switch": (
        1.0,
        (Note(0.0, 523.25, 0.8, 0.14), Note(0.16, 659.26, 0.9, 0.14), Note(0.32, 783.99, 1.0, 0.22)),
    ),
    "done": (1.0, (Note(0.0, 659.26, 0.9, 0.18), Note(0.2, 440.0, 1.0, 0.26))),
}
"""Length (s) and notes of each tone, by ``core.ports.ToneName``."""


def samples(length: float, notes: tuple[Note, ...]) -> array[int]:
    """The tone as 16-bit samples at ``RATE``, its loudest at ``PEAK``."""
    count = round(length * RATE)
    values = [
        sum(_note(note, index / RATE) for note in notes) * _ending(index, count) for index in range(count)
    ]
    loudest = max(abs(value) for value in values)
    return array("h", (round(value / loudest * PEAK * 32_767) for value in values))


def _note(note: Note, at: float) -> float:
    since = at - note.begins
    if since < 0:
        return 0.0
    attack = min(since / ATTACK, 1.0)
    return sum(
        attack
        * note.loudness
        * loud
        * math.exp(-since * faster / note.fades)
        * math.sin(math.tau * note.pitch * times * since)
        for times, loud, faster in OVERTONES
    )


def _ending(index: int, count: int) -> float:
    """1, then down to 0 at the very end, so that the tone never stops with a click."""
    return min((count - 1 - index) / (RELEASE * RATE), 1.0)


def write_tone(path: Path, length: float, notes: tuple[Note, ...]) -> None:
    """Write one tone as a mono WAV file."""
    data = samples(length, notes)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(data.tobytes())


def main() -> None:
    """Write every tone."""
    folder = Path(__file__).resolve().parent.parent / "assets" / "sounds"
    folder.mkdir(parents=True, exist_ok=True)
    for name, (length, notes) in TONES.items():
        write_tone(folder / f"{name}.wav", length, notes)
        print(f"{name}.wav")


if __name__ == "__main__":
    main()

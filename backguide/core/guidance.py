"""Guidance: how much of a session is spoken, sounded and shown."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from backguide.core import speech_rate


class Preset(StrEnum):
    """How much guidance a person wants."""

    CALM = "calm"
    STANDARD = "standard"
    MINIMAL = "minimal"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Cues:
    """What a preset does.

    ``speaks``, ``sounds`` and ``flashes`` say which senses are used. ``explains`` speaks whole instructions
    and form cues, not just one word a phase. ``counts_down`` speaks "3, 2, 1". ``last_ticks`` are the seconds
    left of a long hold at which a tone is heard.
    """

    speaks: bool = True
    sounds: bool = True
    flashes: bool = False
    explains: bool = True
    counts_down: bool = False
    last_ticks: tuple[float, ...] = (3.0,)


CUES = {
    # A countdown makes people hurry out of a stretch; so the usual preset has one soft tone before the end.
    Preset.CALM: Cues(),
    Preset.STANDARD: Cues(counts_down=True, last_ticks=(3.0, 2.0, 1.0)),
    Preset.MINIMAL: Cues(explains=False),
    Preset.SILENT: Cues(speaks=False, sounds=False, flashes=True),
}


@dataclass(frozen=True, slots=True)
class Guidance:
    """The chosen preset, and how many seconds a sentence takes to say."""

    preset: Preset = Preset.CALM
    seconds_of: Callable[[str], float] = speech_rate.seconds_of

    @property
    def cues(self) -> Cues:
        """What the preset does."""
        return CUES[self.preset]

"""How fast an exercise is shown."""

from dataclasses import dataclass

from backguide.core.dose import Dose

LONGEST_SHOWN_HOLD = 4.0
"""Seconds: the demonstration moves at the dose's tempo, but nobody watches a hold of half a minute."""

_WAY_SECONDS = 3.0
"""Way in and out of a dose that gives none, such as one long bout of time."""


@dataclass(frozen=True, slots=True)
class Tempo:
    """Seconds of one round of the demonstration."""

    in_seconds: float
    hold_seconds: float
    out_seconds: float


def tempo_of(dose: Dose) -> Tempo:
    """The tempo of a dose, its hold cut short."""
    return Tempo(
        in_seconds=dose.in_seconds or _WAY_SECONDS,
        hold_seconds=min(dose.hold_seconds, LONGEST_SHOWN_HOLD),
        out_seconds=dose.out_seconds or _WAY_SECONDS,
    )

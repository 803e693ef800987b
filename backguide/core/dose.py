"""Dose: how much of an exercise, and how fast."""

from dataclasses import dataclass

from backguide.core.vocabulary import Mode


@dataclass(frozen=True, slots=True)
class Dose:
    """One prescription of one exercise.

    ``repetitions`` are per side for sided and alternating exercises. Times are seconds: ``in_seconds`` and
    ``out_seconds`` are the way into and out of the position, ``hold_seconds`` the still hold (or, with
    ``Mode.TIME``, the whole bout), ``rest_seconds`` the rest between two sets of one side.

    What is strapped to a machine comes and goes more slowly: ``first_in_seconds`` is the way into the first
    set and ``last_out_seconds`` the way out of the last one, where they differ from all others (0: they do
    not). ``rest_after_seconds`` is a rest in place after the last set, before getting up.
    """

    sets: int
    repetitions: int
    hold_seconds: float
    in_seconds: float
    out_seconds: float
    rest_seconds: float
    mode: Mode
    first_in_seconds: float = 0.0
    last_out_seconds: float = 0.0
    rest_after_seconds: float = 0.0

    @property
    def repetition_seconds(self) -> float:
        """Seconds of one repetition: in, hold and out."""
        return self.in_seconds + self.hold_seconds + self.out_seconds


@dataclass(frozen=True, slots=True)
class NamedDose:
    """One of several ways to dose an exercise that somebody has to choose from; ``note`` says it plainly."""

    name: str
    note: str
    dose: Dose


@dataclass(frozen=True, slots=True)
class Range:
    """A closed range of usual values, both ends included."""

    low: float
    high: float

    def holds(self, value: float) -> bool:
        """True when ``value`` lies in the range."""
        return self.low <= value <= self.high


@dataclass(frozen=True, slots=True)
class DoseRange:
    """The usual dose: values outside it are allowed to a therapist but pointed out."""

    sets: Range
    repetitions: Range
    hold_seconds: Range

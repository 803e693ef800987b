"""The pain rule: what the pain of the last sessions advises for the next one. Advice, never a diagnosis.

Source: the pain-monitoring model (Thomeé 1997, Silbernagel 2007) as tabled in CLINICAL.md 3.5. It was made
for knees and tendons and not tested for low backs, so a therapist can change every threshold.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from statistics import median

from backguide.core.safety import LegChange, Morning

RECENT_ANSWERS = 7
"""So many of the last answers before a session make the usual pain: about two weeks of sessions."""
REDUCED_DOSE = 0.75
"""The middle of the 70 to 80 % at which a session is repeated that was still felt the next morning."""
TELL_AFTER = 2
"""So many sessions running with too much pain are a reason to tell the therapist."""


@dataclass(frozen=True, slots=True)
class PainLimits:
    """The thresholds of the rule, in points from 0 to 10.

    Up to ``fine`` is fine whatever it was before; above ``most`` is too much, and so are ``rise`` points more
    than usual. Where the back already hurts ``flare_from`` to ``flare_to`` at rest, only a change of more
    than ``flare_rise`` is too much, and only in relief exercises.
    """

    fine: int = 2
    most: int = 5
    rise: int = 2
    flare_from: int = 4
    flare_to: int = 6
    flare_rise: int = 2


@dataclass(frozen=True, slots=True)
class Reading:
    """What is known of the pain of one session; None where nothing was said.

    ``resting`` is the pain before, ``after`` the pain after, ``usual`` the usual pain at that time. ``hurt``
    are the ids of the exercises that hurt, ``relief_only`` is true where nothing but relief exercises was
    done.
    """

    resting: int | None = None
    after: int | None = None
    usual: float | None = None
    morning: Morning | None = None
    hurt: frozenset[str] = frozenset()
    leg: LegChange | None = None
    relief_only: bool = False


class Verdict(IntEnum):
    """What one session advises for the next, from mild to grave.

    GO_ON: go on, and it counts towards more. SAME: go on as it was. LESS: three quarters of the dose, or an
    easier form. EASIER: leave out or make easier what hurt. SCREEN: go through the warning signs.
    """

    UNKNOWN = 0
    GO_ON = 1
    SAME = 2
    LESS = 3
    EASIER = 4
    SCREEN = 5


@dataclass(frozen=True, slots=True)
class Advice:
    """What the sessions so far advise. ``hurt`` are the exercises of the last one to make easier."""

    verdict: Verdict
    hurt: frozenset[str] = frozenset()
    tell_therapist: bool = False

    @property
    def counts(self) -> bool:
        """True where the last session counts towards more."""
        return self.verdict is Verdict.GO_ON


def usual_pain(answers: Sequence[int]) -> float | None:
    """The usual pain: the median of the last few answers before a session, oldest first."""
    return median(answers[-RECENT_ANSWERS:]) if answers else None


def judge(reading: Reading, limits: PainLimits) -> Verdict:
    """The verdict on one session."""
    if reading.leg is LegChange.DOWN:
        return Verdict.SCREEN
    by_number = _judge_number(reading, limits)
    return max(by_number, Verdict.EASIER) if reading.hurt else by_number


def is_too_much(reading: Reading, limits: PainLimits) -> bool:
    """True where the number after the session alone is too high, or has risen too far."""
    return _judge_number(reading, limits) is Verdict.EASIER


def advise(readings: Sequence[Reading], limits: PainLimits) -> Advice:
    """The advice after the last of ``readings``, which are oldest first."""
    if not readings:
        return Advice(Verdict.UNKNOWN)
    verdicts = [judge(reading, limits) for reading in readings]
    last = verdicts[-TELL_AFTER:]
    running = len(last) == TELL_AFTER and all(verdict >= Verdict.EASIER for verdict in last)
    return Advice(verdicts[-1], readings[-1].hurt, running)


def sessions_towards_more(readings: Sequence[Reading], limits: PainLimits) -> int:
    """How many sessions running, up to the last one, count towards more."""
    count = 0
    for reading in reversed(readings):
        if judge(reading, limits) is not Verdict.GO_ON:
            break
        count += 1
    return count


def is_flare(reading: Reading, limits: PainLimits) -> bool:
    """True where pain at rest is so high that its change is judged, not its number."""
    resting = reading.resting
    return reading.relief_only and resting is not None and limits.flare_from <= resting <= limits.flare_to


def _judge_number(reading: Reading, limits: PainLimits) -> Verdict:
    after = reading.after
    still_worse = reading.morning is Morning.WORSE
    if after is None:
        return Verdict.LESS if still_worse else Verdict.UNKNOWN
    if after <= limits.fine:
        return Verdict.LESS if still_worse else Verdict.GO_ON
    if _is_over(after, reading, limits):
        return Verdict.EASIER
    return Verdict.LESS if still_worse else Verdict.SAME


def _is_over(after: int, reading: Reading, limits: PainLimits) -> bool:
    if is_flare(reading, limits) and reading.resting is not None:
        return after - reading.resting > limits.flare_rise
    known = _known(reading.usual, reading.resting)
    # A day that began sore is measured from there: what was there before, no exercise has done.
    return after > limits.most or (bool(known) and after - max(known) >= limits.rise)


def _known(*values: float | None) -> list[float]:
    return [value for value in values if value is not None]


def has_pain(after: int | None, hurt: Iterable[str], limits: PainLimits) -> bool:
    """True after a session whose next morning matters: more than fine, or something hurt."""
    return bool(tuple(hurt)) or (after is not None and after > limits.fine)

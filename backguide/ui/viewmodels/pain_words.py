"""The pain rule in words: advice before a session, and what to expect and try after it. Never a diagnosis."""

from collections.abc import Mapping, Sequence

from backguide.core.pain_rule import Advice, PainLimits, Reading, Verdict, advise, is_too_much
from backguide.core.safety import LegChange

TELL_THERAPIST = "That is twice running. Please tell your therapist."
LEG_NEARER = "Leg pain that moves nearer the back is often a good sign."
HIGH_AT_REST = "Over 6 at rest? Lie easy and walk a little, no more. Call your clinician."
SORE_TODAY = "Sorer than usual? The very gentle session is enough today."

_SORE_RISE = 2
"""So many points above usual make a sore day."""


def advice_before(advice: Advice, names: Mapping[str, str]) -> tuple[str, ...]:
    """What to do in the session that begins; ``names`` are today's exercises by id. Often empty."""
    told = (TELL_THERAPIST,) if advice.tell_therapist else ()
    match advice.verdict:
        case Verdict.SCREEN:
            return ("Your leg pain spread last time. Leave out what set it off.", *told)
        case Verdict.EASIER:
            return (_easier(advice.hurt, names), *told)
        case Verdict.LESS:
            return ("You still felt it the next morning. Do three quarters today.",)
        case Verdict.SAME:
            return ("The same as last time is enough today.",)
        case _:
            return ()


def note_on_pain(pain: int, usual: float | None, limits: PainLimits) -> str:
    """What the answer at check-in advises; empty where it is as usual."""
    if pain > limits.flare_to:
        return HIGH_AT_REST
    if usual is not None and pain - usual >= _SORE_RISE:
        return SORE_TODAY
    return ""


def tomorrow(readings: Sequence[Reading], limits: PainLimits, *, was_work: bool = True) -> tuple[str, ...]:
    """What to expect after the session that ends ``readings``; ``was_work`` False where one only rested."""
    if is_too_much(readings[-1], limits):
        told = advise(readings, limits).tell_therapist
        last = TELL_THERAPIST if told else "If it happens twice running, tell your therapist."
        return ("Rest now, in any position that feels easy.", last)
    told = (TELL_THERAPIST,) if advise(readings, limits).tell_therapist else ()
    nearer = (LEG_NEARER,) if readings[-1].leg is LegChange.UP else ()
    ache = ("Your muscles may ache for a day or two.",) if was_work else ()
    return (
        *ache,
        "By the morning, your back should be back to usual.",
        *nearer,
        *told,
    )


def _easier(hurt: frozenset[str], names: Mapping[str, str]) -> str:
    known = [names[exercise] for exercise in names if exercise in hurt]
    if known:
        return f"{known[0]} hurt last time. Make it easier today, or leave it out."
    return "Your pain went up last time. Do less today."

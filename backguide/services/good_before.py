"""What an exercise is good before, as the programmes have it."""

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from backguide.core.programme import Phase, Programme
from backguide.services.clinic import is_clinic_only

MOST = 2


def good_before(exercise_id: str, programmes: Iterable[Programme]) -> tuple[str, ...]:
    """The ids of the exercises that come right after it in a phase, the commonest first, at most ``MOST``."""
    found: Counter[str] = Counter()
    for programme in programmes:
        for phase in programme.phases:
            found.update(after for before, after in _pairs(phase) if before == exercise_id)
    del found[exercise_id]
    return tuple(after for after, _ in found.most_common(MOST))


def _pairs(phase: Phase) -> list[tuple[str, str]]:
    """What comes right before what.

    A phase with clinic-only exercises goes from place to place: its order says nothing, but for a treatment,
    which is always put before what is to follow it.
    """
    exercises = [item.exercise for item in phase.items]
    goes_round = any(is_clinic_only(exercise) for exercise in exercises)
    return [
        (before.id, after.id)
        for before, after in pairwise(exercises)
        if before.category.is_treatment or not goes_round
    ]

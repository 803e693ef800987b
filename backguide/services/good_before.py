"""What an exercise is good before, as the programmes have it."""

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from backguide.core.programme import Programme

MOST = 2


def good_before(exercise_id: str, programmes: Iterable[Programme]) -> tuple[str, ...]:
    """The ids of the exercises that come right after it in a phase, the commonest first, at most ``MOST``."""
    found: Counter[str] = Counter()
    for programme in programmes:
        for phase in programme.phases:
            ids = [item.exercise.id for item in phase.items]
            found.update(after for before, after in pairwise(ids) if before == exercise_id)
    del found[exercise_id]
    return tuple(after for after, _ in found.most_common(MOST))

"""The easier variant of an exercise: another exercise where one is known, else less of the same."""

from dataclasses import replace

from backguide.core.dose import Dose
from backguide.core.exercise import Exercise
from backguide.core.programme import Item
from backguide.core.vocabulary import Mode

FEWEST_REPETITIONS = 3
SHORTEST_HOLD = 5.0
SHORTEST_BOUT = 60.0


def has_easier(item: Item) -> bool:
    """True where an easier variant can be had."""
    return item.easier is not None or _less(item.dose) != item.dose


def easier_item(item: Item) -> Item:
    """The easier variant of ``item``: its easier exercise with that one's own dose, or about half a set.

    As many sets are kept where both count alike; otherwise it is to take no longer. Someone on the floor is
    not sent to a chair, or the other way round, while less of the same will do.
    """
    exercise = _easier_exercise(item)
    if exercise is None:
        return replace(item, dose=_less(item.dose))
    dose = exercise.dose
    sets = item.dose.sets if _count_alike(dose, item.dose) else _sets_within(dose, _seconds(item.dose))
    return Item(exercise, replace(dose, sets=sets))


def _count_alike(one: Dose, other: Dose) -> bool:
    """True where a set of one is about as much as a set of the other, not ten breaths for a single hold."""
    return one.mode is other.mode and (one.repetitions > 1) == (other.repetitions > 1)


def _seconds(dose: Dose) -> float:
    """How long all sets of one side take with their rests."""
    return dose.sets * (dose.repetitions * dose.repetition_seconds + dose.rest_seconds) - dose.rest_seconds


def _sets_within(dose: Dose, seconds: float) -> int:
    """The most sets of ``dose`` that take no longer than ``seconds``, one at least."""
    fitting = [sets for sets in range(1, dose.sets + 1) if _seconds(replace(dose, sets=sets)) <= seconds]
    return fitting[-1] if fitting else 1


def _easier_exercise(item: Item) -> Exercise | None:
    if item.easier is None:
        return None
    stays = item.easier.position.level is item.exercise.position.level
    return item.easier if stays or _less(item.dose) == item.dose else None


def _less(dose: Dose) -> Dose:
    """About half of each set: fewer repetitions, shorter or fewer holds, a shorter bout, or half of many.

    Never none.
    """
    if dose.mode is Mode.REPETITIONS:
        fewer = max((dose.repetitions + 1) // 2, FEWEST_REPETITIONS)
        return replace(dose, repetitions=min(fewer, dose.repetitions))
    shortest = SHORTEST_BOUT if dose.mode is Mode.TIME else SHORTEST_HOLD
    # Whole fives of seconds are what people and handouts speak of.
    shorter = max(dose.hold_seconds / 2 // 5 * 5, shortest)
    if shorter < dose.hold_seconds:
        return replace(dose, hold_seconds=shorter)
    if dose.mode is Mode.TIME:
        return replace(dose, sets=(dose.sets + 1) // 2)
    return replace(dose, repetitions=(dose.repetitions + 1) // 2)

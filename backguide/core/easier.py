"""The easier variant of an exercise: another exercise where one is known, else less of the same."""

from dataclasses import replace

from backguide.core.dose import Dose
from backguide.core.programme import Item
from backguide.core.vocabulary import Mode

FEWEST_REPETITIONS = 3
SHORTEST_HOLD = 5.0
SHORTEST_BOUT = 60.0


def has_easier(item: Item) -> bool:
    """True where an easier variant can be had."""
    return item.easier is not None or _less(item.dose) != item.dose


def easier_item(item: Item) -> Item:
    """The easier variant of ``item``: its easier exercise with that one's own dose, or about half a set."""
    if item.easier is None:
        return replace(item, dose=_less(item.dose))
    dose = replace(item.easier.dose, sets=item.dose.sets)
    return Item(item.easier, dose)


def _less(dose: Dose) -> Dose:
    """About half of each set: fewer moving repetitions, shorter holds, a shorter bout; never none."""
    if dose.mode is Mode.REPETITIONS:
        fewer = max((dose.repetitions + 1) // 2, FEWEST_REPETITIONS)
        return replace(dose, repetitions=min(fewer, dose.repetitions))
    shortest = SHORTEST_BOUT if dose.mode is Mode.TIME else SHORTEST_HOLD
    # Whole fives of seconds are what people and handouts speak of.
    shorter = max(dose.hold_seconds / 2 // 5 * 5, shortest)
    return replace(dose, hold_seconds=min(shorter, dose.hold_seconds))

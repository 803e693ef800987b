"""Doses that change with age."""

from dataclasses import replace
from enum import StrEnum

from backguide.core.programme import Item
from backguide.core.vocabulary import Mode

OLDER_HOLD = 30.0
"""Seconds that a stretch is held from age 65; ACSM asks for 30-60 s then (DESIGN.md 4)."""
_FIRST_HOLD, _FIRST_SETS = 20.0, 3
"""The usual stretch of younger people: three holds of 20 s, a minute in all."""
_OLDER_SETS = 2


class AgeGroup(StrEnum):
    """How old a person is, as far as doses ask."""

    NOT_SAID = "not_said"
    UNDER_65 = "under_65"
    FROM_65 = "from_65"


def for_age(item: Item, age: AgeGroup) -> Item:
    """``item`` with the usual stretch of its age; what a programme asks for in its own way stays as it is."""
    exercise, dose = item.exercise, item.dose
    is_usual = (dose.sets, dose.hold_seconds, dose.repetitions) == (_FIRST_SETS, _FIRST_HOLD, 1)
    fits = exercise.dose_range.sets.holds(_OLDER_SETS) and exercise.dose_range.hold_seconds.holds(OLDER_HOLD)
    if age is not AgeGroup.FROM_65 or not exercise.category.is_stretch or dose.mode is not Mode.HOLD:
        return item
    if dose != exercise.dose or not is_usual or not fits:
        return item
    return replace(item, dose=replace(dose, sets=_OLDER_SETS, hold_seconds=OLDER_HOLD))

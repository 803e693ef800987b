"""Manner: what a person does in the working steps of an exercise, for words, icons and what is said."""

from enum import StrEnum

from backguide.core.programme import Item
from backguide.core.vocabulary import Category, Mode


class Manner(StrEnum):
    """How an exercise fills its time.

    ``MOVES`` goes into a position and back, held or counted; ``KEEPS_GOING`` walks, marches or pedals on and
    on; ``BALANCES`` stays upright on what gives way; ``RESTS`` lies at ease; ``PULLED`` lies under a pull
    that comes and goes by itself; ``BREATHES`` follows its own breath.
    """

    MOVES = "moves"
    KEEPS_GOING = "keeps_going"
    BALANCES = "balances"
    RESTS = "rests"
    PULLED = "pulled"
    BREATHES = "breathes"


def manner_of(item: Item) -> Manner:
    """How ``item`` fills its time."""
    category, mode = item.exercise.category, item.dose.mode
    if category is Category.CLINIC_TRACTION:
        return Manner.PULLED
    if not category.is_active:
        return Manner.BREATHES if mode is Mode.REPETITIONS else Manner.RESTS
    if mode is not Mode.TIME:
        return Manner.MOVES
    return Manner.BALANCES if category is Category.DYNAMIC_STABILIZATION else Manner.KEEPS_GOING

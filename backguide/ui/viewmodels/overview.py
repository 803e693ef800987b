"""What has to be known before a session: its exercises, the things it needs and the room it takes."""

from dataclasses import dataclass

from backguide.core import lines
from backguide.core.plan import Plan
from backguide.core.vocabulary import Level
from backguide.ui import strings

TO_LIE_DOWN = "Room to lie down"
TO_MOVE = "Room to move"
NOTHING_NEEDED = "Nothing needed"


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """One exercise: its name and its dose."""

    name: str
    dose: str


@dataclass(frozen=True, slots=True)
class OverviewFact:
    """One thing to have ready: words and icon."""

    text: str
    icon: str


def overview_rows(plan: Plan) -> tuple[OverviewRow, ...]:
    """The exercises in the order they come."""
    return tuple(OverviewRow(item.exercise.short_name, lines.dose_in_words(item)) for item in plan.items)


def overview_facts(plan: Plan) -> tuple[OverviewFact, ...]:
    """The things the session needs, each once, and the room; a pool or a machine is a place of its own."""
    things = dict.fromkeys(thing for item in plan.items for thing in item.exercise.equipment)
    needed = strings.sentence_case(", ".join(things)) or NOTHING_NEEDED
    icon = strings.equipment_icon(next(iter(things))) if len(things) == 1 else "check"
    levels = {item.exercise.position.level for item in plan.items}
    facts = (OverviewFact(needed, icon),)
    if levels <= {Level.WATER, Level.MACHINE}:
        return facts
    room = OverviewFact(TO_LIE_DOWN, "floor") if Level.FLOOR in levels else OverviewFact(TO_MOVE, "stand")
    return (*facts, room)


def rows_shown(rows: int, most: int) -> tuple[int, str]:
    """How many of ``rows`` are shown where ``most`` lines fit, and what the last line then says."""
    if rows <= most:
        return rows, ""
    shown = max(most - 1, 1)
    return shown, f"and {rows - shown} more"

"""Plan: one day's items compiled to a tuple of steps."""

from dataclasses import dataclass

from backguide.core.programme import Item
from backguide.core.step import Step
from backguide.core.vocabulary import Side


@dataclass(frozen=True, slots=True)
class PlanSettings:
    """Times around the exercises, in seconds (defaults: DESIGN.md 4), and which side goes first."""

    check_in: float = 20.0
    overview: float = 10.0
    position: float = 10.0
    level_change: float = 20.0
    get_ready: float = 5.0
    switch_side: float = 5.0
    alternate_side: float = 3.0
    rest_between_exercises: float = 20.0
    cool_down: float = 60.0
    check_out: float = 20.0
    first_side: Side = Side.LEFT
    fixed_order: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """A compiled session: the items in the order they are played and their steps."""

    items: tuple[Item, ...]
    steps: tuple[Step, ...]

    @property
    def seconds(self) -> float:
        """Length of the whole session; open steps count with their usual length."""
        return self.steps[-1].end if self.steps else 0.0

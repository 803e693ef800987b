"""Plan: one day's items compiled to a tuple of steps."""

from dataclasses import dataclass
from enum import StrEnum

from backguide.core.programme import Item
from backguide.core.step import Step
from backguide.core.vocabulary import Side


@dataclass(frozen=True, slots=True)
class PlanSettings:
    """Times around the exercises, in seconds (defaults: DESIGN.md 4), and which side goes first.

    With ``position_waits`` and ``rest_waits`` these steps end only when the person says so; with
    ``self_paced`` so do the sets of moving repetitions (not of exercises that alternate).
    """

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
    position_waits: bool = False
    rest_waits: bool = False
    self_paced: bool = False


SetSide = tuple[int, Side | None]
"""One set on one side: its number from 1, and the side (None without sides)."""


@dataclass(frozen=True, slots=True)
class Part:
    """What is to be done of an item: its index, the side that goes first, which set-sides (all: None)."""

    item: int
    first: Side | None
    todo: frozenset[SetSide] | None = None


class ChangeKind(StrEnum):
    """Why a running plan was changed."""

    LATER = "later"
    EASIER = "easier"
    OTHER_SIDE = "other_side"


@dataclass(frozen=True, slots=True)
class Change:
    """A change of a running plan: from step ``cut`` on these parts are done, in this order.

    ``rests_first`` puts a rest before the first of them. ``easier`` is the index of an item that gives way to
    an easier variant: in its place, or, where it was ``begun``, as a further item at the end of the list.
    """

    kind: ChangeKind
    cut: int
    parts: tuple[Part, ...]
    rests_first: bool
    easier: int | None = None
    begun: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """A compiled session: its items, and its steps in the order they are played.

    ``prescribed`` are the items before any ``changes``; without changes they are the items in the order they
    are played. ``handed_over`` are items whose undone sets an easier variant took over.
    """

    items: tuple[Item, ...]
    steps: tuple[Step, ...]
    settings: PlanSettings = PlanSettings()
    prescribed: tuple[Item, ...] = ()
    changes: tuple[Change, ...] = ()
    handed_over: frozenset[int] = frozenset()

    @property
    def seconds(self) -> float:
        """Length of the whole session; open steps count with their usual length."""
        return self.steps[-1].end if self.steps else 0.0

    @property
    def exercise_seconds(self) -> float:
        """Length of the exercises with their rests, from getting into place for the first one to the last."""
        return sum(step.duration for step in self.steps if step.item is not None)

"""How a person gets from one exercise to the next, and up from the last one."""

from backguide.core import lines
from backguide.core.exercise import ExerciseSummary
from backguide.core.plan import Plan
from backguide.core.step import StepKind
from backguide.core.vocabulary import Level


def exercise_before(plan: Plan, index: int) -> ExerciseSummary | None:
    """The exercise that the person is in position for as step ``index`` begins, None before the first.

    A rest before an exercise is still spent in the place of the one before it.
    """
    for step in reversed(plan.steps[:index]):
        if step.item is not None and step.kind is not StepKind.REST:
            return plan.items[step.item].exercise
    return None


def way_line(before: ExerciseSummary | None, after: ExerciseSummary) -> str | None:
    """How to get safely from one exercise to another, None where the height above the floor stays the same.

    A session begins standing. Two machines are as high as each other, but one has to be left for the other.
    """
    level = Level.STANDING if before is None else before.position.level
    if before is not None and before.id != after.id and level is after.position.level is Level.MACHINE:
        return lines.OFF_MACHINE
    return lines.level_line(level, after.position.level)


def way_out(plan: Plan, index: int) -> str | None:
    """How to leave the place of the last exercise before step ``index``, None where one may stay in it."""
    before = exercise_before(plan, index)
    if before is None or before.position.level is Level.SEAT:
        return None
    return lines.level_line(before.position.level, Level.STANDING)

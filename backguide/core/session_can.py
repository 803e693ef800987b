"""What a person can change of a running session, and what is still to be done of it."""

from dataclasses import replace

from backguide.core.credit import credited_sets
from backguide.core.easier import has_easier
from backguide.core.plan import Part, SetSide
from backguide.core.session import Activity, SessionState
from backguide.core.step import Step, StepKind
from backguide.core.vocabulary import Side, Sidedness

_CHANGEABLE = (Activity.RUNNING, Activity.LEAD_IN, Activity.PAUSED)


def can_be_later(state: SessionState) -> bool:
    """True when something of this exercise is left, and another exercise can come first."""
    return _is_within(state) and part_here(state) is not None and len(parts_to_come(state)) > 1


def can_be_easier(state: SessionState) -> bool:
    """True when something of this exercise is left and an easier variant can be had, also from Stop."""
    item = state.step.item
    if item is None or state.activity not in (*_CHANGEABLE, Activity.STOPPING):
        return False
    return part_here(state) is not None and has_easier(state.plan.items[item])


def can_switch_side(state: SessionState) -> bool:
    """True when the other side is still to come."""
    return _is_within(state) and (next_side(state) is not None or can_begin_other_side(state))


def _is_within(state: SessionState) -> bool:
    return state.step.item is not None and state.activity in _CHANGEABLE


def parts_to_come(state: SessionState) -> tuple[Part, ...]:
    """What is left of every exercise from this step on, in the order they come."""
    credited = credited_sets(state.plan, state.worked)
    todo: dict[int, list[SetSide]] = {}
    for step in state.plan.steps[state.index :]:
        if step.kind.is_credited and step.item is not None and step.set is not None:
            set_side = (step.set, step.side)
            if set_side not in credited[step.item]:
                todo.setdefault(step.item, []).append(set_side)
    return tuple(Part(item, sets[0][1], frozenset(sets)) for item, sets in todo.items())


def part_here(state: SessionState) -> Part | None:
    """What is left of the exercise that is under way."""
    return next((part for part in parts_to_come(state) if part.item == state.step.item), None)


def is_begun(state: SessionState) -> bool:
    """True when something of this exercise was done already."""
    return any(state.plan.steps[index].item == state.step.item for index in state.worked)


def next_side(state: SessionState) -> int | None:
    """Index of the step that leads to the other side of this exercise, None where it has gone or not come."""
    if _comes_before_work(state.step) and not is_begun(state):
        return None
    here = state.upcoming_side()
    for index in range(state.index + 1, len(state.plan.steps)):
        step = state.plan.steps[index]
        if step.item != state.step.item:
            return None
        if step.kind is StepKind.SWITCH_SIDE:
            return index
        if step.kind.is_working and step.side is not here:
            return index
    return None


def can_begin_other_side(state: SessionState) -> bool:
    """True before the first side of an exercise has begun."""
    item = state.step.item
    if item is None or not _comes_before_work(state.step) or is_begun(state):
        return False
    sided = state.plan.items[item].exercise.sidedness is not Sidedness.BILATERAL
    part = part_here(state)
    return sided and part is not None and part.todo is not None and _has_both(part.todo)


def turned(part: Part) -> Part:
    """``part`` with the other side first."""
    return part if part.first is None else replace(part, first=part.first.other)


def _has_both(todo: frozenset[SetSide]) -> bool:
    sides = {side for _, side in todo}
    return Side.LEFT in sides and Side.RIGHT in sides


def _comes_before_work(step: Step) -> bool:
    """True for the rest before an exercise, for getting into position and for getting ready."""
    return step.kind in (StepKind.POSITION, StepKind.GET_READY) or (
        step.kind is StepKind.REST and step.set is None
    )

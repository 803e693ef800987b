"""What to do first after Stop, and where a session goes on when an exercise is left before its end."""

from backguide.core import lines
from backguide.core.session import SessionState


def first_after_stop(state: SessionState) -> str:
    """What the person is told at once after Stop: to come out slowly, or what stops a machine."""
    item = state.step.item
    own = "" if item is None else state.plan.items[item].exercise.spoken.stop
    return own or lines.COME_OUT


def after_exercise(state: SessionState) -> int:
    """Index of the step to go on with when the exercise that is under way is left.

    Once its work has begun, a rest before getting up is kept: who lay under a pull must not jump up.
    """
    steps, here = state.plan.steps, state.step
    began = any(step.kind.is_working and step.item == here.item for step in steps[: state.index + 1])
    index = state.index + 1
    while steps[index].item == here.item:
        if began and steps[index].before_getting_up:
            return index
        index += 1
    return index

"""How a person changes what is still to come: later, easier, the other side."""

from dataclasses import replace
from math import ceil

from backguide.core.compile import changed
from backguide.core.easier import easier_item
from backguide.core.engine_clock import Result, halted, jump
from backguide.core.events import Show, Store
from backguide.core.plan import Change, ChangeKind, Part, SetSide
from backguide.core.session import SessionState
from backguide.core.session_can import (
    can_be_easier,
    can_be_later,
    can_begin_other_side,
    can_switch_side,
    is_begun,
    next_side,
    part_here,
    parts_to_come,
    turned,
)
from backguide.core.step import StepKind
from backguide.core.vocabulary import Sidedness, SkipReason


def do_later(state: SessionState, now: float) -> Result:
    """Put what is left of this exercise at the end of the session and begin the next exercise."""
    state = halted(state, state.activity, now)
    mine = part_here(state)
    if not can_be_later(state) or mine is None:
        return state, ()
    others = tuple(part for part in parts_to_come(state) if part.item != mine.item)
    # Someone who works needs a rest first; someone who was only getting ready does not.
    rests = state.step.kind.is_working or is_begun(state)
    return _change(state, Change(ChangeKind.LATER, _cut(state), (*others, mine), rests), now)


def make_easier(state: SessionState, now: float) -> Result:
    """Go on with an easier variant of this exercise, from getting into position."""
    state = halted(state, state.activity, now)
    mine, item = part_here(state), state.step.item
    if not can_be_easier(state) or mine is None or item is None:
        return state, ()
    others = tuple(part for part in parts_to_come(state) if part.item != item)
    begun = is_begun(state)
    part = _variant_part(state, mine, len(state.plan.items) if begun else item)
    change = Change(
        ChangeKind.EASIER, _cut(state), (part, *others), rests_first=False, easier=item, begun=begun
    )
    if begun:
        state = replace(state, reasons={**state.reasons, item: SkipReason.HARD.value})
    return _change(state, change, now)


def _variant_part(state: SessionState, mine: Part, index: int) -> Part:
    """What is left of ``mine`` to be done as the easier variant, which has the index ``index``."""
    item = state.plan.items[mine.item]
    variant = easier_item(item)
    sidedness = variant.exercise.sidedness
    todo = mine.todo or frozenset[SetSide]()
    if sidedness is item.exercise.sidedness and variant.dose.sets == item.dose.sets:
        return replace(mine, item=index)
    left = max(sum(side is one for _, side in todo) for one in {side for _, side in todo})
    # Of more and shorter sets as large a share is left.
    share = max(variant.dose.sets / item.dose.sets, 1.0)
    sets = range(1, min(ceil(left * share), variant.dose.sets) + 1)
    if sidedness is Sidedness.BILATERAL:
        return Part(index, None, frozenset((number, None) for number in sets))
    first = mine.first or state.plan.settings.first_side
    both = frozenset((number, side) for number in sets for side in (first, first.other))
    return Part(index, first, both)


def switch_side(state: SessionState, now: float) -> Result:
    """Switch side now; before the first side has begun, begin with the other one."""
    state = halted(state, state.activity, now)
    if not can_switch_side(state):
        return state, ()
    following = next_side(state)
    if following is not None:
        return jump(state, following, now)
    return _begin_other_side(state, now)


def _begin_other_side(state: SessionState, now: float) -> Result:
    parts = parts_to_come(state)
    mine = part_here(state)
    if mine is None or not can_begin_other_side(state):
        return state, ()
    others = tuple(part for part in parts if part.item != mine.item)
    resting = state.step.kind is StepKind.REST
    cut = max(state.index + 1 if resting else _cut(state), _worked_until(state))
    change = Change(ChangeKind.OTHER_SIDE, cut, (turned(mine), *others), rests_first=False)
    if not resting:
        return _change(state, change, now)
    # The rest goes on as it is; only what follows it changes.
    return replace(state, plan=changed(state.plan, change)), (Show(), Store())


def _change(state: SessionState, change: Change, now: float) -> Result:
    return jump(replace(state, plan=changed(state.plan, change)), change.cut, now)


def _cut(state: SessionState) -> int:
    """Index from which the steps are made anew: here, or where the exercise began if nothing was done."""
    index = state.index + 1
    if not is_begun(state):
        index = state.index
        while state.plan.steps[index - 1].item == state.step.item:
            index -= 1
    return max(index, _worked_until(state))


def _worked_until(state: SessionState) -> int:
    """Steps before this index hold credit and must stay, also after going back."""
    return max(state.worked, default=-1) + 1

"""Compile a day's items to the steps of a session, and again when the session is changed on the way."""

from collections.abc import Sequence
from dataclasses import replace

from backguide.core import lines
from backguide.core.easier import easier_item
from backguide.core.exercise import ExerciseSummary
from backguide.core.getting_there import exercise_before
from backguide.core.item_steps import item_steps, rest_before
from backguide.core.ordering import order_items
from backguide.core.plan import Change, Part, Plan, PlanSettings
from backguide.core.programme import Item
from backguide.core.step import Step, StepKind
from backguide.core.vocabulary import Side, Sidedness


def make_plan(items: Sequence[Item], settings: PlanSettings) -> Plan:
    """The plan of a session: the items in the order they are played, with their steps."""
    return plan_in_order(tuple(items) if settings.fixed_order else order_items(items), settings)


def plan_in_order(items: tuple[Item, ...], settings: PlanSettings) -> Plan:
    """The plan of a session over ``items`` as they stand."""
    return Plan(items, _timed(_session(items, settings)), settings, items)


def compile_plan(items: Sequence[Item], settings: PlanSettings) -> tuple[Step, ...]:
    """The steps of a session over ``items``, from check-in to check-out, without gap or overlap.

    Both sides of an exercise get exactly the same seconds. Sided exercises are done with all sets on one
    side, then on the other; alternating ones change side at every repetition. A rest, a switch of side and a
    change of position carry no side; they prepare what comes next, which their cue names.
    """
    return make_plan(items, settings).steps


def changed(plan: Plan, change: Change) -> Plan:
    """``plan`` with what is still to come changed; the steps before the cut stay as they are."""
    items, handed_over = plan.items, plan.handed_over
    if change.easier is not None:
        variant = easier_item(items[change.easier])
        if change.begun:
            items, handed_over = (*items, variant), handed_over | {change.easier}
        else:
            items = (*items[: change.easier], variant, *items[change.easier + 1 :])
    kept = plan.steps[: change.cut]
    tail = plan.steps[-2:] if plan.steps[-2].kind is StepKind.COOL_DOWN else plan.steps[-1:]
    new = _exercises(
        items, change.parts, exercise_before(plan, change.cut), plan.settings, change.rests_first
    )
    return replace(
        plan,
        items=items,
        steps=_timed([*kept, *new, *tail]),
        changes=(*plan.changes, change),
        handed_over=handed_over,
    )


def first_side(item: Item, settings: PlanSettings) -> Side | None:
    """The side that goes first, None for exercises without sides."""
    return None if item.exercise.sidedness is Sidedness.BILATERAL else settings.first_side


def _timed(steps: Sequence[Step]) -> tuple[Step, ...]:
    timed: list[Step] = []
    start = 0.0
    for step in steps:
        if step.duration <= 0 and not step.kind.is_open and not step.waits:
            continue
        timed.append(replace(step, start=start))
        start += step.duration
    return tuple(timed)


def _session(items: tuple[Item, ...], settings: PlanSettings) -> list[Step]:
    parts = tuple(Part(index, first_side(item, settings)) for index, item in enumerate(items))
    exercises = _exercises(items, parts, None, settings, rests_first=False)
    played = settings.overview + sum(step.duration for step in exercises) + settings.cool_down
    return [
        Step(0.0, settings.check_in, StepKind.CHECK_IN, lines.CHECK_IN),
        Step(0.0, settings.overview, StepKind.OVERVIEW, lines.overview(len(items), played)),
        *exercises,
        Step(0.0, settings.cool_down, StepKind.COOL_DOWN, lines.COOL_DOWN),
        Step(0.0, settings.check_out, StepKind.CHECK_OUT, lines.CHECK_OUT),
    ]


def _exercises(
    items: tuple[Item, ...],
    parts: Sequence[Part],
    before: ExerciseSummary | None,
    settings: PlanSettings,
    rests_first: bool,
) -> list[Step]:
    steps: list[Step] = []
    for turn, part in enumerate(parts):
        item = items[part.item]
        if turn or rests_first:
            steps.append(rest_before(part, item, settings))
        steps.extend(item_steps(part, item, before, settings))
        before = item.exercise
    return steps

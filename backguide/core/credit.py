"""Credit: which sets were really done, from the seconds worked in each step."""

from collections.abc import Mapping

from backguide.core.plan import Plan
from backguide.core.record import SetDone
from backguide.core.step import Step, StepKind
from backguide.core.vocabulary import Side

CREDITED_SHARE = 0.8
"""Share of the dose from which a set-side counts as done (DESIGN.md 4)."""

_TOLERANCE = 1e-6


def sets_done(plan: Plan, worked: Mapping[int, float]) -> tuple[tuple[SetDone, ...], ...]:
    """For every item of ``plan``, its set-sides with what was done of each.

    ``worked`` maps a step's index to the seconds spent in it.
    """
    groups: list[dict[tuple[int, Side | None], list[tuple[Step, float]]]] = [{} for _ in plan.items]
    for index, step in enumerate(plan.steps):
        if step.kind.is_credited and step.item is not None and step.set is not None:
            group = groups[step.item].setdefault((step.set, step.side), [])
            group.append((step, worked.get(index, 0.0)))
    return tuple(
        tuple(_set_done(number, side, parts) for (number, side), parts in group.items()) for group in groups
    )


def all_credited(plan: Plan, worked: Mapping[int, float]) -> bool:
    """True when every set-side of the plan is credited."""
    return all(done.credited for item in sets_done(plan, worked) for done in item)


def _set_done(number: int, side: Side | None, parts: list[tuple[Step, float]]) -> SetDone:
    prescribed = sum(step.duration for step, _ in parts)
    seconds = sum(spent for _, spent in parts)
    counted = sum(min(spent, step.duration) for step, spent in parts)
    repetitions = sum(_is_done(step, spent) for step, spent in parts)
    credited = counted >= CREDITED_SHARE * prescribed - _TOLERANCE
    return SetDone(number, side, round(seconds, 1), repetitions, credited)


def _is_done(step: Step, spent: float) -> bool:
    share = 1.0 if step.kind is StepKind.REPETITION else CREDITED_SHARE
    return spent >= share * step.duration - _TOLERANCE

"""Credit: which sets were really done, from the seconds worked in each step."""

from collections.abc import Mapping

from backguide.core.dose import Dose
from backguide.core.plan import Plan, SetSide
from backguide.core.record import SetDone
from backguide.core.step import Step, StepKind
from backguide.core.vocabulary import Mode

CREDITED_SHARE = 0.8
"""Share of the dose from which a set-side counts as done (DESIGN.md 4)."""

_TOLERANCE = 1e-6

_Worked = tuple[Step, float]


def sets_done(plan: Plan, worked: Mapping[int, float]) -> tuple[tuple[SetDone, ...], ...]:
    """For every item of ``plan``, its set-sides with what was done of each.

    ``worked`` maps a step's index to the seconds spent in it. A repetition that the plan holds twice, because
    it was begun and put off, counts once, with the longer time. An item that was handed over to an easier
    variant has only the set-sides that were begun.
    """
    groups: list[dict[SetSide, dict[int | None, _Worked]]] = [{} for _ in plan.items]
    for index, step in enumerate(plan.steps):
        if not step.kind.is_credited or step.item is None or step.set is None:
            continue
        repetitions = groups[step.item].setdefault((step.set, step.side), {})
        spent = worked.get(index, 0.0)
        _, before = repetitions.get(step.repetition, (step, 0.0))
        repetitions[step.repetition] = (step, max(spent, before))
    return tuple(
        tuple(
            _set_done(set_side, tuple(repetitions.values()), item.dose)
            for set_side, repetitions in group.items()
            if index not in plan.handed_over or any(spent for _, spent in repetitions.values())
        )
        for index, (item, group) in enumerate(zip(plan.items, groups, strict=True))
    )


def credited_sets(plan: Plan, worked: Mapping[int, float]) -> tuple[frozenset[SetSide], ...]:
    """For every item of ``plan``, the set-sides that count as done."""
    return tuple(
        frozenset((done.set, done.side) for done in item if done.credited) for item in sets_done(plan, worked)
    )


def all_credited(plan: Plan, worked: Mapping[int, float]) -> bool:
    """True when every set-side of the plan is credited, but for those an easier variant took over."""
    return all(
        done.credited
        for index, item in enumerate(sets_done(plan, worked))
        if index not in plan.handed_over
        for done in item
    )


def _set_done(set_side: SetSide, parts: tuple[_Worked, ...], dose: Dose) -> SetDone:
    seconds = sum(spent for _, spent in parts)
    counted = sum(min(spent, step.duration) for step, spent in parts)
    repetitions = sum(step.repetitions for step, spent in parts if _is_done(step, spent))
    credited = counted >= CREDITED_SHARE * _prescribed(dose) - _TOLERANCE
    return SetDone(*set_side, round(seconds, 1), repetitions, credited)


def _prescribed(dose: Dose) -> float:
    """The credited seconds of a whole set on one side."""
    each = dose.repetition_seconds if dose.mode is Mode.REPETITIONS else dose.hold_seconds
    return dose.repetitions * each


def _is_done(step: Step, spent: float) -> bool:
    share = 1.0 if step.kind is StepKind.REPETITION else CREDITED_SHARE
    return spent >= share * step.duration - _TOLERANCE

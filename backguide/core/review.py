"""Review a programme: what a colleague would point out before it is handed over."""

from collections.abc import Iterator
from dataclasses import dataclass

from backguide.core.dose import Dose, DoseRange, Range
from backguide.core.ordering import order_items
from backguide.core.plan import PlanSettings
from backguide.core.programme import Item, Phase, Programme
from backguide.core.vocabulary import Caution


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to point out.

    ``where`` is a dotted path in the programme, list entries counted from 1 ("phases[2].items[1].dose.sets").
    ``serious`` findings must be put right before the programme is used; the others are advice.
    """

    where: str
    advice: str
    serious: bool


def review(programme: Programme, settings: PlanSettings | None = None) -> tuple[Finding, ...]:
    """The findings in ``programme``, and in the session ``settings`` where they are given."""
    found = [*_length(programme)]
    for at, phase in enumerate(programme.phases, 1):
        found.extend(_phase(f"phases[{at}]", phase))
    if settings is not None and settings.cool_down <= 0:
        advice = "No cool-down yet. A minute of slow breathing makes a good end."
        found.append(Finding("cool_down", advice, serious=False))
    return tuple(found)


def compared(dose: Dose, usual: DoseRange) -> tuple[tuple[str, float, Range], ...]:
    """Each value of ``dose`` that has a usual range: the field's name, the value and its range."""
    return (
        ("sets", dose.sets, usual.sets),
        ("repetitions", dose.repetitions, usual.repetitions),
        ("hold_seconds", dose.hold_seconds, usual.hold_seconds),
    )


def _length(programme: Programme) -> Iterator[Finding]:
    """Exercise helps as long as it is kept up, so a programme never just ends."""
    if not programme.phases:
        yield Finding("phases", "add a phase: there is none", serious=True)
        return
    last = len(programme.phases)
    if programme.phases[-1].weeks is not None:
        yield Finding(
            f"phases[{last}].weeks", "leave it out: the last phase is maintenance, without end", True
        )
    for at, phase in enumerate(programme.phases[:-1], 1):
        if phase.weeks is None:
            yield Finding(f"phases[{at}].weeks", "say how many weeks: only the last phase has no end", True)


def _phase(where: str, phase: Phase) -> Iterator[Finding]:
    if not any(item.exercise.category.is_active for item in phase.items):
        yield Finding(f"{where}.items", "add an active exercise: resting and treatment are not enough", True)
    else:
        yield from _treatments(where, phase)
    for at, item in enumerate(phase.items, 1):
        if Caution.CLINIC_ONLY in item.exercise.cautions:
            advice = f"only clinics do {item.exercise.id}, so patients do not see the programme"
            yield Finding(f"{where}.items[{at}].exercise", advice, serious=False)
        yield from _dose(f"{where}.items[{at}].dose", item)


def _treatments(where: str, phase: Phase) -> Iterator[Finding]:
    """Heat, cold and traction are only there to make moving easier (CLINICAL.md 0.1), so moving follows.

    The phase has an active exercise.
    """
    played = phase.items if phase.fixed_order else order_items(phase.items)
    moves = [at for at, item in enumerate(played) if item.exercise.category.is_active]
    alone = [id(item) for item in played[moves[-1] + 1 :] if item.exercise.category.is_treatment]
    for at, item in enumerate(phase.items, 1):
        if id(item) in alone:
            advice = f"put an active exercise after {item.exercise.id}: it only makes moving easier"
            yield Finding(f"{where}.items[{at}]", advice, serious=True)


def _dose(where: str, item: Item) -> Iterator[Finding]:
    for field, value, usual in compared(item.dose, item.exercise.dose_range):
        if not usual.holds(value):
            advice = f"{value:g} is outside the usual {usual.low:g} to {usual.high:g}"
            yield Finding(f"{where}.{field}", advice, serious=False)

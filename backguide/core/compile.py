"""Compile a day's items to the steps of a session."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from backguide.core import lines
from backguide.core.ordering import order_items
from backguide.core.plan import Plan, PlanSettings
from backguide.core.programme import Item
from backguide.core.step import Step, StepKind
from backguide.core.vocabulary import Level, Mode, Position, Side, Sidedness


def make_plan(items: Sequence[Item], settings: PlanSettings) -> Plan:
    """The plan of a session: the items in the order they are played, with their steps."""
    ordered = tuple(items) if settings.fixed_order else order_items(items)
    return Plan(ordered, _timed(_session(ordered, settings)))


def compile_plan(items: Sequence[Item], settings: PlanSettings) -> tuple[Step, ...]:
    """The steps of a session over ``items``, from check-in to check-out, without gap or overlap.

    Both sides of an exercise get exactly the same seconds. Sided exercises are done with all sets on one
    side, then on the other; alternating ones change side at every repetition. A rest, a switch of side and a
    change of position carry no side; they prepare what comes next, which their cue names.
    """
    return make_plan(items, settings).steps


def _timed(steps: Sequence[Step]) -> tuple[Step, ...]:
    timed: list[Step] = []
    start = 0.0
    for step in steps:
        if step.duration <= 0 and not step.kind.is_open:
            continue
        timed.append(replace(step, start=start))
        start += step.duration
    return tuple(timed)


def _session(items: tuple[Item, ...], settings: PlanSettings) -> list[Step]:
    exercises: list[Step] = []
    level = Level.STANDING
    for index, item in enumerate(items):
        if index:
            rest = lines.rest_before(item.exercise.short_name)
            exercises.append(
                _ItemSteps(index, item).step(StepKind.REST, settings.rest_between_exercises, rest)
            )
        exercises.extend(_exercise(index, item, level, settings))
        level = item.exercise.position.level
    cool_down = Step(0.0, settings.cool_down, StepKind.COOL_DOWN, lines.COOL_DOWN)
    played = settings.overview + sum(step.duration for step in exercises) + settings.cool_down
    return [
        Step(0.0, settings.check_in, StepKind.CHECK_IN, lines.CHECK_IN),
        Step(0.0, settings.overview, StepKind.OVERVIEW, lines.overview(len(items), played)),
        *exercises,
        cool_down,
        Step(0.0, settings.check_out, StepKind.CHECK_OUT, lines.CHECK_OUT),
    ]


def _exercise(index: int, item: Item, level: Level, settings: PlanSettings) -> Iterator[Step]:
    """Position, get ready, and the sets of every side."""
    steps = _ItemSteps(index, item)
    exercise = item.exercise
    sidedness = exercise.sidedness
    first = None if sidedness is Sidedness.BILATERAL else settings.first_side
    duration = settings.position if level is exercise.position.level else settings.level_change
    yield steps.step(StepKind.POSITION, duration, lines.fill(exercise.spoken.position, first))
    if sidedness is Sidedness.SIDED and first is not None:
        yield from steps.one_side(first, settings)
        cue = lines.switch_to(first.other, exercise.spoken.limb)
        yield steps.step(StepKind.SWITCH_SIDE, _switch_seconds(item, settings), cue)
        yield from steps.one_side(first.other, settings)
    else:
        yield from steps.one_side(first, settings)


def _switch_seconds(item: Item, settings: PlanSettings) -> float:
    # Someone lying on one side has to roll over to the other, which takes as long as any change of position.
    rolls_over = item.exercise.position is Position.SIDE_LYING
    return settings.position if rolls_over else settings.switch_side


@dataclass(frozen=True, slots=True)
class _ItemSteps:
    """Makes the steps of one item; starts are filled in later."""

    index: int
    item: Item

    def step(
        self,
        kind: StepKind,
        duration: float,
        cue: str,
        side: Side | None = None,
        number: int | None = None,
        repetition: int | None = None,
    ) -> Step:
        return Step(0.0, duration, kind, cue, self.index, self.item.exercise.id, side, number, repetition)

    def one_side(self, side: Side | None, settings: PlanSettings) -> Iterator[Step]:
        """Get ready and all sets of ``side`` (of both sides in turn where the exercise alternates)."""
        exercise, dose = self.item.exercise, self.item.dose
        alternates = exercise.sidedness is Sidedness.ALTERNATING
        ready = lines.ready_on(side, exercise.spoken.limb)
        yield self.step(StepKind.GET_READY, settings.get_ready, ready, None if alternates else side)
        for number in range(1, dose.sets + 1):
            if number > 1:
                resting = None if alternates else side
                yield self.step(StepKind.REST, dose.rest_seconds, lines.REST_BETWEEN_SETS, resting, number)
            yield from self._set(side, number, settings)

    def _set(self, side: Side | None, number: int, settings: PlanSettings) -> Iterator[Step]:
        alternates = self.item.exercise.sidedness is Sidedness.ALTERNATING and side is not None
        sides = (side, side.other) if alternates and side is not None else (side,)
        for repetition in range(1, self.item.dose.repetitions + 1):
            for turn, working in enumerate(sides):
                if alternates and working is not None and (repetition > 1 or turn):
                    yield from self._change_over(working, number, settings)
                yield from self._repetition(working, number, repetition)

    def _change_over(self, to_side: Side, number: int, settings: PlanSettings) -> Iterator[Step]:
        # Moving repetitions flow from side to side; after a still hold the person needs a moment.
        if self.item.dose.mode is Mode.HOLD:
            cue = lines.switch_to(to_side, self.item.exercise.spoken.limb)
            yield self.step(StepKind.SWITCH_SIDE, settings.alternate_side, cue, number=number)

    def _repetition(self, side: Side | None, number: int, repetition: int) -> Iterator[Step]:
        dose, spoken = self.item.dose, self.item.exercise.spoken
        if dose.mode is Mode.REPETITIONS:
            cued = repetition in (1, dose.repetitions // 2 + 1)
            cue = lines.fill(spoken.repetition, side) if cued else str(repetition)
            moving = self.step(StepKind.REPETITION, dose.repetition_seconds, cue, side, number, repetition)
            yield replace(moving, in_seconds=dose.in_seconds, out_seconds=dose.out_seconds)
            return
        for kind, duration, line in (
            (StepKind.MOVE_IN, dose.in_seconds, spoken.move_in),
            (StepKind.HOLD, dose.hold_seconds, spoken.hold),
            (StepKind.MOVE_OUT, dose.out_seconds, spoken.move_out),
        ):
            yield self.step(kind, duration, lines.fill(line, side), side, number, repetition)

"""The steps of one exercise of a session."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from backguide.core import lines
from backguide.core.dose import Dose
from backguide.core.exercise import ExerciseSummary
from backguide.core.getting_there import way_line
from backguide.core.plan import Part, PlanSettings
from backguide.core.programme import Item
from backguide.core.step import Step, StepKind
from backguide.core.vocabulary import Mode, Position, Side, Sidedness


def item_steps(
    part: Part, item: Item, before: ExerciseSummary | None, settings: PlanSettings
) -> Iterator[Step]:
    """Position, get ready and the sets of every side that ``part`` asks of ``item``; starts are not set.

    ``before`` is the exercise that the person comes from, None at the beginning.
    """
    yield from _ItemSteps(part, item, settings).all(before)


def rest_before(part: Part, item: Item, settings: PlanSettings) -> Step:
    """The rest between two exercises, which names this one."""
    seconds = settings.rest_between_exercises if item.timing.rest is None else item.timing.rest
    cue = lines.rest_before(item.exercise.short_name)
    # A rest of no seconds is no rest, even where rests wait.
    waits = settings.rest_waits and seconds > 0
    return Step(0.0, seconds, StepKind.REST, cue, part.item, item.exercise.id, waits=waits)


@dataclass(frozen=True, slots=True)
class _ItemSteps:
    """Makes the steps of one item; starts are filled in later."""

    part: Part
    item: Item
    settings: PlanSettings

    @property
    def alternates(self) -> bool:
        return self.item.exercise.sidedness is Sidedness.ALTERNATING

    def step(
        self,
        kind: StepKind,
        duration: float,
        cue: str,
        side: Side | None = None,
        number: int | None = None,
        repetition: int | None = None,
    ) -> Step:
        return Step(0.0, duration, kind, cue, self.part.item, self.item.exercise.id, side, number, repetition)

    def all(self, before: ExerciseSummary | None) -> Iterator[Step]:
        exercise, first = self.item.exercise, self.part.first
        yield self._position(before)
        if exercise.sidedness is not Sidedness.SIDED or first is None:
            yield from self._one_side(first)
        else:
            yield from self._both_sides(first)
        if self.item.dose.rest_after_seconds > 0:
            yield self._rest_before_getting_up()

    def _both_sides(self, first: Side) -> Iterator[Step]:
        """One side, then the other."""
        sides = [side for side in (first, first.other) if self._sets(side)]
        for turn, side in enumerate(sides):
            if turn:
                cue = lines.switch_to(side, self.item.exercise.spoken.limb)
                yield self.step(StepKind.SWITCH_SIDE, self._switch_seconds(), cue)
            yield from self._one_side(side)

    def _position(self, before: ExerciseSummary | None) -> Step:
        exercise, settings = self.item.exercise, self.settings
        seconds = settings.position if self.item.timing.position is None else self.item.timing.position
        if way_line(before, exercise) is not None:
            seconds = max(seconds, settings.level_change)
        cue = lines.fill(exercise.spoken.position, self.part.first)
        return replace(self.step(StepKind.POSITION, seconds, cue), waits=settings.position_waits)

    def _switch_seconds(self) -> float:
        # Someone lying on one side has to roll over, which takes as long as any change of position.
        rolls_over = self.item.exercise.position is Position.SIDE_LYING
        return self.settings.position if rolls_over else self.settings.switch_side

    def _sets(self, side: Side | None) -> list[int]:
        """The numbers of the sets to be done on ``side``, or on either side where the exercise alternates."""
        sides = (side, side.other) if self.alternates and side is not None else (side,)
        return [
            number
            for number in range(1, self.item.dose.sets + 1)
            if any(self._is_asked(number, one) for one in sides)
        ]

    def _is_asked(self, number: int, side: Side | None) -> bool:
        return self.part.todo is None or (number, side) in self.part.todo

    def _one_side(self, side: Side | None) -> Iterator[Step]:
        """Get ready and the sets of ``side`` (of both sides in turn where the exercise alternates)."""
        named = None if self.alternates else side
        ready = self.settings.get_ready if self.item.timing.get_ready is None else self.item.timing.get_ready
        cue = lines.ready_on(side, self.item.exercise.spoken.limb)
        yield self.step(StepKind.GET_READY, ready, cue, named)
        sets: list[Step] = []
        for turn, number in enumerate(self._sets(side)):
            if turn:
                sets.append(self._rest_between_sets(named, number))
            sets.extend(self._set(side, number))
        yield from _slow_at_the_ends(sets, self.item.dose)

    def _rest_between_sets(self, side: Side | None, number: int) -> Step:
        dose = self.item.dose
        cue = self.item.exercise.spoken.rest or lines.rest_before_set(number, dose.sets)
        rest = self.step(StepKind.REST, dose.rest_seconds, cue, side, number)
        return replace(rest, waits=self.settings.rest_waits and dose.rest_seconds > 0)

    def _rest_before_getting_up(self) -> Step:
        dose = self.item.dose
        cue = self.item.exercise.spoken.rest_after or lines.SHORT_REST
        rest = self.step(StepKind.REST, dose.rest_after_seconds, cue, number=dose.sets)
        return replace(rest, before_getting_up=True)

    def _set(self, side: Side | None, number: int) -> Iterator[Step]:
        dose = self.item.dose
        if self.settings.self_paced and dose.mode is Mode.REPETITIONS and not self.alternates:
            yield self._self_paced(side, number)
            return
        both = (side, side.other) if self.alternates and side is not None else (side,)
        sides = [one for one in both if self._is_asked(number, one)]
        for repetition in range(1, dose.repetitions + 1):
            for turn, working in enumerate(sides):
                if len(sides) > 1 and working is not None and (repetition > 1 or turn):
                    yield from self._change_over(working, number)
                yield from self._repetition(working, number, repetition)

    def _change_over(self, to_side: Side, number: int) -> Iterator[Step]:
        # Moving repetitions flow from side to side; after a still hold the person needs a moment.
        if self.item.dose.mode is Mode.HOLD:
            cue = lines.switch_to(to_side, self.item.exercise.spoken.limb)
            yield self.step(StepKind.SWITCH_SIDE, self.settings.alternate_side, cue, number=number)

    def _self_paced(self, side: Side | None, number: int) -> Step:
        dose = self.item.dose
        cue = lines.at_own_pace(dose.repetitions)
        seconds = dose.repetitions * dose.repetition_seconds
        step = self.step(StepKind.REPETITION, seconds, cue, side, number)
        return replace(
            step,
            in_seconds=dose.in_seconds,
            out_seconds=dose.out_seconds,
            waits=True,
            repetitions=dose.repetitions,
        )

    def _repetition(self, side: Side | None, number: int, repetition: int) -> Iterator[Step]:
        dose, spoken = self.item.dose, self.item.exercise.spoken
        if dose.mode is Mode.REPETITIONS:
            cued = repetition in lines.cued_repetitions(dose.repetitions)
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


def _slow_at_the_ends(sets: list[Step], dose: Dose) -> Iterator[Step]:
    """``sets`` with the longer way into the first and out of the last one, where ``dose`` has them."""
    longer = dict[int, float]()
    kinds = [step.kind for step in sets]
    if dose.first_in_seconds > 0 and StepKind.MOVE_IN in kinds:
        longer[kinds.index(StepKind.MOVE_IN)] = dose.first_in_seconds
    if dose.last_out_seconds > 0 and StepKind.MOVE_OUT in kinds:
        longer[len(kinds) - 1 - kinds[::-1].index(StepKind.MOVE_OUT)] = dose.last_out_seconds
    for number, step in enumerate(sets):
        yield replace(step, duration=longer.get(number, step.duration))

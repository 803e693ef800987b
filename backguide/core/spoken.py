"""Every sentence that a session can say, so that each can be recorded ahead of time."""

from collections.abc import Iterable, Iterator

from backguide.core import lines
from backguide.core.cues_bout import TOLD_EVERY
from backguide.core.exercise import Exercise
from backguide.core.programme import Programme
from backguide.core.vocabulary import Level, Side, Sidedness

MOST_REPETITIONS = 30
LONGEST_BOUT = 45
"""Minutes."""
MOST_EXERCISES = 24
MOST_MINUTES = 90

_FIXED = (
    lines.CHECK_OUT,
    lines.COOL_DOWN,
    lines.HALFWAY,
    lines.NEARLY,
    lines.COME_OUT,
    lines.PAUSED,
    lines.GOING_ON,
    lines.GO_ON,
    lines.EASIER,
    lines.LATER,
    lines.WAITING,
    lines.WAITING_SET,
    lines.BREATHE_IN,
    lines.BREATHE_OUT,
    lines.MOVE,
    lines.HOLD,
    lines.RELAX,
    lines.minutes_to_go(1),
    lines.RETURN,
    lines.BEGIN,
    lines.GET_READY,
    lines.LAST_SET,
    lines.ALL_DONE,
    lines.SHORT_REST,
    lines.UP_SLOWLY,
)


def every_sentence(exercises: Iterable[Exercise], programmes: Iterable[Programme] = ()) -> Iterator[str]:
    """Every text that a ``Say`` can carry in a session over these exercises, each once.

    ``programmes`` add the exercises they hold. Doses beyond the limits of this module (30 repetitions, 24
    exercises, 90 minutes, bouts of 45 minutes) are said by the system's voice.
    """
    known = {exercise.id: exercise for exercise in exercises}
    for programme in programmes:
        for phase in programme.phases:
            known.update((item.exercise.id, item.exercise) for item in phase.items)
    yield from dict.fromkeys((*_general(), *(line for one in known.values() for line in _of(one))))


def _general() -> Iterator[str]:
    yield from _FIXED
    for before in Level:
        for after in Level:
            line = lines.level_line(before, after)
            if line is not None:
                yield line
    for number in range(1, MOST_REPETITIONS + 1):
        yield str(number)
        yield lines.at_own_pace(number)
    for minutes in range(1, MOST_MINUTES + 1):
        yield lines.about_minutes_sentence(minutes)
    for minutes in range(TOLD_EVERY, LONGEST_BOUT, TOLD_EVERY):
        yield lines.minutes_to_go(minutes)
    for exercises in range(1, MOST_EXERCISES + 1):
        yield lines.exercise_count_sentence(exercises)
        yield lines.did(exercises)
    for sets in range(2, lines.MOST_SETS_COUNTED + 1):
        yield from (lines.rest_before_set(number, sets) for number in range(2, sets + 1))


def _of(exercise: Exercise) -> Iterator[str]:
    spoken, sets = exercise.spoken, exercise.dose.sets
    yield from (lines.rest_before_set(number, sets) for number in range(2, sets + 1))
    yield lines.named(exercise.short_name)
    yield lines.rest_before(exercise.short_name)
    yield from filter(None, (spoken.rest, spoken.rest_after, spoken.stop))
    for line in (spoken.position, spoken.move_in, spoken.hold, spoken.move_out, spoken.repetition):
        yield from (lines.fill(line, side) for side in _sides(exercise))
    if exercise.sidedness is Sidedness.BILATERAL:
        return
    for side in Side:
        yield lines.ready_on(side, spoken.limb)
        yield lines.switch_to(side, spoken.limb)
        yield lines.first_on(side, spoken.limb)
        yield lines.working_side(side, spoken.limb)


def _sides(exercise: Exercise) -> tuple[Side | None, ...]:
    return (None,) if exercise.sidedness is Sidedness.BILATERAL else tuple(Side)

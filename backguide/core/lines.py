"""The sentences of a session that belong to no exercise. Each fits the caption: 38 characters at most."""

from backguide.core.dose import Dose
from backguide.core.programme import Item
from backguide.core.vocabulary import Level, Mode, Side, Sidedness

CAPTION_LIMIT = 38

CHECK_IN = "How is your back just now?"
GET_READY = "Get ready."
LAST_SET = "Rest. Then once more."
COOL_DOWN = "Breathe slowly. Let your back rest."
CHECK_OUT = "Well done. How do you feel now?"
HALFWAY = "Half-way. Keep breathing."
COME_OUT = "Come out slowly. There is no hurry."
PAUSED = "Paused. Take your time."
GOING_ON = "Back to it in a moment."
UP_SLOWLY = "Now over your side. Sit up slowly."
EASIER = "Easier this time."
LATER = "We do that one later."
WAITING = "Take your time. Go on when ready."
WAITING_SET = "Go on when you are done."
NEARLY = "Nearly there."
BREATHE_IN = "Breathe in."
BREATHE_OUT = "Breathe out."

# One short word a phase, for where there is no time or wish for more.
MOVE = "Move."
HOLD = "Hold."
RELAX = "Relax."
RETURN = "And back."
BEGIN = "Begin."
GO_ON = "And go on."
SHORT_REST = "Rest."

_LEVEL_LINES = {
    (Level.STANDING, Level.FLOOR): "Get down slowly. A chair can help.",
    (Level.STANDING, Level.SEAT): "Sit down slowly.",
    (Level.SEAT, Level.FLOOR): "Get down slowly. A chair can help.",
    (Level.SEAT, Level.STANDING): "Lean forward and stand up slowly.",
    (Level.FLOOR, Level.SEAT): "Roll onto your side. Sit up slowly.",
    (Level.FLOOR, Level.STANDING): "Roll onto your side. Get up slowly.",
}
INTO_WATER = "Into the water slowly. Hold the rail."
OUT_OF_WATER = "Out of the water slowly. Hold on."
ONTO_MACHINE = "Get on slowly. Hold on to it."
OFF_MACHINE = "Get off slowly. Hold on to it."


def level_line(before: Level, after: Level) -> str | None:
    """How to get safely from one level to another, None where it stays the same."""
    if before is after:
        return None
    if after is Level.WATER:
        return INTO_WATER
    if before is Level.WATER:
        return OUT_OF_WATER
    if after is Level.MACHINE:
        return _LEVEL_LINES[before, Level.STANDING] if before is Level.FLOOR else ONTO_MACHINE
    return OFF_MACHINE if before is Level.MACHINE else _LEVEL_LINES[before, after]


def overview(exercises: int, seconds: float) -> str:
    """What is coming: how many exercises and about how long."""
    return f"{exercise_count(exercises)}, {about_minutes(minutes_of(seconds))}."


def minutes_of(seconds: float) -> int:
    """Whole minutes as they are said: one at least."""
    return max(round(seconds / 60), 1)


def exercise_count(exercises: int) -> str:
    """ "1 exercise", "4 exercises"."""
    return f"{exercises} exercise" if exercises == 1 else f"{exercises} exercises"


def about_minutes(minutes: int) -> str:
    """ "about 1 minute", "about 12 minutes"."""
    return f"about {minutes} minute" if minutes == 1 else f"about {minutes} minutes"


def exercise_count_sentence(exercises: int) -> str:
    """ "4 exercises."."""
    return f"{exercise_count(exercises)}."


def about_minutes_sentence(minutes: int) -> str:
    """ "About 12 minutes."."""
    return f"{about_minutes(minutes).capitalize()}."


def minutes_to_go(minutes: int) -> str:
    """How much of a long bout is left: "10 minutes to go."."""
    return "1 minute to go." if minutes == 1 else f"{minutes} minutes to go."


def named(short_name: str) -> str:
    """An exercise's name on its own."""
    return f"{short_name}."


def rest_before(short_name: str) -> str:
    """The rest that names the next exercise."""
    return f"Rest. Next: {short_name}."


MOST_SETS_COUNTED = 6
"""Sets up to which each rest tells the number of the next; of more, it would be said too often."""


def rest_before_set(number: int, sets: int) -> str:
    """The rest before set ``number`` of ``sets``."""
    if number == sets:
        return LAST_SET
    return SHORT_REST if sets > MOST_SETS_COUNTED else f"Rest. Then set {number} of {sets}."


def at_own_pace(repetitions: int) -> str:
    """The beginning of a set that the person paces."""
    often = "Once" if repetitions == 1 else f"{repetitions} times"
    return f"{often}, at your own pace."


MIDDLE_CUE_FROM = 4
"""Repetitions from which the form cue is said a second time."""


def cued_repetitions(repetitions: int) -> tuple[int, ...]:
    """The repetitions with a form cue: the first and, in a set long enough to forget it, the middle one."""
    return (1,) if repetitions < MIDDLE_CUE_FROM else (1, repetitions // 2 + 1)


def first_on(side: Side, limb: str) -> str:
    """Which side begins: "Left leg first."."""
    return f"{side.capitalize()} {limb} first."


def working_side(side: Side, limb: str) -> str:
    """The side alone: "Left leg."."""
    return f"{side.capitalize()} {limb}."


SOME_DONE = "That counts. Well done."
ALL_DONE = "You did it all. Well done."


def did(exercises: int) -> str:
    """The number of exercises done, as it is said at the very end of a part session."""
    return f"You did {exercise_count(exercises)}. That counts."


def done_in_words(begun: int, exercises: int, *, whole: bool) -> str:
    """What was done, at the very end: ``begun`` of so many exercises; ``whole`` if nothing was left."""
    if whole:
        return ALL_DONE
    return SOME_DONE if begun == exercises else f"You did {begun} of {exercises}. That counts."


def switch_to(side: Side, limb: str) -> str:
    """The change of side."""
    return f"Other side: {side}." if limb == "side" else f"Other side: {side} {limb}."


def ready_on(side: Side | None, limb: str) -> str:
    """The get-ready line, naming the side where there is one."""
    return GET_READY if side is None else f"Get ready. {side.capitalize()} {limb}."


def fill(line: str, side: Side | None) -> str:
    """``line`` with ``{side}`` and ``{other}`` written as words."""
    if side is None:
        return line
    return line.format(side=side, other=side.other)


def dose_in_words(item: Item) -> str:
    """The dose of an item as a person reads it: see ``dose_words``."""
    return dose_words(item.dose, item.exercise.sidedness)


def dose_words(dose: Dose, sidedness: Sidedness) -> str:
    """A dose as a person reads it: "3 × 20 s a side", "8 slow", "3 × 1 min"."""
    tail = "" if sidedness is Sidedness.BILATERAL else " a side"
    if dose.mode is Mode.TIME:
        sets = f"{dose.sets} × " if dose.sets > 1 else ""
        return f"{sets}{_duration(dose.hold_seconds)}{tail}"
    if dose.mode is Mode.HOLD and 1 in (dose.sets, dose.repetitions):
        holds = dose.sets * dose.repetitions
        often = f"{holds} × " if holds > 1 else ""
        return f"{often}{_duration(dose.hold_seconds)}{tail}"
    if dose.sets == 1:
        return f"{dose.repetitions} slow{tail}"
    return f"{dose.sets} × {dose.repetitions}{tail}"


def _duration(seconds: float) -> str:
    return f"{seconds / 60:g} min" if seconds >= 60 else f"{seconds:g} s"

"""The sentences of a session that belong to no exercise. Each fits the caption: 38 characters at most."""

from backguide.core.programme import Item
from backguide.core.vocabulary import Mode, Side, Sidedness

CAPTION_LIMIT = 38

CHECK_IN = "How is your back just now?"
GET_READY = "Get ready."
REST_BETWEEN_SETS = "Rest. Then once more."
COOL_DOWN = "Breathe slowly. Let your back rest."
CHECK_OUT = "Well done. How do you feel now?"
HALFWAY = "Half-way. Keep breathing."
COME_OUT = "Come out slowly. There is no hurry."
PAUSED = "Paused. Take your time."
GOING_ON = "Back to it in a moment."


def overview(exercises: int, seconds: float) -> str:
    """What is coming: how many exercises and about how long."""
    minutes = max(round(seconds / 60), 1)
    noun = "exercise" if exercises == 1 else "exercises"
    unit = "minute" if minutes == 1 else "minutes"
    return f"{exercises} {noun}, about {minutes} {unit}."


def rest_before(short_name: str) -> str:
    """The rest that names the next exercise."""
    return f"Rest. Next: {short_name}."


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
    """The dose as a person reads it: "3 × 20 s a side", "8 slow", "2 × 4 a side"."""
    dose = item.dose
    tail = "" if item.exercise.sidedness is Sidedness.BILATERAL else " a side"
    if dose.mode is Mode.TIME:
        return f"{_duration(dose.hold_seconds)}{tail}"
    if dose.mode is Mode.HOLD and dose.repetitions == 1:
        return f"{dose.sets} × {dose.hold_seconds:g} s{tail}"
    if dose.sets == 1:
        return f"{dose.repetitions} slow{tail}"
    return f"{dose.sets} × {dose.repetitions}{tail}"


def _duration(seconds: float) -> str:
    return f"{seconds / 60:g} min" if seconds >= 60 else f"{seconds:g} s"

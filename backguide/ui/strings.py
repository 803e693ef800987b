"""Words that several pages use: days, places and things one needs, with their icons."""

from datetime import date

from backguide.core.vocabulary import Level

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

PLACES = {
    Level.FLOOR: ("On the floor", "floor"),
    Level.SEAT: ("Sitting", "chair"),
    Level.MACHINE: ("On a machine", "table"),
    Level.STANDING: ("Standing", "stand"),
    Level.WATER: ("In the water", "water"),
}
"""Where a session or an exercise takes place: words and icon."""

_IN_FULL = {"×": "times", "s": "seconds"}

_EQUIPMENT_ICONS = {"mat": "mat", "broomstick": "stick", "exercise ball": "ball", "chair": "chair"}


def weekday(day: date) -> str:
    """The name of the day: "Monday"."""
    return WEEKDAYS[day.weekday()]


def short_weekday(day: date) -> str:
    """The first three letters: "Mon"."""
    return weekday(day)[:3]


def day_and_month(day: date) -> str:
    """The date without its year: "25 November"."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def equipment_icon(thing: str) -> str:
    """The icon of something one needs; a tick where it has none of its own."""
    return _EQUIPMENT_ICONS.get(thing, "check")


def sentence_case(words: str) -> str:
    """The first letter large, the others as they are."""
    return words[:1].upper() + words[1:]


def dose_in_full(dose: str) -> str:
    """A dose for screen readers: "3 × 20 s a side" is "3 times 20 seconds a side"."""
    return " ".join(_IN_FULL.get(word, word) for word in dose.split(" "))

"""What is said before the first session, once a month, and while the programme rests."""

from dataclasses import dataclass

from backguide.core.safety import Lock, Occasion, Urgency
from backguide.core.warning_signs import signs_of
from backguide.ui import strings
from backguide.ui.theme import Role

CONSENT_TITLE = "Before you begin"
CONSENT_SUB_LINE = "What BackGuide does for you, and what it does not do."
IT_DOES = (
    "It shows exercises and keeps the time.",
    "It remembers what you did, on this computer only.",
    "It gives general advice on pain and exercise.",
)
IT_DOES_NOT = (
    "It is not a medical device.",
    "It does not diagnose, treat or cure anything.",
    "It cannot judge if an exercise suits you.",
)
YOUR_PLACE = (
    "A clear floor that does not slip. A steady chair at the wall.",
    "Your phone within reach.",
    "Keep breathing, never bounce.",
    "No deep bending in the first hour after you get up.",
)
TALK_FIRST = (
    "Talk to a doctor or physiotherapist before you start. Above all if you are pregnant, had an operation, "
    "or have thin bones, heart disease, cancer, nerve trouble or a recent injury."
)
STOP_IF = "Stop if you feel unwell, or if pain spreads down a leg."
EMERGENCY = (
    "Numb between the legs, new bladder or bowel trouble, a leg suddenly weak: get emergency care now."
)
AT_YOUR_OWN_RISK = "You use it at your own risk. Its authors accept no liability as far as the law allows."

LEG_TITLE = "Does your pain go into a leg?"
LEG_SUB_LINE = "If so, we ask after each session where it went. You can change this in Settings."

MORNING_TITLE = "How was your back the next morning?"

RESTS_TITLE = "Your programme rests"
UNTIL = "Sessions start again when you confirm that you took advice. You can still look at the exercises."

_TITLES = {
    Occasion.FIRST: "Does any of this apply to you?",
    Occasion.MONTHLY: "Once a month: does any of this apply to you?",
    Occasion.SESSION: "Do you have any of these?",
}
_SUB_LINES = {
    Occasion.FIRST: "Most back pain is not dangerous. A few signs need a doctor first.",
    Occasion.MONTHLY: "Say so if something is new or worse since you last took advice.",
    Occasion.SESSION: "",
}
_LOOKS = {
    Urgency.NOW: ("warn", Role.STOP),
    Urgency.TODAY: ("clock", Role.REST),
    Urgency.SOON: ("calendar", Role.MOVE),
    Urgency.TEAM: ("user", Role.READY),
    Urgency.ASK: ("info", Role.INK2),
}


@dataclass(frozen=True, slots=True)
class LockedView:
    """The card on Today while the programme rests: what happened, what to do, and what unlocks it."""

    title: str
    since: str
    heading: str
    advice: tuple[str, ...]
    unlock: str
    icon: str
    role: Role


def signs_title(occasion: Occasion) -> str:
    """The title of the list."""
    return _TITLES[occasion]


def signs_sub_line(occasion: Occasion) -> str:
    """The line under it."""
    return _SUB_LINES[occasion]


def look_of(urgency: Urgency) -> tuple[str, Role]:
    """Icon and colour role of an urgency."""
    return _LOOKS[urgency]


def locked_view(lock: Lock) -> LockedView:
    """The card for a lock. It says neither what is wrong nor that all is well."""
    signs = signs_of(lock.urgency)
    icon, role = look_of(lock.urgency)
    return LockedView(
        title=RESTS_TITLE,
        since=f"On {strings.day_and_month(lock.since.date())} you reported a warning sign.",
        heading=signs.heading,
        advice=signs.advice,
        unlock=signs.unlock,
        icon=icon,
        role=role,
    )

"""The warning signs that are asked about, in plain words, and what to do then (CLINICAL.md 5.1).

Each list holds signs that call for the same action. No illness is named to the person, and nobody is told
that all is well. "Your local emergency number" holds in every country.
"""

from dataclasses import dataclass

from backguide.core.safety import Urgency


@dataclass(frozen=True, slots=True)
class WarningSigns:
    """Signs that call for the same action: what to ask about, and what to do.

    ``heading`` says the action in a few words. ``advice`` are sentences in the order to follow them.
    ``unlock`` is what a person confirms before sessions start again; empty where nothing is locked.
    """

    urgency: Urgency
    heading: str
    signs: tuple[str, ...]
    advice: tuple[str, ...]
    unlock: str


ANSWER = "I have one of these"
NONE_APPLIES = "None of these"
NONE_REPORTED = "No warning signs reported today."

WARNING_SIGNS = (
    WarningSigns(
        Urgency.NOW,
        "Get help now",
        (
            "New numbness or tingling between your legs or around your bottom",
            "Wiping feels different, or new numbness or trouble of your sex organs",
            "Trouble starting, stopping or feeling when you pass urine, or leaking",
            "Bowels you cannot control or feel",
            "Both legs weak or numb",
            "Chest pain, fainting, or a sudden tearing pain",
        ),
        (
            "Do not exercise.",
            "Go to an emergency department now, or call your local emergency number.",
            "Do not wait for an appointment.",
        ),
        "I was checked, and I may exercise",
    ),
    WarningSigns(
        Urgency.TODAY,
        "See a doctor today",
        (
            "A leg or foot getting weaker, or numbness that spreads",
            "A bad fall or crash, or sudden strong pain along the spine",
            "A small fall, if over 70, with thin bones or on steroids",
            "Fever or chills, or strong pain that never lets up",
            "A recent infection or spine injection, or a weak immune system",
            "A throbbing lump in the belly, or blood in your urine",
        ),
        (
            "Stop exercising for now.",
            "Ask for an urgent appointment today.",
            "After a fall, do not bend or lift. Let someone else drive.",
            "If it gets worse fast, call your local emergency number.",
        ),
        "I saw a doctor, and I may exercise",
    ),
    WarningSigns(
        Urgency.SOON,
        "See a doctor this week",
        (
            "Constant pain at night that no position eases",
            "Losing weight without trying, or feeling unwell",
            "Cancer, now or in the past",
            "New back pain that stays, and you are over 50",
        ),
        (
            "Please wait with exercise.",
            "See a doctor within the next few days.",
            "Come back when they say it is fine.",
        ),
        "I saw a doctor, and I may exercise",
    ),
    WarningSigns(
        Urgency.TEAM,
        "Ask your own team first",
        (
            "You are under 18",
            "You had an operation in the last 12 weeks",
            "You are pregnant, with bleeding, leaking fluid or contractions",
        ),
        (
            "Please wait with exercise.",
            "Follow the plan of your own doctor, midwife or therapist.",
            "With bleeding, fluid or contractions, call them now.",
        ),
        "My own team says that I may exercise",
    ),
    WarningSigns(
        Urgency.ASK,
        "Ask when you next see a doctor",
        (
            "It began before age 45 and has lasted over 3 months",
            "Moving eases it, and it is worse at rest or at night",
            "You are stiff for over 30 minutes in the morning",
            "You also have psoriasis, or an inflamed eye or bowel",
        ),
        (
            "Ask your doctor if a joint specialist should have a look.",
            "Gentle movement is usually fine, so you can go on.",
        ),
        "",
    ),
)
"""The most urgent first. The last list locks nothing."""

LOCKING_SIGNS = tuple(signs for signs in WARNING_SIGNS if signs.urgency.locks)
"""What a session asks about when something is new or worse."""


def signs_of(urgency: Urgency) -> WarningSigns:
    """The list of that urgency."""
    return next(signs for signs in WARNING_SIGNS if signs.urgency is urgency)

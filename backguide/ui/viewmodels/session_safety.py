"""The warning signs that a session asks about, in plain words (CLINICAL.md 5.1); no diagnosis is named."""

from dataclasses import dataclass
from enum import StrEnum


class Urgency(StrEnum):
    """How soon help is needed."""

    NOW = "now"
    TODAY = "today"
    SOON = "soon"


@dataclass(frozen=True, slots=True)
class WarningSigns:
    """Signs that call for the same action: what to ask about, the answer on the button, and what to do."""

    urgency: Urgency
    heading: str
    signs: tuple[str, ...]
    answer: str
    advice: tuple[str, ...]


WARNING_SIGNS = (
    WarningSigns(
        Urgency.NOW,
        "Get help now",
        (
            "New numbness between your legs or around your bottom",
            "Trouble starting, holding or feeling when you pass urine",
            "Bowels you cannot control or feel",
            "New numbness in your sex organs",
            "Both legs weak or numb",
            "Chest pain, fainting, or a sudden tearing pain",
        ),
        "I have one of these",
        (
            "Do not exercise. Call emergency services now.",
            "Or have someone take you to an emergency department.",
            "Do not wait for an appointment.",
        ),
    ),
    WarningSigns(
        Urgency.TODAY,
        "See a doctor today",
        (
            "A leg or foot getting weaker, or numbness spreading",
            "A bad fall or crash, or sudden sharp pain in the spine",
            "Fever or chills, or a recent infection or operation",
            "A throbbing lump in your belly",
        ),
        "I have one of these",
        (
            "Stop exercising for now.",
            "Ask for an urgent appointment today.",
            "If it gets worse fast, call emergency services.",
        ),
    ),
    WarningSigns(
        Urgency.SOON,
        "See a doctor this week",
        (
            "Constant pain at night that no position eases",
            "Losing weight without trying, or feeling unwell",
            "New back pain and a history of cancer",
        ),
        "I have one of these",
        (
            "Stop exercising for now.",
            "See a doctor within the next few days.",
            "Come back when they say it is fine.",
        ),
    ),
)

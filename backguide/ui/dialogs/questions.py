"""The single questions around sessions: pain into a leg, and the morning after."""

from backguide.core.safety import Morning
from backguide.core.settings import LegPain
from backguide.ui.dialogs.question_panel import QuestionPanel
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.viewmodels import safety_words as words
from backguide.ui.widgets.session.choice_card import Choice

_LEG = (
    (LegPain.NO, Choice("No", "My pain stays in the back or buttock", "", "check", Role.HOLD)),
    (LegPain.YES, Choice("Yes", "Pain, tingling or numbness goes down a leg", "", "right", Role.MOVE)),
)
_MORNING = (
    (Morning.USUAL, Choice("Back to usual", "As on most mornings", "", "check", Role.HOLD)),
    (Morning.BETTER, Choice("Better than usual", "Less pain, or less stiff", "", "leaf", Role.MOVE)),
    (Morning.WORSE, Choice("Still worse", "More pain or stiffer than usual", "", "up", Role.REST)),
)


def leg_question(look: Look) -> QuestionPanel:
    """Does the pain go into a leg? ``answered`` carries a ``LegPain``."""
    return QuestionPanel(look, words.LEG_TITLE, words.LEG_SUB_LINE, _LEG)


def morning_question(look: Look, after: str) -> QuestionPanel:
    """How was the back? ``after`` says which session. ``answered`` carries a ``Morning``."""
    return QuestionPanel(look, words.MORNING_TITLE, after, _MORNING)

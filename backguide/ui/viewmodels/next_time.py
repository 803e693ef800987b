"""One thing to try next time, from what the person said and the pain rule."""

from collections.abc import Sequence

from backguide.core.credit import all_credited, sets_done
from backguide.core.pain_rule import PainLimits, Reading, Verdict, judge, sessions_towards_more
from backguide.core.session import SessionState
from backguide.core.vocabulary import Feedback, SkipReason

RUNNING = 2
"""So many good sessions running allow a little more (CLINICAL.md 3.8)."""
HARDEST = 6
"""Above this effort, of 10, nothing is added (CLINICAL.md 3.8)."""

SAME_AGAIN = "The same again. Steady is good."
THEN_MOVE = "Let some easy movement follow it, or your exercises."


def next_time(state: SessionState, readings: Sequence[Reading], limits: PainLimits) -> str:
    """One sentence or two; the session that is over is the last of ``readings``."""
    verdict = judge(readings[-1], limits)
    if verdict is Verdict.SCREEN:
        return "Leave out what sent pain down your leg. Tell your therapist."
    hurt = _first(state, Feedback.HURT)
    if hurt:
        return f"{hurt} hurt. Make it easier, or leave it out."
    if verdict >= Verdict.EASIER:
        return "Do less: a shorter or very gentle session."
    hard = _first(state, Feedback.HARD)
    if hard:
        return f"{hard} was hard. Take one set less, or rest longer."
    if _was_only_treated(state):
        return THEN_MOVE
    if verdict is Verdict.SAME:
        return "The same again, not more."
    if state.effort is not None and state.effort > HARDEST:
        return "It was hard work. Rest a little longer between."
    return _after_a_good_one(state, readings, limits)


def _after_a_good_one(state: SessionState, readings: Sequence[Reading], limits: PainLimits) -> str:
    if SkipReason.TIME.value in state.reasons.values():
        return "Short of time? The short session counts as well."
    whole = all_credited(state.plan, state.worked)
    if not whole:
        return "Take up where you left off, at your own pace."
    # More is only offered where the effort was said: silence is no sign that it was easy.
    if state.effort is not None and sessions_towards_more(readings, limits) >= RUNNING:
        return "If the morning is as usual, try one repetition more."
    return SAME_AGAIN


def _was_only_treated(state: SessionState) -> bool:
    """True where nothing was done but heat, cold or traction, which are there for what follows them."""
    pairs = zip(state.plan.items, sets_done(state.plan, state.worked), strict=True)
    worked = [item for item, sets in pairs if any(done.seconds for done in sets)]
    return bool(worked) and all(item.exercise.category.is_treatment for item in worked)


def _first(state: SessionState, wanted: Feedback) -> str:
    """The name of the first exercise with that feedback; empty where there is none."""
    for index, item in enumerate(state.plan.items):
        if state.feedback.get(index) is wanted:
            return item.exercise.short_name
    return ""

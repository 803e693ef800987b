"""The words and numbers of the guided session, from the session's state."""

from math import ceil

from backguide.core import lines
from backguide.core.manner import Manner, manner_of
from backguide.core.plan import Plan
from backguide.core.programme import Item
from backguide.core.session import Activity, SessionState
from backguide.core.session_view import seconds_left
from backguide.core.step import Step, StepKind
from backguide.core.vocabulary import Mode, Side, Sidedness

COOL_DOWN_NAME = "Slow breathing"
REST_IN_PLACE = "Rest in place"
BOTH_SIDES = "Both sides"
LIE_STILL = "Lie still"
STEADY_PACE = "Steady pace"
KEEP_STEADY = "Keep steady"
SLOW_BREATHS = "Slow breaths"
BREATHE_IN = "Breathe in"
BREATHE_OUT = "Breathe out"
SLEPT = "The computer slept. We paused."
LEAVE_OUT = "Leave it out?"
WHY = "Why skipped?"
MUTED = "Voice and tones are off."
NOT_MUTED = "Voice and tones are on."
NO_OTHER_SIDE = "There is no other side to do now."
NO_EASIER = "This is the easiest form."
NO_LATER = "Nothing comes after this one."
BREATH_IN_SECONDS = 4.0
BREATH_OUT_SECONDS = 6.0

NEARLY_DONE = "Nearly done"
_NEARLY_DONE = 30.0
_MINUTES_FROM = 100
_TOLERANCE = 1e-6


def widest_number(longest: float) -> str:
    """The widest number that counts down from ``longest`` or up to it: "8", "88" or "8:88"."""
    whole = max(ceil(longest - _TOLERANCE), 1)
    if whole >= _MINUTES_FROM:
        return f"{'8' * len(str(whole // 60))}:88"
    return "8" * len(str(whole))


def number_text(seconds: float, widest: str = "88") -> str:
    """Seconds left as they are shown: rounded up, never 0; from 100 on as minutes ("2:00").

    Once ``widest`` has minutes, the number keeps them to its end.
    """
    whole = max(ceil(seconds - _TOLERANCE), 1)
    if whole < _MINUTES_FROM and ":" not in widest:
        return str(whole)
    return f"{whole // 60}:{whole % 60:02d}"


def minutes_text(state: SessionState, now: float) -> str:
    """The minutes left of the guided part, rounded as the spoken total is: "11 min left", "Nearly done"."""
    open_seconds = sum(step.duration for step in state.plan.steps[state.index :] if step.kind.is_open)
    seconds = seconds_left(state, now) - open_seconds
    if seconds < _NEARLY_DONE:
        return NEARLY_DONE
    return f"{max(round(seconds / 60), 1)} min left"


def coming_work(plan: Plan, index: int) -> int | None:
    """Index of the working step that step ``index`` is or leads to, or None where no exercise follows."""
    for number in range(index, len(plan.steps)):
        if plan.steps[number].kind.is_working:
            return number
    return None


def shown_item(state: SessionState) -> int | None:
    """Index of the exercise on the stage: this one, in a rest the coming one, at the end the last one."""
    item = state.step.item
    if item is not None or not state.plan.items:
        return item
    return 0 if coming_work(state.plan, state.index) is not None else len(state.plan.items) - 1


def shown_side(state: SessionState) -> Side | None:
    """The side the figure works with: this step's or the coming one's, None without sides."""
    if state.step.item is not None:
        return state.upcoming_side()
    work = coming_work(state.plan, state.index)
    return None if work is None else state.plan.steps[work].side


def exercise_name(state: SessionState) -> str:
    """The headline of the stage."""
    if state.step.kind is StepKind.COOL_DOWN:
        return COOL_DOWN_NAME
    item = shown_item(state)
    return "" if item is None else state.plan.items[item].exercise.short_name


def set_text(state: SessionState) -> str:
    """What stands at the stage's top right: "Set 2 of 3", "Hold 3 of 4", before an exercise its dose."""
    step, item = state.step, state.step.item
    if item is None:
        return ""
    if step.kind is StepKind.POSITION or (step.kind is StepKind.REST and step.set is None):
        return lines.dose_in_words(state.plan.items[item])
    work = None if step.before_getting_up else coming_work(state.plan, state.index)
    return "" if work is None else _set_of(state.plan, state.plan.steps[work])


def _set_of(plan: Plan, step: Step) -> str:
    if step.item is None:
        return ""
    dose = plan.items[step.item].dose
    parts: list[str] = []
    if dose.sets > 1:
        parts.append(f"Set {step.set} of {dose.sets}")
    if dose.mode is not Mode.REPETITIONS and dose.repetitions > 1:
        word = "hold" if parts else "Hold"
        parts.append(f"{word} {step.repetition} of {dose.repetitions}")
    return ", ".join(parts)


def side_text(state: SessionState, elapsed: float) -> str:
    """The side as words: "Left leg", before an exercise "Left first", without sides "Both sides".

    Where a bout, a rest or a treatment has nothing to do with any side, it is how to go about it. While
    breathing slowly it is the breath, ``elapsed`` seconds into the step.
    """
    if state.step.kind is StepKind.COOL_DOWN:
        breath = elapsed % (BREATH_IN_SECONDS + BREATH_OUT_SECONDS)
        return BREATHE_IN if breath < BREATH_IN_SECONDS else BREATHE_OUT
    item = shown_item(state)
    if item is None:
        return ""
    if state.step.kind is StepKind.REPETITION and manner_of(state.plan.items[item]) is Manner.BREATHES:
        return _breath(state.step, elapsed)
    exercise = state.plan.items[item].exercise
    side = state.upcoming_side()
    if exercise.sidedness is Sidedness.BILATERAL or side is None:
        return _WITHOUT_SIDES.get(manner_of(state.plan.items[item]), BOTH_SIDES)
    if _is_before_first_side(state):
        return f"{side.capitalize()} first"
    return f"{side.capitalize()} {exercise.spoken.limb}"


_WITHOUT_SIDES = {
    Manner.KEEPS_GOING: STEADY_PACE,
    Manner.BALANCES: KEEP_STEADY,
    Manner.RESTS: LIE_STILL,
    Manner.PULLED: LIE_STILL,
    Manner.BREATHES: SLOW_BREATHS,
}


def _breath(step: Step, elapsed: float) -> str:
    """In on the way in and while it stays, then out, in each of the repetitions of ``step``."""
    each = step.duration / step.repetitions
    return BREATHE_IN if elapsed % each < each - step.out_seconds else BREATHE_OUT


def _is_before_first_side(state: SessionState) -> bool:
    step = state.step
    return step.kind is StepKind.POSITION or (step.kind is StepKind.REST and step.side is None)


def next_text(state: SessionState) -> str:
    """What comes after the work at hand: the other side, another set, or the next exercise."""
    if state.step.kind is StepKind.COOL_DOWN:
        return "All done"
    here = coming_work(state.plan, state.index)
    if here is None:
        return COOL_DOWN_NAME
    step = state.plan.steps[here]
    if state.step.before_getting_up and step.item is not None:
        return state.plan.items[step.item].exercise.short_name
    for later in state.plan.steps[here + 1 :]:
        if later.before_getting_up and later.item == step.item:
            return REST_IN_PLACE
        if later.kind is StepKind.COOL_DOWN:
            return COOL_DOWN_NAME
        if later.kind.is_working and later.item is not None and _group(later) != _group(step):
            return _difference(state.plan.items[later.item], step, later)
    return "All done"


def _group(step: Step) -> tuple[object, ...]:
    return step.item, step.side, step.set


def _difference(item: Item, here: Step, later: Step) -> str:
    if later.item != here.item:
        return item.exercise.short_name
    if later.side is not here.side and later.side is not None:
        return f"{later.side.capitalize()} {item.exercise.spoken.limb}"
    return f"Set {later.set} of {item.dose.sets}"


def repetitions(state: SessionState) -> int:
    """How many repetitions the set at hand has."""
    item = state.step.item
    return 1 if item is None else state.plan.items[item].dose.repetitions


def repetition_suffix(state: SessionState) -> str:
    """The small words beside a repetition's number: "of 8", in a self-paced set "times"."""
    step = state.step
    if step.kind is not StepKind.REPETITION or step.item is None or state.activity is Activity.LEAD_IN:
        return ""
    return "times" if step.is_self_paced else f"of {repetitions(state)}"


def caption_of(state: SessionState) -> str:
    """The sentence that belongs to a running step; a counted repetition keeps its form cue."""
    step = state.step
    if step.cue.isdigit() and step.item is not None:
        return lines.fill(state.plan.items[step.item].exercise.spoken.repetition, step.side)
    return step.cue

"""What is said and sounded while the body works: the way in, the hold, the way out, repetitions."""

from backguide.core import lines
from backguide.core.cues_bout import LONG_FROM, add_way
from backguide.core.guidance import Guidance
from backguide.core.manner import Manner, manner_of
from backguide.core.plan import Plan
from backguide.core.ports import SpeechPriority, ToneName
from backguide.core.script import GAP, Script
from backguide.core.step import Step, StepKind
from backguide.core.vocabulary import Mode, Sidedness

HALFWAY_FROM = 20.0
"""Shortest hold, in seconds, that gets a half-way cue and a sign before its end (DESIGN.md 4)."""
_MOST_EARLY = 2.5
"""Seconds that an instruction may begin before its step; sooner, people would move too soon."""
_BEFORE_TICKS = 3.2
_WAIT_A_LITTLE = 2.0

_WORD_OF_HOLD = {Manner.MOVES: lines.HOLD, Manner.PULLED: lines.HOLD, Manner.RESTS: lines.RELAX}
_BY_ITSELF = (Manner.RESTS, Manner.PULLED)

_PHASE, _COUNT, _TIP = SpeechPriority.PHASE, SpeechPriority.COUNT, SpeechPriority.TIP
_GETS_READY = frozenset({StepKind.GET_READY, StepKind.REST, StepKind.SWITCH_SIDE})


def early_seconds(plan: Plan, index: int, guidance: Guidance) -> float | None:
    """Seconds by which the instruction of step ``index`` begins before it; 0 where it fits the step.

    None where it fits neither the step nor, begun early, the end of the step before.
    """
    if index >= len(plan.steps) or plan.steps[index].kind is not StepKind.MOVE_IN:
        return 0.0
    step, before = plan.steps[index], plan.steps[index - 1]
    if not _is_explained(plan, step, guidance):
        return 0.0
    missing = guidance.seconds_of(step.cue) - step.duration
    if missing <= 0:
        return 0.0
    free = before.duration - guidance.seconds_of(before.cue) if before.kind in _GETS_READY else 0.0
    return missing if missing <= min(free, _MOST_EARLY) and not before.waits else None


def add_move_in(script: Script, plan: Plan, index: int, jumped: bool) -> None:
    """The instruction at the first repetition and in the middle of a set; else the count and one word."""
    step = plan.steps[index]
    early = early_seconds(plan, index, script.guidance)
    if early and not jumped:
        return
    if _is_explained(plan, step, script.guidance) and early == 0.0:
        script.then(step.cue, _PHASE)
        return
    if step.repetition is not None and step.repetition > 1:
        needed = script.guidance.seconds_of(lines.MOVE) + script.guidance.seconds_of("10")
        script.then_if_it_fits(str(step.repetition), _COUNT, script.length - needed)
    # Who rests or lies under a pull is not to move, however few words are wanted.
    script.then(step.cue if _manner(plan, step) in _BY_ITSELF else lines.MOVE, _PHASE)


def add_hold(script: Script, plan: Plan, step: Step) -> None:
    """Begin of a hold, half-way and the last seconds of a long one."""
    script.tone(ToneName.START)
    script.then(_WORD_OF_HOLD.get(_manner(plan, step), lines.BEGIN), _PHASE)
    if _is_like_those_before(plan, step):
        return
    if _is_explained(plan, step, script.guidance):
        script.then_if_it_fits(step.cue, _TIP, script.length)
    if script.length < HALFWAY_FROM:
        return
    _on_the_way(script, plan, step)
    _last_seconds(script)


def _on_the_way(script: Script, plan: Plan, step: Step) -> None:
    """Half-way, and in a long bout the minutes left."""
    # In a hold made longer or shorter half-way may have been told already.
    as_planned = script.length == step.duration
    if as_planned:
        script.tone(ToneName.HALFWAY, script.length / 2)
    if _is_long_bout(plan, step, script.length) and step.item is not None:
        spoken = plan.items[step.item].exercise.spoken
        add_way(script, step, lines.fill(spoken.repetition, step.side))
    elif as_planned and script.guidance.cues.explains:
        script.at(script.length / 2, lines.HALFWAY, _TIP, captioned=True)


def _last_seconds(script: Script) -> None:
    cues = script.guidance.cues
    if cues.explains and not cues.counts_down:
        at = script.length - _BEFORE_TICKS - script.guidance.seconds_of(lines.NEARLY)
        script.at(at, lines.NEARLY, _TIP, captioned=True)
    script.count_down(cues.last_ticks, aloud=cues.counts_down)


def add_move_out(script: Script, plan: Plan, step: Step) -> None:
    """The way out, in one word where there is no time for more."""
    script.tone(ToneName.DONE)
    fits = script.guidance.seconds_of(step.cue) <= script.length
    is_told = _is_explained(plan, step, script.guidance) or _manner(plan, step) in _BY_ITSELF
    explained = fits and is_told
    script.then(step.cue if explained else lines.RETURN, _PHASE)


def add_repetition(script: Script, plan: Plan, index: int) -> None:
    """The side where it alternates, the count, and the form cue at the first and the middle repetition.

    Where there is no time for all of them the count gives way.
    """
    step, before = plan.steps[index], plan.steps[index - 1]
    if step.item is None:
        return
    exercise = plan.items[step.item].exercise
    form = lines.fill(exercise.spoken.repetition, step.side)
    if step.is_self_paced:
        _add_own_pace(script, step, form)
        return
    if _manner(plan, step) is Manner.BREATHES:
        _add_breath(script, step, form if _is_explained(plan, step, script.guidance) else "")
        return
    # Both sides of an alternating repetition have one number and one cue.
    is_new = (before.item, before.set, before.repetition) != (step.item, step.set, step.repetition)
    is_first = is_new and step.repetition == 1
    is_cued = is_new and _is_explained(plan, step, script.guidance)
    needed = GAP + script.guidance.seconds_of(form) if is_cued else 0.0
    if is_first:
        script.tone(ToneName.START)
    if exercise.sidedness is Sidedness.ALTERNATING and step.side is not None:
        script.then(lines.working_side(step.side, exercise.spoken.limb), _PHASE)
        if is_new and not is_first:
            script.then_if_it_fits(str(step.repetition), _COUNT, script.length - needed)
    elif is_first:
        script.then(lines.BEGIN, _PHASE)
    else:
        script.then(str(step.repetition), _COUNT)
    if is_cued:
        script.then_if_it_fits(form, _TIP, script.length)


def _add_own_pace(script: Script, step: Step, form: str) -> None:
    script.tone(ToneName.START)
    script.then(step.cue, _PHASE)
    if script.guidance.cues.explains:
        script.then(form, _TIP)
    script.at(max(script.length, script.told + _WAIT_A_LITTLE), lines.WAITING_SET, _TIP, captioned=True)


def _add_breath(script: Script, step: Step, form: str) -> None:
    """In and out, as the breath goes; the form cue where there is room for it before the way out."""
    if step.repetition == 1:
        script.tone(ToneName.START)
    script.then(lines.BREATHE_IN, _PHASE)
    out_from = script.length - step.out_seconds
    if form:
        script.then_if_it_fits(form, _TIP, out_from)
    script.at(out_from, lines.BREATHE_OUT, _PHASE)


def _is_long_bout(plan: Plan, step: Step, length: float) -> bool:
    """True where a step of ``length`` seconds is a bout long enough to be told how much of it is left."""
    if step.item is None or length < LONG_FROM:
        return False
    return plan.items[step.item].dose.mode is Mode.TIME


def _manner(plan: Plan, step: Step) -> Manner:
    return Manner.MOVES if step.item is None else manner_of(plan.items[step.item])


def _is_like_those_before(plan: Plan, step: Step) -> bool:
    """True for all of many bouts but the first and the middle one: telling each again would tire."""
    if step.item is None or step.set is None:
        return False
    dose = plan.items[step.item].dose
    many = dose.mode is Mode.TIME and dose.sets >= lines.MIDDLE_CUE_FROM
    return many and step.set not in lines.cued_repetitions(dose.sets)


def _is_explained(plan: Plan, step: Step, guidance: Guidance) -> bool:
    """True where the step's whole line is said: at the first and the middle repetition of a set."""
    if not guidance.cues.explains or step.item is None:
        return False
    return step.repetition in lines.cued_repetitions(plan.items[step.item].dose.repetitions)

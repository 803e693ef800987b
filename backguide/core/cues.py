"""What is said, sounded and shown in each kind of step (DESIGN.md 4)."""

from backguide.core import lines
from backguide.core.cues_work import add_hold, add_move_in, add_move_out, add_repetition, early_seconds
from backguide.core.events import Effect, Say
from backguide.core.getting_there import exercise_before, way_line, way_out
from backguide.core.guidance import Guidance
from backguide.core.manner import Manner, manner_of
from backguide.core.plan import ChangeKind, Plan
from backguide.core.ports import SpeechPriority, ToneName
from backguide.core.script import Moment, Script, effects_between
from backguide.core.session import SessionState
from backguide.core.step import StepKind
from backguide.core.vocabulary import Side, Sidedness

COUNTDOWN = (3.0, 2.0, 1.0)
"""Seconds before the work at which the soft count sounds."""
READY_AGAIN = 5.0
"""Seconds before the end of a rest at which the side and "get ready" are told again."""
_BREATH_IN, _BREATH_OUT = 4.0, 6.0
_BREATHS_TOLD = 2
_UP_BEFORE_END = 4.0
"""Seconds before the end of the cool-down by which the way up has been told."""
_REMINDER_AFTER = 2.0

_PHASE = SpeechPriority.PHASE
_PHASE_WORDS = {
    StepKind.MOVE_IN: lines.MOVE,
    StepKind.HOLD: lines.HOLD,
    StepKind.MOVE_OUT: lines.RETURN,
    StepKind.REPETITION: lines.GO_ON,
}


def moments_of(plan: Plan, index: int, length: float, guidance: Guidance, jumped: bool) -> tuple[Moment, ...]:
    """The script of step ``index`` lasting ``length``; ``jumped`` when the step before it was cut short."""
    script = Script(guidance, length)
    _write(script, plan, index, jumped)
    _begin_next_early(script, plan, index)
    return script.in_order()


def on_enter(state: SessionState, now: float) -> tuple[Effect, ...]:
    """What happens as the current step begins, at ``now`` or a little before."""
    return tuple(effects_between(_moments(state), -1.0, state.elapsed(now)))


def on_the_way(state: SessionState, now: float) -> tuple[Effect, ...]:
    """What happens between the last tick and ``now`` in the running step."""
    before, after = state.elapsed(state.last_tick), state.elapsed(now)
    return tuple(effects_between(_moments(state), before, after))


def lead_in_begins(state: SessionState) -> tuple[Effect, ...]:
    """What happens first when getting ready to go on after a pause."""
    return tuple(effects_between(_lead_in_moments(state), -1.0, 0.0))


def in_lead_in(state: SessionState, now: float) -> tuple[Effect, ...]:
    """What happens between the last tick and ``now`` while getting ready to go on after a pause."""
    began = state.deadline - state.lead_in
    return tuple(effects_between(_lead_in_moments(state), state.last_tick - began, now - began))


def _lead_in_moments(state: SessionState) -> tuple[Moment, ...]:
    script = Script(state.guidance, state.lead_in)
    step = state.step
    if state.is_resumed and step.item is not None:
        exercise = state.plan.items[step.item].exercise
        script.then(lines.named(exercise.short_name), _PHASE)
        line = lines.fill(exercise.spoken.position, step.side or state.upcoming_side())
        script.then(line, _PHASE, captioned=True)
        ready = lines.ready_on(state.upcoming_side(), exercise.spoken.limb)
        script.at(state.lead_in - READY_AGAIN, ready, _PHASE, captioned=True)
    else:
        script.then(lines.GOING_ON, _PHASE, captioned=True)
    _count_in(script, spoken=False)
    return script.in_order()


def phase_again(state: SessionState) -> tuple[Effect, ...]:
    """The word of the phase as the step goes on after a lead-in."""
    if not state.guidance.cues.speaks or state.step.kind not in _PHASE_WORDS:
        return ()
    item = state.step.item
    manner = Manner.MOVES if item is None else manner_of(state.plan.items[item])
    holds = manner is Manner.PULLED and state.step.kind is StepKind.HOLD
    word = _PHASE_WORDS[state.step.kind] if manner is Manner.MOVES or holds else lines.GO_ON
    return (Say(word, _PHASE, state.remaining),)


def _moments(state: SessionState) -> tuple[Moment, ...]:
    return moments_of(state.plan, state.index, state.length, state.guidance, state.jumped)


def _write(script: Script, plan: Plan, index: int, jumped: bool) -> None:
    step = plan.steps[index]
    if not step.cue.isdigit() and step.kind is not StepKind.POSITION:
        script.caption(step.cue)
    if step.kind.is_working:
        _write_work(script, plan, index, jumped)
        return
    match step.kind:
        case StepKind.OVERVIEW:
            _overview(script, plan)
        case StepKind.POSITION:
            _position(script, plan, index)
        case StepKind.GET_READY:
            script.then(step.cue, _PHASE)
            _count_in(script, spoken=not early_seconds(plan, index + 1, script.guidance))
        case StepKind.SWITCH_SIDE:
            script.tone(ToneName.SWITCH)
            script.then(step.cue, _PHASE)
        case StepKind.REST:
            _rest(script, plan, index)
        case StepKind.COOL_DOWN:
            _cool_down(script, plan, index)
        case StepKind.CHECK_OUT:
            script.tone(ToneName.DONE)
            script.then(step.cue, _PHASE)
        case _:
            # The person who starts a session sits in front of the screen: nothing needs to be said.
            pass


def _write_work(script: Script, plan: Plan, index: int, jumped: bool) -> None:
    step = plan.steps[index]
    match step.kind:
        case StepKind.MOVE_IN:
            add_move_in(script, plan, index, jumped)
        case StepKind.HOLD:
            add_hold(script, plan, step)
        case StepKind.MOVE_OUT:
            add_move_out(script, plan, step)
        case _:
            add_repetition(script, plan, index)


def _overview(script: Script, plan: Plan) -> None:
    seconds = sum(step.duration for step in plan.steps if not step.kind.is_open)
    script.then(lines.exercise_count_sentence(len(plan.prescribed)), _PHASE)
    script.then(lines.about_minutes_sentence(lines.minutes_of(seconds)), _PHASE)


def _position(script: Script, plan: Plan, index: int) -> None:
    step = plan.steps[index]
    if step.item is None:
        return
    exercise = plan.items[step.item].exercise
    _tell_change(script, plan, index)
    script.then(lines.named(exercise.short_name), _PHASE)
    way = way_line(exercise_before(plan, index), exercise)
    if way is not None:
        script.then(way, _PHASE, captioned=True)
    script.then(step.cue, _PHASE, captioned=True)
    first = _side_after(plan, index)
    if exercise.sidedness is not Sidedness.BILATERAL and first is not None:
        line = lines.first_on(first, exercise.spoken.limb)
        script.then_if_it_fits(line, SpeechPriority.TIP, script.length)
    if step.waits:
        _remind(script, lines.WAITING)


def _tell_change(script: Script, plan: Plan, index: int) -> None:
    """Say what became of the exercise, where the plan was changed just here."""
    if not plan.changes or plan.changes[-1].cut != index:
        return
    match plan.changes[-1].kind:
        case ChangeKind.EASIER:
            script.then(lines.EASIER, _PHASE)
        case ChangeKind.LATER:
            script.then(lines.LATER, _PHASE)
        case ChangeKind.OTHER_SIDE:
            pass


def _rest(script: Script, plan: Plan, index: int) -> None:
    step = plan.steps[index]
    _tell_change(script, plan, index)
    script.then(step.cue, _PHASE)
    if step.waits:
        _remind(script, lines.WAITING)
    elif step.before_getting_up:
        ends = script.length - script.guidance.seconds_of(lines.UP_SLOWLY)
        script.at(ends, lines.UP_SLOWLY, _PHASE, captioned=True)
    elif step.set is not None and step.item is not None:
        limb = plan.items[step.item].exercise.spoken.limb
        again = lines.ready_on(_side_after(plan, index), limb)
        early = early_seconds(plan, index + 1, script.guidance) or 0.0
        if READY_AGAIN - script.guidance.seconds_of(again) >= early:
            script.at(script.length - READY_AGAIN, again, _PHASE, captioned=True)
        _count_in(script, spoken=not early)


def _cool_down(script: Script, plan: Plan, index: int) -> None:
    script.then(plan.steps[index].cue, _PHASE)
    breaths = _BREATHS_TOLD if script.guidance.cues.explains else 0
    breath = _BREATH_IN + _BREATH_OUT
    for number in range(1, breaths + 1):
        if (number + 1) * breath <= script.length:
            script.at(number * breath, lines.BREATHE_IN, SpeechPriority.TIP)
            script.at(number * breath + _BREATH_IN, lines.BREATHE_OUT, SpeechPriority.TIP)
    way = way_out(plan, index)
    if way is not None:
        ends = script.length - script.guidance.seconds_of(way) - _UP_BEFORE_END
        script.at(ends, way, _PHASE, captioned=True)


def _remind(script: Script, line: str) -> None:
    """Once the usual time is over, say that the session waits."""
    script.at(max(script.length, script.told + _REMINDER_AFTER), line, SpeechPriority.TIP, captioned=True)


def _count_in(script: Script, *, spoken: bool) -> None:
    """The soft count before the work, aloud where the preset counts down and nothing else is said then."""
    script.count_down(COUNTDOWN, aloud=spoken and script.guidance.cues.counts_down)


def _begin_next_early(script: Script, plan: Plan, index: int) -> None:
    """Begin the next step's instruction before it, where it is too long for the step itself."""
    early = early_seconds(plan, index + 1, script.guidance)
    if early and not plan.steps[index].waits:
        following = plan.steps[index + 1]
        script.at(max(script.length - early, script.told), following.cue, _PHASE)


def _side_after(plan: Plan, index: int) -> Side | None:
    item = plan.steps[index].item
    for step in plan.steps[index:]:
        if step.item != item or step.side is not None:
            return step.side if step.item == item else None
    return None

"""How a session is begun and ended: the questions before and after, and Stop."""

from dataclasses import replace

from backguide.core import lines
from backguide.core.credit import all_credited, sets_done
from backguide.core.engine_clock import Result, enter, go_on, halted, jump, spoken
from backguide.core.events import Caption, CheckIn, CheckOut, Effect, Say, Show, Silence, StopReason, Store
from backguide.core.leaving import after_exercise, first_after_stop
from backguide.core.ports import SpeechPriority
from backguide.core.session import Activity, SessionState
from backguide.core.step import StepKind
from backguide.core.vocabulary import Feedback, Status


def answer(state: SessionState, event: CheckIn | CheckOut, now: float) -> Result:
    """Take the answers before or after the session."""
    if isinstance(event, CheckIn) and state.step.kind is StepKind.CHECK_IN:
        state = replace(state, pain_before=event.pain, anything_new=event.anything_new)
        return enter(state, state.index + 1, now, now)
    if isinstance(event, CheckOut) and state.step.kind is StepKind.CHECK_OUT:
        state = replace(
            state,
            pain_after=event.pain,
            effort=event.effort,
            feedback={**dict(event.feedback), **state.feedback},
            reasons={**{item: reason.value for item, reason in event.reasons}, **state.reasons},
            note=event.note,
            leg=event.leg,
        )
        return finish(state, now, Status.STOPPED_SAFETY if event.worried else None)
    return state, ()


def stop(state: SessionState, now: float) -> Result:
    """Everything stops at once."""
    if state.activity is Activity.STOPPING:
        return state, ()
    state = replace(halted(state, Activity.STOPPING, now), stopped_at=now)
    said = spoken(state, first_after_stop(state), SpeechPriority.SAFETY)
    return state, (Silence(), Show(), *said, Store())


def choose(state: SessionState, reason: StopReason, now: float) -> Result:
    """The answer to the Stop sheet."""
    if state.activity is not Activity.STOPPING:
        return state, ()
    match reason:
        case StopReason.EFFORT:
            return go_on(state, now)
        case StopReason.WORRY:
            return finish(state, now, Status.STOPPED_SAFETY)
        case StopReason.PAIN:
            return _leave_exercise(state, now)


def _leave_exercise(state: SessionState, now: float) -> Result:
    """Skip the exercise that hurt, and write down why."""
    item = state.step.item
    if item is None:
        return go_on(state, now)
    reasons = {**state.reasons, item: StopReason.PAIN.value}
    feedback = {**state.feedback, item: Feedback.HURT}
    return jump(replace(state, reasons=reasons, feedback=feedback), after_exercise(state), now)


def finish(state: SessionState, now: float, status: Status | None = None) -> Result:
    """End now; what was done is kept."""
    stopped_in_pain = state.activity is Activity.STOPPING and StopReason.PAIN.value in state.reasons.values()
    state = halted(state, Activity.FINISHED, now)
    if status is None:
        partial = Status.STOPPED_PAIN if stopped_in_pain else Status.PARTIAL
        status = Status.COMPLETED if all_credited(state.plan, state.worked) else partial
    state = replace(state, status=status)
    return state, (Silence(), Show(), *_last_words(state), Store(final=True))


def _last_words(state: SessionState) -> tuple[Effect, ...]:
    if state.status not in (Status.COMPLETED, Status.PARTIAL):
        return ()
    done_by_item = sets_done(state.plan, state.worked)
    asked = [done for index, done in enumerate(done_by_item) if index not in state.plan.handed_over]
    begun = sum(any(done.seconds for done in item) for item in asked)
    if not begun:
        return ()
    whole = state.status is Status.COMPLETED
    caption = Caption(lines.done_in_words(begun, len(asked), whole=whole))
    if not state.guidance.cues.speaks:
        return (caption,)
    return caption, Say(lines.ALL_DONE if whole else lines.did(begun), SpeechPriority.PHASE)

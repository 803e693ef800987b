"""What is said and sounded when a step begins and while it runs."""

from backguide.core import lines
from backguide.core.events import Effect, Say, Tone
from backguide.core.ports import SpeechPriority, ToneName
from backguide.core.session import SessionState
from backguide.core.step import Step, StepKind

HALFWAY_FROM = 20.0
"""Shortest hold, in seconds, that gets a half-way cue (DESIGN.md 4)."""
COUNTDOWN = (3.0, 2.0, 1.0)

_TONES = {
    StepKind.SWITCH_SIDE: ToneName.SWITCH,
    StepKind.HOLD: ToneName.START,
    StepKind.MOVE_OUT: ToneName.DONE,
    StepKind.CHECK_OUT: ToneName.DONE,
}


def on_enter(step: Step) -> tuple[Effect, ...]:
    """The tone and the sentence with which a step begins."""
    priority = SpeechPriority.PHASE
    if step.kind is StepKind.REPETITION and step.cue.isdigit():
        priority = SpeechPriority.COUNT
    say = Say(step.cue, priority)
    tone = _TONES.get(step.kind)
    return (say,) if tone is None else (Tone(tone), say)


def on_the_way(state: SessionState, now: float) -> tuple[Effect, ...]:
    """The cues passed between the last tick and ``now`` in the running step."""
    effects: list[Effect] = []
    kind = state.step.kind
    if kind is StepKind.HOLD and state.length >= HALFWAY_FROM and _passed(state, now, state.length / 2):
        effects += [Tone(ToneName.HALFWAY), Say(lines.HALFWAY, SpeechPriority.TIP)]
    if kind in (StepKind.GET_READY, StepKind.HOLD):
        effects += [Tone(ToneName.READY) for left in COUNTDOWN if _passed(state, now, left)]
    return tuple(effects)


def _passed(state: SessionState, now: float, left: float) -> bool:
    return state.left(now) <= left < state.left(state.last_tick)

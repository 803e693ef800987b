"""What a screen shows of a running session, as plain values."""

from dataclasses import dataclass

from backguide.core.plan import Plan
from backguide.core.session import LEAD_IN, Activity, SessionState
from backguide.core.step import Step, StepKind
from backguide.core.way import Way, way_of

COME_OUT = 3.0
"""Seconds that the figure takes at least to come out of the position after Stop."""

_DEMONSTRATED = (StepKind.POSITION, StepKind.REST, StepKind.OVERVIEW)
"""Here the figure shows what comes; in a rest before getting up it rests too."""

_STILL = frozenset({StepKind.HOLD, StepKind.COOL_DOWN, StepKind.CHECK_IN, StepKind.CHECK_OUT})
"""Nothing moves here, or what moves is only the breath."""

_PAUSE = 1.0
"""Seconds at the start between two rounds of a demonstration."""


@dataclass(frozen=True, slots=True)
class Segment:
    """One exercise of the session bar: its share of the working time and how much of it has passed, 0-1."""

    item: int
    share: float
    done: float


def figure_position(state: SessionState, now: float) -> float:
    """How far along its way in the figure is at ``now``: 0 at the start, 1 in the end position.

    It follows the clock exactly in working steps. While the person gets into place or rests, the figure shows
    the coming movement once and again at the dose's own tempo. After Stop it comes out slowly from where it
    was, as the person is told to, and goes back in during the lead-in, as it does when a session that was cut
    off is taken up again.
    """
    if state.activity is Activity.FINISHED:
        return 0.0
    where = _position_at(state, state.elapsed(now))
    if state.stopped_at is None and not state.is_resumed:
        return where
    if state.activity is Activity.STOPPING and state.stopped_at is not None:
        return where * (1.0 - _smooth(_share(now - state.stopped_at, _come_out_seconds(state))))
    if state.activity is Activity.LEAD_IN:
        return where * _smooth(1.0 - _share(state.deadline - now, LEAD_IN))
    return where


def figure_way(state: SessionState, now: float) -> Way:
    """Which way the figure goes at ``now``, or goes next: what the arrows beside it show.

    It is the way in until the hold and in demonstrations of it, none in the hold, and the way out after it.
    After Stop the figure comes out; taken up again, it goes back in.
    """
    if state.activity is Activity.FINISHED:
        return Way.STILL
    if state.activity is Activity.STOPPING:
        return Way.OUT if figure_position(state, now) > 0.0 else Way.STILL
    if state.activity is Activity.LEAD_IN and (state.stopped_at is not None or state.is_resumed):
        return Way.IN
    elapsed = state.elapsed(now)
    if state.activity is not Activity.LEAD_IN and _is_demonstrated(state.step):
        return _way_of_demonstration(state, elapsed)
    return _way_in(state.step, elapsed, state.length)


def figure_seconds(state: SessionState, now: float) -> float:
    """For how many seconds a figure that goes round has been going at ``now``, by the session's clock.

    It goes in working steps, and while the person gets into place or rests. Otherwise it stands at its start.
    When the session stands still, after Stop as well, so does the figure, where it is.
    """
    goes = state.step.kind.is_working or _is_demonstrated(state.step)
    return state.elapsed(now) if goes and state.activity is not Activity.FINISHED else 0.0


def _is_demonstrated(step: Step) -> bool:
    return step.kind in _DEMONSTRATED and not step.before_getting_up


def _position_at(state: SessionState, elapsed: float) -> float:
    step = state.step
    if state.activity is not Activity.LEAD_IN and _is_demonstrated(step):
        return _demonstration(state, elapsed)
    return _position_in(step, elapsed, state.length)


def _come_out_seconds(state: SessionState) -> float:
    item = state.step.item
    return COME_OUT if item is None else max(state.plan.items[item].dose.out_seconds, COME_OUT)


def _smooth(share: float) -> float:
    """``share`` with a soft start and end."""
    return share * share * (3.0 - 2.0 * share)


def _position_in(step: Step, elapsed: float, length: float) -> float:
    match step.kind:
        case StepKind.MOVE_IN:
            return _share(elapsed, length)
        case StepKind.HOLD:
            return 1.0
        case StepKind.MOVE_OUT:
            return 1.0 - _share(elapsed, length)
        case StepKind.REPETITION:
            elapsed, length = _within_repetition(step, elapsed, length)
            return out_and_back(elapsed, step.in_seconds, length - step.out_seconds, length)
        case _:
            return 0.0


def _way_in(step: Step, elapsed: float, length: float) -> Way:
    match step.kind:
        case StepKind.MOVE_OUT:
            return Way.OUT
        case StepKind.REPETITION:
            elapsed, length = _within_repetition(step, elapsed, length)
            return way_of(elapsed, step.in_seconds, length - step.out_seconds)
        case _:
            return Way.STILL if step.kind in _STILL or step.before_getting_up else Way.IN


def _within_repetition(step: Step, elapsed: float, length: float) -> tuple[float, float]:
    """Seconds since this repetition began, and its length: a step at one's own pace holds several."""
    if not step.is_self_paced:
        return elapsed, length
    each = step.duration / step.repetitions
    return elapsed % each, each


def out_and_back(elapsed: float, in_seconds: float, out_from: float, length: float) -> float:
    """Position of one repetition: in until ``in_seconds``, still until ``out_from``, back at ``length``."""
    if elapsed < in_seconds:
        return _share(elapsed, in_seconds)
    if elapsed < out_from:
        return 1.0
    return 1.0 - _share(elapsed - out_from, length - out_from)


def _demonstration(state: SessionState, elapsed: float) -> float:
    in_seconds, out_from, out_until = _demonstrated_tempo(state)
    return out_and_back(elapsed % (out_until + _PAUSE), in_seconds, out_from, out_until)


def _way_of_demonstration(state: SessionState, elapsed: float) -> Way:
    in_seconds, out_from, out_until = _demonstrated_tempo(state)
    elapsed %= out_until + _PAUSE
    # Between two rounds the way in is what comes next.
    return way_of(elapsed, in_seconds, out_from) if elapsed < out_until else Way.IN


def _demonstrated_tempo(state: SessionState) -> tuple[float, float, float]:
    """Seconds from the start of a round until the way in ends, the way out begins, and it ends."""
    item = state.step.item
    dose = state.plan.items[0 if item is None else item].dose
    out_from = dose.in_seconds + min(dose.hold_seconds, 2.0)
    return dose.in_seconds, out_from, out_from + dose.out_seconds


def _share(part: float, whole: float) -> float:
    return min(max(part / whole, 0.0), 1.0) if whole > 0 else 1.0


def segments(plan: Plan, index: int, elapsed: float) -> tuple[Segment, ...]:
    """The session bar with ``elapsed`` seconds of step ``index`` gone, one an exercise, as they come."""
    totals = [0.0] * len(plan.items)
    passed = [0.0] * len(plan.items)
    for number, step in enumerate(plan.steps):
        if step.item is None:
            continue
        totals[step.item] += step.duration
        if number < index:
            passed[step.item] += step.duration
        elif number == index:
            passed[step.item] += min(elapsed, step.duration)
    whole = sum(totals) or 1.0
    in_order = dict.fromkeys(step.item for step in plan.steps if step.item is not None)
    return tuple(Segment(item, totals[item] / whole, _share(passed[item], totals[item])) for item in in_order)


def seconds_left(state: SessionState, now: float) -> float:
    """Seconds to the end of the session, open steps with their usual length."""
    later = state.plan.steps[state.index + 1 :]
    return state.left(now) + sum(step.duration for step in later)


def next_exercise(plan: Plan, index: int) -> int | None:
    """Index of the exercise after the one of step ``index``, or None after the last."""
    current = plan.steps[index].item
    for step in plan.steps[index + 1 :]:
        if step.item is not None and step.item != current:
            return step.item
    return None

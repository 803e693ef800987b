"""What a screen shows of a running session, as plain values."""

from dataclasses import dataclass

from backguide.core.plan import Plan
from backguide.core.session import Activity, SessionState
from backguide.core.step import Step, StepKind


@dataclass(frozen=True, slots=True)
class Segment:
    """One exercise of the session bar: its share of the working time and how much of it has passed, 0-1."""

    item: int
    share: float
    done: float


def figure_position(state: SessionState, now: float) -> float:
    """How far along its way in the figure is at ``now``: 0 at the start, 1 in the end position.

    It follows the clock exactly in working steps. While the person gets into place or rests, the figure shows
    the coming movement once and again at the dose's own tempo; when everything is stopped it goes to the
    start.
    """
    step = state.step
    elapsed = state.elapsed(now)
    if state.activity is Activity.LEAD_IN:
        return _position_in(step, state.elapsed(now), state.length)
    if state.activity in (Activity.STOPPING, Activity.FINISHED):
        return 0.0
    if step.kind in (StepKind.POSITION, StepKind.REST, StepKind.OVERVIEW):
        return _demonstration(state, elapsed)
    return _position_in(step, elapsed, state.length)


def _position_in(step: Step, elapsed: float, length: float) -> float:
    match step.kind:
        case StepKind.MOVE_IN:
            return _share(elapsed, length)
        case StepKind.HOLD:
            return 1.0
        case StepKind.MOVE_OUT:
            return 1.0 - _share(elapsed, length)
        case StepKind.REPETITION:
            return out_and_back(elapsed, step.in_seconds, length - step.out_seconds, length)
        case _:
            return 0.0


def out_and_back(elapsed: float, in_seconds: float, out_from: float, length: float) -> float:
    """Position of one repetition: in until ``in_seconds``, still until ``out_from``, back at ``length``."""
    if elapsed < in_seconds:
        return _share(elapsed, in_seconds)
    if elapsed < out_from:
        return 1.0
    return 1.0 - _share(elapsed - out_from, length - out_from)


def _demonstration(state: SessionState, elapsed: float) -> float:
    item = state.step.item
    dose = state.plan.items[0 if item is None else item].dose
    stay = min(dose.hold_seconds, 2.0)
    length = dose.in_seconds + stay + dose.out_seconds + 1.0
    return out_and_back(elapsed % length, dose.in_seconds, dose.in_seconds + stay, length - 1.0)


def _share(part: float, whole: float) -> float:
    return min(max(part / whole, 0.0), 1.0) if whole > 0 else 1.0


def segments(plan: Plan, index: int, elapsed: float) -> tuple[Segment, ...]:
    """The session bar with ``elapsed`` seconds of step ``index`` gone: one segment an exercise."""
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
    return tuple(
        Segment(item, total / whole, _share(done, total))
        for item, (total, done) in enumerate(zip(totals, passed, strict=True))
    )


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

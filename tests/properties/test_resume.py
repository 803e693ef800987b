"""A session cut off anywhere and taken up again gives the same credit as one that was not."""

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings

from backguide.core.compile import make_plan
from backguide.core.credit import sets_done
from backguide.core.engine import step
from backguide.core.events import CheckIn, CheckOut, Event, Ready, Say, Start, Tick, TogglePause
from backguide.core.plan import PlanSettings
from backguide.core.record import SetDone
from backguide.core.recording import SessionIdentity, record_of
from backguide.core.resume import ResumeError, progress_of, resumed
from backguide.core.session import Activity, SessionState
from backguide.core.spoken import every_sentence
from backguide.core.step import StepKind
from backguide.storage.progress_codec import decode_progress, encode_progress
from tests.properties.session_walking import EXERCISES, ITEMS, MOVES, SETTINGS, SKIPS, walk_in

WHEN = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
SENTENCES = frozenset(every_sentence(EXERCISES.values()))
IDENTITY = SessionIdentity("id", WHEN, "test", 1, 0)


def to_the_end(state: SessionState, now: float) -> SessionState:
    """Play on without touching anything that need not be touched."""
    for _ in range(30_000):
        if state.activity is Activity.FINISHED:
            return state
        now += 0.5
        event: Event = Tick()
        if state.activity is Activity.PAUSED:
            event = TogglePause()
        elif state.step.kind.is_open:
            event = CheckIn() if state.step.kind is StepKind.CHECK_IN else CheckOut()
        elif state.step.waits and state.left(now) == 0.0:
            event = Ready()
        state, effects = step(state, event, now)
        assert {effect.text for effect in effects if isinstance(effect, Say)} <= SENTENCES
    raise AssertionError("it never ends")


def by_item(state: SessionState) -> tuple[tuple[SetDone, ...], ...]:
    return sets_done(state.plan, state.worked)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(SETTINGS, SKIPS, MOVES)
def test_resumed_sessions_end_with_the_credit_of_undisturbed_ones(
    times: PlanSettings, skips: int, moves: list[tuple[float, Event]]
) -> None:
    now = 0.0
    state = walk_in(SessionState(make_plan(ITEMS, times)), now, skips)
    for wait, event in moves:
        now += min(wait, 1.9)
        after, _ = step(state, event, now)
        # Sessions that were stopped are ended, not interrupted.
        if after.activity not in (Activity.FINISHED, Activity.STOPPING):
            state = after
    progress = decode_progress(encode_progress(progress_of(state, now)))
    record = record_of(state, IDENTITY, WHEN)
    again = resumed(progress, record, EXERCISES)
    assert (again.plan, again.index, dict(again.worked)) == (state.plan, state.index, dict(state.worked))
    assert again.pain_before == state.pain_before
    assert dict(again.reasons) == dict(state.reasons)
    undisturbed, picked_up = to_the_end(state, now), to_the_end(again, 0.0)
    for one, other in zip(by_item(undisturbed), by_item(picked_up), strict=True):
        assert [(done.set, done.side, done.credited, done.repetitions) for done in one] == [
            (done.set, done.side, done.credited, done.repetitions) for done in other
        ]
        assert [done.seconds for done in one] == pytest.approx([done.seconds for done in other], abs=0.11)
    assert undisturbed.status is picked_up.status


def test_a_missing_exercise_is_told() -> None:
    state, _ = step(SessionState(make_plan(ITEMS, PlanSettings())), Start(), 0.0)
    with pytest.raises(ResumeError, match="not installed"):
        resumed(progress_of(state, 0.0), record_of(state, IDENTITY, WHEN), {})

"""Taking up a session that was cut off: what the person hears and when the clock goes on."""

from datetime import UTC, datetime

from backguide.core.compile import make_plan
from backguide.core.engine import step
from backguide.core.events import CheckIn, Effect, Say, Start, Tick, TogglePause
from backguide.core.plan import PlanSettings
from backguide.core.recording import SessionIdentity, record_of
from backguide.core.resume import progress_of, resumed
from backguide.core.session import Activity, SessionState
from backguide.core.step import StepKind
from tests import builders

HUG = builders.item("hug")
WHEN = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


def cut_off(kind: StepKind, seconds: float) -> SessionState:
    """A session that was cut off so many seconds into its first step of a kind, and taken up again."""
    now = 0.0
    state, _ = step(SessionState(make_plan((HUG,), PlanSettings())), Start(), now)
    state, _ = step(state, CheckIn(), now)
    while state.step.kind is not kind or state.elapsed(now) < seconds:
        now += 0.25
        state, _ = step(state, Tick(), now)
    record = record_of(state, SessionIdentity("id", WHEN, "test", 1, 0), WHEN)
    return resumed(progress_of(state, now), record, {"hug": HUG.exercise})


def go_on(state: SessionState, seconds: float, now: float = 9000.0) -> tuple[SessionState, list[str]]:
    """The person goes on; what is said in the seconds after."""
    heard: list[Effect] = []
    state, effects = step(state, TogglePause(), now)
    heard += effects
    for _ in range(round(seconds / 0.25)):
        now += 0.25
        state, effects = step(state, Tick(), now)
        heard += effects
    return state, [effect.text for effect in heard if isinstance(effect, Say)]


def test_it_waits_until_the_person_goes_on() -> None:
    state = cut_off(StepKind.HOLD, 8.0)
    assert state.activity is Activity.PAUSED
    assert state.left(9000.0) == 12.0
    state, _ = step(state, Tick(), 9000.0)
    assert state.activity is Activity.PAUSED


def test_in_a_hold_there_is_time_to_get_down_and_everything_is_told_again() -> None:
    state, said = go_on(cut_off(StepKind.HOLD, 8.0), 20.0)
    assert said == ["Hug.", "Lie on your back.", "Get ready. Left leg.", "Hold."]
    assert (state.activity, state.step.kind) == (Activity.RUNNING, StepKind.HOLD)
    assert state.left(9020.0) == 12.0


def test_a_position_begins_anew() -> None:
    state, said = go_on(cut_off(StepKind.POSITION, 15.0), 0.0)
    assert (state.activity, state.left(9000.0)) == (Activity.RUNNING, 20.0)
    assert said == ["Hug."]


def test_a_rest_between_sets_gives_time_to_get_down_too() -> None:
    state, _ = go_on(cut_off(StepKind.REST, 3.0), 19.0)
    assert state.activity is Activity.LEAD_IN


def test_the_questions_come_again_when_they_were_open() -> None:
    state, _ = step(SessionState(make_plan((HUG,), PlanSettings())), Start(), 0.0)
    record = record_of(state, SessionIdentity("id", WHEN, "test", 1, 0), WHEN)
    again = resumed(progress_of(state, 0.0), record, {"hug": HUG.exercise})
    again, _ = step(again, CheckIn(pain=2), 9000.0)
    assert again.step.kind is StepKind.OVERVIEW

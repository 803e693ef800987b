"""The screen stays on while somebody follows it, and not a minute longer than that needs."""

from math import inf

import pytest

from backguide.core.compile import make_plan
from backguide.core.events import EndForToday, Stop, StopChoice, StopReason, TogglePause
from backguide.core.plan import PlanSettings
from backguide.core.step import StepKind
from backguide.services.awake import LONGEST_PAUSE, LONGEST_WAIT
from backguide.storage.data_folder import DataFolder
from tests import builders
from tests.services.played import Played


class FakeScreen:
    """``on`` is how long the screen stays on; ``asked`` counts the requests."""

    def __init__(self) -> None:
        self.on = 0.0
        self.asked = 0

    def hold(self, seconds: float = inf) -> None:
        self.on = seconds
        self.asked += 1

    def release(self) -> None:
        self.on = 0.0


@pytest.fixture
def screen() -> FakeScreen:
    return FakeScreen()


@pytest.fixture
def played(folder: DataFolder, screen: FakeScreen) -> Played:
    return Played(folder, keep_awake=screen)


def test_it_stays_on_from_the_first_answer_to_the_last_questions(played: Played, screen: FakeScreen) -> None:
    played.run.start()
    assert screen.on == 0.0
    played.begin()
    played.play_until(lambda state: state.step.kind is StepKind.GET_READY)
    assert screen.on == inf
    played.play_until(lambda state: state.step.kind is StepKind.CHECK_OUT)
    assert screen.on == 0.0
    assert screen.asked == 1, "one request for the whole session"


def test_a_pause_gives_it_five_minutes_and_going_on_takes_it_back(played: Played, screen: FakeScreen) -> None:
    played.begin()
    played.play_until(lambda state: state.step.kind is StepKind.HOLD)
    played.run.dispatch(TogglePause())
    assert screen.on == LONGEST_PAUSE == 300.0
    played.run.dispatch(TogglePause())
    assert screen.on == inf


def test_stop_lets_it_go_dark_until_the_person_goes_on(played: Played, screen: FakeScreen) -> None:
    played.begin()
    played.play_until(lambda state: state.step.kind is StepKind.HOLD)
    played.run.dispatch(Stop())
    assert screen.on == 0.0
    played.run.dispatch(StopChoice(StopReason.EFFORT))
    assert screen.on == inf
    played.run.dispatch(EndForToday())
    assert screen.on == 0.0


def test_waiting_for_the_person_does_not_keep_it_on_all_night(folder: DataFolder, screen: FakeScreen) -> None:
    plan = make_plan((builders.item(),), PlanSettings(position_waits=True))
    played = Played(folder, plan, screen)
    played.begin()
    played.play_until(lambda state: state.step.kind is StepKind.POSITION)
    assert screen.on == LONGEST_WAIT

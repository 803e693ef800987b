"""A session played without a screen comes to its end, also where it waits for a person."""

from backguide.core.compile import make_plan
from backguide.core.plan import PlanSettings
from backguide.core.recording import SessionIdentity
from backguide.core.session import SessionState
from backguide.core.vocabulary import Status
from backguide.services.headless import FastClock, play_through
from backguide.services.session_run import Outputs, SessionRun
from backguide.storage.data_folder import DataFolder
from tests import builders
from tests.services.played import BEGAN, Quiet

WAITS = PlanSettings(position_waits=True, rest_waits=True, self_paced=True)


def test_steps_that_wait_are_gone_through(folder: DataFolder) -> None:
    items = (builders.item("hug"), builders.item("bend", usual=builders.repetitions(3, sets=2)))
    quiet, clock = Quiet(), FastClock(BEGAN)
    ended: list[SessionState] = []
    run = SessionRun(
        make_plan(items, WAITS),
        SessionIdentity("id", BEGAN, "test", 1, 0),
        clock,
        folder.history,
        folder.journal,
        Outputs(quiet, quiet, quiet),
        ended.append,
    )
    steps: list[SessionState] = []
    play_through(run, clock, 1e6, steps.append)
    assert ended[0].status is Status.COMPLETED
    assert any(state.step.waits for state in steps)

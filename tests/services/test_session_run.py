"""A machine that sleeps or changes its clock neither skips anything nor invents anything."""

from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from backguide.core.events import CheckOut, EndForToday, TogglePause
from backguide.core.session import Activity
from backguide.core.step import StepKind
from backguide.core.vocabulary import Status
from backguide.storage.data_folder import DataFolder
from tests.services.played import BEGAN, Played


@pytest.fixture
def played(folder: DataFolder) -> Played:
    made = Played(folder)
    made.begin()
    return made


@pytest.mark.parametrize("slept", [3.0, 600.0, 30_000.0])
def test_a_machine_that_slept_pauses_and_loses_nothing(played: Played, slept: float) -> None:
    played.play_until(lambda state: state.step.kind is StepKind.HOLD)
    played.pass_time(7.0)
    before = played.state
    silenced = played.quiet.silenced
    played.clock.seconds += slept
    played.run.tick()
    assert played.state.activity is Activity.PAUSED
    assert played.state.paused_by_sleep
    assert played.state.index == before.index
    assert played.state.remaining == pytest.approx(before.left(before.last_tick))
    assert played.quiet.silenced > silenced
    kept = played.folder.journal.recover()
    assert kept is not None
    assert kept.step_elapsed == pytest.approx(7.0, abs=0.5)
    seconds = sum(done.seconds for item in kept.record.items for done in item.done)
    assert seconds == pytest.approx(7.0, abs=0.5), "sleep is not credited"


def test_a_clock_moved_on_by_suspend_only_on_the_wall_changes_nothing(played: Played) -> None:
    # Some systems stop the monotonic clock while they sleep: then it is as if no time had passed.
    played.play_until(lambda state: state.step.kind is StepKind.HOLD)
    played.clock.set_by += timedelta(hours=3)
    played.pass_time(1.0)
    assert played.state.activity is Activity.RUNNING


@pytest.mark.parametrize(
    "change",
    [timedelta(hours=-1), timedelta(hours=1), timedelta(days=-400), timedelta(days=400)],
    ids=["clocks back", "clocks forward", "set to last year", "set to next year"],
)
def test_a_clock_set_in_the_middle_changes_no_phase(folder: DataFolder, change: timedelta) -> None:
    lengths: list[list[tuple[int, float]]] = []
    for is_set in (False, True):
        played = Played(folder)
        played.begin()
        played.play_until(lambda state: state.step.kind is StepKind.HOLD)
        if is_set:
            played.clock.set_by += change
        entered: list[tuple[int, float]] = []
        while played.state.step.kind is not StepKind.CHECK_OUT:
            if not entered or entered[-1][0] != played.state.index:
                entered.append((played.state.index, played.clock.seconds))
            played.pass_time(0.5)
        lengths.append([(one[0], two[1] - one[1]) for one, two in pairwise(entered)])
        played.run.dispatch(CheckOut())
        assert played.state.status is Status.COMPLETED
        assert played.ended == [played.state]
    assert lengths[0] == lengths[1]


@pytest.mark.parametrize("change", [timedelta(days=-400), timedelta(days=400)])
def test_a_clock_set_in_the_middle_leaves_the_record_readable_and_its_length_right(
    tmp_path: Path, change: timedelta
) -> None:
    with DataFolder.open(tmp_path, now=lambda: BEGAN) as folder:
        played = Played(folder)
        played.begin()
        played.play_until(lambda state: state.step.kind is StepKind.HOLD)
        played.clock.set_by += change
        played.pass_time(10.0)
        played.run.dispatch(TogglePause())
        kept = folder.journal.recover()
        assert kept is not None
        assert kept.step_elapsed == pytest.approx(10.0), "the last line counts, none is refused"
        lasted = played.clock.seconds - 100.0
        played.run.dispatch(EndForToday())
    with DataFolder.open(tmp_path, now=lambda: BEGAN) as folder:
        assert folder.notices == ()
        (record,) = folder.history.all_between(BEGAN.date(), BEGAN.date())
        assert record.ended_at - record.started_at == timedelta(seconds=lasted)

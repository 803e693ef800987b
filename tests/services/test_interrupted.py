"""After a crash the session goes on where it was, or what was done is kept; never twice, never less."""

import errno
import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from backguide.core.compile import make_plan
from backguide.core.events import (
    CheckOut,
    EndForToday,
    Event,
    Later,
    Skip,
    Stop,
    StopChoice,
    StopReason,
    Tick,
)
from backguide.core.exercise import Exercise
from backguide.core.plan import PlanSettings
from backguide.core.record import SessionRecord
from backguide.core.session import Activity
from backguide.core.step import StepKind
from backguide.core.vocabulary import Position, Sidedness, Status
from backguide.services.interrupted import HAS_CHANGED
from backguide.services.left_over import LeftOver
from backguide.services.playing import resume_session
from backguide.services.session_run import Outputs, SessionRun
from backguide.storage.data_folder import DataFolder
from backguide.storage.errors import WriteError
from backguide.storage.history import History
from backguide.storage.journal import Snapshot
from tests import builders
from tests.services.played import Played, two_exercises

INSTALLED = {item.exercise.id: item.exercise for item in two_exercises().items}


class Restart:
    """A new start over the data of a run that died."""

    def __init__(self, died: Played, folder: DataFolder, later: timedelta = timedelta()) -> None:
        self.clock = died.clock
        self.clock.seconds += later.total_seconds()
        self.folder = folder
        self.quiet = died.quiet
        self.left_over = LeftOver(folder, INSTALLED, self.clock)

    def take(self) -> Snapshot:
        snapshot = self.left_over.take()
        assert snapshot is not None
        return snapshot

    def resume(self) -> SessionRun:
        outputs = Outputs(self.quiet, self.quiet, self.quiet)
        run = resume_session(self.take(), INSTALLED, self.folder, self.clock, outputs, self._ended)
        run.start()
        return run

    def _ended(self, state: object) -> None:
        del state

    def play_on(self, run: SessionRun) -> None:
        for _ in range(10_000):
            if run.is_over:
                return
            self.clock.seconds += 0.5
            run.dispatch(CheckOut(2) if run.state.step.kind is StepKind.CHECK_OUT else Tick())
        raise AssertionError("the session never ended")


@pytest.fixture
def played(folder: DataFolder) -> Played:
    made = Played(folder)
    made.begin()
    return made


def died_in(played: Played, kind: StepKind, seconds: float = 3.0) -> None:
    """Play on into a step of that kind; the process is gone afterwards."""
    played.play_until(lambda state: state.step.kind is kind)
    played.pass_time(seconds)


BACK_INTO_POSITION = [
    StepKind.MOVE_IN,
    StepKind.HOLD,
    StepKind.MOVE_OUT,
    StepKind.REST,
    StepKind.SWITCH_SIDE,
    StepKind.REPETITION,
]


@pytest.mark.parametrize("kind", [StepKind.OVERVIEW, StepKind.POSITION, *BACK_INTO_POSITION])
def test_it_goes_on_at_the_step_where_it_was_and_ends_as_one_whole_session(
    played: Played, folder: DataFolder, kind: StepKind
) -> None:
    died_in(played, kind)
    at = played.state.index
    restart = Restart(played, folder, timedelta(minutes=2))
    offer = restart.left_over.offer
    assert offer is not None
    assert offer.can_resume
    run = restart.resume()
    assert run.state.index == at
    assert run.state.activity is (Activity.LEAD_IN if kind in BACK_INTO_POSITION else Activity.RUNNING)
    restart.play_on(run)
    record = folder.history.latest()
    assert record is not None
    assert (record.id, record.status, record.pain_before) == ("one", Status.COMPLETED, 3)
    assert record.credited == (5, 5)
    assert folder.history.all_between(record.started_at.date(), record.ended_at.date()) == (record,)
    assert folder.journal.recover() is None


def test_at_most_five_seconds_of_a_hold_are_done_again(played: Played, folder: DataFolder) -> None:
    died_in(played, StepKind.HOLD, 14.0)
    left = played.state.left(played.clock.seconds)
    run = Restart(played, folder).resume()
    assert left <= run.state.remaining <= left + 5.0


def test_what_was_changed_on_the_way_is_still_so(played: Played, folder: DataFolder) -> None:
    died_in(played, StepKind.HOLD)
    played.run.dispatch(Later())
    played.pass_time(6.0)
    plan = played.state.plan
    run = Restart(played, folder).resume()
    assert run.state.plan.steps == plan.steps
    assert run.state.index == played.state.index


def test_killed_again_it_goes_on_again(played: Played, folder: DataFolder) -> None:
    died_in(played, StepKind.HOLD, 10.0)
    first = Restart(played, folder)
    run = first.resume()
    for _ in range(80):
        first.clock.seconds += 0.5
        run.tick()
    at = run.state.index
    second = Restart(played, folder)
    again = second.resume()
    assert again.state.index == at
    second.play_on(again)
    record = folder.history.latest()
    assert record is not None
    assert record.credited == (5, 5)


def test_kept_it_is_a_partial_session(played: Played, folder: DataFolder) -> None:
    died_in(played, StepKind.HOLD, 19.0)
    restart = Restart(played, folder)
    offer = restart.left_over.offer
    assert offer is not None
    assert offer.sentence == "You did 1 of 2 exercises. That counts."
    restart.left_over.keep()
    record = folder.history.latest()
    assert record is not None
    assert (record.status, record.credited) == (Status.PARTIAL, (0, 5))
    assert restart.left_over.offer is None
    assert Restart(played, folder).left_over.offer is None


def test_discarded_it_is_gone(played: Played, folder: DataFolder) -> None:
    died_in(played, StepKind.HOLD)
    Restart(played, folder).left_over.discard()
    assert folder.history.latest() is None
    assert Restart(played, folder).left_over.offer is None


def test_hours_later_it_is_kept_by_itself(played: Played, folder: DataFolder) -> None:
    died_in(played, StepKind.HOLD, 12.0)
    assert Restart(played, folder, timedelta(hours=3.9)).left_over.offer is not None
    assert Restart(played, folder, timedelta(hours=0.2)).left_over.offer is None
    record = folder.history.latest()
    assert record is not None
    assert record.status is Status.PARTIAL


def test_an_offer_left_open_for_hours_is_kept_when_it_is_taken(played: Played, folder: DataFolder) -> None:
    died_in(played, StepKind.HOLD, 12.0)
    restart = Restart(played, folder)
    played.clock.seconds += timedelta(hours=5).total_seconds()
    assert restart.left_over.take() is None
    assert folder.history.latest() is not None


def test_only_just_begun_it_can_go_on_but_there_is_nothing_to_keep(
    played: Played, folder: DataFolder
) -> None:
    died_in(played, StepKind.OVERVIEW)
    restart = Restart(played, folder)
    offer = restart.left_over.offer
    assert offer is not None
    assert (offer.sentence, offer.can_resume, offer.can_keep) == ("You had only just begun.", True, False)
    restart.left_over.keep()
    assert folder.history.latest() is None


def test_a_session_still_at_its_first_question_is_not_told(folder: DataFolder) -> None:
    played = Played(folder)
    played.run.start()
    assert Restart(played, folder).left_over.offer is None


def test_a_session_that_ended_is_not_offered(played: Played, folder: DataFolder) -> None:
    died_in(played, StepKind.HOLD)
    line = folder.journal.recover()
    assert line is not None
    played.run.dispatch(EndForToday())
    folder.journal.append(line)  # as if the machine had died before the journal was cleared
    assert Restart(played, folder).left_over.offer is None
    assert folder.journal.recover() is None


CHANGED = {
    "gone": {"cat-camel": INSTALLED["cat-camel"]},
    "other sides": {
        **INSTALLED,
        "knee-hug": replace(INSTALLED["knee-hug"], sidedness=Sidedness.BILATERAL),
    },
}


@pytest.mark.parametrize("installed", CHANGED.values(), ids=CHANGED.keys())
def test_exercises_that_changed_since_leave_keep_and_discard(
    played: Played, folder: DataFolder, installed: Mapping[str, Exercise]
) -> None:
    died_in(played, StepKind.REPETITION)
    left_over = LeftOver(folder, installed, played.clock)
    offer = left_over.offer
    assert offer is not None
    assert not offer.can_resume
    assert offer.sentence == f"You did 1 of 2 exercises. That counts. {HAS_CHANGED}"
    left_over.keep()
    record = folder.history.latest()
    assert record is not None
    assert record.credited[0] == 4


def test_the_journal_of_an_older_version_offers_to_keep_or_discard(
    played: Played, folder: DataFolder
) -> None:
    died_in(played, StepKind.HOLD, 12.0)
    line = folder.journal.recover()
    assert line is not None
    folder.journal.append(replace(line, progress=None))
    offer = Restart(played, folder).left_over.offer
    assert offer is not None
    assert (offer.can_resume, offer.can_keep) == (False, True)


def test_practice_stays_practice(tmp_path: Path) -> None:
    with DataFolder.open(tmp_path / "other") as folder:
        played = Played(folder)
        played.begin()
        died_in(played, StepKind.HOLD, 12.0)
        line = folder.journal.recover()
        assert line is not None
        folder.journal.append(replace(line, record=replace(line.record, practice=True)))
        restart = Restart(played, folder)
        restart.play_on(restart.resume())
        record = folder.history.latest()
        assert record is not None
        assert record.practice


def test_an_exercise_skipped_before_stays_skipped(folder: DataFolder) -> None:
    plan = make_plan(
        (builders.item(), builders.item("cat-camel", Sidedness.BILATERAL, Position.QUADRUPED)), PlanSettings()
    )
    played = Played(folder, plan)
    played.begin()
    died_in(played, StepKind.HOLD, 1.0)
    played.run.dispatch(Skip())
    played.pass_time(6.0)
    run = Restart(played, folder).resume()
    assert run.state.index == played.state.index
    assert run.state.worked == played.state.worked


def refuse(history: History, record: SessionRecord) -> None:
    """In the place of ``History.add`` on a full disk."""
    del history
    raise WriteError(Path(record.id), OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))


@pytest.mark.parametrize(
    ("events", "status"),
    [
        ((CheckOut(2, 6),), Status.COMPLETED),
        ((Stop(), StopChoice(StopReason.WORRY)), Status.STOPPED_SAFETY),
    ],
    ids=["completed", "stopped for safety"],
)
def test_a_session_that_could_not_be_stored_is_kept_at_the_next_start_with_its_last_answers(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch, events: tuple[Event, ...], status: Status
) -> None:
    played = Played(folder)
    played.begin()
    played.play_until(lambda state: state.step.kind is StepKind.CHECK_OUT)
    with monkeypatch.context() as patch:
        patch.setattr(History, "add", refuse)
        for event in events[:-1]:
            played.run.dispatch(event)
        with pytest.raises(WriteError):
            played.run.dispatch(events[-1])
    restart = Restart(played, folder)
    restart.left_over.keep()
    record = folder.history.latest()
    assert record is not None
    assert record.status is status
    if status is Status.COMPLETED:
        assert (record.pain_after, record.effort) == (2, 6)


def test_a_new_session_on_a_full_disk_does_not_cost_the_one_left_over(
    played: Played, folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    died_in(played, StepKind.HOLD, 12.0)
    restart = Restart(played, folder)
    with monkeypatch.context() as patch:
        patch.setattr(History, "add", refuse)
        with pytest.raises(WriteError):
            restart.left_over.make_room()
        other = Played(folder, identity="two")
        other.begin()
        died_in(other, StepKind.HOLD, 12.0)
        again = Restart(other, folder)
        assert again.take().record.id == "two", "a full disk does not keep the app from starting"
    assert folder.history.latest() is None
    last = Restart(other, folder)
    record = folder.history.get("one")
    assert record is not None
    assert record.status is Status.PARTIAL
    assert last.take().record.id == "two"
    assert folder.journal.others() == ()

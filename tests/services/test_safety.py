"""The desk: what is due, the lock that survives restarts, and sessions that do not start while it holds."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from backguide.content.assets import assets_folder
from backguide.content.library import load_library
from backguide.core.compile import make_plan
from backguide.core.plan import PlanSettings
from backguide.core.record import SessionRecord
from backguide.core.safety import Lock, Morning, Occasion, ProgrammeLockedError, Urgency
from backguide.core.vocabulary import Status
from backguide.platform.quiet import NoSpeech, NoTones
from backguide.services.headless import FastClock
from backguide.services.playing import run_session
from backguide.services.safety import SafetyDesk
from backguide.services.session_run import Outputs
from backguide.storage.data_folder import DataFolder
from backguide.storage.errors import WriteError
from tests import builders
from tests.storage.faulty_disks import FullDisk
from tests.storage.records import record

NOW = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
DAY = 24 * 3600.0


class _NoScreen:
    def show_session(self, state: object) -> None:
        """Show nothing."""

    def show_caption(self, text: str) -> None:
        """Show nothing."""

    def show_flash(self, name: object) -> None:
        """Show nothing."""


@pytest.fixture
def clock() -> FastClock:
    return FastClock(NOW)


@pytest.fixture
def folder(tmp_path: Path, clock: FastClock) -> Iterator[DataFolder]:
    with DataFolder.open(tmp_path, now=clock.wall) as folder:
        yield folder


@pytest.fixture
def desk(folder: DataFolder, clock: FastClock) -> SafetyDesk:
    return SafetyDesk(folder, clock)


def yesterday(number: int = 1, status: Status = Status.COMPLETED) -> SessionRecord:
    """A session of yesterday after which the pain was 3 of 10."""
    return record(number, NOW - timedelta(days=1), status)


def test_at_first_everything_is_due(desk: SafetyDesk) -> None:
    assert (desk.is_consent_due, desk.are_signs_due, desk.is_first) == (True, True, True)
    desk.give_consent()
    desk.answer_signs(Occasion.FIRST, None)
    assert (desk.is_consent_due, desk.are_signs_due, desk.is_first) == (False, False, False)
    assert desk.lock is None


def test_after_thirty_days_the_signs_are_due_again(desk: SafetyDesk, clock: FastClock) -> None:
    desk.answer_signs(Occasion.FIRST, None)
    clock.move(29 * DAY)
    assert not desk.are_signs_due
    clock.move(DAY)
    assert desk.are_signs_due


def play(folder: DataFolder, clock: FastClock) -> None:
    programme = load_library(assets_folder()).programmes["first-steps"]
    plan = make_plan((builders.item(),), PlanSettings())
    outputs = Outputs(NoSpeech(), NoTones(), _NoScreen())
    run_session(plan, programme, 0, folder, clock, outputs, lambda _state: None)


def test_no_session_starts_while_locked(desk: SafetyDesk, folder: DataFolder, clock: FastClock) -> None:
    desk.answer_signs(Occasion.SESSION, Urgency.NOW)
    with pytest.raises(ProgrammeLockedError) as raised:
        play(folder, clock)
    assert "since 2026-03-03" in str(raised.value)
    assert "\n" not in str(raised.value)
    desk.take_advice()
    play(folder, clock)


def test_the_lock_is_there_after_a_restart(tmp_path: Path, clock: FastClock) -> None:
    with DataFolder.open(tmp_path, now=clock.wall) as folder:
        SafetyDesk(folder, clock).answer_signs(Occasion.MONTHLY, Urgency.SOON)
    clock.move(3 * DAY)
    with DataFolder.open(tmp_path, now=clock.wall) as folder:
        assert SafetyDesk(folder, clock).lock == Lock(NOW, Urgency.SOON)


def test_a_session_stopped_for_safety_locks_even_after_a_crash(desk: SafetyDesk, folder: DataFolder) -> None:
    stopped = yesterday(status=Status.STOPPED_SAFETY)
    folder.history.add(stopped)
    desk.mend()
    assert desk.lock == Lock(stopped.ended_at, Urgency.TODAY)
    desk.take_advice()
    desk.mend()
    assert desk.lock is None


def test_a_lock_that_was_stored_is_not_mended(desk: SafetyDesk, folder: DataFolder, clock: FastClock) -> None:
    desk.answer_signs(Occasion.SESSION, Urgency.NOW)
    clock.move(2.0)
    folder.history.add(record(1, clock.wall() - timedelta(minutes=11), Status.STOPPED_SAFETY))
    desk.mend()
    assert desk.lock == Lock(NOW, Urgency.NOW)


def test_a_full_disk_does_not_open_a_locked_programme(tmp_path: Path, clock: FastClock) -> None:
    with DataFolder.open(tmp_path, now=clock.wall, files=FullDisk(room=0)) as folder:
        desk = SafetyDesk(folder, clock)
        with pytest.raises(WriteError):
            desk.answer_signs(Occasion.SESSION, Urgency.NOW)
        assert desk.lock == Lock(NOW, Urgency.NOW)


def test_the_morning_after_pain_is_asked_about_once(desk: SafetyDesk, folder: DataFolder) -> None:
    folder.history.add(yesterday())
    waiting = desk.waiting_morning()
    assert waiting is not None
    desk.answer_morning(waiting.id, Morning.WORSE)
    assert desk.waiting_morning() is None


def test_a_skipped_morning_is_not_asked_about_again(desk: SafetyDesk, folder: DataFolder) -> None:
    folder.history.add(yesterday())
    desk.answer_morning(yesterday().id, None)
    assert desk.waiting_morning() is None


def test_a_night_must_have_passed_but_not_a_week(
    desk: SafetyDesk, folder: DataFolder, clock: FastClock
) -> None:
    folder.history.add(record(1, NOW - timedelta(hours=1)))
    assert desk.waiting_morning() is None
    clock.move(DAY)
    assert desk.waiting_morning() is not None
    clock.move(7 * DAY)
    assert desk.waiting_morning() is None


def test_without_pain_no_morning_is_asked_about(desk: SafetyDesk, folder: DataFolder) -> None:
    folder.history.add(replace(yesterday(), pain_after=2))
    assert desk.waiting_morning() is None

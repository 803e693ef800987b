"""A session that was cut off waits on Today, and goes on in the window where it was."""

from collections.abc import Iterator
from datetime import timedelta
from math import inf
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from backguide.app import App
from backguide.cli.demonstration import NOW
from backguide.content.assets import assets_folder
from backguide.content.library import load_library
from backguide.core.events import CheckIn
from backguide.core.safety import Occasion
from backguide.core.session import Activity
from backguide.core.shorter import Version
from backguide.core.step import StepKind
from backguide.core.vocabulary import Status
from backguide.platform.quiet import NoTones
from backguide.services.appointment import appointment
from backguide.services.headless import FastClock
from backguide.services.playing import plan_for, run_session
from backguide.services.safety import SafetyDesk
from backguide.services.session_run import Outputs
from backguide.storage.data_folder import DataFolder
from backguide.ui.pages.session import SessionPage
from backguide.ui.viewmodels.session import SessionViewModel
from tests.dressed import undress
from tests.services.played import Quiet


@pytest.fixture
def clock() -> FastClock:
    return FastClock(NOW)


@pytest.fixture
def folder(tmp_path: Path, clock: FastClock) -> Iterator[DataFolder]:
    """The data of a person whose session was cut off three seconds into its second hold."""
    with DataFolder.open(tmp_path, now=clock.wall) as opened:
        desk = SafetyDesk(opened, clock)
        desk.give_consent()
        desk.answer_signs(Occasion.FIRST, None)
        place = appointment(
            load_library(assets_folder()).programmes, opened.settings.values(), clock.wall().date()
        )
        plan = plan_for(place, opened, Version.FULL)
        quiet = Quiet()
        run = run_session(
            plan, place.programme, 0, opened, clock, Outputs(quiet, quiet, quiet), lambda _state: None
        )
        run.start()
        run.dispatch(CheckIn(4))
        second = [index for index, step in enumerate(plan.steps) if step.kind is StepKind.HOLD][1]
        while run.state.index < second or run.state.elapsed(clock.monotonic()) < 3.0:
            clock.move(0.5)
            run.tick()
        yield opened


class FakeScreen:
    """Remembers whether it is kept on."""

    def __init__(self) -> None:
        self.is_kept_on = False

    def hold(self, seconds: float = inf) -> None:
        self.is_kept_on = seconds > 0.0

    def release(self) -> None:
        self.is_kept_on = False


@pytest.fixture
def screen() -> FakeScreen:
    return FakeScreen()


@pytest.fixture
def app(qapp: QApplication, folder: DataFolder, clock: FastClock, screen: FakeScreen) -> Iterator[App]:
    opened = App(qapp, folder, clock, tones=NoTones(), keep_awake=screen)
    opened.show()
    yield opened
    opened.close()
    undress(qapp)


def press(app: App, text: str, qtbot: QtBot) -> None:
    button = next(one for one in app.window.findChildren(QAbstractButton) if one.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_resume_here_goes_on_at_that_hold_after_getting_back_into_position(app: App, qtbot: QtBot) -> None:
    press(app, "Resume here", qtbot)
    page = app.window.findChild(SessionPage)
    assert isinstance(page, SessionPage)
    session = page.findChild(SessionViewModel)
    assert isinstance(session, SessionViewModel)
    assert session.face.activity is Activity.LEAD_IN
    assert session.clock.segments[0].done > 0.0
    session.ready()
    assert (session.face.activity, session.face.kind) == (Activity.RUNNING, StepKind.HOLD)
    session.end_for_today()
    latest = app.history.latest()
    assert latest is not None
    assert (latest.status, latest.pain_before) == (Status.PARTIAL, 4)


def test_the_screen_stays_on_until_the_window_is_closed(
    qapp: QApplication, folder: DataFolder, clock: FastClock, screen: FakeScreen
) -> None:
    app = App(qapp, folder, clock, tones=NoTones(), keep_awake=screen)
    app.show()
    assert not screen.is_kept_on
    app.resume_session()
    assert screen.is_kept_on
    app.close()
    assert not screen.is_kept_on
    undress(qapp)


def test_starting_anew_without_an_answer_keeps_what_was_done(app: App) -> None:
    session = app.start_session()
    latest = app.history.latest()
    assert latest is not None
    assert (latest.status, latest.pain_before) == (Status.PARTIAL, 4)
    session.end_for_today()


def test_left_out_it_is_not_in_the_history(app: App, qtbot: QtBot) -> None:
    press(app, "Leave it out", qtbot)
    assert app.history.latest() is None
    assert app.today_summary().sessions == 0


def test_hours_later_it_is_kept_without_a_word(
    qapp: QApplication, folder: DataFolder, clock: FastClock
) -> None:
    clock.move(timedelta(hours=4, minutes=1).total_seconds())
    app = App(qapp, folder, clock, tones=NoTones())
    app.show()
    latest = app.history.latest()
    assert latest is not None
    assert latest.status is Status.PARTIAL
    app.close()
    undress(qapp)

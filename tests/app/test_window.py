"""What a person does in the window, from start to stored session."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from backguide.app import App
from backguide.core.vocabulary import Status
from backguide.services.headless import FastClock
from backguide.ui.page_error import PageError
from backguide.ui.pages.session import SessionPage
from backguide.ui.viewmodels.session import SessionViewModel
from backguide.ui.viewmodels.session_face import SessionPart
from backguide.ui.widgets import PrimaryButton
from backguide.ui.widgets.weeks_table import WeeksTable

LONGEST = 3600.0


def session_page(app: App) -> SessionPage:
    page = app.window.findChild(SessionPage)
    assert isinstance(page, SessionPage)
    return page


def play_to(session: SessionViewModel, clock: FastClock, part: SessionPart) -> None:
    waited = 0.0
    while session.face.part is not part:
        assert waited < LONGEST
        clock.move(0.5)
        waited += 0.5
        session.tick()


def this_weeks_bar(app: App, heading: str = "Sessions") -> str:
    app.window.show_page("progress")
    table = app.window.findChild(WeeksTable)
    assert isinstance(table, WeeksTable)
    headings = [table.model().headerData(column, Qt.Orientation.Horizontal) for column in range(5)]
    cell = table.item(0, headings.index(heading))
    assert cell is not None
    return cell.text()


@pytest.mark.parametrize("key", ["today", "exercises", "progress", "learn", "settings"])
def test_every_page_opens(app: App, key: str) -> None:
    app.window.show_page(key)
    page = app.window.page(key)
    assert page is not None
    assert not isinstance(page, PageError)
    assert page.isVisible()


def test_start_plays_a_session_that_is_stored_and_makes_this_weeks_bar_grow(
    app: App, clock: FastClock, qtbot: QtBot
) -> None:
    assert this_weeks_bar(app) == "1"
    app.window.show_page("today")
    today = app.window.page("today")
    assert today is not None
    start = today.findChild(PrimaryButton)
    assert isinstance(start, PrimaryButton)
    qtbot.mouseClick(start, Qt.MouseButton.LeftButton)
    session = session_page(app).findChild(SessionViewModel)
    assert isinstance(session, SessionViewModel)
    session.check_in(4, anything_new=False)
    play_to(session, clock, SessionPart.CHECK_OUT)
    session.check_out(3, 5, {})
    assert session.face.part is SessionPart.SUMMARY
    session_page(app).finished.emit()
    assert this_weeks_bar(app) == "2"
    latest = app.history.latest()
    assert latest is not None
    assert (latest.status, latest.pain_before, latest.pain_after, latest.effort) == (
        Status.COMPLETED,
        4,
        3,
        5,
    )


def test_a_session_ended_early_is_stored_as_partial(app: App, clock: FastClock) -> None:
    session = app.start_session()
    session.check_in(None, anything_new=False)
    while not session.clock.segments[0].done >= 1.0:
        clock.move(0.5)
        session.tick()
    session.stop()
    session.end_for_today()
    latest = app.history.latest()
    assert latest is not None
    assert latest.status is Status.PARTIAL
    assert latest.credited[0] > 0


def test_a_change_of_theme_and_text_size_reaches_a_running_session(app: App, clock: FastClock) -> None:
    session = app.start_session()
    session.check_in(None, anything_new=False)
    app.change_setting("theme", "dark")
    app.change_setting("text_scale", 2.0)
    assert app.look.theme.name == "dark"
    assert app.look.text_scale == 2.0
    clock.move(0.5)
    session.tick()
    assert session_page(app).isVisible()


def test_one_exercise_can_be_tried(app: App) -> None:
    session = app.try_exercise("bird-dog")
    assert [item.exercise.id for item in session.plan.items] == ["bird-dog"]


def test_trying_an_exercise_is_practice_and_no_session_of_the_week(app: App, clock: FastClock) -> None:
    assert this_weeks_bar(app) == "1"
    session = app.try_exercise("bird-dog")
    session.check_in(None, anything_new=False)
    play_to(session, clock, SessionPart.CHECK_OUT)
    session.check_out(None, None, {})
    session_page(app).finished.emit()
    latest = app.history.latest()
    assert latest is not None
    assert (latest.practice, latest.status) == (True, Status.COMPLETED)
    assert this_weeks_bar(app) == "1"
    assert app.today_summary().sessions == 1
    assert this_weeks_bar(app, "Tried besides") == "1"


def test_a_session_called_off_at_check_in_leaves_no_trace(app: App) -> None:
    before = app.history.latest()
    app.start_session().end_for_today()
    assert app.history.latest() == before


def test_closing_the_window_keeps_what_was_done(app: App, clock: FastClock) -> None:
    session = app.start_session()
    session.check_in(None, anything_new=False)
    while not session.clock.segments[0].done >= 1.0:
        clock.move(0.5)
        session.tick()
    app.close()
    latest = app.history.latest()
    assert latest is not None
    assert latest.status is Status.PARTIAL
    assert latest.credited[0] > 0

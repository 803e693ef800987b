"""Everything that can be reached by keyboard has a name that a screen reader can say."""

from itertools import chain

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from backguide.app import App
from backguide.cli.tour_exercises import exercise_pages, programme_pages
from backguide.core.safety import Occasion, Urgency
from backguide.core.warning_signs import signs_of
from backguide.services.headless import FastClock
from backguide.ui.dialogs.advice import AdvicePanel
from backguide.ui.dialogs.consent import ConsentPage
from backguide.ui.dialogs.questions import leg_question, morning_question
from backguide.ui.dialogs.signs_page import SignsPage
from backguide.ui.viewmodels.session_face import SessionPart

PAGES = ["today", "exercises", "programme", "progress", "learn", "settings"]


def nameless(root: QWidget) -> list[str]:
    """Visible widgets under ``root`` that take the focus and have no name."""
    found: list[str] = []
    for widget in root.findChildren(QWidget):
        if widget.focusPolicy() is Qt.FocusPolicy.NoFocus or not widget.isVisible():
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name) if interface else ""
        if not name.strip():
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


@pytest.mark.parametrize("key", PAGES)
def test_pages(app: App, key: str) -> None:
    app.window.show_page(key)
    assert nameless(app.window) == []


def test_exercises_and_programmes(app: App, qapp: QApplication) -> None:
    for _ in chain(exercise_pages(app), programme_pages(app)):
        qapp.processEvents()
        assert nameless(app.window) == []


def test_every_phase_of_a_session(app: App, clock: FastClock, qapp: QApplication) -> None:
    session = app.start_session()
    assert nameless(app.window) == []
    session.check_in(4, anything_new=False)
    seen: set[object] = set()
    for _ in range(4000):
        if session.face.part is SessionPart.CHECK_OUT:
            break
        if session.face.kind not in seen:
            seen.add(session.face.kind)
            qapp.processEvents()
            assert nameless(app.window) == []
        clock.move(0.5)
        session.tick()
    assert session.face.part is SessionPart.CHECK_OUT
    assert nameless(app.window) == []
    session.check_out(2, 3, {})
    assert nameless(app.window) == []


def test_everything_that_is_asked_around_sessions(app: App, qapp: QApplication) -> None:
    look = app.look
    pages = (
        ConsentPage(look),
        SignsPage(look, Occasion.FIRST),
        leg_question(look),
        morning_question(look, "After the session on Monday."),
        AdvicePanel(look, signs_of(Urgency.NOW)),
    )
    for page in pages:
        app.window.enter_session(page)
        qapp.processEvents()
        assert nameless(app.window) == []


def test_today_while_the_programme_rests(app: App) -> None:
    app.safety.answer_in_session(Urgency.NOW)
    app.window.show_page("today")
    assert nameless(app.window) == []


def test_stop_sheet(app: App) -> None:
    session = app.start_session()
    session.check_in(4, anything_new=False)
    session.stop()
    assert nameless(app.window) == []

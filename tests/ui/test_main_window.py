from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from backguide.ui.actions import Action, ActionError, ActionRegistry
from backguide.ui.look import Look
from backguide.ui.main_window import MainWindow, PageEntry
from backguide.ui.page_error import PageError
from backguide.ui.widgets import FocusRing, PrimaryButton, Rail, SecondaryButton
from tests.ui.looks import found, make_look


class Page(QWidget):
    """Counts how often it was read anew."""

    pressed = Signal()

    def __init__(self, look: Look, text: str) -> None:
        super().__init__()
        self.refreshed = 0
        self.button = PrimaryButton(look, text, parent=self)

    def refresh(self) -> None:
        self.refreshed += 1


class Faulty:
    """A factory that fails until it is mended."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self.broken = True

    def __call__(self) -> QWidget:
        if self.broken:
            raise ValueError("history.json could not be read.")
        return Page(self._look, "Progress")


def window(
    qtbot: QtBot, look: Look | None = None, progress: Callable[[], QWidget] | None = None
) -> MainWindow:
    shown = look or make_look()
    made = MainWindow(
        shown,
        [
            PageEntry("today", "Today", "today", lambda: Page(shown, "Start")),
            PageEntry("progress", "Progress", "progress", progress or (lambda: Page(shown, "Print"))),
            PageEntry("settings", "Settings", "settings", lambda: Page(shown, "Save"), at_foot=True),
        ],
    )
    qtbot.addWidget(made)
    made.show_page("today")
    with qtbot.waitActive(made):
        made.show()
    return made


@contextmanager
def logged_error(caplog: pytest.LogCaptureFixture, text: str) -> Iterator[None]:
    yield
    assert text in caplog.text


def test_pages_are_built_when_they_are_first_shown(qtbot: QtBot) -> None:
    made = window(qtbot)
    assert made.current_page == "today"
    assert made.page("progress") is None
    qtbot.mouseClick(found(made, Rail).item("progress"), Qt.MouseButton.LeftButton)
    built = made.page("progress")
    assert isinstance(built, Page)
    assert built.isVisible()
    made.show_page("today")
    made.show_page("progress")
    assert made.page("progress") is built
    assert built.refreshed == 2


def test_a_page_that_fails_says_so_and_the_others_live_on(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    look = make_look()
    faulty = Faulty(look)
    made = window(qtbot, look, faulty)
    with logged_error(caplog, "page progress could not be shown"):
        made.show_page("progress")
    page = made.page("progress")
    assert isinstance(page, PageError)
    said = [label.text() for label in page.findChildren(QLabel)]
    assert "history.json could not be read." in said
    made.show_page("settings")
    assert isinstance(made.page("settings"), Page)


def test_a_page_that_failed_can_be_tried_again(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    look = make_look()
    faulty = Faulty(look)
    made = window(qtbot, look, faulty)
    with logged_error(caplog, "progress"):
        made.show_page("progress")
    failed = made.page("progress")
    assert failed is not None
    again = found(failed, SecondaryButton)
    faulty.broken = False
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    assert isinstance(made.page("progress"), Page)


def test_a_session_takes_the_whole_window_and_gives_it_back(qtbot: QtBot) -> None:
    look = make_look()
    made = window(qtbot, look)
    session = Page(look, "Pause")
    made.enter_session(session)
    assert session.isVisible()
    assert not found(made, Rail).isVisible()
    assert session.size() == made.size()
    with qtbot.waitSignal(session.destroyed):
        made.leave_session()
    assert found(made, Rail).isVisible()
    page = made.page("today")
    assert isinstance(page, Page)
    assert page.refreshed == 2


@pytest.mark.parametrize(("number", "key"), [(1, "today"), (2, "progress"), (3, "settings")])
def test_pages_have_shortcuts_but_not_in_a_session(qtbot: QtBot, number: int, key: str) -> None:
    look = make_look()
    made = window(qtbot, look)
    made.enter_session(Page(look, "Pause"))
    with qtbot.assertNotEmitted(made.page_shown):
        qtbot.keySequence(made, QKeySequence(f"Ctrl+{number}"))
    made.leave_session()
    qtbot.keySequence(made, QKeySequence(f"Ctrl+{number}"))
    assert made.current_page == key


def test_text_grows_and_shrinks_from_the_keyboard(qtbot: QtBot) -> None:
    look = make_look()
    made = window(qtbot, look)
    for keys, expected in (("Ctrl+=", 1.25), ("Ctrl++", 1.5), ("Ctrl+-", 1.25), ("Ctrl+0", 1.0)):
        with qtbot.waitSignal(made.text_scale_chosen) as told:
            qtbot.keySequence(made, QKeySequence(keys))
        assert told.args == [expected]
        assert look.text_scale == expected
    with qtbot.assertNotEmitted(made.text_scale_chosen):
        qtbot.keySequence(made, QKeySequence("Ctrl+-"))


def test_full_screen_and_back(qtbot: QtBot) -> None:
    made = window(qtbot)
    made.actions_registry.trigger("full_screen")
    assert made.isFullScreen()
    made.actions_registry.trigger("full_screen")
    assert not made.isFullScreen()


def test_the_tab_key_shows_where_the_focus_is(qtbot: QtBot) -> None:
    made = window(qtbot)
    ring = found(made, FocusRing)
    assert not ring.isVisible()
    qtbot.keyClick(made, Qt.Key.Key_Tab)
    assert ring.isVisible()


def test_the_person_stands_at_the_foot_and_opens_settings(qtbot: QtBot) -> None:
    made = window(qtbot)
    made.set_person("Margaret")
    rail = found(made, Rail)
    person = next(item for item in rail.findChildren(type(rail.item("today"))) if item.text() == "Margaret")
    assert person.isVisible()
    qtbot.mouseClick(person, Qt.MouseButton.LeftButton)
    assert made.current_page == "settings"


def test_no_two_actions_share_an_id_or_a_shortcut(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    registry = ActionRegistry(holder)
    registry.add(Action("help", "Help", ("F1",), "info", holder.update))
    with pytest.raises(ActionError, match="help"):
        registry.add(Action("help", "Help again", (), "info", holder.update))
    with pytest.raises(ActionError, match="F1 belongs to help"):
        registry.add(Action("other", "Other", ("F1",), "info", holder.update))
    assert [action.id for action in registry.all()] == ["help"]

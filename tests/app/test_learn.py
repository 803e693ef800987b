"""From an article to what it tells one to do."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from backguide.app import App
from backguide.core.article import Destination
from backguide.ui.pages.exercises import ExercisesSection
from backguide.ui.pages.learn import LearnSection
from backguide.ui.pages.session import SessionPage
from backguide.ui.widgets.rail import RailItem


@pytest.fixture
def learn(app: App) -> LearnSection:
    app.window.show_page("learn")
    page = app.window.page("learn")
    assert isinstance(page, LearnSection)
    return page


def follow(page: LearnSection, article_id: str, to: Destination, qtbot: QtBot) -> None:
    page.show_article(article_id)
    panel = page.article.panel
    assert panel is not None
    button = next(button for button, view in panel.links.items() if view.link.to is to)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def test_start_todays_session(app: App, learn: LearnSection, qtbot: QtBot) -> None:
    follow(learn, "why-exercise", Destination.SESSION, qtbot)
    assert isinstance(app.window.findChild(SessionPage), SessionPage)


def test_open_an_exercise(app: App, learn: LearnSection, qtbot: QtBot) -> None:
    follow(learn, "water-walking-heat-cold", Destination.EXERCISE, qtbot)
    page = app.window.page("exercises")
    assert app.window.current_page == "exercises"
    assert isinstance(page, ExercisesSection)
    assert page.exercise_id == "aqua-knee-raise"


def test_look_at_the_pain_limits(app: App, learn: LearnSection, qtbot: QtBot) -> None:
    follow(learn, "how-much-pain", Destination.SETTING, qtbot)
    assert app.window.current_page == "settings"

    def the_chosen_limit_has_the_keyboard() -> None:
        focused = app.window.focusWidget()
        assert isinstance(focused, QAbstractButton)
        assert focused.accessibleName() == "Pain that is fine: 0–2"
        assert focused.visibleRegion().boundingRect().size() == focused.size()

    qtbot.waitUntil(the_chosen_limit_has_the_keyboard)


def test_see_how_it_is_going(app: App, learn: LearnSection, qtbot: QtBot) -> None:
    follow(learn, "why-plans-fail", Destination.PAGE, qtbot)
    assert app.window.current_page == "progress"


def test_the_rail_leads_back_to_all_articles(app: App, learn: LearnSection, qtbot: QtBot) -> None:
    learn.show_article("traction")
    (item,) = [item for item in app.window.findChildren(RailItem) if item.text() == "Learn"]
    qtbot.mouseClick(item, Qt.MouseButton.LeftButton)
    assert learn.article_id == ""

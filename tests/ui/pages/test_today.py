from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from backguide.core.settings import Theme
from backguide.services.interrupted import HAS_CHANGED, Offer
from backguide.ui.look import Look
from backguide.ui.pages.today import TodayPage
from backguide.ui.pages.today.hero import Hero
from backguide.ui.pages.today.side import TipCard, WeekCard
from backguide.ui.viewmodels.today import TodayView, today_view
from backguide.ui.widgets import PrimaryButton
from tests.ui.looks import FakeGallery, found, make_look
from tests.ui.viewmodels.test_today import summary

SENTENCE = "You did 4 of 5 exercises. That counts."
LEFT_OVER = Offer(SENTENCE, can_resume=True, can_keep=True)
CHANGED = Offer(f"{SENTENCE} {HAS_CHANGED}", can_resume=False, can_keep=True)
WINDOWS = [(1150, 768), (1158, 768), (1704, 1080), (900, 700)]


def page(
    qtbot: QtBot,
    view: TodayView | None = None,
    look: Look | None = None,
    size: tuple[int, int] = (1150, 768),
    load: Callable[[], TodayView] | None = None,
) -> TodayPage:
    shown = view or today_view(summary())
    made = TodayPage(look or make_look(), FakeGallery(), load or (lambda: shown))
    qtbot.addWidget(made)
    made.refresh()
    made.resize(*size)
    made.show()
    return made


def button(made: TodayPage, text: str) -> QAbstractButton:
    return next(child for child in made.findChildren(QAbstractButton) if child.text() == text)


def words(made: TodayPage) -> list[str]:
    return [label.text() for label in made.findChildren(QLabel) if label.isVisible()]


def test_start_asks_for_the_whole_session(qtbot: QtBot) -> None:
    made = page(qtbot)
    with qtbot.waitSignal(made.start_requested) as told:
        qtbot.mouseClick(button(made, "Start"), Qt.MouseButton.LeftButton)
    assert told.args == ["full"]


@pytest.mark.parametrize(("text", "version"), [("7 min", "short"), ("5 min, very gentle", "gentle")])
def test_a_shorter_choice_asks_for_its_version(qtbot: QtBot, text: str, version: str) -> None:
    made = page(qtbot)
    with qtbot.waitSignal(made.start_requested) as told:
        qtbot.mouseClick(button(made, text), Qt.MouseButton.LeftButton)
    assert told.args == [version]


def test_the_page_says_what_the_day_holds(qtbot: QtBot) -> None:
    shown = words(page(qtbot))
    for expected in (
        "Good morning, Margaret",
        "Wednesday 25 November. Today is a session day.",
        "Gentle start, week 3",
        "14 minutes",
        "On the floor",
        "Cat camel",
        "1 of 3 sessions done. Today makes 2.",
        "After Monday’s session. Steady is good.",
    ):
        assert expected in shown


def test_only_start_is_filled(qtbot: QtBot) -> None:
    made = page(qtbot)
    filled = [button for button in made.findChildren(PrimaryButton) if button.isVisible()]
    assert [button.text() for button in filled] == ["Start"]


@pytest.mark.parametrize("text_scale", [1.0, 1.25, 1.5, 1.75, 2.0])
@pytest.mark.parametrize("size", WINDOWS)
@pytest.mark.parametrize("left_over", [None, LEFT_OVER, CHANGED], ids=["none", "left over", "changed"])
def test_start_is_in_sight_without_scrolling(
    qtbot: QtBot, text_scale: float, size: tuple[int, int], left_over: Offer | None
) -> None:
    look = make_look(text_scale=text_scale)
    made = page(qtbot, today_view(summary(), left_over), look, size)
    start = button(made, "Start")
    qtbot.waitUntil(
        lambda: made.rect().contains(QRect(start.mapTo(made, start.rect().topLeft()), start.size()))
    )


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.CONTRAST])
def test_both_columns_end_on_one_line(qtbot: QtBot, theme: Theme) -> None:
    made = page(qtbot, look=make_look(theme))
    cards = (found(made, Hero), found(made, TipCard))
    ends = {card.mapTo(made, card.rect().bottomLeft()).y() for card in cards}
    assert len(ends) == 1
    assert ends.pop() < 768


def test_text_made_larger_while_the_page_is_open_keeps_start_in_sight(qtbot: QtBot) -> None:
    look = make_look()
    made = page(qtbot, look=look, size=(1158, 768))
    look.choose_text_scale(2.0)
    start = button(made, "Start")
    qtbot.waitUntil(lambda: start.mapTo(made, start.rect().bottomLeft()).y() < made.height())


@pytest.mark.parametrize("text_scale", [1.25, 2.0])
def test_the_card_below_peeks_out(qtbot: QtBot, text_scale: float) -> None:
    made = page(qtbot, look=make_look(text_scale=text_scale))
    made.refresh()
    week = found(made, WeekCard)
    qtbot.waitUntil(lambda: 60 <= made.height() - week.mapTo(made, week.rect().topLeft()).y() <= 100)


def test_a_session_that_was_cut_off_can_go_on_or_be_kept_or_left_out(qtbot: QtBot) -> None:
    made = page(qtbot, today_view(summary(), LEFT_OVER))
    assert SENTENCE in words(made)
    with qtbot.waitSignal(made.resume_requested):
        qtbot.mouseClick(button(made, "Resume here"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(made.keep_requested):
        qtbot.mouseClick(button(made, "Keep what I did"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(made.discard_requested):
        qtbot.mouseClick(button(made, "Leave it out"), Qt.MouseButton.LeftButton)


def test_what_is_not_possible_is_not_offered(qtbot: QtBot) -> None:
    made = page(qtbot, today_view(summary(), CHANGED))
    assert CHANGED.sentence in words(made)
    assert not button(made, "Resume here").isVisible()
    made = page(
        qtbot, today_view(summary(), Offer("You had only just begun.", can_resume=True, can_keep=False))
    )
    assert button(made, "Resume here").isVisible()
    assert not button(made, "Keep what I did").isVisible()


def test_the_offer_is_gone_after_it_was_answered(qtbot: QtBot) -> None:
    views = [today_view(summary(), LEFT_OVER), today_view(summary())]
    made = page(qtbot, load=lambda: views.pop(0))
    assert SENTENCE in words(made)
    made.refresh()
    assert SENTENCE not in words(made)
    assert "Good to know" in words(made)


def test_before_the_first_session_there_is_no_empty_scale(qtbot: QtBot) -> None:
    made = page(qtbot, today_view(replace(summary(), last_pain=None)))
    assert "Each session asks how your back is, before and after." in words(made)


def test_the_keyboard_begins_at_start(qtbot: QtBot) -> None:
    made = page(qtbot)
    assert made.focusProxy() is button(made, "Start")


def test_the_tab_key_goes_from_start_to_the_shorter_choices(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.refresh()
    with qtbot.waitActive(made):
        made.activateWindow()
    button(made, "Start").setFocus()
    for text in ("7 min", "5 min, very gentle", "My programme", "See the exercises"):
        qtbot.keyClick(made.focusWidget(), Qt.Key.Key_Tab)
        assert isinstance(focused := made.focusWidget(), QAbstractButton)
        assert focused.text() == text


def test_many_exercises_are_counted_not_squeezed_in(qtbot: QtBot) -> None:
    many = replace(summary(), items=summary().items * 4)
    assert "+3" in words(page(qtbot, today_view(many)))


def test_the_way_to_the_programme(qtbot: QtBot) -> None:
    made = page(qtbot)
    with qtbot.waitSignal(made.programme_requested):
        qtbot.mouseClick(button(made, "My programme"), Qt.MouseButton.LeftButton)


def test_the_way_to_the_exercises(qtbot: QtBot) -> None:
    made = page(qtbot)
    with qtbot.waitSignal(made.exercises_requested):
        qtbot.mouseClick(button(made, "See the exercises"), Qt.MouseButton.LeftButton)


def test_many_things_needed_stand_under_the_title_and_leave_start_in_sight(qtbot: QtBot) -> None:
    things = ("chair", "wall", "broomstick", "weight", "pool", "machine", "table", "towel", "mat", "strap")
    made = page(qtbot, today_view(replace(summary(), equipment=things)))
    start = button(made, "Start")
    assert made.rect().contains(QRect(start.mapTo(made, start.rect().topLeft()), start.size()))
    title = next(label for label in made.findChildren(QLabel) if ", week" in label.text())
    assert title.height() < 2 * title.fontMetrics().height()


def test_another_programme_is_not_drawn_over_the_one_before(qtbot: QtBot) -> None:
    views = [today_view(summary()), today_view(replace(summary(), programme_title="Another"))]
    made = page(qtbot, load=lambda: views[0] if len(views) == 1 else views.pop(0))
    before = len(words(made))
    made.refresh()
    assert len(words(made)) == before

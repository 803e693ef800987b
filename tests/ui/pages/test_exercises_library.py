"""Finding an exercise by search, chips and keys."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backguide.core.vocabulary import Caution
from backguide.services.exercise_words import Kind
from backguide.ui.widgets import Status
from backguide.ui.widgets.exercise.filters import ExerciseFilters
from backguide.ui.widgets.exercise.library import ExerciseLibrary
from tests.ui.pages.exercises_on_stage import (
    MINE,
    RAIL,
    OnStage,
    cut_off,
    nameless,
    new_look,
    too_wide,
    undress,
)

ROOT = Path(__file__).parents[3]


@pytest.fixture
def stage(qapp: QApplication, qtbot: QtBot) -> Iterator[OnStage]:
    made = OnStage(new_look(qapp))
    qtbot.addWidget(made.page)
    show(made, qtbot)
    yield made
    undress(qapp)


def show(stage: OnStage, qtbot: QtBot, width: int = 1366 - RAIL, height: int = 768) -> None:
    stage.page.resize(width, height)
    with qtbot.waitExposed(stage.page):
        stage.page.show()
    QApplication.processEvents()


def shown(stage: OnStage) -> list[str]:
    return [card.exercise_id for card in stage.page.library.grid.cards if card.isVisible()]


def library(stage: OnStage) -> ExerciseLibrary:
    return stage.page.library


def filters(stage: OnStage) -> ExerciseFilters:
    return stage.page.library.filters


def test_everything_is_shown_and_mine_comes_first(stage: OnStage) -> None:
    assert len(shown(stage)) == 8
    assert set(shown(stage)[:4]) == set(MINE)
    assert filters(stage).all.text() == "All 8"
    assert filters(stage).all.isChecked()
    assert filters(stage).mine.text() == "Mine 4"


def test_a_card_says_everything_at_once(stage: OnStage) -> None:
    names = {card.exercise_id: card.accessibleName() for card in library(stage).grid.cards}
    assert (
        names["single-knee-to-chest"]
        == "Knee to chest. On your back. Stretch, 3 times 20 seconds a side. In your programme."
    )
    assert names["ball-curl-up"] == "Ball curl-up. On a ball. Core, 2 times 8."


def test_typing_narrows_at_each_key(stage: OnStage, qtbot: QtBot) -> None:
    qtbot.keyClicks(library(stage).search, "dog bir")
    assert shown(stage) == ["bird-dog"]
    assert filters(stage).found.text() == "1 of 8"
    assert not filters(stage).all.isChecked()
    library(stage).search.clear()
    assert len(shown(stage)) == 8
    assert not filters(stage).found.isVisible()


def test_chips_narrow_one_another(stage: OnStage, qtbot: QtBot) -> None:
    qtbot.mouseClick(filters(stage).kinds[Kind.CORE], Qt.MouseButton.LeftButton)
    assert set(shown(stage)) == {"bird-dog", "side-plank-full", "good-morning-stick", "ball-curl-up"}
    qtbot.mouseClick(filters(stage).mine, Qt.MouseButton.LeftButton)
    assert shown(stage) == ["bird-dog"]
    qtbot.mouseClick(filters(stage).kinds[Kind.STRETCH], Qt.MouseButton.LeftButton)
    assert set(shown(stage)) == {"single-knee-to-chest", "supine-piriformis-figure4"}
    assert not filters(stage).kinds[Kind.CORE].isChecked()
    qtbot.mouseClick(filters(stage).kinds[Kind.STRETCH], Qt.MouseButton.LeftButton)
    assert set(shown(stage)) == set(MINE)


def test_drop_downs_offer_what_there_is(stage: OnStage) -> None:
    place, equipment, region = filters(stage).drop_downs
    place.set_value("Standing")
    assert shown(stage) == ["good-morning-stick"]
    place.set_value(None)
    equipment.set_value("exercise ball")
    assert shown(stage) == ["ball-curl-up"]
    region.set_value("whole spine")
    assert shown(stage) == []
    offered = [action.text() for action in equipment.menu().actions()]
    assert offered == ["Any equipment", "Broomstick", "Exercise ball", "Mat"]


def test_all_clears_everything(stage: OnStage, qtbot: QtBot) -> None:
    library(stage).search.setText("dog")
    filters(stage).drop_downs[0].set_value("On hands and knees")
    qtbot.mouseClick(filters(stage).all, Qt.MouseButton.LeftButton)
    assert len(shown(stage)) == 8
    assert library(stage).search.text() == ""
    assert filters(stage).drop_downs[0].value() is None
    assert filters(stage).all.isChecked()


def test_nothing_found_is_said_kindly_and_shows_the_way_out(stage: OnStage, qtbot: QtBot) -> None:
    library(stage).search.setText("xylophone")
    assert shown(stage) == []
    assert library(stage).nothing_found.isVisible()
    qtbot.keyClick(library(stage).nothing_found.show_all, Qt.Key.Key_Return)
    assert len(shown(stage)) == 8
    assert not library(stage).nothing_found.isVisible()
    assert library(stage).search.hasFocus()


def test_each_choice_that_can_be_left_off_is_offered_with_what_it_finds(stage: OnStage, qtbot: QtBot) -> None:
    library(stage).search.setText("plank")
    filters(stage).drop_downs[0].set_value("Standing")
    nothing = library(stage).nothing_found
    assert [way.text() for way in nothing.ways] == ["Any name: 1", "Any position: 1"]
    qtbot.mouseClick(nothing.ways[1], Qt.MouseButton.LeftButton)
    assert shown(stage) == ["side-plank-full"]
    assert filters(stage).drop_downs[0].value() is None
    assert library(stage).search.text() == "plank"


def test_what_is_left_out_can_be_several_things(stage: OnStage, qtbot: QtBot) -> None:
    without = filters(stage).without
    menu = without.menu()
    offered = {action.text(): action for action in menu.actions()}
    assert "Heat or cold on the skin" not in offered
    menu.popup(without.mapToGlobal(QPoint()))
    for words in ("Kneeling", "Lying on the front"):
        place = menu.actionGeometry(offered[words]).center()
        qtbot.mouseMove(menu, place)
        qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=place)
        assert menu.isVisible()
    menu.close()
    assert without.text() == "Without: 2 things"
    assert without.accessibleName() == "Without: Lying on the front, Kneeling"
    assert not {"bird-dog", "cat-camel", "prone-press-up"} & set(shown(stage))
    qtbot.mouseClick(filters(stage).clear_all, Qt.MouseButton.LeftButton)
    assert len(shown(stage)) == 8
    assert without.text() == "Without"
    assert not filters(stage).clear_all.isVisible()


def test_the_keyboard_chooses_in_the_list_too(stage: OnStage, qtbot: QtBot) -> None:
    without = filters(stage).without
    menu = without.menu()
    menu.popup(without.mapToGlobal(QPoint()))
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    assert without.is_chosen()
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()


def test_slash_goes_to_the_search_and_escape_takes_back_one_thing_after_the_other(
    stage: OnStage, qtbot: QtBot
) -> None:
    with qtbot.waitActive(stage.page):
        stage.page.activateWindow()
    library(stage).grid.focus_card()
    qtbot.keyClick(library(stage).grid.cards[0], Qt.Key.Key_Slash)
    assert library(stage).search.hasFocus()
    filters(stage).kinds[Kind.CORE].click()
    qtbot.keyClicks(library(stage).search, "dog")
    assert shown(stage) == ["bird-dog"]
    qtbot.keyClick(library(stage).search, Qt.Key.Key_Escape)
    assert (library(stage).search.text(), len(shown(stage))) == ("", 4)
    qtbot.keyClick(library(stage).search, Qt.Key.Key_Escape)
    assert len(shown(stage)) == 8


def test_what_was_looked_for_stays_while_an_exercise_is_looked_at(stage: OnStage) -> None:
    library(stage).search.setText("dog")
    stage.page.show_exercise("bird-dog")
    stage.page.show_library()
    assert shown(stage) == ["bird-dog"]
    assert library(stage).search.text() == "dog"


def test_cards_say_whom_to_ask_first(stage: OnStage) -> None:
    index = dict(stage.library.index)
    for key, caution in (("bird-dog", Caution.THERAPIST_ADVISED), ("cat-camel", Caution.CLINIC_ONLY)):
        index[key] = replace(index[key], cautions=(caution,))
    stage.library = replace(stage.library, index=index)
    stage.page.refresh()
    cards = {card.exercise_id: card for card in library(stage).grid.cards}
    marks = {
        key: [mark.text() for mark in card.findChildren(Status) if mark.isVisible()]
        for key, card in cards.items()
    }
    assert marks["bird-dog"] == ["Mine", "Ask first"]
    assert marks["cat-camel"] == ["Mine", "Clinic only"]
    assert marks["ball-curl-up"] == []
    assert cards["bird-dog"].accessibleName().endswith("In your programme. Ask your therapist first.")


def test_what_is_hidden_now_leaves_the_page_and_clears_what_only_it_had(stage: OnStage) -> None:
    stage.page.show_exercise("ball-curl-up")
    filters(stage).drop_downs[1].set_value("exercise ball")
    index = {key: each for key, each in stage.library.index.items() if key != "ball-curl-up"}
    stage.library = replace(stage.library, index=index)
    stage.page.refresh()
    assert stage.page.exercise_id == ""
    assert len(shown(stage)) == 7
    assert filters(stage).all.isChecked()


def test_the_count_is_announced(stage: OnStage, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []

    def hear(event: QAccessibleAnnouncementEvent) -> None:
        said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    for text in ("dog", "dog bird", "xylophone", ""):
        library(stage).search.setText(text)
    assert said == ["1 of 8 exercises shown", "No exercise found", "All 8 exercises shown"]


def test_arrow_keys_walk_the_grid(stage: OnStage, qtbot: QtBot) -> None:
    grid = library(stage).grid
    qtbot.keyClick(library(stage).search, Qt.Key.Key_Return)
    assert grid.cards[0].hasFocus()
    qtbot.keyClick(grid.cards[0], Qt.Key.Key_Right)
    assert grid.cards[1].hasFocus()
    qtbot.keyClick(grid.cards[1], Qt.Key.Key_Down)
    assert grid.cards[5].hasFocus()
    qtbot.keyClick(grid.cards[5], Qt.Key.Key_Down)
    assert grid.cards[5].hasFocus()
    qtbot.keyClick(grid.cards[5], Qt.Key.Key_Up)
    qtbot.keyClick(grid.cards[1], Qt.Key.Key_Left)
    assert grid.cards[0].hasFocus()


def test_tab_goes_from_search_over_the_chips_to_the_cards(stage: OnStage, qtbot: QtBot) -> None:
    library(stage).search.setFocus()
    seen: list[QWidget] = []
    for _ in range(13):
        focused = stage.page.focusWidget()
        assert focused is not None
        seen.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    chips = [
        filters(stage).all,
        filters(stage).mine,
        *(chip for chip in filters(stage).kinds.values() if chip.isVisible()),
        *filters(stage).drop_downs,
        filters(stage).without,
    ]
    assert seen == [library(stage).search, *chips, *library(stage).grid.cards[:3]]


@pytest.mark.parametrize(("key", "back"), [(Qt.Key.Key_Return, Qt.Key.Key_Escape), (Qt.Key.Key_Space, None)])
def test_keys_open_a_card_and_come_back_to_it(
    stage: OnStage, qtbot: QtBot, key: Qt.Key, back: Qt.Key | None
) -> None:
    card = library(stage).grid.cards[6]
    card.setFocus()
    qtbot.keyClick(card, key)
    assert stage.page.exercise_id == card.exercise_id
    assert stage.page.detail is not None
    assert stage.page.detail.head.back.hasFocus()
    qtbot.keyClick(stage.page.detail.head.back, back or Qt.Key.Key_Return)
    assert stage.page.exercise_id == ""
    assert card.hasFocus()


def test_a_click_anywhere_on_a_card_opens_it(stage: OnStage, qtbot: QtBot) -> None:
    card = library(stage).grid.cards[0]
    mark = card.childAt(20, 20)
    assert mark is None or mark.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=card.rect().center())
    assert stage.page.exercise_id == card.exercise_id


def test_a_changed_programme_shows_after_a_refresh(stage: OnStage) -> None:
    stage.mine = ["ball-curl-up"]
    stage.page.refresh()
    assert shown(stage)[0] == "ball-curl-up"
    assert filters(stage).mine.text() == "Mine 1"
    stage.mine = []
    stage.page.refresh()
    assert not filters(stage).mine.isVisible()


@pytest.mark.parametrize(
    ("width", "text_scale", "columns"),
    [
        (1150, 1.0, 4),
        (900, 1.0, 3),
        (700, 1.0, 2),
        (470, 1.0, 1),
        (1158, 1.5, 3),
        (1158, 2.0, 2),
        (592, 2.0, 1),
    ],
)
def test_columns_follow_the_width(
    stage: OnStage, qtbot: QtBot, width: int, text_scale: float, columns: int
) -> None:
    stage.look.choose_text_scale(text_scale)
    show(stage, qtbot, width)
    cards = library(stage).grid.cards
    assert library(stage).grid.columns == columns
    assert len({card.x() for card in cards}) == columns
    assert len({card.width() for card in cards} | {cards[0].width()}) <= 2
    assert max(card.geometry().right() for card in cards) < library(stage).grid.width()


def test_cards_are_as_high_as_in_the_look_guide(stage: OnStage) -> None:
    assert {card.height() for card in library(stage).grid.cards} <= set(range(260, 270))


@pytest.mark.parametrize(
    ("width", "height", "text_scale"),
    [(1150, 768, 1.0), (1158, 768, 2.0), (1158, 768, 1.5), (584, 560, 1.0), (592, 560, 2.0)],
)
def test_nothing_is_cut_off(stage: OnStage, qtbot: QtBot, width: int, height: int, text_scale: float) -> None:
    stage.look.choose_text_scale(text_scale)
    show(stage, qtbot, width, height)
    filters(stage).drop_downs[2].set_value("lower back")
    QApplication.processEvents()
    assert cut_off(stage.page.findChildren(QWidget)) == []
    assert too_wide(library(stage)) == 0


def test_every_part_that_can_be_reached_has_a_name(stage: OnStage) -> None:
    assert nameless(stage.page) == []
    library(stage).search.setText("xylophone")
    assert nameless(stage.page) == []


def test_the_page_needs_no_numpy() -> None:
    code = "import sys, backguide.ui.pages.exercises; print('numpy' in sys.modules)"
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (result.stdout.strip(), result.stderr) == ("False", "")

"""One card moves at a time: the one that is looked at."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QCursor, QEnterEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backguide.services.find_exercises import Query
from backguide.ui.viewmodels.exercise_cards import ExerciseCards
from backguide.ui.widgets.exercise.card import ExerciseCard
from backguide.ui.widgets.exercise.card_grid import CardGrid
from backguide.ui.widgets.exercise.card_mover import CardMover
from backguide.ui.widgets.exercise.equal_columns import EqualColumns
from tests.ui.green_picture import GREEN, GreenPicture
from tests.ui.pages.exercises_on_stage import OnStage, new_look, undress


class Cards:
    """A grid of the first eight cards with one green picture."""

    def __init__(self, stage: OnStage) -> None:
        self.look = stage.look
        self.index = stage.library.index
        self.moving = GreenPicture()
        self.grid = CardGrid(stage.look, stage.gallery, lambda: self.moving)
        self.grid.show_cards(ExerciseCards(stage.library.index, list).view(Query()).cards)

    @property
    def mover(self) -> CardMover:
        assert self.grid.mover is not None
        return self.grid.mover


@pytest.fixture
def cards(qapp: QApplication, qtbot: QtBot) -> Iterator[Cards]:
    stage = OnStage(new_look(qapp))
    qtbot.addWidget(stage.page)
    made = Cards(stage)
    qtbot.addWidget(made.grid)
    made.grid.resize(1070, 560)
    # Where another test left the pointer, a card would be looked at already.
    QCursor.setPos(-100, -100)
    with qtbot.waitExposed(made.grid):
        made.grid.show()
    yield made
    undress(qapp)


def enter(card: ExerciseCard) -> None:
    place = QPointF(20, 20)
    QApplication.sendEvent(card, QEnterEvent(place, place, place))


def leave(card: ExerciseCard) -> None:
    QApplication.sendEvent(card, QEvent(QEvent.Type.Leave))


def is_green(card: ExerciseCard) -> bool:
    return card.grab().toImage().pixelColor(QPoint(card.width() // 2, 60)) == GREEN


def test_the_card_under_the_pointer_moves_and_stops_when_it_leaves(cards: Cards, qtbot: QtBot) -> None:
    card = cards.grid.cards[2]
    enter(card)
    qtbot.waitUntil(lambda: cards.moving.playing == [card.exercise_id])
    cards.moving.changed.emit()
    assert is_green(card)
    leave(card)
    assert not is_green(card)
    assert cards.moving.ends > 0


def test_the_card_with_the_keyboard_moves(cards: Cards, qtbot: QtBot) -> None:
    first, second = cards.grid.cards[:2]
    with qtbot.waitActive(cards.grid):
        cards.grid.activateWindow()
    cards.grid.focus_card()
    qtbot.waitUntil(lambda: cards.moving.playing == [first.exercise_id])
    qtbot.keyClick(first, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: cards.moving.playing == [first.exercise_id, second.exercise_id])
    cards.moving.changed.emit()
    assert not is_green(first)
    assert is_green(second)


def test_the_layout_is_worked_out_a_few_times_however_many_cards_come_back(
    cards: Cards, monkeypatch: pytest.MonkeyPatch
) -> None:
    views = ExerciseCards(cards.index, list).view(Query()).cards
    many = [replace(view, exercise_id=f"{view.exercise_id}-{copy}") for copy in range(10) for view in views]
    cards.grid.show_cards(many)
    cards.grid.show_cards(many[:1])
    QApplication.processEvents()
    times: list[bool] = []
    arrange = EqualColumns.arrange

    def count(layout: EqualColumns, rect: QRect, *, move: bool) -> int:
        times.append(move)
        return arrange(layout, rect, move=move)

    monkeypatch.setattr(EqualColumns, "arrange", count)
    cards.grid.show_cards(many)
    QApplication.processEvents()
    assert sum(card.isVisible() for card in cards.grid.cards) == len(many)
    assert 1 <= len(times) < 20


def test_only_one_moves_at_a_time(cards: Cards, qtbot: QtBot) -> None:
    first, second = cards.grid.cards[:2]
    enter(first)
    qtbot.waitUntil(lambda: cards.moving.playing == [first.exercise_id])
    cards.moving.changed.emit()
    enter(second)
    assert not is_green(first)
    leave(first)
    assert cards.mover.card is second


def test_a_pointer_on_its_way_sets_nothing_in_motion(cards: Cards) -> None:
    for card in cards.grid.cards:
        enter(card)
        leave(card)
    assert cards.mover.card is None
    assert cards.moving.playing == []


def test_with_reduced_motion_all_stand_still(cards: Cards, qtbot: QtBot) -> None:
    enter(cards.grid.cards[0])
    qtbot.waitUntil(lambda: len(cards.moving.playing) == 1)
    cards.look.choose_reduced_motion(True)
    assert cards.mover.card is None
    enter(cards.grid.cards[1])
    assert cards.mover.card is None


def test_a_card_that_is_hidden_stops(cards: Cards, qtbot: QtBot) -> None:
    enter(cards.grid.cards[0])
    qtbot.waitUntil(lambda: len(cards.moving.playing) == 1)
    cards.grid.hide()
    assert cards.mover.card is None

"""The Stop sheet, the warning signs and the check-out panel on their own."""

from collections.abc import Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLabel

from backguide.core.events import CheckOut, StopReason
from backguide.core.safety import LegChange
from backguide.core.vocabulary import Feedback, SkipReason
from backguide.core.warning_signs import LOCKING_SIGNS
from backguide.services.session_background import SessionBackground
from backguide.ui.dialogs.check_in import CheckInPanel
from backguide.ui.dialogs.check_out import CheckOutPanel
from backguide.ui.dialogs.session_panel import SessionPanel
from backguide.ui.dialogs.stop_sheet import StopSheet
from backguide.ui.dialogs.warning_sheet import WarningSheet
from backguide.ui.look import Look
from backguide.ui.viewmodels.pain_words import HIGH_AT_REST, SORE_TODAY
from tests.ui.looks import make_look

pytestmark = pytest.mark.usefixtures("qapp")
Key = Qt.Key
Panel = TypeVar("Panel", bound=SessionPanel)


@pytest.fixture
def look() -> Look:
    return make_look()


@pytest.fixture
def panels() -> Iterator[list[SessionPanel]]:
    made: list[SessionPanel] = []
    yield made
    for panel in made:
        panel.close()
        panel.deleteLater()


def shown(panel: Panel, panels: list[SessionPanel]) -> Panel:
    panels.append(panel)
    panel.resize(1366, 768)
    panel.show()
    panel.first_target().setFocus()
    return panel


def heard(spy: QSignalSpy) -> list[object]:
    return [spy.at(number)[0] for number in range(spy.count())]


@pytest.mark.parametrize(
    ("key", "reason"),
    [(Key.Key_1, StopReason.EFFORT), (Key.Key_2, StopReason.PAIN), (Key.Key_3, StopReason.WORRY)],
)
def test_numbers_choose(look: Look, panels: list[SessionPanel], key: Key, reason: StopReason) -> None:
    sheet = shown(StopSheet(look), panels)
    spy = QSignalSpy(sheet.chosen)
    QTest.keyClick(sheet.focusWidget(), key)
    assert heard(spy) == [reason]


def test_the_keyboard_begins_on_the_calmest_choice(look: Look, panels: list[SessionPanel]) -> None:
    sheet = shown(StopSheet(look), panels)
    spy = QSignalSpy(sheet.chosen)
    QTest.keyClick(sheet.focusWidget(), Key.Key_Return)
    assert heard(spy) == [StopReason.EFFORT]


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_Period, Key.Key_PageDown, Key.Key_MediaPlay])
def test_escape_and_clickers_do_nothing_in_the_sheet(
    look: Look, panels: list[SessionPanel], key: Key
) -> None:
    sheet = shown(StopSheet(look), panels)
    chosen, ended = QSignalSpy(sheet.chosen), QSignalSpy(sheet.ended)
    QTest.keyClick(sheet.focusWidget(), key)
    assert sheet.isVisible()
    assert (chosen.count(), ended.count()) == (0, 0)


def test_on_a_machine_the_sheet_does_not_say_that_everything_has_stopped(
    look: Look, panels: list[SessionPanel]
) -> None:
    sheet = StopSheet(look)
    sheet.tell_first("Press the stop switch. Lie still.")
    sheet.begin(within_exercise=True, can_be_easier=False)
    shown(sheet, panels)
    words = " ".join(label.text() for label in sheet.findChildren(QLabel) if label.isVisible())
    assert "Press the stop switch" in words
    assert "Everything has stopped" not in words


def test_effort_offers_an_easier_variant_where_there_is_one(look: Look, panels: list[SessionPanel]) -> None:
    sheet = StopSheet(look)
    sheet.begin(within_exercise=True, can_be_easier=True)
    shown(sheet, panels)
    chosen, easier = QSignalSpy(sheet.chosen), QSignalSpy(sheet.easier)
    QTest.keyClick(sheet.focusWidget(), Key.Key_1)
    assert chosen.count() == 0
    assert sheet.focusWidget() is sheet._go_on
    QTest.keyClick(sheet.focusWidget(), Key.Key_3)
    QTest.keyClick(sheet.focusWidget(), Key.Key_2)
    assert (chosen.count(), easier.count()) == (0, 1)
    QTest.keyClick(sheet.focusWidget(), Key.Key_1)
    assert heard(chosen) == [StopReason.EFFORT]
    sheet._back.click()
    assert sheet._worry.isVisible()


@pytest.mark.parametrize("has_leg_pain", [True, False])
def test_with_leg_pain_the_worry_names_the_leg(
    look: Look, panels: list[SessionPanel], has_leg_pain: bool
) -> None:
    sheet = shown(StopSheet(look), panels)
    sheet.begin(within_exercise=True, can_be_easier=False, has_leg_pain=has_leg_pain)
    assert ("going down a leg" in sheet._worry.accessibleName()) is has_leg_pain


def test_emergencies_are_asked_first_and_nothing_is_at_hand(look: Look, panels: list[SessionPanel]) -> None:
    sheet = shown(WarningSheet(look), panels)
    spy = QSignalSpy(sheet.warned)
    assert "between your legs" in sheet.accessibleName()
    QTest.keyClick(sheet.focusWidget() or sheet, Key.Key_Return)
    assert spy.count() == 0
    sheet._yes.click()
    assert heard(spy) == [LOCKING_SIGNS[0]]


def test_each_list_is_asked_before_it_is_cleared(look: Look, panels: list[SessionPanel]) -> None:
    sheet = shown(WarningSheet(look), panels)
    cleared = QSignalSpy(sheet.cleared)
    counts = []
    for _ in LOCKING_SIGNS:
        counts.append(sheet._count.text())
        sheet._no.click()
    assert counts == ["1 of 4", "2 of 4", "3 of 4", "4 of 4"]
    assert cleared.count() == 1


def test_a_warning_in_the_middle_names_its_own_signs(look: Look, panels: list[SessionPanel]) -> None:
    sheet = shown(WarningSheet(look), panels)
    spy = QSignalSpy(sheet.warned)
    sheet._no.click()
    sheet._yes.click()
    assert heard(spy) == [LOCKING_SIGNS[1]]


def test_check_in_takes_two_clicks(look: Look, panels: list[SessionPanel]) -> None:
    panel = shown(CheckInPanel(look), panels)
    spy = QSignalSpy(panel.answered)
    QTest.mouseClick(panel._pain._buttons[7], Qt.MouseButton.LeftButton)
    QTest.mouseClick(panel._no, Qt.MouseButton.LeftButton)
    assert heard(spy) == [7]


def test_skipped_questions_answer_nothing(look: Look, panels: list[SessionPanel]) -> None:
    panel = shown(CheckInPanel(look), panels)
    spy = QSignalSpy(panel.answered)
    panel._pain.choose(7)
    panel._skip.click()
    assert heard(spy) == [None]


def test_ten_is_one_and_nought(look: Look, panels: list[SessionPanel]) -> None:
    panel = shown(CheckInPanel(look), panels)
    for key in (Key.Key_1, Key.Key_0):
        QTest.keyClick(panel.focusWidget(), key)
    assert panel.pain == 10
    QTest.keyClick(panel.focusWidget(), Key.Key_0)
    assert panel.pain == 0


def test_check_out_takes_two_clicks(look: Look, panels: list[SessionPanel]) -> None:
    panel = shown(CheckOutPanel(look, ("Cat-camel", "Bird-dog")), panels)
    spy = QSignalSpy(panel.answered)
    panel.begin({1: Feedback.HURT}, frozenset({0, 1}))
    QTest.mouseClick(panel._pain._buttons[3], Qt.MouseButton.LeftButton)
    assert panel._fine.text() == "The rest went fine"
    QTest.mouseClick(panel._fine, Qt.MouseButton.LeftButton)
    assert heard(spy) == [CheckOut(pain=3, feedback=((0, Feedback.FINE), (1, Feedback.HURT)))]


def test_check_out_can_be_left_out(look: Look, panels: list[SessionPanel]) -> None:
    panel = shown(CheckOutPanel(look, ("Cat-camel",)), panels)
    spy = QSignalSpy(panel.answered)
    panel.begin({}, frozenset({0}))
    panel._skip.click()
    assert heard(spy) == [CheckOut()]


def test_check_out_asks_how_it_went_or_why_it_was_left_out(look: Look, panels: list[SessionPanel]) -> None:
    panel = shown(CheckOutPanel(look, ("Cat-camel", "Bird-dog", "Side plank")), panels)
    spy = QSignalSpy(panel.answered)
    panel.begin({}, frozenset({0}), {2: SkipReason.HARD.value})
    panel._each.click()
    assert [row.isVisible() for row in panel._rows] == [True, False, False]
    assert [row.isVisible() for row in panel._reasons] == [False, True, True]
    panel._rows[0].choose(Feedback.HARD)
    panel._reasons[1].choose(SkipReason.TIME)
    panel._done.click()
    assert heard(spy) == [
        CheckOut(feedback=((0, Feedback.HARD),), reasons=((1, SkipReason.TIME), (2, SkipReason.HARD)))
    ]


def test_an_answer_pressed_again_is_taken_back(look: Look, panels: list[SessionPanel]) -> None:
    panel = shown(CheckOutPanel(look, ("Cat-camel",)), panels)
    panel.begin({}, frozenset({0}))
    panel._each.click()
    row = panel._rows[0]
    for chip in (row.chips[0], row.chips[2]):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert row.value is Feedback.HURT
    QTest.mouseClick(row.chips[2], Qt.MouseButton.LeftButton)
    assert row.value is None


@pytest.mark.parametrize("asks", [True, False])
def test_the_leg_is_asked_about_only_with_leg_pain(
    look: Look, panels: list[SessionPanel], asks: bool
) -> None:
    panel = shown(CheckOutPanel(look, ("Cat-camel",)), panels)
    spy = QSignalSpy(panel.answered)
    panel.begin({}, frozenset({0}), {}, asks)
    assert panel._leg.isVisible() is asks
    if asks:
        panel._leg.chips[0].click()
    panel._skip.click()
    assert heard(spy) == [CheckOut(leg=LegChange.UP if asks else None)]


def test_a_high_number_at_check_in_is_answered_with_advice(look: Look, panels: list[SessionPanel]) -> None:
    background = SessionBackground(usual=3.0)
    panel = shown(CheckInPanel(look, background, ("The same as last time is enough today.",)), panels)
    notes = panel._notes
    assert [note.text() for note in notes] == ["The same as last time is enough today.", ""]
    panel._pain.choose(5)
    assert notes[0].text() == SORE_TODAY
    panel._pain.choose(8)
    assert notes[0].text() == HIGH_AT_REST
    panel._pain.choose(3)
    assert [note.isVisible() for note in notes] == [True, False]


def test_a_fading_sheet_takes_answers_at_once_and_ends_calmly(look: Look, panels: list[SessionPanel]) -> None:
    sheet = shown(StopSheet(look, fades=True), panels)
    spy = QSignalSpy(sheet.chosen)
    QTest.keyClick(sheet.focusWidget(), Key.Key_2)
    assert heard(spy) == [StopReason.PAIN]
    sheet.hide()

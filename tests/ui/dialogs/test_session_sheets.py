"""The Stop sheet, the warning signs and the check-out panel on their own."""

from collections.abc import Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest

from backguide.core.events import StopReason
from backguide.core.vocabulary import Feedback
from backguide.ui.dialogs.check_in import CheckInPanel
from backguide.ui.dialogs.check_out import CheckOutPanel
from backguide.ui.dialogs.session_panel import SessionPanel
from backguide.ui.dialogs.stop_sheet import StopSheet
from backguide.ui.dialogs.warning_sheet import WarningSheet
from backguide.ui.look import Look
from backguide.ui.viewmodels.session_safety import WARNING_SIGNS
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


def test_emergencies_are_asked_first_and_nothing_is_at_hand(look: Look, panels: list[SessionPanel]) -> None:
    sheet = shown(WarningSheet(look), panels)
    spy = QSignalSpy(sheet.warned)
    assert "between your legs" in sheet.accessibleName()
    QTest.keyClick(sheet.focusWidget() or sheet, Key.Key_Return)
    assert spy.count() == 0
    sheet._yes.click()
    assert heard(spy) == [WARNING_SIGNS[0]]


def test_each_list_is_asked_before_it_is_cleared(look: Look, panels: list[SessionPanel]) -> None:
    sheet = shown(WarningSheet(look), panels)
    cleared = QSignalSpy(sheet.cleared)
    counts = []
    for _ in WARNING_SIGNS:
        counts.append(sheet._count.text())
        sheet._no.click()
    assert counts == ["1 of 3", "2 of 3", "3 of 3"]
    assert cleared.count() == 1


def test_a_warning_in_the_middle_names_its_own_signs(look: Look, panels: list[SessionPanel]) -> None:
    sheet = shown(WarningSheet(look), panels)
    spy = QSignalSpy(sheet.warned)
    sheet._no.click()
    sheet._yes.click()
    assert heard(spy) == [WARNING_SIGNS[1]]


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


def test_check_out_asks_only_about_what_was_done(look: Look, panels: list[SessionPanel]) -> None:
    panel = shown(CheckOutPanel(look, ("Cat-camel", "Bird-dog", "Side plank")), panels)
    spy = QSignalSpy(panel.answered)
    panel.begin({2: Feedback.HURT}, frozenset({0}))
    panel._go_on.click()
    assert [row.isVisible() for row in panel._rows] == [True, False, True]
    panel._rows[0].choose(Feedback.HARD)
    panel._go_on.click()
    assert spy.at(0) == [None, None, {0: Feedback.HARD, 2: Feedback.HURT}]


def test_check_out_with_nothing_done_asks_no_list(look: Look, panels: list[SessionPanel]) -> None:
    panel = shown(CheckOutPanel(look, ("Cat-camel",)), panels)
    spy = QSignalSpy(panel.answered)
    panel.begin({}, frozenset())
    panel._go_on.click()
    assert spy.count() == 1


def test_a_fading_sheet_takes_answers_at_once_and_ends_calmly(look: Look, panels: list[SessionPanel]) -> None:
    sheet = shown(StopSheet(look, fades=True), panels)
    spy = QSignalSpy(sheet.chosen)
    QTest.keyClick(sheet.focusWidget(), Key.Key_2)
    assert heard(spy) == [StopReason.PAIN]
    sheet.hide()

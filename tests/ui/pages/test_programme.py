"""Looking at programmes and choosing one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backguide.core.programme import Programme
from backguide.core.settings import default_values, typed_settings
from backguide.services.programmes import ProgrammeSummary, summarise_programmes
from backguide.ui.pages.programme import ProgrammeSection
from tests.ui.pages.exercises_on_stage import RAIL, OnStage, cut_off, nameless, new_look, too_wide, undress

TODAY = date(2026, 11, 25)


class Choosing:
    """The page over the first programme and a second one like it."""

    def __init__(self, stage: OnStage) -> None:
        first = stage.library.programmes["first-steps"]
        second = replace(first, id="second", title="Second", caution_note="Mind the step.")
        self.programmes: dict[str, Programme] = {"first-steps": first, "second": second}
        self.using = "first-steps"
        self.look = stage.look
        self.page = ProgrammeSection(stage.look, stage.gallery, self.load)

    def load(self) -> tuple[ProgrammeSummary, ...]:
        settings = typed_settings({**default_values(), "programme": self.using})
        return summarise_programmes(self.programmes, settings, TODAY)


@pytest.fixture
def choosing(qapp: QApplication, qtbot: QtBot) -> Iterator[Choosing]:
    stage = OnStage(new_look(qapp))
    qtbot.addWidget(stage.page)
    made = Choosing(stage)
    qtbot.addWidget(made.page)
    made.page.refresh()
    show(made, qtbot)
    yield made
    undress(qapp)


def settle() -> None:
    """Let what was put on the page find its place: one part after the other asks for room."""
    for _ in range(10):
        QApplication.processEvents()


def show(choosing: Choosing, qtbot: QtBot, width: int = 1366 - RAIL, height: int = 768) -> None:
    choosing.page.resize(width, height)
    with qtbot.waitExposed(choosing.page):
        choosing.page.show()
    QApplication.processEvents()


def test_the_programme_in_use_is_shown_first(choosing: Choosing) -> None:
    detail = choosing.page.detail
    assert choosing.page.programme_id == "first-steps"
    assert detail.head.others.isVisible()
    assert not detail.head.use.isVisible()
    assert detail.phase is not None
    assert detail.phase.rows[0].exercise_id == "cat-camel"


def test_another_phase_shows_its_own_session(choosing: Choosing, qtbot: QtBot) -> None:
    detail = choosing.page.detail
    assert detail.phases is not None
    before = detail.phase
    detail.phases.setFocus()
    qtbot.keyClick(detail.phases, Qt.Key.Key_Right)
    assert detail.phase is not before
    assert detail.phases.value() == 1


def test_a_row_opens_its_exercise(choosing: Choosing, qtbot: QtBot) -> None:
    assert choosing.page.detail.phase is not None
    row = choosing.page.detail.phase.rows[1]
    with qtbot.waitSignal(choosing.page.exercise_requested) as asked:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert asked.args == [row.exercise_id]


def test_choosing_another_asks_first(choosing: Choosing, qtbot: QtBot) -> None:
    page = choosing.page
    qtbot.mouseClick(page.detail.head.others, Qt.MouseButton.LeftButton)
    assert [card.programme_id for card in page.library.cards] == ["first-steps", "second"]
    qtbot.mouseClick(page.library.cards[1].look_inside, Qt.MouseButton.LeftButton)
    assert page.programme_id == "second"
    with qtbot.assertNotEmitted(page.chosen):
        qtbot.mouseClick(page.detail.head.use, Qt.MouseButton.LeftButton)
    assert page.detail.question.isVisible()
    assert page.detail.question.no.hasFocus()
    assert not page.detail.head.use.isVisible()
    with qtbot.waitSignal(page.chosen) as chosen:
        qtbot.mouseClick(page.detail.question.yes, Qt.MouseButton.LeftButton)
    assert chosen.args == ["second"]
    choosing.using = "second"
    page.refresh()
    assert not page.detail.question.isVisible()
    assert page.detail.head.others.isVisible()


def test_keeping_the_present_one_changes_nothing(choosing: Choosing, qtbot: QtBot) -> None:
    page = choosing.page
    page.show_programme("second")
    qtbot.mouseClick(page.detail.head.use, Qt.MouseButton.LeftButton)
    with qtbot.assertNotEmitted(page.chosen):
        qtbot.mouseClick(page.detail.question.no, Qt.MouseButton.LeftButton)
    assert not page.detail.question.isVisible()
    assert page.detail.head.use.hasFocus()


def test_escape_goes_from_a_programme_to_all_and_back_to_its_card(choosing: Choosing, qtbot: QtBot) -> None:
    page = choosing.page
    page.show_programme("second")
    qtbot.keyClick(page.detail.head.back, Qt.Key.Key_Escape)
    assert page.programme_id == ""
    assert page.library.cards[1].look_inside.hasFocus()


def test_the_rail_leads_to_the_programme_in_use(choosing: Choosing) -> None:
    choosing.page.show_programme("second")
    choosing.page.show_library()
    assert choosing.page.programme_id == "first-steps"


def test_one_that_is_hidden_now_gives_way(choosing: Choosing) -> None:
    choosing.page.show_programme("second")
    del choosing.programmes["second"]
    choosing.page.refresh()
    assert choosing.page.programme_id == "first-steps"


@pytest.mark.parametrize(
    ("width", "height", "text_scale"),
    [(1150, 768, 1.0), (1704, 1080, 1.0), (1158, 768, 2.0), (584, 560, 1.0), (592, 560, 2.0)],
)
def test_nothing_is_cut_off(
    choosing: Choosing, qtbot: QtBot, width: int, height: int, text_scale: float
) -> None:
    choosing.look.choose_text_scale(text_scale)
    show(choosing, qtbot, width, height)
    page = choosing.page
    page.show_programme("second")
    page.detail.head.use.click()
    settle()
    assert cut_off(page.detail.findChildren(QWidget)) == []
    assert too_wide(page.detail) == 0
    page.show_all()
    settle()
    assert cut_off(page.library.findChildren(QWidget)) == []
    assert too_wide(page.library) == 0


def test_every_part_that_can_be_reached_has_a_name(choosing: Choosing) -> None:
    assert nameless(choosing.page) == []
    choosing.page.show_all()
    assert nameless(choosing.page) == []

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backguide.ui.widgets import Breakpoint, FlowLayout, PageScaffold, SearchField, TextLabel, breakpoint_of
from tests.ui.looks import make_look


@pytest.mark.parametrize(
    ("width", "text_scale", "expected"),
    [
        (1070, 1.0, Breakpoint.WIDE),
        (1000, 1.0, Breakpoint.WIDE),
        (999, 1.0, Breakpoint.MEDIUM),
        (1070, 1.25, Breakpoint.MEDIUM),
        (699, 1.0, Breakpoint.NARROW),
        (1094, 2.0, Breakpoint.NARROW),
    ],
)
def test_a_page_is_measured_in_its_own_text(width: int, text_scale: float, expected: Breakpoint) -> None:
    assert breakpoint_of(width, text_scale) is expected


def test_a_page_tells_when_it_becomes_narrow(qtbot: QtBot) -> None:
    look = make_look()
    page = PageScaffold(look, "Exercises", "All of them.")
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.breakpoint_changed) as told:
        page.resize(1150, 768)
        page.show()
    assert told.args == [Breakpoint.WIDE]
    with qtbot.waitSignal(page.breakpoint_changed) as told:
        look.choose_text_scale(2.0)
    assert told.args == [Breakpoint.NARROW]


def test_a_narrow_page_folds_the_line_under_its_title_away(qtbot: QtBot) -> None:
    page = PageScaffold(make_look(), "Exercises", "All of them.")
    qtbot.addWidget(page)
    page.resize(1150, 768)
    page.show()
    line = next(label for label in page.findChildren(TextLabel) if label.text() == "All of them.")
    assert line.isVisible()
    page.resize(600, 768)
    assert not line.isVisible()


def test_a_narrow_page_puts_its_search_under_the_title(qtbot: QtBot) -> None:
    look = make_look()
    page = PageScaffold(look, "Exercises")
    search = SearchField(look, "Search", "Search")
    page.add_to_head(search)
    qtbot.addWidget(page)
    page.resize(1150, 768)
    page.show()
    title = next(label for label in page.findChildren(TextLabel) if label.text() == "Exercises")
    assert search.mapTo(page, search.rect().center()).y() < title.mapTo(page, title.rect().bottomLeft()).y()
    page.resize(600, 768)
    qtbot.waitUntil(
        lambda: search.mapTo(page, search.rect().topLeft()).y() > title.mapTo(page, title.rect().center()).y()
    )


def test_a_very_wide_page_keeps_its_content_in_the_middle(qtbot: QtBot) -> None:
    page = PageScaffold(make_look(), "Exercises")
    filling = QWidget()
    page.body.addWidget(filling, 1)
    qtbot.addWidget(page)
    page.resize(1900, 900)
    page.show()
    assert filling.width() == 1320
    assert filling.mapTo(page, filling.rect().topLeft()).x() == (1900 - 1320) // 2


def test_a_long_page_keeps_its_width_when_it_scrolls(qtbot: QtBot) -> None:
    page = PageScaffold(make_look(), "Exercises")
    filling = QWidget()
    page.body.addWidget(filling, 1)
    qtbot.addWidget(page)
    page.resize(1150, 768)
    page.show()
    before = filling.width()
    filling.setMinimumHeight(2000)
    qtbot.waitUntil(lambda: filling.height() == 2000)
    assert filling.width() == before


def test_what_does_not_fit_in_a_row_goes_to_the_next(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder, gap=10)
    for number in range(6):
        button = QPushButton(f"Choice {number}")
        button.setFixedSize(100, 40)
        flow.addWidget(button)
    holder.resize(330, 200)
    holder.show()
    buttons = holder.findChildren(QPushButton)
    assert [button.y() for button in buttons] == [0, 0, 0, 50, 50, 50]
    assert flow.heightForWidth(330) == 90
    assert flow.heightForWidth(2000) == 40


def test_a_hidden_choice_takes_no_room(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder, gap=10)
    buttons = [QPushButton("One"), QPushButton("Two")]
    for button in buttons:
        button.setFixedSize(100, 40)
        flow.addWidget(button)
    buttons[0].hide()
    assert flow.sizeHint().width() == 100


def test_long_words_are_wrapped_not_cut(qtbot: QtBot) -> None:
    label = TextLabel(make_look(text_scale=2.0), "Come out slowly. There is no hurry. Breathe out first.")
    qtbot.addWidget(label)
    assert label.heightForWidth(300) > 2 * label.fontMetrics().height()

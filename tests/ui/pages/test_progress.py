"""The Progress page as a person reads it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from backguide.content.assets import assets_folder
from backguide.core.adherence import weekly_counts, weekly_sentence
from backguide.core.record import SessionRecord
from backguide.core.settings import Theme
from backguide.services.demonstration import demonstration_history
from backguide.services.progress import ProgressSummary
from backguide.ui.charts.axes import grid_levels
from backguide.ui.charts.weeks_chart import WeeksChart
from backguide.ui.look import Look
from backguide.ui.pages.progress import ProgressPage
from backguide.ui.viewmodels.progress import progress_view
from backguide.ui.widgets import QuietButton
from backguide.ui.widgets.weeks_table import WeeksTable
from tests import builders

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)


def history() -> tuple[SessionRecord, ...]:
    two = builders.programme(builders.item("hug"), builders.item("twist"))
    return demonstration_history(two, NOW)


def summary(records: tuple[SessionRecord, ...]) -> ProgressSummary:
    weeks = weekly_counts(records, NOW.date(), 12, 3)
    return ProgressSummary(weeks, weekly_sentence(weeks), 3)


@pytest.fixture
def make_page(qtbot: QtBot) -> Callable[[Callable[[], ProgressSummary]], ProgressPage]:
    def make(summarise: Callable[[], ProgressSummary]) -> ProgressPage:
        page = ProgressPage(Look(assets_folder(), Theme.LIGHT), summarise)
        qtbot.addWidget(page)
        page.resize(1150, 768)
        page.show()
        return page

    return make


def test_words_and_numbers_of_each_week() -> None:
    view = progress_view(summary(history()), ENGLISH)
    assert view.weeks[0].label == "7 Sep"
    assert view.weeks[-1].label == "now"
    assert view.weeks[2].told == "Week of 21 September: 3 sessions, 1 in part. Goal 3 reached."
    assert view.weeks[-1].told == "This week: 1 session. Goal 3."
    assert view.lights[0].answer == "1 of 3 so far"


def test_exercises_tried_on_their_own_are_told_beside_the_sessions() -> None:
    tried = replace(history()[-1], practice=True)
    view = progress_view(summary((*history(), tried)), ENGLISH)
    assert view.weeks[-1].told == "This week: 1 session. Goal 3. 1 exercise tried besides."


def test_nothing_done_yet_is_told_without_blame() -> None:
    view = progress_view(summary(()), ENGLISH)
    assert view.sentence == "Your sessions will show here. One is a good start."
    assert [light.is_good for light in view.lights] == [False, False, False]


@pytest.mark.parametrize(("highest", "levels"), [(1, [0, 1]), (4, [0, 1, 2, 3, 4]), (7, [0, 2, 4, 6])])
def test_grid_lines_are_whole_sessions(highest: int, levels: list[int]) -> None:
    assert list(grid_levels(highest)) == levels


def test_a_new_session_makes_this_weeks_bar_grow(
    make_page: Callable[[Callable[[], ProgressSummary]], ProgressPage],
) -> None:
    records = list(history())
    page = make_page(lambda: summary(tuple(records)))
    chart = page.findChild(WeeksChart)
    table = page.findChild(WeeksTable)
    assert isinstance(chart, WeeksChart)
    assert isinstance(table, WeeksTable)
    before = table.item(0, 1)
    assert before is not None
    assert before.text() == "1"
    records.append(records[-1])
    page.refresh()
    after = table.item(0, 1)
    assert after is not None
    assert after.text() == "2"


def test_the_table_says_the_same_as_the_chart(
    qtbot: QtBot, make_page: Callable[[Callable[[], ProgressSummary]], ProgressPage]
) -> None:
    page = make_page(lambda: summary(history()))
    table = page.findChild(WeeksTable)
    button = page.findChild(QuietButton)
    assert isinstance(table, WeeksTable)
    assert isinstance(button, QuietButton)
    assert not table.isVisible()
    button.click()
    qtbot.waitUntil(table.isVisible)
    assert table.rowCount() == 12
    assert button.text() == "Chart"

"""The figure is turned by hand and by keys, and says what is seen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from backguide.core.vocabulary import Side
from backguide.figure.motion import View
from backguide.ui.figure.frame_cache import FrameCache
from backguide.ui.figure.frame_worker import FrameWorker
from backguide.ui.figure.stage import Shot
from backguide.ui.figure.view import FigureView
from backguide.ui.figure.view_words import direction_words, position_words
from tests.figure.moving import march, standing
from tests.ui.figure.painted import BarStage

pytestmark = pytest.mark.usefixtures("qapp")

LEFT_BUTTON = Qt.MouseButton.LeftButton


@pytest.fixture
def stage() -> BarStage:
    return BarStage()


@pytest.fixture
def view(qtbot: QtBot, stage: BarStage) -> FigureView:
    """A view that can be turned and whose pictures are drawn at once."""
    view = FigureView(stage, FrameWorker(FrameCache(), inline=True), "light")
    view.resize(300, 200)
    view.set_turnable()
    qtbot.addWidget(view)
    view.show()
    view.show_motion(replace(march(), second_view=View(180.0, 10.0)), None, description="March")
    return view


def shot(view: FigureView) -> Shot:
    shown = view.shown
    assert shown is not None
    assert isinstance(shown.series, Shot)
    return shown.series


def drag(view: FigureView, across: int, down: int) -> None:
    start = QPoint(150, 100)
    QTest.mousePress(view, LEFT_BUTTON, pos=start)
    QTest.mouseMove(view, start + QPoint(across // 2, down // 2))
    QTest.mouseMove(view, start + QPoint(across, down))
    QTest.mouseRelease(view, LEFT_BUTTON, pos=start + QPoint(across, down))


def test_dragging_turns_the_figure_and_raises_the_camera(view: FigureView) -> None:
    drag(view, 80, 40)
    assert (shot(view).turn, shot(view).rise) == (40.0, 20.0)
    drag(view, -80, 0)
    assert (shot(view).turn, shot(view).rise) == (0.0, 20.0)


def test_the_camera_stops_at_the_floor_and_before_the_zenith(view: FigureView) -> None:
    for _ in range(12):
        QTest.keyClick(view, Qt.Key.Key_Up)
    assert march().view.elevation + shot(view).rise == 80.0
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert march().view.elevation + shot(view).rise == 70.0
    for _ in range(12):
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert march().view.elevation + shot(view).rise == 0.0


def test_arrow_keys_turn_it_all_the_way_round(view: FigureView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.turned) as turned:
        QTest.keyClick(view, Qt.Key.Key_Right)
    assert turned.args == [15.0, 0.0]
    for _ in range(23):
        QTest.keyClick(view, Qt.Key.Key_Right)
    assert abs(shot(view).turn) <= 2.0


def test_a_key_changes_to_the_other_camera_and_back(view: FigureView, qtbot: QtBot) -> None:
    drag(view, 80, 40)
    for second in (True, False):
        with qtbot.waitSignal(view.second_view_shown) as shown:
            QTest.keyClick(view, Qt.Key.Key_V)
        assert shown.args == [second]
        assert shot(view).second_view is second
        assert (shot(view).turn, shot(view).rise) == (0.0, 0.0)


def test_the_key_does_nothing_where_there_is_one_camera_only(view: FigureView, qtbot: QtBot) -> None:
    view.show_motion(march(), None, description="March")
    with qtbot.assertNotEmitted(view.second_view_shown):
        QTest.keyClick(view, Qt.Key.Key_V)
    assert not shot(view).second_view


@pytest.mark.parametrize("way", ["Home", "double click"])
def test_there_is_a_quick_way_back_to_the_best_view(view: FigureView, way: str, qtbot: QtBot) -> None:
    drag(view, 80, 40)
    with qtbot.waitSignal(view.turned) as turned:
        if way == "Home":
            QTest.keyClick(view, Qt.Key.Key_Home)
        else:
            QTest.mouseDClick(view, LEFT_BUTTON, pos=QPoint(150, 100))
    assert turned.args == [0.0, 0.0]
    assert (shot(view).turn, shot(view).rise) == (0.0, 0.0)


def test_other_keys_are_left_to_the_page(view: FigureView) -> None:
    drawn = view.shown
    QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert view.shown == drawn


def test_only_a_figure_that_can_be_turned_takes_the_focus(view: FigureView, stage: BarStage) -> None:
    still = FigureView(stage, FrameWorker(FrameCache(), inline=True), "light")
    assert view.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert still.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_it_says_from_where_and_how_far(view: FigureView) -> None:
    assert view.accessibleDescription() == "March, seen from the right side, start position"
    view.set_position(1.0)
    view.stop_loop()
    assert view.accessibleDescription() == "March, seen from the right side, end position"
    assert view.has_second_view
    QTest.keyClick(view, Qt.Key.Key_Home)
    drag(view, -150, 0)
    assert view.accessibleDescription() == "March, seen from behind, end position"
    view.set_second_view(True)
    assert view.accessibleDescription() == "March, seen from behind, end position"


def test_another_exercise_begins_at_its_best_view(view: FigureView) -> None:
    drag(view, 80, 40)
    view.show_motion(march(), Side.LEFT)
    assert (shot(view).turn, shot(view).rise, shot(view).second_view) == (0.0, 0.0, False)
    assert not view.has_second_view


@pytest.mark.parametrize(
    ("azimuth", "words"),
    [(0, "from the front"), (90, "from the left side"), (-90, "from the right side"), (175, "from behind")],
)
def test_sides_are_called_as_people_call_them(azimuth: float, words: str) -> None:
    assert direction_words(standing(), View(azimuth, 10.0)) == words
    assert direction_words(standing(), View(azimuth, 75.0)) == "from above"


def test_places_in_the_motion_have_words() -> None:
    assert [position_words(position) for position in (0.0, 0.4, 1.0)] == [
        "start position",
        "on the way",
        "end position",
    ]

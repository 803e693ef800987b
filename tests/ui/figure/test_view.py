"""The live figure shows the right picture at every position and never waits for one."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from backguide.core.vocabulary import Side
from backguide.figure.scene_builder import SceneOptions
from backguide.ui.figure.frame_cache import FrameCache
from backguide.ui.figure.frame_worker import FrameWorker
from backguide.ui.figure.stage import FRAMES_PER_WAY, Shot
from backguide.ui.figure.view import FigureView
from backguide.ui.figure.view_loop import PAUSE_SECONDS, DemonstrationLoop
from tests.figure.moving import march
from tests.ui.figure.painted import BarStage

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def stage() -> BarStage:
    return BarStage()


@pytest.fixture
def inline(qtbot: QtBot, stage: BarStage) -> FigureView:
    """A view whose pictures are drawn at once."""
    view = FigureView(stage, FrameWorker(FrameCache(), inline=True), "light")
    view.resize(300, 200)
    qtbot.addWidget(view)
    return view


@pytest.fixture
def worker(stage: BarStage) -> Iterator[FrameWorker]:
    worker = FrameWorker(FrameCache())
    yield worker
    stage.gate.set()
    worker.close()


@pytest.fixture
def view(qtbot: QtBot, stage: BarStage, worker: FrameWorker) -> FigureView:
    """A view on the screen whose pictures are drawn in the background."""
    view = FigureView(stage, worker, "light")
    view.resize(300, 200)
    qtbot.addWidget(view)
    view.show()
    return view


def shown(view: FigureView) -> int | None:
    return view.shown.index if view.shown is not None else None


def has_bar_at(view: FigureView, index: int) -> bool:
    return view.grab().toImage().pixelColor(QPoint(10 + index + 3, 30)) == QColor("red")


def last_shot(stage: BarStage) -> Shot:
    return stage.drawn[-1][0]


def test_the_picture_follows_the_position(inline: FigureView) -> None:
    inline.show_motion(march())
    assert has_bar_at(inline, 0)
    inline.set_position(0.5)
    assert has_bar_at(inline, FRAMES_PER_WAY // 2)
    inline.set_position(1.0)
    assert has_bar_at(inline, FRAMES_PER_WAY)


def test_the_way_back_is_not_drawn_again(inline: FigureView, stage: BarStage) -> None:
    inline.show_motion(march())
    for position in (0.25, 0.5, 0.75, 1.0):
        inline.set_position(position)
    drawn = len(stage.drawn)
    for position in (0.75, 0.5, 0.25, 0.0):
        inline.set_position(position)
    assert len(stage.drawn) == drawn


def test_side_theme_margins_turn_and_options_reach_the_picture(inline: FigureView, stage: BarStage) -> None:
    motion = march()
    inline.show_motion(motion, Side.LEFT)
    inline.set_theme("dark")
    inline.set_margins(1.0, 96.0, 2.0, 100.0)
    inline.set_turn(30.0)
    inline.set_options(SceneOptions(muscles=False))
    shot = last_shot(stage)
    assert (shot.motion, shot.side, shot.theme, shot.turn) == (motion, Side.LEFT, "dark", 30.0)
    assert (shot.margins.top, shot.margins.bottom) == (96.0, 100.0)
    assert not shot.options.muscles


def test_nothing_is_shown_without_a_motion(inline: FigureView) -> None:
    inline.show_motion(march())
    inline.show_motion(None)
    assert inline.shown is None
    assert inline.accessibleName() == "No exercise shown"


def test_it_says_what_it_shows(inline: FigureView) -> None:
    inline.show_motion(march(), Side.LEFT, description="March")
    assert inline.accessibleName() == "Moving picture: March, left side"
    inline.show_motion(march(), None, description="March")
    assert inline.accessibleName() == "Moving picture: March"


def test_it_shows_the_nearest_finished_picture_and_does_not_wait(
    view: FigureView, stage: BarStage, qtbot: QtBot
) -> None:
    stage.gate.clear()
    view.show_motion(march())
    view.set_position(0.9)
    assert view.shown is None
    stage.gate.set()
    qtbot.waitUntil(lambda: shown(view) == round(0.9 * FRAMES_PER_WAY))


def test_all_pictures_are_drawn_ahead(view: FigureView, stage: BarStage, qtbot: QtBot) -> None:
    view.show_motion(march())
    qtbot.waitUntil(lambda: len(stage.drawn) == FRAMES_PER_WAY + 1)
    assert sorted(index for _, index in stage.drawn) == list(range(FRAMES_PER_WAY + 1))
    first = [index for _, index in stage.drawn[:4]]
    assert first[:2] == [0, FRAMES_PER_WAY]


def test_turning_by_hand_shows_quick_pictures_then_a_full_one(
    view: FigureView, stage: BarStage, qtbot: QtBot
) -> None:
    view.show_motion(march())
    qtbot.waitUntil(lambda: len(stage.drawn) == FRAMES_PER_WAY + 1)
    view.set_turn(40.0)
    qtbot.waitUntil(lambda: last_shot(stage).turn == 40.0)
    assert last_shot(stage).device_pixel_ratio < 1.0
    qtbot.waitUntil(lambda: len(stage.drawn) == 2 * (FRAMES_PER_WAY + 1) + 1)
    assert last_shot(stage).device_pixel_ratio == 1.0


def test_what_comes_next_can_be_prepared(view: FigureView, stage: BarStage, qtbot: QtBot) -> None:
    upcoming = march()
    view.show_motion(march())
    view.prepare(upcoming, Side.LEFT)
    qtbot.waitUntil(lambda: len(stage.drawn) == 2 * (FRAMES_PER_WAY + 1))
    drawn = len(stage.drawn)
    view.show_motion(upcoming, Side.LEFT)
    assert shown(view) == 0
    view.set_position(1.0)
    assert shown(view) == FRAMES_PER_WAY
    assert len(stage.drawn) == drawn


def test_hiding_stops_the_drawing(view: FigureView, stage: BarStage, worker: FrameWorker) -> None:
    stage.gate.clear()
    view.show_motion(march())
    view.hide()
    stage.gate.set()
    worker.close()
    assert len(stage.drawn) <= 1


def test_reduced_motion_fades_between_start_and_end(inline: FigureView, qtbot: QtBot) -> None:
    inline.set_reduced_motion(True)
    inline.show_motion(march())
    with qtbot.assertNotEmitted(inline.frame_shown):
        inline.set_position(0.3)
    assert shown(inline) == 0
    inline.set_position(0.6)
    assert shown(inline) == FRAMES_PER_WAY
    qtbot.waitUntil(lambda: not inline.is_fading)
    assert has_bar_at(inline, FRAMES_PER_WAY)


def test_a_demonstration_goes_in_holds_and_comes_back() -> None:
    from PySide6.QtCore import QObject

    parent = QObject()
    loop = DemonstrationLoop(parent)
    loop.play(2.0, 3.0, 4.0)
    assert loop.position_at(0.0) == 0.0
    assert loop.position_at(1.0) == 0.5
    assert loop.position_at(4.0) == 1.0
    assert loop.position_at(7.0) == 0.5
    assert loop.position_at(9.0 + PAUSE_SECONDS / 2) == 0.0
    assert loop.position_at(9.0 + PAUSE_SECONDS + 1.0) == pytest.approx(0.5)


def test_a_demonstration_moves_the_figure_while_it_can_be_seen(view: FigureView, qtbot: QtBot) -> None:
    view.show_motion(march())
    view.play_loop(0.3, 0.1, 0.3)
    qtbot.waitUntil(lambda: (shown(view) or 0) > FRAMES_PER_WAY // 2)
    view.stop_loop()
    assert not view.is_looping


def test_pictures_pushed_out_of_the_cache_are_drawn_again(stage: BarStage, qtbot: QtBot) -> None:
    worker = FrameWorker(FrameCache(limit=2000))
    view = FigureView(stage, worker, "light")
    view.resize(300, 200)
    qtbot.addWidget(view)
    view.show()
    view.show_motion(march())
    qtbot.waitUntil(lambda: len(stage.drawn) == FRAMES_PER_WAY + 1)
    view.set_position(0.37)
    qtbot.waitUntil(lambda: shown(view) == round(0.37 * FRAMES_PER_WAY))
    view.hide()
    worker.close()


def test_it_likes_room(inline: FigureView) -> None:
    assert inline.sizeHint() == QSize(640, 400)

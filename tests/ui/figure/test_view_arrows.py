"""Arrows follow the way of the movement, and leave the picture of the person alone."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from backguide.core.vocabulary import Side
from backguide.core.way import Way
from backguide.figure.people import default_person
from backguide.figure.scene_builder import SceneOptions
from backguide.ui.figure.frame_cache import FrameCache
from backguide.ui.figure.frame_worker import FrameWorker
from backguide.ui.figure.stage import FRAMES_PER_WAY, Layer, Shot, Stage
from backguide.ui.figure.view import FigureView
from backguide.ui.figure.view_loop import PAUSE_SECONDS, DemonstrationLoop
from tests.figure.moving import march
from tests.ui.figure.painted import ARROW_ROW, IN_COLUMN, OUT_COLUMN, BarStage

pytestmark = pytest.mark.usefixtures("qapp")

COLUMNS = {Way.IN: IN_COLUMN, Way.OUT: OUT_COLUMN}


@pytest.fixture
def stage() -> BarStage:
    return BarStage()


@pytest.fixture
def worker(stage: BarStage) -> Iterator[FrameWorker]:
    worker = FrameWorker(FrameCache())
    yield worker
    stage.gate.set()
    worker.close()


def made(qtbot: QtBot, stage: BarStage, worker: FrameWorker) -> FigureView:
    view = FigureView(stage, worker, "light")
    view.resize(300, 200)
    qtbot.addWidget(view)
    view.show()
    return view


@pytest.fixture
def inline(qtbot: QtBot, stage: BarStage) -> FigureView:
    view = made(qtbot, stage, FrameWorker(FrameCache(), inline=True))
    view.show_motion(march())
    return view


def picture(view: FigureView) -> QImage:
    return view.grab().toImage()


def ways_shown(image: QImage) -> set[Way]:
    """Where arrows are seen, however faintly, on a picture of the view."""
    ground = image.pixelColor(5, 5)
    return {way for way, left in COLUMNS.items() if image.pixelColor(left + 20, ARROW_ROW + 5) != ground}


def test_they_point_in_and_out_and_are_gone_while_nothing_moves(inline: FigureView) -> None:
    assert ways_shown(picture(inline)) == {Way.IN}
    inline.set_way(Way.STILL)
    assert ways_shown(picture(inline)) == set()
    inline.set_way(Way.OUT)
    assert ways_shown(picture(inline)) == {Way.OUT}


def test_nothing_else_in_the_picture_changes(inline: FigureView) -> None:
    person = QPoint(10, 20)
    before = picture(inline)
    for way in Way:
        inline.set_way(way)
        after = picture(inline)
        assert after.copy(0, 0, 300, ARROW_ROW) == before.copy(0, 0, 300, ARROW_ROW)
        assert after.pixelColor(person) == QColor("red")


def test_those_of_a_cycle_stay(inline: FigureView) -> None:
    inline.set_way(Way.STILL)
    inline.show_motion(replace(march(), cycle_seconds=1.5))
    assert ways_shown(picture(inline)) == {Way.IN}
    inline.show_motion(march())
    assert ways_shown(picture(inline)) == set()


def test_switched_off_they_show_on_no_way(inline: FigureView, stage: BarStage) -> None:
    inline.set_options(SceneOptions(arrows=False))
    for way in Way:
        inline.set_way(way)
        assert ways_shown(picture(inline)) == set()
    assert not any(shot.options.arrows for shot, _ in stage.drawn[-1:])
    inline.set_options(SceneOptions())
    inline.set_way(Way.IN)
    assert ways_shown(picture(inline)) == {Way.IN}


def test_they_fade_softly(qtbot: QtBot, stage: BarStage, worker: FrameWorker) -> None:
    view = made(qtbot, stage, worker)
    view.show_motion(march())
    qtbot.waitUntil(lambda: ways_shown(picture(view)) == {Way.IN})
    view.set_way(Way.OUT)
    assert ways_shown(picture(view)) == {Way.IN}
    qtbot.waitUntil(lambda: ways_shown(picture(view)) == {Way.OUT})


def test_with_reduced_motion_they_change_at_once(qtbot: QtBot, stage: BarStage, worker: FrameWorker) -> None:
    view = made(qtbot, stage, worker)
    view.set_reduced_motion(True)
    view.show_motion(march())
    qtbot.waitUntil(lambda: ways_shown(picture(view)) == {Way.IN})
    qtbot.waitUntil(lambda: len(stage.arrows_drawn) == 2)
    view.set_way(Way.OUT)
    assert ways_shown(picture(view)) == {Way.OUT}


def test_two_pictures_of_arrows_serve_a_whole_movement(
    qtbot: QtBot, stage: BarStage, worker: FrameWorker
) -> None:
    view = made(qtbot, stage, worker)
    view.show_motion(march())
    qtbot.waitUntil(lambda: len(stage.drawn) == FRAMES_PER_WAY + 1)
    assert [index for _, index in stage.arrows_drawn] == [0, 0]
    assert len(worker.cache) == FRAMES_PER_WAY + 3


def test_a_hand_that_turns_the_figure_turns_them_too(
    qtbot: QtBot, stage: BarStage, worker: FrameWorker
) -> None:
    view = made(qtbot, stage, worker)
    view.show_motion(march())
    qtbot.waitUntil(lambda: len(stage.drawn) == FRAMES_PER_WAY + 1)
    view.set_turn(30.0)
    qtbot.waitUntil(lambda: any(shot.turn == 30.0 for shot, _ in stage.drawn))
    assert any(shot.turn == 30.0 for shot, _ in stage.arrows_drawn)


def test_in_a_demonstration_they_follow_and_standing_still_they_show_the_way_in(inline: FigureView) -> None:
    loop = DemonstrationLoop(inline)
    loop.play(3.0, 1.0, 2.0)
    ways = [loop.way_at(seconds) for seconds in (1.0, 3.5, 5.0, 6.0 + PAUSE_SECONDS / 2)]
    assert ways == [Way.IN, Way.STILL, Way.OUT, Way.IN]
    loop.play(3.0, 0.2, 2.0)
    assert Way.STILL not in {loop.way_at(tenth / 10) for tenth in range(60)}
    loop.stop()
    inline.set_way(Way.OUT)
    inline.stop_loop()
    assert ways_shown(picture(inline)) == {Way.IN}


@pytest.mark.parametrize("side", [Side.RIGHT, Side.LEFT])
def test_the_layers_together_are_the_whole_picture(side: Side) -> None:
    stage = Stage(default_person())
    shot = Shot(march(), side, 240, 200, "light")
    whole = stage.render(shot, FRAMES_PER_WAY)
    person = stage.render(replace(shot, layer=Layer.NO_ARROWS), FRAMES_PER_WAY)
    arrows = stage.render(replace(shot, layer=Layer.ARROWS_IN), 0)
    back = stage.render(replace(shot, layer=Layer.ARROWS_OUT), 0)
    for x in range(0, 240, 3):
        for y in range(0, 200, 3):
            inked = arrows.pixelColor(x, y)
            if inked.alpha() in (0, 255):
                expected = inked if inked.alpha() else person.pixelColor(x, y)
                assert whole.pixelColor(x, y) == expected
    assert arrows != back
    assert whole != person


def test_on_the_left_side_they_are_the_mirror_of_the_right_one() -> None:
    stage = Stage(default_person())
    for layer in (Layer.ARROWS_IN, Layer.ARROWS_OUT):
        right, left = (
            stage.render(Shot(march(), side, 240, 200, "light", layer=layer), 0)
            for side in (Side.RIGHT, Side.LEFT)
        )
        mirrored = left.flipped(Qt.Orientation.Horizontal)
        same = [
            abs(right.pixelColor(x, y).alpha() - mirrored.pixelColor(x, y).alpha()) < 60
            for x in range(0, 240, 2)
            for y in range(0, 200, 2)
        ]
        assert sum(same) > 0.98 * len(same)
        assert any(right.pixelColor(x, y).alpha() > 200 for x in range(240) for y in range(200))

"""A small moving picture begins once it is drawn and stops at once."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from backguide.ui.figure.frame_cache import FrameCache
from backguide.ui.figure.frame_worker import FrameWorker
from backguide.ui.figure.gallery import Gallery
from backguide.ui.figure.gallery_protocol import MovingPicture
from backguide.ui.figure.preview import FigurePreview
from backguide.ui.figure.stage import Layer
from tests.figure.moving import march_with_mistake
from tests.ui.figure.painted import ARROW_ROW, IN_COLUMN, OUT_COLUMN, BarStage

pytestmark = pytest.mark.usefixtures("qapp")

SIZE = QSize(220, 140)
TEMPO = (3.0, 1.0, 3.0)


@pytest.fixture
def stage() -> BarStage:
    return BarStage()


@pytest.fixture
def worker(stage: BarStage) -> Iterator[FrameWorker]:
    worker = FrameWorker(FrameCache())
    yield worker
    stage.gate.set()
    worker.close()


def preview(stage: BarStage, worker: FrameWorker) -> FigurePreview:
    motions = {name: march_with_mistake() for name in ("march", "other")}
    return FigurePreview(stage, worker, Gallery(stage, worker, motions, "light"))


def test_it_moves_once_it_is_drawn(stage: BarStage, worker: FrameWorker, qtbot: QtBot) -> None:
    made = preview(stage, worker)
    moving: MovingPicture = made
    stage.gate.clear()
    moving.begin("march", SIZE, *TEMPO)
    assert moving.picture() is None
    stage.gate.set()
    qtbot.waitSignal(moving.changed).wait()
    picture = moving.picture()
    assert picture is not None
    assert picture.size() == SIZE
    assert 0.0 <= moving.opacity <= 1.0


def test_it_stops_at_once_and_draws_nothing_more(stage: BarStage, worker: FrameWorker, qtbot: QtBot) -> None:
    made = preview(stage, worker)
    stage.gate.clear()
    made.begin("march", SIZE, *TEMPO)
    made.end()
    stage.gate.set()
    # What is asked for next is all that is drawn, beside the picture that had been begun.
    made.begin("other", SIZE, *TEMPO)
    qtbot.waitSignal(made.changed).wait()
    assert sum(shot.motion is stage.drawn[0][0].motion for shot, _ in stage.drawn) <= 1
    made.end()
    assert not made.is_moving
    assert made.picture() is None
    assert made.opacity == 0.0


def test_right_and_wrong_are_at_the_same_place_of_the_movement(
    stage: BarStage, worker: FrameWorker, qtbot: QtBot
) -> None:
    made = preview(stage, worker)
    made.begin_pair("march", SIZE, "leaning", ("#00ff00", "#ff0000"), TEMPO)
    qtbot.waitUntil(lambda: made.is_moving and not worker.is_waiting(id(made)))
    for _ in range(3):
        qtbot.waitSignal(made.changed).wait()
        right, wrong = made.picture(0), made.picture(1)
        assert right is not None
        assert wrong is not None
        assert right.toImage() == wrong.toImage()
    assert made.picture(2) is None
    rings = {shot.ring.colour for shot, _ in stage.drawn if shot.ring is not None}
    assert rings == {"#00ff00", "#ff0000"}


def test_the_arrows_of_a_card_follow_the_way(stage: BarStage, worker: FrameWorker, qtbot: QtBot) -> None:
    made = preview(stage, worker)
    made.begin("march", SIZE, 0.4, 0.0, 0.4)
    seen: set[int] = set()

    def note() -> bool:
        shown = made.picture()
        image = None if shown is None else shown.toImage()
        for column in (IN_COLUMN, OUT_COLUMN):
            if image is not None and image.pixelColor(column + 20, ARROW_ROW + 5).alpha() > 200:
                seen.add(column)
        return seen == {IN_COLUMN, OUT_COLUMN}

    qtbot.waitUntil(note)
    assert all(shot.layer is Layer.NO_ARROWS for shot, _ in stage.drawn)


def test_a_mistake_that_is_not_drawn_stays_still(stage: BarStage, worker: FrameWorker) -> None:
    made = preview(stage, worker)
    made.begin_pair("march", SIZE, "unknown", ("#00ff00", "#ff0000"), TEMPO)
    assert made.picture(0) is None


def test_a_full_cache_keeps_its_bounds(stage: BarStage, qtbot: QtBot) -> None:
    worker = FrameWorker(FrameCache(limit=2_000))
    made = preview(stage, worker)
    made.begin("march", SIZE, *TEMPO)
    qtbot.waitUntil(lambda: not worker.is_waiting(id(made)))
    worker.close()
    assert worker.cache.size <= 2_000


def test_nothing_moves_on_pictures_of_pages(stage: BarStage) -> None:
    made = preview(stage, FrameWorker(FrameCache(), inline=True))
    made.begin("march", SIZE, *TEMPO)
    assert not made.is_moving
    assert stage.drawn == []


def test_an_exercise_without_a_figure_stays_still(stage: BarStage, worker: FrameWorker) -> None:
    made = preview(stage, worker)
    made.begin("unknown", SIZE, *TEMPO)
    assert made.picture() is None

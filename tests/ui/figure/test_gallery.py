"""Cards ask for pictures and get them when they are ready."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from backguide.core.vocabulary import Side
from backguide.figure.motion import Motion
from backguide.ui.figure.frame_cache import FrameCache
from backguide.ui.figure.frame_worker import FrameWorker
from backguide.ui.figure.gallery import Gallery
from backguide.ui.figure.gallery_protocol import FigureGallery
from backguide.ui.figure.stage import FRAMES_PER_WAY
from tests.figure.moving import march_with_mistake
from tests.ui.figure.painted import BarStage

pytestmark = pytest.mark.usefixtures("qapp")

SIZE = QSize(220, 140)


@pytest.fixture
def stage() -> BarStage:
    return BarStage()


@pytest.fixture
def worker(stage: BarStage) -> Iterator[FrameWorker]:
    worker = FrameWorker(FrameCache())
    yield worker
    stage.gate.set()
    worker.close()


def gallery(stage: BarStage, worker: FrameWorker) -> Gallery:
    return Gallery(stage, worker, {"march": march_with_mistake()}, "light")


def inline(stage: BarStage) -> Gallery:
    return gallery(stage, FrameWorker(FrameCache(), inline=True))


def test_it_is_what_pages_expect(stage: BarStage) -> None:
    pictures: FigureGallery = inline(stage)
    assert pictures.still("march", SIZE) is not None


def test_a_picture_is_announced_and_then_there(stage: BarStage, worker: FrameWorker, qtbot: QtBot) -> None:
    pictures = gallery(stage, worker)
    stage.gate.clear()
    with qtbot.waitSignal(pictures.picture_ready) as ready:
        assert pictures.still("march", SIZE) is None
        stage.gate.set()
    assert ready.args == ["march"]
    picture = pictures.still("march", SIZE)
    assert picture is not None
    assert picture.size() == SIZE
    assert picture.toImage().pixelColor(10 + FRAMES_PER_WAY + 3, 30) == QColor("red")


def test_motions_are_read_one_at_a_time_between_other_things(
    stage: BarStage, worker: FrameWorker, qtbot: QtBot
) -> None:
    read: list[str] = []

    class Files(dict[str, Motion]):
        def get(self, key: str, default: object = None) -> Motion:  # pyright: ignore[reportIncompatibleMethodOverride]
            del default
            read.append(key)
            return self[key]

    files = Files({name: march_with_mistake() for name in ("a", "b", "c")})
    pictures = Gallery(stage, worker, files, "light", is_read=read.__contains__)
    for name in ("a", "b", "c"):
        assert pictures.still(name, SIZE) is None
    assert read == []
    with qtbot.waitSignal(pictures.picture_ready) as ready:
        pass
    # What was asked for last is what is looked at now.
    assert (ready.args, read) == (["c"], ["c"])
    qtbot.waitUntil(lambda: sorted(read) == ["a", "b", "c"])


def test_asking_again_while_waiting_draws_once(stage: BarStage, worker: FrameWorker, qtbot: QtBot) -> None:
    stage.gate.clear()
    pictures = gallery(stage, worker)
    for _ in range(3):
        assert pictures.still("march", SIZE) is None
    with qtbot.waitSignal(pictures.picture_ready):
        stage.gate.set()
    assert len(stage.drawn) == 1


def test_the_same_picture_is_kept(stage: BarStage) -> None:
    pictures = inline(stage)
    first, second = pictures.still("march", SIZE), pictures.still("march", SIZE)
    assert first is second
    assert len(stage.drawn) == 1


def test_size_position_side_and_theme_make_another_picture(stage: BarStage) -> None:
    pictures = inline(stage)
    pictures.still("march", SIZE)
    pictures.still("march", QSize(100, 80))
    pictures.still("march", SIZE, position=0.0)
    pictures.still("march", SIZE, side=Side.LEFT)
    pictures.set_theme("dark")
    pictures.still("march", SIZE)
    assert len(stage.drawn) == 5
    assert stage.drawn[-1][0].theme == "dark"


def test_while_a_window_is_resized_the_last_picture_stands_in(
    stage: BarStage, worker: FrameWorker, qtbot: QtBot
) -> None:
    pictures = gallery(stage, worker)
    with qtbot.waitSignal(pictures.picture_ready):
        pictures.still("march", SIZE)
    before = pictures.still("march", SIZE)
    stage.gate.clear()
    assert pictures.still("march", QSize(300, 180)) is before
    assert pictures.still("march", QSize(300, 180), position=0.0) is None
    stage.gate.set()


def test_small_pictures_are_drawn_larger_and_reduced(stage: BarStage) -> None:
    inline(stage).still("march", SIZE)
    assert stage.drawn[0][0].supersample == 2


def test_right_and_wrong_share_their_frame(stage: BarStage) -> None:
    pictures = inline(stage)
    assert pictures.right_still("march", SIZE, "leaning", ring="#2C6B3A") is not None
    assert pictures.wrong_still("march", SIZE, "leaning", ring="#9A2F22") is not None
    (right, _), (wrong, _) = stage.drawn
    assert right.ring is not None
    assert wrong.ring is not None
    assert (right.ring.right, right.ring.mistake) == (right.motion, wrong.motion)
    assert wrong.ring.colour == "#9A2F22"
    assert set(right.framed_with) == set(wrong.framed_with) == {right.motion, wrong.motion}


def test_there_is_no_picture_of_what_has_no_figure(stage: BarStage) -> None:
    pictures = inline(stage)
    assert pictures.still("unheard-of", SIZE) is None
    assert pictures.wrong_still("march", SIZE, "unheard-of") is None
    assert stage.drawn == []

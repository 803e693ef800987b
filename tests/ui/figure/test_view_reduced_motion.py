"""With reduced motion the figure fades from keyframe to keyframe and leaves none out."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from backguide.figure.motion import Motion
from backguide.ui.figure.frame_cache import FrameCache
from backguide.ui.figure.frame_worker import FrameWorker
from backguide.ui.figure.stage import FRAMES_PER_WAY
from backguide.ui.figure.view import FigureView
from backguide.ui.figure.view_fade import next_stop
from tests.figure.moving import march
from tests.ui.figure.painted import BarStage

pytestmark = pytest.mark.usefixtures("qapp")

STOPS = [0, FRAMES_PER_WAY // 4, FRAMES_PER_WAY // 2, FRAMES_PER_WAY]


def stepped() -> Motion:
    return replace(march(), stops=tuple(stop / FRAMES_PER_WAY for stop in STOPS))


@pytest.fixture
def stage() -> BarStage:
    return BarStage()


@pytest.fixture
def worker() -> Iterator[FrameWorker]:
    worker = FrameWorker(FrameCache())
    yield worker
    worker.close()


@pytest.fixture
def view(qtbot: QtBot, stage: BarStage, worker: FrameWorker) -> FigureView:
    view = FigureView(stage, worker, "light")
    view.resize(300, 200)
    qtbot.addWidget(view)
    view.set_reduced_motion(True)
    view.show()
    view.show_motion(stepped())
    qtbot.waitUntil(lambda: sorted({index for _, index in stage.drawn}) == STOPS)
    return view


def shown(view: FigureView) -> int:
    assert view.shown is not None
    return view.shown.index


def test_only_the_keyframes_are_drawn(view: FigureView, stage: BarStage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: shown(view) == 0)
    view.set_position(0.1)
    assert shown(view) == 0
    assert sorted({index for _, index in stage.drawn}) == STOPS


def test_every_keyframe_has_its_turn_however_quick_the_way_is(view: FigureView, qtbot: QtBot) -> None:
    seen = [shown(view)]
    view.frame_shown.connect(lambda: seen.append(shown(view)))
    view.set_position(1.0)
    qtbot.waitUntil(lambda: shown(view) == FRAMES_PER_WAY and not view.is_fading)
    assert seen == STOPS


def test_a_fade_is_never_cut_short(view: FigureView) -> None:
    view.set_position(0.3)
    assert shown(view) == STOPS[1]
    assert view.is_fading
    view.set_position(0.5)
    assert shown(view) == STOPS[1]


@pytest.mark.parametrize(
    ("index", "now", "expected"), [(30, 0, 10), (30, 10, 30), (0, 30, 10), (12, None, 10), (12, 10, 10)]
)
def test_one_keyframe_comes_after_the_other(index: int, now: int | None, expected: int) -> None:
    assert next_stop([0, 10, 30], index, now) == expected

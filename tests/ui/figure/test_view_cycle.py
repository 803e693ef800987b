"""A cycle goes round in the view: at its own cadence, over the seam, and as a few stills."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from backguide.figure.motion import Motion
from backguide.ui.figure.frame_cache import FrameCache, FrameKey, PackedFrame
from backguide.ui.figure.frame_worker import FrameWorker
from backguide.ui.figure.stage import FRAMES_PER_CYCLE, frame_count, frame_index
from backguide.ui.figure.view import FigureView
from backguide.ui.figure.view_frames import STILL_SECONDS, still_frames, still_to_show
from tests.figure.moving import march
from tests.ui.figure.painted import BarStage

pytestmark = pytest.mark.usefixtures("qapp")

SECONDS = 1.5


def pedalling() -> Motion:
    return replace(march(), cycle_seconds=SECONDS)


@pytest.fixture
def stage() -> BarStage:
    return BarStage()


@pytest.fixture
def worker(stage: BarStage) -> Iterator[FrameWorker]:
    worker = FrameWorker(FrameCache())
    yield worker
    stage.gate.set()
    worker.close()


@pytest.fixture
def inline(qtbot: QtBot, stage: BarStage) -> FigureView:
    view = FigureView(stage, FrameWorker(FrameCache(), inline=True), "light")
    view.resize(300, 200)
    qtbot.addWidget(view)
    view.show_motion(pedalling())
    return view


@pytest.fixture
def view(qtbot: QtBot, stage: BarStage, worker: FrameWorker) -> FigureView:
    view = FigureView(stage, worker, "light")
    view.resize(300, 200)
    qtbot.addWidget(view)
    view.show()
    return view


def shown(view: FigureView) -> int:
    assert view.shown is not None
    return view.shown.index


def test_the_seconds_tell_how_far_round_it_is(inline: FigureView) -> None:
    for seconds, share in ((0.0, 0.0), (SECONDS / 4, 0.25), (SECONDS, 0.0), (2.5 * SECONDS, 0.5)):
        inline.set_moment(1.0, seconds)
        assert shown(inline) == share * FRAMES_PER_CYCLE


def test_a_way_takes_no_notice_of_the_seconds(inline: FigureView) -> None:
    inline.show_motion(march())
    inline.set_moment(1.0, 0.3)
    assert shown(inline) == frame_index(march(), 1.0)


def test_once_round_is_all_that_is_drawn(view: FigureView, stage: BarStage, qtbot: QtBot) -> None:
    view.show_motion(pedalling())
    qtbot.waitUntil(lambda: len(stage.drawn) == FRAMES_PER_CYCLE)
    assert sorted(index for _, index in stage.drawn) == list(range(FRAMES_PER_CYCLE))
    assert frame_count(pedalling()) == FRAMES_PER_CYCLE
    assert frame_index(pedalling(), 0.999) == 0


def test_across_the_seam_the_nearest_picture_is_the_first() -> None:
    cache = FrameCache()
    for index in (0, 40):
        cache.put(FrameKey("round", index), PackedFrame(b"", 0, 0, 1, 1, 1.0))
    assert cache.nearest("round", 46, FRAMES_PER_CYCLE, is_round=True) == FrameKey("round", 0)
    assert cache.nearest("round", 46, FRAMES_PER_CYCLE) == FrameKey("round", 40)


def test_a_demonstration_goes_on_at_the_cycle_s_own_cadence(inline: FigureView, qtbot: QtBot) -> None:
    inline.show_motion(replace(march(), cycle_seconds=0.4))
    inline.show()
    seen: list[int] = []
    inline.frame_shown.connect(lambda: seen.append(shown(inline)))
    # The dose of a bout has no way in and out: it must not matter.
    inline.play_loop(0.0, 1800.0, 0.0)
    qtbot.waitUntil(lambda: any(later < before for before, later in pairwise(seen)))
    inline.stop_loop()
    assert len(set(seen)) > 3


def test_with_reduced_motion_it_shows_four_stills_slowly(inline: FigureView) -> None:
    inline.set_reduced_motion(True)
    quarter = FRAMES_PER_CYCLE // 4
    assert still_frames(pedalling()) == [0, quarter, 2 * quarter, 3 * quarter]
    inline.set_moment(0.0, STILL_SECONDS * 0.9)
    assert shown(inline) == 0
    inline.set_moment(0.0, STILL_SECONDS * 1.1)
    assert shown(inline) == quarter
    assert inline.is_fading


def test_from_the_last_still_it_goes_on_to_the_first() -> None:
    assert still_to_show(pedalling(), FRAMES_PER_CYCLE - 2, shown=36) == 0

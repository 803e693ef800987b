"""A second process draws the same pictures, and nothing is lost when it is."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from backguide.core.vocabulary import Side
from backguide.figure.people import default_person
from backguide.figure.portrait import standing_still
from backguide.ui.figure.drawing_process import DrawingProcess, DrawingProcessLostError
from backguide.ui.figure.frame_cache import FrameCache, FrameKey, PackedFrame, pack
from backguide.ui.figure.frame_queue import FrameJob, FrameQueue, Urgency
from backguide.ui.figure.frame_worker import FrameWorker
from backguide.ui.figure.stage import Ring, Shot, Stage
from tests.figure.exercises import motion_of


@pytest.fixture
def process() -> Iterator[DrawingProcess]:
    process = DrawingProcess()
    yield process
    process.close()


def small(exercise: str = "bird-dog") -> Shot:
    return Shot(motion_of(exercise), Side.LEFT, 120, 90, "light")


def test_it_draws_what_this_process_would_draw(process: DrawingProcess) -> None:
    right = small()
    wrong = replace(right, motion=next(iter(right.motion.mistakes.values())))
    ringed = replace(wrong, framed_with=(right.motion,), ring=Ring(right.motion, wrong.motion, "#AA0000"))
    portrait = replace(right, motion=standing_still())
    stage = Stage(default_person())
    for shot in (right, ringed, portrait, right):
        assert process.draw(FrameKey(shot, 40)) == pack(stage.render(shot, 40))


def test_a_picture_that_cannot_be_drawn_tells_why_and_the_next_one_comes(process: DrawingProcess) -> None:
    with pytest.raises(RuntimeError, match="no shot"):
        process.draw(FrameKey("no shot", 0))
    assert process.draw(FrameKey(small(), 0)).width > 1


def test_a_process_that_was_ended_is_lost(process: DrawingProcess) -> None:
    process.draw(FrameKey(small(), 0))
    process.close()
    with pytest.raises(DrawingProcessLostError):
        process.draw(FrameKey(small(), 1))
    with pytest.raises(DrawingProcessLostError):
        DrawingProcess.draw(closed(), FrameKey(small(), 1))


def closed() -> DrawingProcess:
    process = DrawingProcess()
    process.close()
    return process


class Hand:
    """An assistant that answers at once, or fails."""

    def __init__(self, fault: Exception | None = None) -> None:
        self.fault = fault
        self.drawn: list[FrameKey] = []
        self.asked = Event()

    def draw(self, key: FrameKey) -> PackedFrame:
        self.asked.set()
        if self.fault is not None:
            raise self.fault
        self.drawn.append(key)
        return pack(dot())

    def close(self) -> None:
        pass


def dot() -> QImage:
    image = QImage(3, 3, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0xFF00FF00)
    return image


def job(number: int, render: Callable[[], QImage] = dot) -> FrameJob:
    return FrameJob(FrameKey("series", number), render)


@pytest.mark.parametrize("fault", [None, DrawingProcessLostError("gone"), RuntimeError("cannot")])
def test_every_picture_comes_whether_the_assistant_can_draw_or_not(
    qtbot: QtBot, fault: Exception | None
) -> None:
    hand = Hand(fault)
    worker = FrameWorker(FrameCache(), assistant=hand)

    def wait_for_the_hand() -> QImage:
        hand.asked.wait()
        return dot()

    jobs = [job(0), job(1, wait_for_the_hand if fault is None else dot), *(job(n) for n in range(2, 12))]
    try:
        worker.request("view", jobs, Urgency.SOON)
        qtbot.waitUntil(lambda: len(worker.cache) == len(jobs))
    finally:
        worker.close()
    assert fault is not None or hand.drawn


def test_the_first_picture_and_single_ones_are_not_given_away(qtbot: QtBot) -> None:
    hand = Hand()
    worker = FrameWorker(FrameCache(), assistant=hand)
    try:
        for number in range(3):
            with qtbot.waitSignal(worker.frame_ready):
                worker.request("view", [job(number)])
        assert not hand.drawn
    finally:
        worker.close()


def test_two_who_ask_for_the_same_pictures_get_each_of_them_once(qtbot: QtBot) -> None:
    hand = Hand()
    worker = FrameWorker(FrameCache(), assistant=hand)
    drawn: list[int] = []

    def drawing(number: int) -> Callable[[], QImage]:
        def render() -> QImage:
            drawn.append(number)
            return dot()

        return render

    jobs = [job(number, drawing(number)) for number in range(60)]
    try:
        worker.request("cards", jobs, Urgency.SOON)
        worker.request("view", list(reversed(jobs)), Urgency.SOON)
        qtbot.waitUntil(lambda: len(worker.cache) == len(jobs))
    finally:
        worker.close()
    assert sorted([*drawn, *(key.index for key in hand.drawn)]) == list(range(60))


def test_a_picture_begun_for_one_is_not_begun_again_for_another() -> None:
    queue = FrameQueue()
    queue.put("cards", [job(0), job(1)], Urgency.SOON)
    queue.put("view", [job(0), job(2)], Urgency.LATER)
    first, second, third = (queue.take() for _ in range(3))
    assert [taken.key.index for taken in (first, second, third) if taken] == [0, 1, 2]
    for taken in (first, second, third):
        assert taken is not None
        queue.done(taken)
    assert not queue.is_waiting("view")

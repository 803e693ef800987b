"""The worker draws what is asked for, most urgent first, and ends cleanly."""

from collections.abc import Callable, Iterator
from threading import Event, active_count, main_thread

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from backguide.ui.figure.frame_cache import FrameCache, FrameKey
from backguide.ui.figure.frame_queue import FrameJob, Urgency
from backguide.ui.figure.frame_worker import FrameWorker

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def worker() -> Iterator[FrameWorker]:
    worker = FrameWorker(FrameCache())
    yield worker
    worker.close()


def dot() -> QImage:
    image = QImage(4, 4, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0xFF00FF00)
    return image


def job(name: str, render: Callable[[], QImage] = dot) -> FrameJob:
    return FrameJob(FrameKey(name, 0), render)


def test_it_draws_in_the_background_and_says_when_a_picture_is_ready(
    worker: FrameWorker, qtbot: QtBot
) -> None:
    threads: list[bool] = []

    def render() -> QImage:
        import threading

        threads.append(threading.current_thread() is main_thread())
        return dot()

    with qtbot.waitSignal(worker.frame_ready) as ready:
        worker.request("page", [job("a", render)])
    assert ready.args == [FrameKey("a", 0)]
    assert FrameKey("a", 0) in worker.cache
    assert threads == [False]


def test_urgent_pictures_come_first_and_a_new_request_replaces_the_old(
    worker: FrameWorker, qtbot: QtBot
) -> None:
    gate, order = Event(), list[str]()
    worker.frame_ready.connect(lambda key: order.append(key.series))

    def held() -> QImage:
        gate.wait(timeout=20)
        return dot()

    worker.request("first", [job("held", held)])
    worker.request("next", [job("later")], Urgency.LATER)
    worker.request("cards", [job("soon")], Urgency.SOON)
    worker.request("view", [job("old")])
    worker.request("view", [job("new")])
    gate.set()
    qtbot.waitUntil(lambda: len(order) == 4)
    assert order == ["held", "new", "soon", "later"]


def test_cancelled_pictures_are_not_drawn(worker: FrameWorker, qtbot: QtBot) -> None:
    gate, drawn = Event(), list[str]()
    worker.frame_ready.connect(lambda key: drawn.append(key.series))

    def held() -> QImage:
        gate.wait(timeout=20)
        return dot()

    worker.request("first", [job("held", held)])
    worker.request("view", [job("unwanted")])
    worker.request("other", [job("last")], Urgency.LATER)
    worker.cancel("view")
    gate.set()
    qtbot.waitUntil(lambda: "last" in drawn)
    assert "unwanted" not in drawn


def test_a_picture_that_fails_does_not_stop_the_others(
    worker: FrameWorker, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def broken() -> QImage:
        raise ValueError("no such muscle")

    with qtbot.waitSignal(worker.frame_ready) as ready:
        worker.request("page", [job("broken", broken), job("good")])
    assert ready.args == [FrameKey("good", 0)]
    assert "no such muscle" in caplog.text


def test_closing_ends_the_thread(qtbot: QtBot) -> None:
    before = active_count()
    worker = FrameWorker(FrameCache())
    with qtbot.waitSignal(worker.frame_ready):
        worker.request("page", [job("a")])
    assert active_count() == before + 1
    worker.close()
    worker.close()
    assert active_count() == before
    worker.request("page", [job("b")])
    assert active_count() == before


def test_inline_pictures_are_ready_at_once() -> None:
    worker = FrameWorker(FrameCache(), inline=True)
    worker.request("page", [job("a")])
    assert FrameKey("a", 0) in worker.cache

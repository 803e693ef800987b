"""Cards wait without trouble for the figure's code to be loaded."""

import subprocess
import sys

from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from backguide.ui.figure.frame_cache import FrameCache
from backguide.ui.figure.frame_worker import FrameWorker
from backguide.ui.figure.gallery import Gallery
from backguide.ui.figure.gallery_deferred import DeferredGallery
from backguide.ui.figure.gallery_protocol import FigureGallery
from tests.figure.moving import march
from tests.ui.figure.painted import BarStage

SIZE = QSize(220, 140)


def make() -> Gallery:
    return Gallery(BarStage(), FrameWorker(FrameCache(), inline=True), {"march": march()}, "light")


def test_those_who_asked_too_early_are_told_when_it_is_there(qtbot: QtBot) -> None:
    pictures = DeferredGallery(make)
    waiting: FigureGallery = pictures
    assert waiting.still("march", SIZE) is None
    with qtbot.waitSignal(pictures.ready) as ready:
        pictures.start()
    assert ready.args == ["march"]
    assert waiting.still("march", SIZE) is not None


def test_pictures_drawn_later_are_announced_too(qtbot: QtBot) -> None:
    pictures = DeferredGallery(make)
    pictures.start()
    with qtbot.waitSignal(pictures.ready):
        pictures.still("march", SIZE)


def test_it_is_built_once() -> None:
    pictures = DeferredGallery(make)
    pictures.start()
    first = pictures.started
    pictures.start()
    assert pictures.started is first


def test_it_loads_without_numpy() -> None:
    code = "import sys, backguide.ui.figure.gallery_deferred; print('numpy' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (result.stdout.strip(), result.stderr) == ("False", "")

"""The figure at 900 by 700 pixels: playing, turning, waiting, memory.

The baseline of a time is Qt drawing the same frame from an exported SVG, that of the memory the same frames
unpacked. The goals are times and sizes (issue 3); the table shows them as the ratio that just meets them.
"""

from collections.abc import Callable, Iterator
from statistics import median
from time import perf_counter, sleep

from PySide6.QtCore import QByteArray, QCoreApplication, QEventLoop
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from backguide.content.assets import assets_folder
from backguide.content.library import load_motion_of
from backguide.core.vocabulary import Side
from backguide.figure.camera import Margins
from backguide.figure.draw import draw
from backguide.figure.framing import extent, view_for
from backguide.figure.framing_fit import Room, steady_camera
from backguide.figure.motion import Motion
from backguide.figure.palette import figure_palette
from backguide.figure.people import default_person
from backguide.figure.scene_builder import SceneBuilder, SceneOptions
from backguide.ui.figure.drawing_process import DrawingProcess
from backguide.ui.figure.frame_cache import FrameCache, FrameKey
from backguide.ui.figure.frame_worker import FrameWorker
from backguide.ui.figure.paper_svg import picture_as_svg
from backguide.ui.figure.stage import FRAMES_PER_WAY, Shot, Stage
from backguide.ui.figure.view import FigureView
from benchmarks.measurement import Measurement, milliseconds

WIDTH, HEIGHT = 900, 700
MARGINS = Margins(24.0, 90.0, 24.0, 100.0)
WARM_UP, EXERCISES = "prone-press-up", ("bird-dog", "good-morning-stick", "supine-piriformis-figure4")
IN_SECONDS = 3.0
FRAME_SECONDS = 1 / 30
PLAYED, TURNED, SVG_RUNS = 150, 45, 15
HALF = 2
"""Every second picture is enough to play: 11 a second on a way of three seconds, and more every moment."""

GUI_MS, TURN_MS, FIRST_MS, READY_MS, CACHE_MB = 8.0, 1000 / 15, 150.0, 3000.0, 120.0
MEGABYTE = 1024 * 1024


def measure() -> Iterator[Measurement]:
    """Yield the medians of some exercises, after one that loads what all of them share."""
    application = QApplication.instance() or QApplication(["bench", "-platform", "offscreen"])
    bench = _Bench()
    bench.run(WARM_UP)
    runs = [bench.run(exercise) for exercise in EXERCISES]
    size = bench.worker.cache.size / MEGABYTE
    count = len(bench.worker.cache)
    bench.close()
    del application

    def row(name: str, which: int, goal: float) -> Measurement:
        values, svg = [run[which] for run in runs], median(run[-1] for run in runs)
        return Measurement(name, median(values), "ms", svg, goal / svg)

    yield row("paint a frame while playing", 0, GUI_MS)
    yield row("... worst of 20, others being drawn", 1, GUI_MS)
    yield row("one turned frame after another", 2, TURN_MS)
    yield row("first frame of a new exercise", 3, FIRST_MS)
    yield row("... whose card was shown before", 4, FIRST_MS)
    yield row("half of its frames", 5, READY_MS)
    yield row("all of its frames", 6, READY_MS)
    whole = count * WIDTH * HEIGHT * 4 / MEGABYTE
    yield Measurement(f"{count} frames kept", size, "MB", whole, CACHE_MB / whole)


class _Bench:
    """A view on an offscreen window with its worker."""

    def __init__(self) -> None:
        self.worker = FrameWorker(FrameCache(), assistant=DrawingProcess())
        self.view = FigureView(Stage(default_person()), self.worker, "light")
        self.view.resize(WIDTH, HEIGHT)
        self.view.set_margins(MARGINS.left, MARGINS.top, MARGINS.right, MARGINS.bottom)
        self.view.show()

    def close(self) -> None:
        """End the thread."""
        self.worker.close()
        self.view.close()

    def run(self, exercise: str) -> tuple[float, ...]:
        """Milliseconds: paint, worst paint, turned frame, first, first known, playable, every frame, SVG."""
        motion = load_motion_of(assets_folder(), exercise)
        first = self._show(motion, Side.RIGHT)
        began = perf_counter() - first
        self._until(lambda: self._has(*range(0, FRAMES_PER_WAY + 1, HALF)))
        playable = perf_counter() - began
        self._until(lambda: self._has(*range(FRAMES_PER_WAY + 1)))
        every = perf_counter() - began
        calm = self._play()
        turned = self._turn()
        # The motion has been solved, as it has when its card was shown in the library.
        self._until(lambda: self._has(*range(FRAMES_PER_WAY + 1)))
        known = self._show(motion, Side.LEFT)
        busy = sorted(self._play())
        self._until(lambda: self._has(*range(FRAMES_PER_WAY + 1)))
        seconds = (median(calm), busy[-len(busy) // 20], turned, first, known, playable, every)
        return (*(1000 * value for value in seconds), _svg_milliseconds(motion))

    def _show(self, motion: Motion, side: Side) -> float:
        """Seconds until the first picture of a motion is on the window."""
        began = perf_counter()
        self.view.show_motion(motion, side)
        self._until(lambda: self._shows(motion, side))
        self.view.repaint()
        return perf_counter() - began

    def _shows(self, motion: Motion, side: Side) -> bool:
        series = self.view.shown.series if self.view.shown is not None else None
        return isinstance(series, Shot) and (series.motion, series.side, series.turn) == (motion, side, 0.0)

    def _has(self, *indexes: int) -> bool:
        shown = self.view.shown
        return shown is not None and all(
            FrameKey(shown.series, index) in self.worker.cache for index in indexes
        )

    def _until(self, there: Callable[[], bool]) -> None:
        while not there():
            # Every finished picture is an event. Looking more often would hold up the worker.
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def _play(self) -> list[float]:
        """Seconds that each of some frames, 30 a second, kept the GUI's thread."""
        kept: list[float] = []
        for number in range(PLAYED):
            began = perf_counter()
            way = number * FRAME_SECONDS / IN_SECONDS
            self.view.set_position(1.0 - abs(way % 2.0 - 1.0))
            self.view.repaint()
            QCoreApplication.processEvents()
            kept.append(perf_counter() - began)
            sleep(max(FRAME_SECONDS - kept[-1], 0.0))
        return kept

    def _turn(self) -> float:
        """Seconds from one picture to the next while a hand turns the figure."""
        shown: list[float] = []
        self.view.frame_shown.connect(lambda: shown.append(perf_counter()))
        degrees = 0
        while len(shown) <= TURNED:
            degrees += 1
            self.view.set_turn(2.0 * degrees)
            QCoreApplication.processEvents()
            sleep(0.01)
        seconds = (shown[TURNED] - shown[0]) / TURNED
        self.view.set_turn(0.0)
        self._until(lambda: not self._is_draft())
        return seconds

    def _is_draft(self) -> bool:
        series = self.view.shown.series if self.view.shown is not None else None
        return not isinstance(series, Shot) or series.device_pixel_ratio != self.view.devicePixelRatioF()


def _svg_milliseconds(motion: Motion) -> float:
    """What Qt needs to draw the motion's end from SVG, once it has been read."""
    builder = SceneBuilder(motion, Side.RIGHT, default_person(), SceneOptions())
    view = view_for(motion, Side.RIGHT)
    camera = steady_camera(extent([builder]), view, view, Room(WIDTH, HEIGHT, MARGINS))
    picture = draw(builder.scene(1.0), camera, figure_palette(default_person()))
    renderer = QSvgRenderer(QByteArray(picture_as_svg(picture)))
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)

    def render() -> None:
        image.fill(0)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()

    return milliseconds(render, SVG_RUNS)

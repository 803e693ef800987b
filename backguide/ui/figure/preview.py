"""One exercise moving in a small picture: drawn ahead of time, then played at the tempo of its dose."""

from typing import cast

from PySide6.QtCore import QElapsedTimer, QObject, QSize, Signal, SignalInstance, Slot
from PySide6.QtGui import QPixmap

from backguide.ui.figure.frame_cache import FrameKey
from backguide.ui.figure.frame_queue import FrameJob
from backguide.ui.figure.frame_worker import FrameWorker
from backguide.ui.figure.gallery import Gallery, pixmap_of
from backguide.ui.figure.stage import Shot, ShotPainter, frame_count, frame_index
from backguide.ui.figure.view_frames import all_frames, moment_of, nearest_frame
from backguide.ui.figure.view_loop import DemonstrationLoop

_FIRST_STEP = 4

FADE_MS = 200
"""A still is framed closer than a movement; a short fade makes its coming calm."""


class FigurePreview(QObject):
    """Plays one exercise at a time. ``changed`` says that there is another picture to paint.

    Nothing moves before every fourth of its pictures has been drawn, so that it begins smoothly; the others
    follow. Pictures are kept in the worker's cache, which lets the oldest go. Where the worker draws inline
    nothing moves.
    """

    changed = cast("SignalInstance", Signal())

    def __init__(
        self, stage: ShotPainter, worker: FrameWorker, gallery: Gallery, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._stage = stage
        self._worker = worker
        self._gallery = gallery
        self._shot: Shot | None = None
        self._tempo = (1.0, 0.0, 1.0)
        self._index = 0
        self._since = QElapsedTimer()
        self._loop = DemonstrationLoop(self)
        self._loop.set_visible(True)
        self._loop.moved.connect(self._take_moment)
        worker.frame_ready.connect(self._take_frame)

    @property
    def is_moving(self) -> bool:
        """True once it plays."""
        return self._loop.is_playing

    @property
    def opacity(self) -> float:
        """How far the picture has faded in, 0 to 1."""
        return min(self._since.elapsed() / FADE_MS, 1.0) if self._since.isValid() else 0.0

    def begin(
        self, exercise_id: str, size: QSize, in_seconds: float, hold_seconds: float, out_seconds: float
    ) -> None:
        """Draw and then play this exercise, ``size`` in device pixels, in place of the one before."""
        self.end()
        shot = self._gallery.moving_shot(exercise_id, size)
        if shot is None or self._worker.is_inline:
            return
        self._shot = shot
        self._tempo = (in_seconds, hold_seconds, out_seconds)
        self._worker.request(id(self), [self._job(shot, index) for index in self._first()])
        self._play_if_drawn()

    def end(self) -> None:
        """Stand still at once and draw nothing more."""
        self._loop.stop()
        self._loop.rewind()
        self._since.invalidate()
        self._shot = None
        self._worker.cancel(id(self))

    def picture(self) -> QPixmap | None:
        """The present picture, None while nothing moves."""
        if self._shot is None or not self.is_moving:
            return None
        key = nearest_frame(self._worker.cache, self._shot, self._index)
        frame = None if key is None else self._worker.cache.get(key)
        return None if key is None or frame is None else pixmap_of(key, self._shot, frame)

    def _first(self) -> range:
        """The numbers of the pictures without which nothing moves."""
        return range(0, 0 if self._shot is None else frame_count(self._shot.motion), _FIRST_STEP)

    def _job(self, shot: Shot, index: int) -> FrameJob:
        stage = self._stage
        return FrameJob(FrameKey(shot, index), lambda: stage.render(shot, index))

    @Slot(object)
    def _take_frame(self, key: FrameKey) -> None:
        if key.series == self._shot and not self.is_moving:
            self._play_if_drawn()

    def _play_if_drawn(self) -> None:
        shot = self._shot
        if shot is None or not all(FrameKey(shot, index) in self._worker.cache for index in self._first()):
            return
        self._worker.request(id(self), [self._job(shot, index) for index in all_frames(shot.motion, 0)])
        self._since.start()
        self._loop.play(*self._tempo)

    @Slot(float, float)
    def _take_moment(self, position: float, seconds: float) -> None:
        if self._shot is not None:
            motion = self._shot.motion
            self._index = frame_index(motion, moment_of(motion, position, seconds, reduced=False))
            self.changed.emit()

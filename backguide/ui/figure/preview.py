"""Small moving pictures: drawn ahead of time, then played at the tempo of a dose, several in step."""

from typing import cast

from PySide6.QtCore import QElapsedTimer, QObject, QSize, Signal, SignalInstance, Slot
from PySide6.QtGui import QPainter, QPixmap

from backguide.core.way import Way
from backguide.ui.figure.frame_cache import FrameKey
from backguide.ui.figure.frame_queue import FrameJob, Urgency
from backguide.ui.figure.frame_worker import FrameWorker
from backguide.ui.figure.gallery import Gallery, pixmap_of
from backguide.ui.figure.stage import Shot, ShotPainter, frame_count, frame_index
from backguide.ui.figure.view_arrows import WayArrows, arrow_shot, shown_way
from backguide.ui.figure.view_frames import frame_job, moment_of, nearest_frame
from backguide.ui.figure.view_loop import DemonstrationLoop

_FIRST_STEP = 4
"""Nothing moves before every fourth picture has been drawn."""

FADE_MS = 200
"""A still is framed closer than a movement; a short fade makes its coming calm."""


class FigurePreview(QObject):
    """Plays one exercise at a time, or its right form and a mistake in step with each other.

    ``changed`` says that there is another picture to paint.

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
        self._shots: tuple[Shot, ...] = ()
        self._tempo = (1.0, 0.0, 1.0)
        self._urgency = Urgency.NOW
        self._moment = (0.0, 0.0)
        self._since = QElapsedTimer()
        self._loop = DemonstrationLoop(self)
        self._loop.set_visible(True)
        self._loop.moved.connect(self._take_moment)
        self._arrows = WayArrows(worker.cache, self)
        self._arrows.changed.connect(self.changed)
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
        shot = self._gallery.moving_shot(exercise_id, size)
        shots = () if shot is None else (shot,)
        self._begin(shots, (in_seconds, hold_seconds, out_seconds), Urgency.NOW)

    def begin_pair(
        self,
        exercise_id: str,
        size: QSize,
        variant: str,
        rings: tuple[str, str],
        tempo: tuple[float, float, float],
    ) -> None:
        """The same for the right form and the mistake ``variant``, ringed in two colours (#rrggbb).

        ``tempo`` are the seconds of the way in, the hold and the way out. Others may be drawn before.
        """
        self._begin(self._gallery.moving_pair(exercise_id, size, variant, rings), tempo, Urgency.SOON)

    def end(self) -> None:
        """Stand still at once and draw nothing more."""
        self._loop.stop()
        self._loop.rewind()
        self._since.invalidate()
        self._shots = ()
        self._worker.cancel(id(self))

    def picture(self, number: int = 0) -> QPixmap | None:
        """The present picture, of a pair number 0 or 1; None while nothing moves."""
        if number >= len(self._shots) or not self.is_moving:
            return None
        shot = self._shots[number]
        index = frame_index(shot.motion, moment_of(shot.motion, *self._moment, reduced=False))
        key = nearest_frame(self._worker.cache, shot, index)
        frame = None if key is None else self._worker.cache.get(key)
        if key is None or frame is None:
            return None
        pixmap = pixmap_of(key, shot, frame)
        painter = QPainter(pixmap)
        self._arrows.paint(painter, pixmap.size())
        painter.end()
        return pixmap

    def _begin(self, shots: tuple[Shot, ...], tempo: tuple[float, float, float], urgency: Urgency) -> None:
        self.end()
        if not shots or self._worker.is_inline:
            return
        self._shots = shots
        self._tempo = tempo
        self._urgency = urgency
        self._worker.request(id(self), self._jobs(_FIRST_STEP), urgency)
        self._play_if_drawn()

    def _jobs(self, step: int) -> list[FrameJob]:
        """Every ``step``-th picture, of all shots alike, and the arrows after the first."""
        most = max((frame_count(shot.motion) for shot in self._shots), default=0)
        first, *others = (
            (shot, index)
            for index in range(0, most, step)
            for shot in self._shots
            if index < frame_count(shot.motion)
        )
        over = (arrow_shot(shot, way) for shot in self._shots for way in Way)
        wanted = [first, *((shot, 0) for shot in over if shot is not None), *others]
        return [frame_job(self._stage, shot, index) for shot, index in wanted]

    @Slot(object)
    def _take_frame(self, _key: FrameKey) -> None:
        if self._shots and not self.is_moving:
            self._play_if_drawn()

    def _play_if_drawn(self) -> None:
        if not self._shots or not all(job.key in self._worker.cache for job in self._jobs(_FIRST_STEP)):
            return
        self._worker.request(id(self), self._jobs(1), self._urgency)
        self._arrows.follow(self._shots[0])
        self._arrows.point(Way.IN, fades=False)
        self._since.start()
        self._loop.play(*self._tempo)

    @Slot(float, float)
    def _take_moment(self, position: float, seconds: float) -> None:
        self._moment = (position, seconds)
        self._arrows.point(shown_way(self._shots[0].motion, self._loop.way_at(seconds)), fades=True)
        self.changed.emit()

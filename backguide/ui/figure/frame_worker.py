"""Draws the figure's pictures ahead of need, on one thread of its own."""

import logging
from collections import deque
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from enum import IntEnum
from threading import Condition, Thread

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from backguide.ui.figure.frame_cache import FrameCache, FrameKey, pack

_LOG = logging.getLogger(__name__)


class Urgency(IntEnum):
    """Whose pictures are drawn first: the lower number."""

    NOW = 0
    SOON = 1
    LATER = 2


@dataclass(frozen=True, slots=True)
class FrameJob:
    """One picture to draw: ``render`` runs on the worker's thread."""

    key: FrameKey
    render: Callable[[], QImage]


class FrameWorker(QObject):
    """Fills a ``FrameCache``. The application owns one and passes it to whatever shows the figure.

    With ``inline`` the pictures are drawn at once in the calling thread, for pictures of pages and for tests.
    ``close`` must be called before the application ends.
    """

    frame_ready = Signal(object)
    """Carries the ``FrameKey`` of a picture that is now in the cache."""

    def __init__(self, cache: FrameCache, inline: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cache = cache
        self._inline = inline
        self._waiting: dict[Hashable, tuple[Urgency, deque[FrameJob]]] = {}
        self._changed = Condition()
        self._closing = False
        self._thread: Thread | None = None

    @property
    def is_inline(self) -> bool:
        """True when ``request`` draws before it returns."""
        return self._inline

    def request(self, owner: Hashable, jobs: Iterable[FrameJob], urgency: Urgency = Urgency.NOW) -> None:
        """Draw these pictures, first to last, instead of what ``owner`` asked for before."""
        wanted = deque(job for job in jobs if job.key not in self.cache)
        if self._inline:
            for job in wanted:
                self._draw(job)
            return
        with self._changed:
            if wanted and not self._closing:
                self._waiting[owner] = (urgency, wanted)
            else:
                self._waiting.pop(owner, None)
            self._changed.notify_all()
        if wanted and self._thread is None and not self._closing:
            self._thread = Thread(target=self._run, name="figure", daemon=True)
            self._thread.start()

    def is_waiting(self, owner: Hashable) -> bool:
        """True while pictures that ``owner`` asked for are still to be drawn."""
        with self._changed:
            return owner in self._waiting

    def cancel(self, owner: Hashable) -> None:
        """Forget what ``owner`` asked for; a picture already begun is still finished."""
        with self._changed:
            self._waiting.pop(owner, None)

    def close(self) -> None:
        """Stop after the picture being drawn and wait for the thread to end."""
        with self._changed:
            self._closing = True
            self._waiting.clear()
            self._changed.notify_all()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _run(self) -> None:
        while (job := self._next()) is not None:
            self._draw(job)

    def _next(self) -> FrameJob | None:
        """The most urgent picture, waiting for one if need be; None when closing."""
        with self._changed:
            while not self._waiting and not self._closing:
                self._changed.wait()
            if self._closing:
                return None
            owner = min(self._waiting, key=self._urgency_of)
            jobs = self._waiting[owner][1]
            job = jobs.popleft()
            if not jobs:
                del self._waiting[owner]
            return job

    def _urgency_of(self, owner: Hashable) -> Urgency:
        return self._waiting[owner][0]

    def _draw(self, job: FrameJob) -> None:
        if job.key not in self.cache:
            try:
                frame = pack(job.render())
            except Exception:  # noqa: BLE001
                # One picture that cannot be drawn must not end the thread that draws all the others.
                _LOG.exception("A picture of the figure could not be drawn")
                return
            self.cache.put(job.key, frame)
        self.frame_ready.emit(job.key)

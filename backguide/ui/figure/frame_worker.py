"""Draws the figure's pictures ahead of need: on a thread of its own, and with an assistant on another."""

import logging
from collections.abc import Hashable, Iterable
from threading import Thread
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from backguide.ui.figure.drawing_process import DrawingProcessLostError
from backguide.ui.figure.frame_cache import FrameCache, FrameKey, PackedFrame, pack
from backguide.ui.figure.frame_queue import FrameJob, FrameQueue, Urgency

_LOG = logging.getLogger(__name__)


class Assistant(Protocol):
    """Draws pictures elsewhere while the worker's own thread draws others."""

    def draw(self, key: FrameKey) -> PackedFrame:
        """The picture that ``key`` names. Raises DrawingProcessLostError when no picture will come any more.

        Any other exception means that this picture must be drawn by the worker itself.
        """
        ...

    def close(self) -> None:
        """End, also while a picture is being drawn, which then raises DrawingProcessLostError."""
        ...


class FrameWorker(QObject):
    """Fills a ``FrameCache``. The application owns one and passes it to whatever shows the figure.

    With ``inline`` the pictures are drawn at once in the calling thread, for pictures of pages and for tests.
    The ``assistant`` draws what is asked for in greater number; a single picture is sooner drawn here.
    ``close`` must be called before the application ends.
    """

    frame_ready = Signal(object)
    """Carries the ``FrameKey`` of a picture that is now in the cache."""

    def __init__(
        self,
        cache: FrameCache,
        inline: bool = False,
        parent: QObject | None = None,
        assistant: Assistant | None = None,
    ) -> None:
        super().__init__(parent)
        self.cache = cache
        self._inline = inline
        self._assistant = assistant
        self._queue = FrameQueue()
        self._threads: list[Thread] = []

    @property
    def is_inline(self) -> bool:
        """True when ``request`` draws before it returns."""
        return self._inline

    def request(self, owner: Hashable, jobs: Iterable[FrameJob], urgency: Urgency = Urgency.NOW) -> None:
        """Draw these pictures, first to last, instead of what ``owner`` asked for before."""
        wanted = [job for job in jobs if job.key not in self.cache]
        if self._inline:
            for job in wanted:
                self._draw(job)
            return
        self._queue.put(owner, wanted, urgency)
        if wanted and not self._threads and not self._queue.is_closed:
            self._start()

    def is_waiting(self, owner: Hashable) -> bool:
        """True while pictures that ``owner`` asked for are still to be drawn."""
        return self._queue.is_waiting(owner)

    def cancel(self, owner: Hashable) -> None:
        """Forget what ``owner`` asked for; a picture already begun is still finished."""
        self._queue.put(owner, (), Urgency.LATER)

    def close(self) -> None:
        """Stop after the picture being drawn and wait for the threads to end."""
        self._queue.close()
        if self._assistant is not None:
            self._assistant.close()
        for thread in self._threads:
            thread.join()
        self._threads.clear()

    def _start(self) -> None:
        runs = [self._run] if self._assistant is None else [self._run, self._run_assistant]
        self._threads = [Thread(target=run, name="figure", daemon=True) for run in runs]
        for thread in self._threads:
            thread.start()

    def _run(self) -> None:
        while (job := self._queue.take()) is not None:
            self._draw(job)
            self._queue.done(job)

    def _run_assistant(self) -> None:
        while self._assistant is not None and (job := self._queue.take_to_share()) is not None:
            try:
                self._keep(job, self._assistant.draw(job.key))
                self._queue.done(job)
            except DrawingProcessLostError:
                self._queue.give_back(job)
                if not self._queue.is_closed:
                    _LOG.warning("The process that helps to draw the figure has ended")
                return
            except Exception:  # noqa: BLE001
                # Whatever is wrong with this picture, the worker's own thread will find it out.
                self._queue.give_back(job)

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

    def _keep(self, job: FrameJob, frame: PackedFrame) -> None:
        self.cache.put(job.key, frame)
        self.frame_ready.emit(job.key)

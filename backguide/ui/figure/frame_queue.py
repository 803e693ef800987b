"""The pictures of the figure that are still to be drawn, by who asked for them and how soon."""

from collections import deque
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from enum import IntEnum
from threading import Condition

from PySide6.QtGui import QImage

from backguide.ui.figure.frame_cache import FrameKey


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


@dataclass(slots=True)
class _Asked:
    """What one owner is waiting for; ``opened`` once the first of it has been drawn."""

    urgency: Urgency
    jobs: deque[FrameJob]
    opened: bool = False

    @property
    def is_shareable(self) -> bool:
        """False while somebody looks at an empty place: nothing may slow down its first picture."""
        return len(self.jobs) > 1 and (self.opened or self.urgency is not Urgency.NOW)


class FrameQueue:
    """Hands the most urgent picture to whoever asks. Safe to use from several threads."""

    def __init__(self) -> None:
        self._asked: dict[Hashable, _Asked] = {}
        self._begun: dict[FrameKey, tuple[Hashable, Urgency]] = {}
        self._given_back: set[FrameKey] = set()
        self._changed = Condition()
        self._closed = False

    @property
    def is_closed(self) -> bool:
        """True once nothing more is to be drawn."""
        return self._closed

    def put(self, owner: Hashable, jobs: Iterable[FrameJob], urgency: Urgency) -> None:
        """Replace what ``owner`` asked for; what is being drawn already is not asked for again."""
        with self._changed:
            wanted = deque(job for job in jobs if job.key not in self._begun)
            if wanted and not self._closed:
                self._asked[owner] = _Asked(urgency, wanted)
            else:
                self._asked.pop(owner, None)
            self._changed.notify_all()

    def is_waiting(self, owner: Hashable) -> bool:
        """True while a picture that ``owner`` asked for has not been begun."""
        with self._changed:
            return owner in self._asked

    def take(self) -> FrameJob | None:
        """The most urgent picture, waiting for one if need be; None once closed."""
        return self._take(lambda asked: bool(asked.jobs))

    def take_to_share(self) -> FrameJob | None:
        """Like ``take``, but only one of several of its owner, and none that was given back."""
        return self._take(lambda asked: asked.is_shareable and asked.jobs[0].key not in self._given_back)

    def done(self, job: FrameJob) -> None:
        """The picture has been drawn, or cannot be."""
        with self._changed:
            owner, _ = self._begun.pop(job.key)
            self._given_back.discard(job.key)
            if owner in self._asked:
                self._asked[owner].opened = True
                self._changed.notify_all()

    def give_back(self, job: FrameJob) -> None:
        """Another must draw this picture that was taken: it is the next of its owner's."""
        with self._changed:
            owner, urgency = self._begun.pop(job.key)
            if not self._closed:
                self._given_back.add(job.key)
                self._asked.setdefault(owner, _Asked(urgency, deque())).jobs.appendleft(job)
                self._changed.notify_all()

    def close(self) -> None:
        """Forget everything and send everybody home."""
        with self._changed:
            self._closed = True
            self._asked.clear()
            self._changed.notify_all()

    def _take(self, suits: Callable[[_Asked], bool]) -> FrameJob | None:
        with self._changed:
            while not self._closed:
                owners = [owner for owner, asked in self._asked.items() if suits(asked)]
                if owners:
                    return self._begin(min(owners, key=lambda owner: self._asked[owner].urgency))
                self._changed.wait()
            return None

    def _begin(self, owner: Hashable) -> FrameJob:
        job, urgency = self._asked[owner].jobs[0], self._asked[owner].urgency
        self._begun[job.key] = (owner, urgency)
        # Somebody else may have asked for the same picture, and hears of it too.
        for other, asked in list(self._asked.items()):
            asked.jobs = deque(waiting for waiting in asked.jobs if waiting.key != job.key)
            if not asked.jobs:
                del self._asked[other]
        return job

"""Everything that draws the figure, made when the first figure is needed.

Loading numpy and the renderer takes longer than opening the window, so the window opens first.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING
from weakref import WeakSet

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from backguide.content.errors import ContentError
from backguide.ui.figure.late_gallery import LateGallery
from backguide.ui.look import Look

if TYPE_CHECKING:
    from backguide.figure.motion import Motion
    from backguide.ui.figure.frame_worker import Assistant, FrameWorker
    from backguide.ui.figure.gallery import Gallery
    from backguide.ui.figure.preview import FigurePreview
    from backguide.ui.figure.stage import Stage
    from backguide.ui.figure.view import FigureView

_LOG = logging.getLogger(__name__)


class Motions(Mapping[str, "Motion"]):
    """The motion of every exercise by id, read from its file when first asked for.

    Where ``load`` raises ContentError the exercise has no motion: its words can be read and heard without.
    """

    def __init__(self, exercises: Mapping[str, object], load: Callable[[str], Motion]) -> None:
        self._exercises = exercises
        self._load = load
        self._loaded: dict[str, Motion | None] = {}

    def __getitem__(self, exercise_id: str) -> Motion:
        """The motion. Raises KeyError for an unknown exercise and for a faulty file, which is logged."""
        if exercise_id not in self._exercises:
            raise KeyError(exercise_id)
        if exercise_id not in self._loaded:
            self._loaded[exercise_id] = self._read(exercise_id)
        motion = self._loaded[exercise_id]
        if motion is None:
            raise KeyError(exercise_id)
        return motion

    def is_read(self, exercise_id: str) -> bool:
        """True where asking for it costs nothing: it has been read, or there is none to read."""
        return exercise_id in self._loaded or exercise_id not in self._exercises

    def __iter__(self) -> Iterator[str]:
        """The ids."""
        return iter(self._exercises)

    def __len__(self) -> int:
        """How many exercises there are."""
        return len(self._exercises)

    def _read(self, exercise_id: str) -> Motion | None:
        try:
            return self._load(exercise_id)
        except ContentError as error:
            _LOG.warning("%s has no figure: %s", exercise_id, error)
            return None


class FigureStudio(QObject):
    """Hands out the gallery of stills and live views, which share one worker and one cache.

    ``person`` is the id of who shows the exercises. ``inline`` draws every picture before it is asked for a
    second time, for pictures and tests. Call ``close`` at the end, which ends the worker's thread.
    """

    def __init__(
        self,
        look: Look,
        motions: Mapping[str, Motion],
        *,
        person: str = "",
        inline: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._inline = inline
        self.motions = motions
        self.gallery = LateGallery(self)
        self._open: tuple[Stage, FrameWorker, Gallery] | None = None
        self._awaited: QWidget | None = None
        self._person = person
        self._views: WeakSet[FigureView] = WeakSet()
        look.changed.connect(self._take_look)

    def motion_of(self, exercise_id: str) -> Motion | None:
        """The motion of an exercise, or None where it has no figure."""
        return self.motions.get(exercise_id)

    def open_after_paint(self, window: QWidget) -> None:
        """Load the renderer as soon as ``window`` has been painted for the first time."""
        self._awaited = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the awaited window's first painting."""
        if watched is self._awaited and event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._awaited = None
            # The timer fires when the window's whole content has been painted.
            QTimer.singleShot(0, self, self.open)
        return False

    def open(self) -> None:
        """Load the renderer now, if it is not there."""
        self._parts()

    def view(self) -> FigureView:
        """A new live view."""
        from backguide.ui.figure.view import FigureView

        stage, worker, _ = self._parts()
        made = FigureView(stage, worker, self._look.theme.name)
        made.set_reduced_motion(self._look.reduced_motion)
        made.set_person(self._person)
        self._views.add(made)
        return made

    def preview(self) -> FigurePreview:
        """A new small moving picture."""
        from backguide.ui.figure.preview import FigurePreview

        return FigurePreview(*self._parts(), self)

    def set_person(self, person_id: str) -> None:
        """Show this person everywhere from now on, also where a figure is on the screen."""
        self._person = person_id
        if self._open is not None:
            self._open[2].set_person(person_id)
        for view in self._views:
            # A view whose page has been closed may wait for the garbage collector.
            if isValid(view):
                view.set_person(person_id)

    def close(self) -> None:
        """End the worker's thread."""
        if self._open is not None:
            self._open[1].close()
            self._open[2].close()

    def _parts(self) -> tuple[Stage, FrameWorker, Gallery]:
        if self._open is None:
            from backguide.figure.people import default_person
            from backguide.ui.figure.frame_cache import FrameCache
            from backguide.ui.figure.frame_worker import FrameWorker
            from backguide.ui.figure.gallery import Gallery
            from backguide.ui.figure.stage import Stage

            stage = Stage(default_person())
            worker = FrameWorker(FrameCache(), self._inline, self, self._assistant())
            is_read = self.motions.is_read if isinstance(self.motions, Motions) else None
            gallery = Gallery(stage, worker, self.motions, self._look.theme.name, self, is_read)
            gallery.set_person(self._person)
            self._open = stage, worker, gallery
            self.gallery.open(gallery)
        return self._open

    def _assistant(self) -> Assistant | None:
        """A second process to draw with, where there is a second processor to run it."""
        from backguide.ui.figure.drawing_process import DrawingProcess

        return None if self._inline or (os.cpu_count() or 1) < 2 else DrawingProcess()

    def _take_look(self) -> None:
        if self._open is not None:
            self._open[2].set_theme(self._look.theme.name)

"""A gallery for the first moments of the app: the figure is loaded only after the window is painted."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Signal, SignalInstance, Slot
from PySide6.QtGui import QPixmap

from backguide.core.vocabulary import Side
from backguide.ui.figure.gallery_protocol import FigureGallery


class DeferredGallery(QObject):
    """Has no picture until ``start`` is called, then passes all on to the gallery that ``make`` builds.

    ``make`` may import numpy and the figure, which would hold up the first painted window.
    """

    ready = Signal(str)

    def __init__(self, make: Callable[[], FigureGallery], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._gallery: FigureGallery | None = None
        self._asked: dict[str, None] = {}

    @property
    def picture_ready(self) -> SignalInstance:
        """Carries an exercise's id: ask again for its pictures."""
        return self.ready

    @property
    def started(self) -> FigureGallery | None:
        """The real gallery, once there is one."""
        return self._gallery

    @Slot()
    def start(self) -> None:
        """Build the gallery and let those who asked before ask again."""
        if self._gallery is not None:
            return
        self._gallery = self._make()
        self._gallery.picture_ready.connect(self.ready)
        for exercise_id in self._asked:
            self.ready.emit(exercise_id)
        self._asked.clear()

    def still(
        self, exercise_id: str, size: QSize, position: float = 1.0, side: Side | None = None
    ) -> QPixmap | None:
        """The picture, or None while there is none yet; see ``FigureGallery``."""
        if self._gallery is None:
            self._asked[exercise_id] = None
            return None
        return self._gallery.still(exercise_id, size, position, side)

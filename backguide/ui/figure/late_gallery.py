"""A gallery that is there at once and opens when numpy and the renderer have been loaded."""

from typing import Protocol, cast

from PySide6.QtCore import QObject, QSize, Signal, SignalInstance
from PySide6.QtGui import QPixmap

from backguide.core.vocabulary import Side
from backguide.ui.figure.gallery_protocol import PairGallery, PortraitGallery


class RealGallery(PairGallery, PortraitGallery, Protocol):
    """What the gallery that is opened can draw."""


class LateGallery(QObject):
    """Answers "not yet" until ``open`` hands in the real gallery; whoever asked is then told to ask again."""

    picture_ready = cast("SignalInstance", Signal(str))

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gallery: RealGallery | None = None
        self._asked: set[str] = set()

    def open(self, gallery: RealGallery) -> None:
        """Pass every question on to ``gallery`` from now on."""
        self._gallery = gallery
        gallery.picture_ready.connect(self.picture_ready)
        for exercise_id in sorted(self._asked):
            self.picture_ready.emit(exercise_id)
        self._asked.clear()

    def still(
        self, exercise_id: str, size: QSize, position: float | None = None, side: Side | None = None
    ) -> QPixmap | None:
        """A still picture, or None while it is not there."""
        if self._gallery is None:
            self._asked.add(exercise_id)
            return None
        return self._gallery.still(exercise_id, size, position, side)

    def right_still(self, exercise_id: str, size: QSize, variant: str, ring: str = "") -> QPixmap | None:
        """The right form beside the mistake ``variant``."""
        if self._gallery is None:
            self._asked.add(exercise_id)
            return None
        return self._gallery.right_still(exercise_id, size, variant, ring)

    def wrong_still(self, exercise_id: str, size: QSize, variant: str, ring: str = "") -> QPixmap | None:
        """The mistake ``variant`` beside the right form."""
        if self._gallery is None:
            self._asked.add(exercise_id)
            return None
        return self._gallery.wrong_still(exercise_id, size, variant, ring)

    def portrait(self, person_id: str, size: QSize) -> QPixmap | None:
        """A standing person, or None while it is not there."""
        if self._gallery is None:
            self._asked.add(person_id)
            return None
        return self._gallery.portrait(person_id, size)

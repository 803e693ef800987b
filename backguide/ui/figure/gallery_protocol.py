"""What a page needs from whatever draws still pictures of the figure."""

from typing import Protocol

from PySide6.QtCore import QSize, SignalInstance
from PySide6.QtGui import QPixmap

from backguide.core.vocabulary import Side


class FigureGallery(Protocol):
    """Still pictures of the exercises, drawn away from the page's thread.

    ``picture_ready`` is a signal with the id of an exercise, sent when a picture of it that was asked for has
    become ready; the page then asks again.
    """

    @property
    def picture_ready(self) -> SignalInstance:
        """The signal ``picture_ready(str)``."""
        ...

    def still(
        self, exercise_id: str, size: QSize, position: float | None = None, side: Side | None = None
    ) -> QPixmap | None:
        """The exercise on a clear ground, or None while it is still being drawn. Never blocks.

        ``size`` is in device pixels (logical size times the screen's pixel ratio). ``position`` is 0 at the
        start of the movement and 1 at its end; without it, it is the one that shows the exercise best.
        """
        ...


class PairGallery(FigureGallery, Protocol):
    """Stills, and the right form and a mistake in the same frame."""

    def right_still(self, exercise_id: str, size: QSize, variant: str, ring: str = "") -> QPixmap | None:
        """The right form in the frame it shares with the mistake ``variant``; None while it is drawn."""
        ...

    def wrong_still(self, exercise_id: str, size: QSize, variant: str, ring: str = "") -> QPixmap | None:
        """The mistake ``variant`` in the same frame."""
        ...


class PortraitGallery(Protocol):
    """Pictures of the people who can be shown; ``picture_ready`` carries a person's id."""

    @property
    def picture_ready(self) -> SignalInstance:
        """The signal ``picture_ready(str)``."""
        ...

    def portrait(self, person_id: str, size: QSize) -> QPixmap | None:
        """The standing person, ``size`` in device pixels; None while it is drawn."""
        ...


class MovingPicture(Protocol):
    """An exercise moving in a small picture, or right and wrong in two, in step with each other.

    ``changed`` is a signal: there is another picture to paint.
    """

    @property
    def changed(self) -> SignalInstance:
        """The signal ``changed()``."""
        ...

    @property
    def opacity(self) -> float:
        """How far the picture has faded in, 0 to 1."""
        ...

    def begin(
        self, exercise_id: str, size: QSize, in_seconds: float, hold_seconds: float, out_seconds: float
    ) -> None:
        """Play this exercise at this tempo as soon as it is drawn, ``size`` in device pixels."""
        ...

    def begin_pair(
        self,
        exercise_id: str,
        size: QSize,
        variant: str,
        rings: tuple[str, str],
        tempo: tuple[float, float, float],
    ) -> None:
        """Play the right form and the mistake ``variant``, ringed in two colours, at one tempo."""
        ...

    def end(self) -> None:
        """Stand still at once."""
        ...

    def picture(self, number: int = 0) -> QPixmap | None:
        """The present picture, of a pair number 0 or 1; None while nothing moves."""
        ...

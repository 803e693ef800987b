"""Cross-fade between two pictures, for people who prefer less motion."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QSize, QVariantAnimation, Signal
from PySide6.QtGui import QPainter

from backguide.ui.figure.view_picture import ShownPicture

FADE_MS = 400


def next_stop(stops: Sequence[int], index: int, shown: int | None) -> int:
    """The keyframe's picture to show next on the way to the one nearest to ``index``: none is left out."""
    places = sorted(set(stops))
    nearest = min(range(len(places)), key=lambda place: abs(places[place] - index))
    if shown not in places:
        return places[nearest]
    here = places.index(shown)
    return places[here + (nearest > here) - (nearest < here)]


class CrossFade(QObject):
    """Fades from one picture to the next; ``changed`` asks for a repaint, ``ended`` comes after the last."""

    changed = Signal()
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._before: ShownPicture | None = None
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setDuration(FADE_MS)
        self._animation.valueChanged.connect(self._on_value)
        self._animation.finished.connect(self._on_finished)

    @property
    def is_running(self) -> bool:
        """True while two pictures are mixed."""
        return self._before is not None

    def start(self, before: ShownPicture) -> None:
        """Begin to fade ``before`` out."""
        self._before = before
        self._animation.stop()
        self._animation.start()

    def stop(self) -> None:
        """Show the new picture alone."""
        self._before = None
        self._animation.stop()
        self.changed.emit()

    def paint(self, painter: QPainter, after: ShownPicture, size: QSize) -> None:
        """Draw ``after``, mixed with the picture that is fading out."""
        if self._before is None:
            after.paint(painter, size)
            return
        share = float(self._animation.currentValue())
        self._before.paint(painter, size, 1.0 - share)
        after.paint(painter, size, share)

    def _on_finished(self) -> None:
        self.stop()
        self.ended.emit()

    def _on_value(self, _value: float) -> None:
        self.changed.emit()

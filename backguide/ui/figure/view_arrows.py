"""The arrows over a moving figure: they follow its way, and rest while it stands still."""

from dataclasses import replace

from PySide6.QtCore import QObject, QSize, QVariantAnimation, Signal
from PySide6.QtGui import QPainter

from backguide.core.way import Way
from backguide.figure.motion import Motion
from backguide.ui.figure.frame_cache import FrameCache, FrameKey
from backguide.ui.figure.stage import Layer, Shot
from backguide.ui.figure.view_picture import ShownPicture

FADE_MS = 150

_LAYERS = {Way.IN: Layer.ARROWS_IN, Way.OUT: Layer.ARROWS_OUT}


def arrow_shot(shot: Shot, way: Way) -> Shot | None:
    """The shot of the arrows that belong over another; None where there are none to lay over it.

    Its only picture, number 0, serves all positions: arrows stand still beside the figure.
    """
    if shot.layer is not Layer.NO_ARROWS or way not in _LAYERS:
        return None
    return replace(shot, layer=_LAYERS[way])


def shown_way(motion: Motion | None, way: Way) -> Way:
    """Where the arrows of a motion point on its ``way``; those of one that goes round stay as they are."""
    return Way.IN if motion is not None and motion.cycle_seconds is not None else way


class WayArrows(QObject):
    """Lays arrows over the picture of the figure; ``changed`` asks for a repaint."""

    changed = Signal()

    def __init__(self, cache: FrameCache, parent: QObject) -> None:
        super().__init__(parent)
        self._cache = cache
        self._way = Way.IN
        self._shot: Shot | None = None
        self._pictures: dict[Way, ShownPicture] = {}
        self._shares = {Way.IN: 1.0, Way.OUT: 0.0}
        self._before = dict(self._shares)
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setDuration(FADE_MS)
        self._animation.valueChanged.connect(self._on_value)

    @property
    def way(self) -> Way:
        """Where the arrows point, or are about to."""
        return self._way

    @property
    def is_fading(self) -> bool:
        """True while the arrows change."""
        return self._animation.state() is QVariantAnimation.State.Running

    def point(self, way: Way, fades: bool) -> None:
        """Point this way; where nothing moves there are no arrows. ``fades`` lets them change softly."""
        if way is self._way:
            return
        self._way = way
        self._animation.stop()
        self._before = dict(self._shares)
        if fades:
            self._animation.start()
        else:
            self._on_value(1.0)

    def follow(self, shot: Shot) -> None:
        """Show the arrows of this shot, as far as they are drawn; until then those seen from there before."""
        if self._shot is not None and not _is_seen_alike(shot, self._shot):
            self._pictures.clear()
        self._shot = shot
        self.take_ready()

    def take_ready(self) -> None:
        """Show what has been drawn by now."""
        for way in _LAYERS:
            over = None if self._shot is None else arrow_shot(self._shot, way)
            here = self._pictures.get(way)
            if over is None or (here is not None and here.shot == over):
                continue
            key = FrameKey(over, 0)
            frame = self._cache.get(key)
            if frame is not None:
                self._pictures[way] = ShownPicture.of(key, over, frame)
                self.changed.emit()

    def paint(self, painter: QPainter, size: QSize) -> None:
        """Draw them into an area of ``size``."""
        for way, picture in self._pictures.items():
            if self._shares[way] > 0.0:
                picture.paint(painter, size, self._shares[way])

    def _on_value(self, share: float) -> None:
        for way, before in self._before.items():
            goal = 1.0 if way is self._way else 0.0
            self._shares[way] = before + (goal - before) * share
        self.changed.emit()


def _is_seen_alike(one: Shot, other: Shot) -> bool:
    """Whether two shots show the same arrows from the same direction, if in another size or sharpness."""
    places = [
        (shot.motion, shot.side, shot.turn, shot.rise, shot.second_view, shot.layer, shot.theme)
        for shot in (one, other)
    ]
    return places[0] == places[1]

"""A look and a gallery for tests of widgets and pages."""

from pathlib import Path
from typing import TypeVar, cast

from PySide6.QtCore import QObject, QSize, Signal, SignalInstance
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QWidget

from backguide.core.settings import Theme
from backguide.core.vocabulary import Side
from backguide.ui.look import Look

ASSETS = Path(__file__).resolve().parents[2] / "assets"


def make_look(theme: Theme = Theme.LIGHT, text_scale: float = 1.0) -> Look:
    return Look(ASSETS, theme, text_scale)


Found = TypeVar("Found", bound=QWidget)


class FakeGallery(QObject):
    """Hands out orange pictures, at once or only when a test says that they are ready."""

    # As in the gallery itself: seen from an instance, a signal is a SignalInstance.
    picture_ready = cast("SignalInstance", Signal(str))

    def __init__(self, *, ready: bool = True) -> None:
        super().__init__()
        self.ready = ready
        self.asked: list[tuple[str, QSize]] = []

    def still(
        self, exercise_id: str, size: QSize, position: float | None = None, side: Side | None = None
    ) -> QPixmap | None:
        del position, side
        self.asked.append((exercise_id, size))
        if not self.ready:
            return None
        return _orange(size)

    def portrait(self, person_id: str, size: QSize) -> QPixmap | None:
        self.asked.append((person_id, size))
        return _orange(size) if self.ready else None


def _orange(size: QSize) -> QPixmap:
    pixmap = QPixmap(size)
    pixmap.fill(QColor("#FF8800"))
    return pixmap


def found(parent: QWidget, kind: type[Found]) -> Found:
    """The one widget of that kind inside ``parent``."""
    widget = parent.findChild(kind)
    assert isinstance(widget, kind)
    return widget


def picture_of(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def colour_share(image: QImage, colour: QColor) -> float:
    """The share of pixels that have exactly this colour."""
    wanted = colour.rgb()
    pixels = [image.pixel(x, y) for x in range(image.width()) for y in range(image.height())]
    return sum(pixel == wanted for pixel in pixels) / len(pixels)

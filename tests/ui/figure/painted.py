"""A quick stand-in for the stage: bars whose place tells the position, so that tests need no real figure."""

from threading import Event

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from backguide.ui.figure.stage import Layer, Shot

ARROW_ROW, IN_COLUMN, OUT_COLUMN = 60, 30, 90


class BarStage:
    """Draws a red bar at column ``10 + index`` and remembers what it was asked to draw.

    Arrows alone are a blue bar in ``ARROW_ROW``, for the way in at another column than for the way out.
    While ``gate`` is not set, ``render`` waits: a test decides when a picture is finished.
    """

    def __init__(self) -> None:
        self.drawn: list[tuple[Shot, int]] = []
        self.arrows_drawn: list[tuple[Shot, int]] = []
        self.gate = Event()
        self.gate.set()

    def render(self, shot: Shot, index: int) -> QImage:
        """A transparent picture with one bar."""
        self.gate.wait(timeout=20)
        (self.arrows_drawn if shot.layer.is_arrows else self.drawn).append((shot, index))
        ratio = shot.device_pixel_ratio
        size = (round(shot.width * ratio), round(shot.height * ratio))
        image = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        image.fill(0)
        painter = QPainter(image)
        if shot.layer.is_arrows:
            column = IN_COLUMN if shot.layer is Layer.ARROWS_IN else OUT_COLUMN
            painter.fillRect(QRect(column, ARROW_ROW, 40, 10), QColor("blue"))
        else:
            painter.fillRect(QRect(10 + index, 20, 6, 30), QColor("red"))
        painter.end()
        return image

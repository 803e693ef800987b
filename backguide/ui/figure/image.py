"""A figure's picture as a Qt image."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from backguide.figure.picture import Picture
from backguide.ui.figure.painter import paint_picture


def to_image(picture: Picture, device_pixel_ratio: float = 1.0) -> QImage:
    """The finished picture on a transparent ground, one picture pixel to one device pixel.

    The format is ARGB premultiplied. Draw with a camera in device pixels and pass the screen's ratio. Safe
    off the GUI thread.
    """
    image = QImage(picture.width, picture.height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_picture(painter, picture)
    painter.end()
    image.setDevicePixelRatio(device_pixel_ratio)
    return image

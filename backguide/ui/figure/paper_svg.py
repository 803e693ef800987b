"""A picture of the figure as SVG."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator

from backguide.figure.picture import Picture
from backguide.ui.figure.painter import paint_picture


def picture_as_svg(picture: Picture) -> bytes:
    """An SVG file whose lines and overlays are paths over the fill, an embedded image."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    size = QSize(picture.width, picture.height)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle("BackGuide")
    painter = QPainter(generator)
    paint_picture(painter, picture)
    painter.end()
    buffer.close()
    return bytes(data.data())

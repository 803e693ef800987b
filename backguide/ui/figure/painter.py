"""Painting a figure's picture with Qt."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QByteArray, QDataStream, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from backguide.figure.palette import Colour
from backguide.figure.picture import Picture, Shape, Strokes

_ELEMENT = np.dtype([("kind", ">i4"), ("x", ">f8"), ("y", ">f8")])
_MOVE, _LINE = 0, 1


def paint_picture(painter: QPainter, picture: Picture, origin: QPointF | None = None) -> None:
    """Paint ``picture`` with its top left corner at ``origin``, one of its pixels to one unit of the painter.

    May be called on any thread that owns the painter's device.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(origin or QPointF(0, 0))
    painter.drawImage(QPointF(0, 0), raster_image(picture))
    for strokes in picture.strokes:
        _paint_strokes(painter, strokes)
    for shape in picture.shapes:
        if isinstance(shape, Strokes):
            _paint_strokes(painter, shape)
        else:
            _paint_shape(painter, shape)
    painter.restore()


def raster_image(picture: Picture) -> QImage:
    """The picture's fill as an image that shares the picture's memory: keep the picture while it is used."""
    stride = picture.width * 4
    return QImage(
        picture.pixels.data,
        picture.width,
        picture.height,
        stride,
        QImage.Format.Format_RGBA8888_Premultiplied,
    )


def _paint_strokes(painter: QPainter, strokes: Strokes) -> None:
    pen = QPen(QColor(*strokes.colour), strokes.width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    # Bevelled joins look the same on thin lines and are quicker than round ones.
    pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin if strokes.width < 3 else Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(_path(strokes.points, strokes.starts), pen)


def _paint_shape(painter: QPainter, shape: Shape) -> None:
    starts = np.zeros(len(shape.points) + 1, np.bool_)
    starts[0] = True
    path = _path(np.vstack([shape.points, shape.points[:1]]), starts)
    if shape.fill is not None and shape.dashes:
        painter.fillPath(path, QColor(*shape.fill))
    if shape.edge is not None:
        painter.strokePath(path, _edge_pen(shape, shape.edge))
    if shape.fill is not None and not shape.dashes:
        painter.fillPath(path, QColor(*shape.fill))


def _edge_pen(shape: Shape, edge: Colour) -> QPen:
    pen = QPen(QColor(*edge), shape.edge_width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if shape.dashes:
        pen.setDashPattern(list(shape.dashes))
    return pen


def _path(points: NDArray[np.float64], starts: NDArray[np.bool_]) -> QPainterPath:
    """A path of open lines, read from its serialised form: far quicker than one call a point."""
    elements = np.empty(len(points), _ELEMENT)
    elements["kind"] = np.where(starts, _MOVE, _LINE)
    elements["x"], elements["y"] = points[:, 0], points[:, 1]
    header, footer = np.array([len(points)], ">i4"), np.array([0, Qt.FillRule.WindingFill.value], ">i4")
    stream = QDataStream(QByteArray(header.tobytes() + elements.tobytes() + footer.tobytes()))
    path = QPainterPath()
    stream >> path  # pyright: ignore[reportUnusedExpression]
    return path

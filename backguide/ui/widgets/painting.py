"""Small pieces of painting that several widgets share."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen

_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
_TALL = 10_000


def paint_box(
    painter: QPainter,
    area: QRectF,
    radius: float,
    fill: QColor | None,
    edge: QColor | None,
    edge_width: float,
    *,
    dashed: bool = False,
) -> None:
    """A rounded box whose edge lies wholly inside ``area``."""
    inset = edge_width / 2 if edge else 0.0
    line = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    painter.setPen(QPen(edge, edge_width, line) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(fill or Qt.BrushStyle.NoBrush)
    corner = max(radius - inset, 0.0)
    painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), corner, corner)


def box_path(area: QRectF, top_radius: float, bottom_radius: float) -> QPainterPath:
    """A box whose top and bottom corners are rounded differently; a radius of 0 is a square corner."""
    path = QPainterPath()
    middle = area.center().y()
    path.addRoundedRect(area, top_radius, top_radius)
    lower = QPainterPath()
    lower.addRoundedRect(area, bottom_radius, bottom_radius)
    upper_half = QPainterPath()
    upper_half.addRect(QRectF(area.left(), area.top(), area.width(), middle - area.top()))
    return path.intersected(upper_half).united(lower.subtracted(upper_half))


def wrapped_height(font: QFont, width: int, words: str) -> int:
    """The pixels that ``words`` take when wrapped to ``width``; none take none."""
    if not words:
        return 0
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, _TALL), _WRAPPED, words).height()


def paint_wrapped(painter: QPainter, area: QRectF, words: str, font: QFont, ink: QColor) -> None:
    """Words wrapped into ``area``, from its top left."""
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(area.toRect(), _WRAPPED, words)

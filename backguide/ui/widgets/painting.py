"""Small pieces of painting that several widgets share."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen


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
    """A box whose top and bottom corners are rounded differently."""
    path = QPainterPath()
    path.moveTo(area.left(), area.top() + top_radius)
    path.arcTo(area.left(), area.top(), 2 * top_radius, 2 * top_radius, 180, -90)
    path.arcTo(area.right() - 2 * top_radius, area.top(), 2 * top_radius, 2 * top_radius, 90, -90)
    bottom = area.bottom() - 2 * bottom_radius
    path.arcTo(area.right() - 2 * bottom_radius, bottom, 2 * bottom_radius, 2 * bottom_radius, 0, -90)
    path.arcTo(area.left(), bottom, 2 * bottom_radius, 2 * bottom_radius, 270, -90)
    path.closeSubpath()
    return path

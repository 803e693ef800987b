"""The figure on paper: lines as vectors over a fill of 300 dots an inch, in colour or in hatched grey."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from backguide.core.vocabulary import Side
from backguide.figure.camera import Margins
from backguide.figure.draw import draw
from backguide.figure.framing import extent, view_for
from backguide.figure.framing_fit import Room, steady_camera
from backguide.figure.motion import Motion
from backguide.figure.palette import figure_palette
from backguide.figure.paper_palette import hatched, paper_palette
from backguide.figure.people import Person
from backguide.figure.picture import Picture
from backguide.figure.scene_builder import SceneBuilder, SceneOptions
from backguide.ui.figure.image import to_image
from backguide.ui.figure.painter import paint_picture

INCH = 25.4
"""Millimetres."""

DPI = 300
MARGIN_MM = 1.5


@dataclass(frozen=True, slots=True)
class Print:
    """How a picture is printed: its size in millimetres, dots an inch, and whether only black ink is used."""

    width_mm: float
    height_mm: float
    dpi: int = DPI
    black_and_white: bool = False


def paper_picture(
    motion: Motion,
    position: float,
    side: Side,
    person: Person,
    how: Print,
    options: SceneOptions | None = None,
) -> Picture:
    """The motion at ``position`` (0 to 1) from its best view, as large as the print allows; no background.

    Takes about half a second for a picture 90 mm wide. Safe off the GUI thread.
    """
    builder = SceneBuilder(motion, side, person, options or SceneOptions())
    per_mm = how.dpi / INCH
    edge = MARGIN_MM * per_mm
    room = Room(round(how.width_mm * per_mm), round(how.height_mm * per_mm), Margins(edge, edge, edge, edge))
    view = view_for(motion, side)
    camera = steady_camera(extent([builder], (position,)), view, view, room)
    palette = figure_palette(person)
    if not how.black_and_white:
        return draw(builder.scene(position), camera, palette, 1)
    return hatched(draw(builder.scene(position), camera, paper_palette(palette), 1), per_mm)


def paint_on_paper(painter: QPainter, area: QRectF, picture: Picture) -> None:
    """Paint into ``area`` of a page, centred, with lines, arrows and the spine as vectors.

    For a QPdfWriter, a QPrinter or any other paint device.
    """
    scale = min(area.width() / picture.width, area.height() / picture.height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.translate(area.center())
    painter.scale(scale, scale)
    painter.translate(-picture.width / 2, -picture.height / 2)
    paint_picture(painter, picture)
    painter.restore()


def paper_image(picture: Picture, dpi: int = DPI) -> QImage:
    """The picture as an image that knows its size on paper, for formats without vectors."""
    image = to_image(picture)
    dots_per_metre = round(dpi / INCH * 1000)
    image.setDotsPerMeterX(dots_per_metre)
    image.setDotsPerMeterY(dots_per_metre)
    return image

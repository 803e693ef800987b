"""A picture of plain numbers becomes a Qt image."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from backguide.figure.picture import Picture, Shape, Strokes
from backguide.ui.figure.image import to_image
from backguide.ui.figure.painter import paint_picture

pytestmark = pytest.mark.usefixtures("qapp")

RED, BLUE = (200, 0, 0, 255), (0, 0, 200, 255)
LINE = Strokes(np.array([[2.0, 10.0], [38.0, 10.0]]), np.array([True, False]), RED, 3.0)
SQUARE = Shape(np.array([[10.0, 15.0], [20.0, 15.0], [20.0, 25.0], [10.0, 25.0]]), BLUE)


def plain(*shapes: Shape, strokes: tuple[Strokes, ...] = ()) -> Picture:
    return Picture(np.zeros((30, 40, 4), np.uint8), strokes, shapes)


def colour(image: QImage, x: int, y: int) -> tuple[int, int, int, int]:
    here = image.pixelColor(x, y)
    return here.red(), here.green(), here.blue(), here.alpha()


def test_where_nothing_is_drawn_it_is_transparent() -> None:
    image = to_image(plain())
    assert image.format() == QImage.Format.Format_ARGB32_Premultiplied
    assert (image.width(), image.height()) == (40, 30)
    assert colour(image, 5, 5) == (0, 0, 0, 0)


def test_the_fill_keeps_its_colours() -> None:
    picture = plain()
    picture.pixels[:] = (100, 50, 25, 128)
    red, green, blue, opacity = colour(to_image(picture), 20, 20)
    assert opacity == 128
    assert (red, green, blue) == pytest.approx((199, 100, 50), abs=2)


def test_strokes_and_shapes_are_painted_in_order() -> None:
    image = to_image(plain(SQUARE, strokes=(LINE,)))
    assert colour(image, 20, 10) == RED
    assert colour(image, 15, 20) == BLUE
    assert colour(image, 20, 13) == (0, 0, 0, 0)


def test_lines_do_not_run_on_into_the_next() -> None:
    points = np.array([[2.0, 5.0], [10.0, 5.0], [30.0, 5.0], [38.0, 5.0]])
    image = to_image(plain(strokes=(Strokes(points, np.array([True, False, True, False]), RED, 3.0),)))
    assert colour(image, 6, 5)[3] == 255
    assert colour(image, 20, 5)[3] == 0


def test_a_sharp_screen_gets_the_same_pixels() -> None:
    image = to_image(plain(SQUARE), 2.0)
    assert image.devicePixelRatio() == 2.0
    assert image.width() == 40
    assert colour(image, 15, 20) == BLUE


def test_it_is_painted_where_it_is_asked_for() -> None:
    image = QImage(80, 60, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    paint_picture(painter, plain(SQUARE), QPointF(30, 20))
    painter.end()
    assert colour(image, 45, 40) == BLUE
    assert colour(image, 15, 20)[3] == 0


def test_an_edge_lies_under_its_fill_and_dashes_over_it() -> None:
    edged = Shape(SQUARE.points, BLUE, RED, 6.0)
    assert colour(to_image(plain(edged)), 11, 20) == BLUE
    dashed = Shape(SQUARE.points, BLUE, RED, 6.0, (50.0, 1.0))
    assert colour(to_image(plain(dashed)), 11, 20) == RED

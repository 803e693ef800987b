"""On paper the figure is as clear as on the screen: in a PDF, as SVG, with black ink only."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QByteArray, QMarginsF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtSvg import QSvgRenderer

from backguide.core.vocabulary import Side
from backguide.figure.palette import FigurePalette, figure_palette
from backguide.figure.paper_palette import DARK, paper_palette
from backguide.figure.people import default_person
from backguide.figure.picture import Picture
from backguide.ui.figure.image import to_image
from backguide.ui.figure.paper import Print, paint_on_paper, paper_image, paper_picture
from backguide.ui.figure.paper_svg import picture_as_svg
from tests.figure.moving import march

pytestmark = pytest.mark.usefixtures("qapp")

SMALL = Print(50.0, 60.0, dpi=100)


def picture(how: Print = SMALL) -> Picture:
    return paper_picture(march(), 1.0, Side.RIGHT, default_person(), how)


def on_white(image: QImage) -> np.ndarray:
    """(height, width, 3), 0 to 255."""
    page = QImage(image.size(), QImage.Format.Format_RGB888)
    page.fill(Qt.GlobalColor.white)
    painter = QPainter(page)
    painter.drawImage(0, 0, image)
    painter.end()
    rows = np.frombuffer(page.constBits(), np.uint8).reshape(page.height(), page.bytesPerLine())
    return rows[:, : page.width() * 3].reshape(page.height(), page.width(), 3).astype(int)


def test_it_has_the_size_and_the_dots_that_were_asked_for() -> None:
    image = paper_image(picture(), 100)
    assert (image.width(), image.height()) == (round(50 / 25.4 * 100), round(60 / 25.4 * 100))
    assert image.dotsPerMeterX() == pytest.approx(3937, abs=1)


def test_a_pdf_shows_the_same_picture(tmp_path: Path) -> None:
    drawn = picture()
    path = tmp_path / "page.pdf"
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A6))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(300)
    painter = QPainter(writer)
    paint_on_paper(painter, QRectF(0, 0, writer.width(), writer.height()), drawn)
    painter.end()
    document = QPdfDocument()
    document.load(str(path))
    page = document.render(0, QSize(400, 564))
    document.close()
    shown = on_white(page)
    scale = min(400 / drawn.width, 564 / drawn.height)
    size = QSize(round(drawn.width * scale), round(drawn.height * scale))
    expected = on_white(to_image(drawn).scaled(size, mode=Qt.TransformationMode.SmoothTransformation))
    left, top = (400 - size.width()) // 2, (564 - size.height()) // 2
    inside = shown[top : top + size.height(), left : left + size.width()]
    assert np.abs(inside - expected).mean() < 4
    assert (expected < 200).any(axis=2).mean() > 0.05


def test_lines_stay_vectors_in_a_pdf(tmp_path: Path) -> None:
    sizes: list[int] = []
    for name, drawn in (("lines", picture()), ("none", Picture(picture().pixels, (), ()))):
        path = tmp_path / f"{name}.pdf"
        writer = QPdfWriter(str(path))
        painter = QPainter(writer)
        paint_on_paper(painter, QRectF(0, 0, writer.width(), writer.height()), drawn)
        painter.end()
        sizes.append(path.stat().st_size)
    assert sizes[0] > sizes[1] + 2000


def test_an_svg_draws_the_same_picture() -> None:
    drawn = picture()
    svg = picture_as_svg(drawn)
    assert svg.count(b"<path") >= len(drawn.strokes)
    image = QImage(drawn.width, drawn.height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    renderer = QSvgRenderer(QByteArray(svg))
    assert renderer.isValid()
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    assert np.abs(on_white(image) - on_white(to_image(drawn))).mean() < 2


def test_black_ink_is_enough() -> None:
    how = Print(50.0, 60.0, dpi=100, black_and_white=True)
    pixels = on_white(paper_image(picture(how), 100))
    assert np.ptp(pixels, axis=2).max() == 0


def test_the_muscle_is_the_darkest_fill_and_hatched() -> None:
    grey = paper_palette(figure_palette(default_person()))
    assert all(tone > DARK for tone in fill_tones(grey))
    assert grey.muscle[0] < DARK - 30
    how = Print(60.0, 80.0, dpi=200, black_and_white=True)
    pixels = picture(how).pixels
    opaque = pixels[..., 3] == 255
    dark = opaque & (pixels[..., 0] < DARK)
    assert dark.sum() > 200
    # Along a hatched muscle dark and light take turns.
    row = int(dark.sum(axis=1).argmax())
    changes = np.abs(np.diff(dark[row].astype(int))).sum()
    assert changes >= 6


def fill_tones(palette: FigurePalette) -> list[int]:
    """What is filled larger than an eye."""
    return [
        tone[0]
        for name, material in palette.materials
        if name != "eye"
        for tone in (material.lit, material.shade)
    ]

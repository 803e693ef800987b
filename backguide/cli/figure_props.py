"""``backguide figure props``: a picture sheet of all props from four sides."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from backguide.cli.errors import UsageError
from backguide.cli.offscreen import offscreen_application
from backguide.figure.body import body_parts
from backguide.figure.camera import Margins, frame_camera
from backguide.figure.draw import draw
from backguide.figure.motion import View
from backguide.figure.palette import figure_palette
from backguide.figure.people import default_person
from backguide.figure.props import PROPS, build_prop
from backguide.figure.props_showcase import example_of
from backguide.figure.scene import Scene
from backguide.ui.figure.image import to_image
from backguide.ui.fonts import load_typeface
from backguide.ui.theme import Role, Theme, load_theme

AZIMUTHS = (-58.0, 28.0, 118.0, -152.0)
ELEVATION = 13.0
CELL_WIDTH, CELL_HEIGHT = 140, 132
LABEL_HEIGHT = 24
EXAMPLES_A_ROW = 3
SHEET = "props.png"


def write_prop_sheet(assets: Path, folder: Path, names: Sequence[str] = ()) -> int:
    """Write ``props.png`` into ``folder``: these props, or all, with a person, from four sides.

    Raises UsageError for an unknown name and OSError when the file cannot be written.
    """
    unknown = [name for name in names if name not in PROPS]
    if unknown:
        raise UsageError(f"There is no prop {unknown[0]!r}. Known: {', '.join(sorted(PROPS))}.")
    theme = load_theme(assets / "themes" / "light.toml")
    folder.mkdir(parents=True, exist_ok=True)
    with offscreen_application():
        image = _sheet(list(names) or list(PROPS), theme, load_typeface())
        path = folder / SHEET
        if not image.save(str(path)):
            raise OSError(f"cannot write {path}")
    print(path)
    return 0


def _sheet(names: Sequence[str], theme: Theme, family: str) -> QImage:
    block = CELL_WIDTH * len(AZIMUTHS)
    rows = -(-len(names) // EXAMPLES_A_ROW)
    row_height = CELL_HEIGHT + LABEL_HEIGHT
    image = QImage(block * min(EXAMPLES_A_ROW, len(names)), rows * row_height, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.colours[Role.STAGE]))
    painter = QPainter(image)
    font = QFont(family)
    font.setPixelSize(17)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(QColor(theme.colours[Role.STAGE_INK]))
    for number, name in enumerate(names):
        row, column = divmod(number, EXAMPLES_A_ROW)
        corner = QPointF(column * block + 12, row * row_height)
        label = QRectF(corner.x(), corner.y() + 4, block, LABEL_HEIGHT)
        painter.drawText(label, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        for place, picture in enumerate(_pictures(name)):
            painter.drawImage(
                QPointF(column * block + place * CELL_WIDTH, corner.y() + LABEL_HEIGHT), picture
            )
    painter.end()
    return image


def _pictures(name: str) -> list[QImage]:
    """The prop's example from every side."""
    example = example_of(name)
    models = [build_prop(placement, example.body) for placement in example.placements]
    person = default_person()
    parts = tuple(part for model in models for part in model.parts) + body_parts(example.body, person)
    scene = Scene(example.body, parts, tuple(line for model in models for line in model.lines))
    points = np.concatenate([part.vertices for part in parts])
    palette = figure_palette(person)
    margins = Margins(8.0, 8.0, 8.0, 8.0)
    return [
        to_image(
            draw(
                scene,
                frame_camera(View(azimuth, ELEVATION), points, CELL_WIDTH, CELL_HEIGHT, margins),
                palette,
            )
        )
        for azimuth in AZIMUTHS
    ]

"""Our own icons: SVG files on a 24 grid, drawn in the colour of a role."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_STROKE = 'stroke-width="2"'


class IconError(LookupError):
    """There is no icon of that name; the message names it."""


class Icons:
    """Icons by name from a folder of SVG files, drawn on demand and kept."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sources: dict[str, str] = {}
        self._renderers: dict[tuple[str, str, float], QSvgRenderer] = {}
        self._pixmaps: dict[tuple[str, str, float, int, float], QPixmap] = {}

    def names(self) -> tuple[str, ...]:
        """Every icon there is, in alphabetical order."""
        return tuple(sorted(path.stem for path in self._folder.glob("*.svg")))

    def pixmap(
        self, name: str, colour: QColor, size: int, pixel_ratio: float = 1.0, weight: float = 2.0
    ) -> QPixmap:
        """The icon ``size`` logical pixels high; ``weight`` is its line on the 24 grid. Raises IconError."""
        key = (name, colour.name(QColor.NameFormat.HexArgb), weight, size, pixel_ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._draw(name, colour, size, pixel_ratio, weight)
        return self._pixmaps[key]

    def icon(self, name: str, colour: QColor, size: int, pixel_ratio: float = 1.0) -> QIcon:
        """The icon for Qt's own menus and fields. Raises IconError."""
        return QIcon(self.pixmap(name, colour, size, pixel_ratio))

    def paint(self, painter: QPainter, name: str, area: QRectF, colour: QColor, weight: float = 2.0) -> None:
        """Draw the icon over ``area``, kept in proportion. Raises IconError."""
        renderer = self._renderer(name, colour, weight)
        whole = renderer.defaultSize().scaled(area.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0.0, 0.0, whole.width(), whole.height())
        place.moveCenter(area.center())
        renderer.render(painter, place)

    def _draw(self, name: str, colour: QColor, size: int, pixel_ratio: float, weight: float) -> QPixmap:
        renderer = self._renderer(name, colour, weight)
        shape = renderer.defaultSize()
        height = max(round(size * pixel_ratio), 1)
        picture = QPixmap(QSize(max(round(height * shape.width() / shape.height()), 1), height))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        renderer.render(painter)
        painter.end()
        picture.setDevicePixelRatio(pixel_ratio)
        return picture

    def _renderer(self, name: str, colour: QColor, weight: float) -> QSvgRenderer:
        key = (name, colour.name(), weight)
        if key not in self._renderers:
            # QSvgRenderer knows no currentColor, so the colour is written into the drawing.
            source = self._source(name).replace("currentColor", colour.name())
            source = source.replace(_STROKE, f'stroke-width="{weight:g}"')
            self._renderers[key] = QSvgRenderer(QByteArray(source.encode()))
        return self._renderers[key]

    def _source(self, name: str) -> str:
        if name not in self._sources:
            path = self._folder / f"{name}.svg"
            if not path.is_file():
                raise IconError(f"there is no icon named {name}")
            self._sources[name] = path.read_text(encoding="utf-8")
        return self._sources[name]

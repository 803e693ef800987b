"""Our own icons: SVG files on a 24 grid, drawn in the colour of a role."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgRenderer

_STROKE = 'stroke-width="2"'


class IconError(LookupError):
    """There is no icon of that name; the message names it."""


class Icons:
    """Icons by name from a folder of SVG files; each is read once and kept ready in its colours."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sources: dict[str, str] = {}
        self._renderers: dict[tuple[str, str, float], QSvgRenderer] = {}

    def names(self) -> tuple[str, ...]:
        """Every icon there is, in alphabetical order."""
        return tuple(sorted(path.stem for path in self._folder.glob("*.svg")))

    def paint(self, painter: QPainter, name: str, area: QRectF, colour: QColor, weight: float = 2.0) -> None:
        """Draw the icon in the middle of ``area``, kept in proportion and sharp on every screen.

        ``weight`` is the width of its line on the 24 grid. Raises IconError.
        """
        renderer = self._renderer(name, colour, weight)
        whole = renderer.defaultSize().scaled(area.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0.0, 0.0, whole.width(), whole.height())
        place.moveCenter(area.center())
        renderer.render(painter, place)

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

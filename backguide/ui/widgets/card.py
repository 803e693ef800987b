"""A card: a rounded ground with a quiet edge that other widgets stand on."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.theme_metrics import CARD_PADDING, RADIUS_CARD
from backguide.ui.widgets.painting import paint_box


class Card(QWidget):
    """A column of widgets on a card; add them to ``column``.

    ``edge`` and ``edge_width`` mark a selected or judged card (accent, ok, bad); None is the quiet edge.
    ``padding`` 0 lets a picture fill the card to its edge.
    """

    def __init__(
        self,
        look: Look,
        *,
        padding: int = CARD_PADDING,
        spacing: int = 12,
        radius: int = RADIUS_CARD,
        fill: Role = Role.CARD,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._radius = radius
        self._fill = fill
        self._edge: Role | None = Role.LINE
        self._edge_width: float | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(padding, padding, padding, padding)
        self.column.setSpacing(spacing)
        look.changed.connect(self.update)

    def set_edge(self, edge: Role | None, width: float | None = None) -> None:
        """Another edge; ``width`` None is the theme's own. ``edge`` None removes it."""
        self._edge = edge
        self._edge_width = width
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground and edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self._look.theme.card_edge if self._edge_width is None else self._edge_width
        paint_box(
            painter,
            QRectF(self.rect()),
            self._radius,
            self._look.colour(self._fill),
            self._look.colour(self._edge) if self._edge else None,
            width,
        )
        painter.end()

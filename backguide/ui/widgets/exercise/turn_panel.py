"""The slider that turns the figure, with its icon and word."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.theme_metrics import BUTTON_HEIGHT, RADIUS_FIELD
from backguide.ui.widgets.icon_label import IconView
from backguide.ui.widgets.labels import TextLabel
from backguide.ui.widgets.painting import paint_box

_HALF_TURN = 180
_STEP = 5
_LARGE_STEP = 30


class TurnPanel(QWidget):
    """Turns the figure from 180° to the left to 180° to the right. ``turned`` carries the degrees."""

    turned = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(-_HALF_TURN, _HALF_TURN)
        self.slider.setSingleStep(_STEP)
        self.slider.setPageStep(_LARGE_STEP)
        self.slider.setAccessibleName("Turn the figure")
        self.slider.setToolTip("Turn the figure: drag it, or use the arrow keys")
        self.slider.valueChanged.connect(self.turned)
        self._row = QHBoxLayout(self)
        self._row.addWidget(IconView(look, "turn", Role.INK, 22, 2.3))
        self._row.addWidget(TextLabel(look, "Turn", weight=QFont.Weight.DemiBold, wrap=False))
        self._row.addWidget(self.slider, 1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._take_look)
        self._take_look()

    def sizeHint(self) -> QSize:
        """As high as the button beside it."""
        return QSize(self._look.scaled(288), self._look.scaled(BUTTON_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Icon, word and a short slider."""
        return QSize(self._look.scaled(200), self._look.scaled(BUTTON_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        fill, edge = self._look.colour(Role.CARD), self._look.colour(Role.LINE)
        paint_box(painter, QRectF(self.rect()), RADIUS_FIELD, fill, edge, theme.card_edge)
        painter.end()

    def _take_look(self) -> None:
        scaled = self._look.scaled
        self._row.setContentsMargins(scaled(16), 0, scaled(20), 0)
        self._row.setSpacing(scaled(10))
        self.updateGeometry()
        self.update()

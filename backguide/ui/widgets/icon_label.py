"""An icon alone, and an icon with words beside it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.type_scale import Level
from backguide.ui.widgets.labels import TextLabel


class IconView(QWidget):
    """An icon in a role, ``size`` pixels at 100 % and growing with the text. It stands beside a word."""

    def __init__(
        self,
        look: Look,
        icon: str,
        role: Role = Role.INK2,
        size: float = 20,
        weight: float = 2.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._icon = icon
        self._role = role
        self._size = size
        self._weight = weight
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._take_look)

    def set_icon(self, icon: str, role: Role) -> None:
        """Another icon or colour."""
        self._icon = icon
        self._role = role
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        side = self._look.scaled(self._size)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._look.colour(self._role)
        self._look.icons.paint(painter, self._icon, QRectF(self.rect()), colour, self._weight)
        painter.end()

    def _take_look(self) -> None:
        self.updateGeometry()
        self.update()


class IconLabel(QWidget):
    """An icon and one line of words, such as a fact about a session."""

    def __init__(
        self,
        look: Look,
        icon: str,
        text: str,
        *,
        level: Level = Level.CARD_CAPTION,
        role: Role = Role.INK2,
        icon_role: Role | None = None,
        weight: QFont.Weight | None = None,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._view = IconView(look, icon, icon_role or role)
        self._words = TextLabel(look, text, level, role, weight=weight, wrap=wrap)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        # Beside the first of several lines.
        top = Qt.AlignmentFlag.AlignTop if wrap else Qt.AlignmentFlag.AlignVCenter
        row.addWidget(self._view, 0, top)
        row.addWidget(self._words, 1)

    def text(self) -> str:
        """The words."""
        return self._words.text()

    def set_text(self, text: str) -> None:
        """Other words."""
        self._words.setText(text)

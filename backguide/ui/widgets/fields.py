"""Fields to write in: one line of text, and search."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.theme_metrics import TARGET
from backguide.ui.widgets.button_base import ButtonColours, ButtonSize, KitButton

_ICON = 20
_ICON_LEFT = 16


class TextField(QLineEdit):
    """One line of text. ``name`` is what it asks for; ``width`` in pixels at 100 % grows with the text."""

    def __init__(
        self, look: Look, name: str, placeholder: str = "", width: int = 320, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._width = width
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._take_look)
        self._take_look()

    def sizeHint(self) -> QSize:
        """The asked width and the height the style sheet gives."""
        return QSize(self._look.scaled(self._width), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Half of the asked width, so that narrow pages keep it."""
        return QSize(self._look.scaled(self._width) // 2, super().minimumSizeHint().height())

    def _take_look(self) -> None:
        self.setFont(self._look.font())
        self.updateGeometry()


class SearchField(TextField):
    """A text field with the search icon before the words and a cross to clear them."""

    def __init__(
        self, look: Look, name: str, placeholder: str, width: int = 340, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, name, placeholder, width, parent)
        self._clear = _ClearButton(look, self)
        self._clear.clicked.connect(self.clear)
        self.textChanged.connect(self._show_clear)
        self._show_clear(self.text())
        look.changed.connect(self._make_room)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cross at the right end."""
        super().resizeEvent(event)
        self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field with its icon."""
        super().paintEvent(event)
        side = self._look.scaled(_ICON)
        box = QRectF(self._look.scaled(_ICON_LEFT), (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._look.icons.paint(painter, "search", box, self._look.colour(Role.INK2))
        painter.end()

    def _show_clear(self, text: str) -> None:
        self._clear.setVisible(bool(text))

    def _make_room(self) -> None:
        size = self._clear.sizeHint()
        left = self._look.scaled(_ICON + 12)
        self.setTextMargins(left, 0, size.width() - self._look.scaled(10), 0)
        self._clear.resize(size)
        self._clear.move(self.width() - size.width(), (self.height() - size.height()) // 2)


class _ClearButton(KitButton):
    """The cross that empties a search field."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, "", "cross", parent=parent)
        self.setAccessibleName("Clear the search")
        self.setToolTip("Clear the search")

    def colours_now(self) -> ButtonColours:
        """The icon alone."""
        return ButtonColours(ink=Role.INK2)

    def usual_size(self) -> ButtonSize:
        """A square target."""
        side, icon = self._look.scaled(TARGET), self._look.scaled(16)
        return ButtonSize(text=10, height=side, padding=(side - icon) // 2, icon=icon, gap=0, radius=12)

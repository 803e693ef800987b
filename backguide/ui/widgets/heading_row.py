"""The top line of a card: icon, title, and something at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.type_scale import Level
from backguide.ui.widgets.icon_label import IconView
from backguide.ui.widgets.labels import TextLabel


class HeadingRow(QWidget):
    """A card's title of level h3, with an icon in the accent where ``icon`` is given."""

    def __init__(
        self, look: Look, title: str, icon: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look.scaled(10))
        if icon:
            self._row.addWidget(IconView(look, icon, Role.ACCENT, 22))
        self._title = TextLabel(look, title, Level.H3)
        self._row.addWidget(self._title, 1)

    def set_title(self, title: str) -> None:
        """Another title."""
        self._title.setText(title)

    def add_right(self, widget: QWidget) -> None:
        """Put a widget at the right end."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

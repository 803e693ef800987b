"""A page in the whole window that asks something first: content that scrolls, answers below it."""

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.widgets import PageScaffold
from backguide.ui.widgets.page_scaffold import side_margin

_FOOT_TOP = 12
_FOOT_BOTTOM = 16


class AskingPage(QWidget):
    """Put content into ``page.body`` and buttons into ``foot``, which stays in sight."""

    def __init__(self, look: Look, title: str, sub_line: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.page = PageScaffold(look, title, sub_line)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(16)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.page, 1)
        whole.addLayout(self.foot)
        self.setAccessibleName(title)
        look.changed.connect(self._place_foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the answers in line with the content."""
        super().resizeEvent(event)
        self._place_foot()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground, and a quiet line above the answers."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour(Role.BG))
        top = self.page.geometry().bottom()
        painter.setPen(self._look.colour(Role.LINE))
        painter.drawLine(0, top, self.width(), top)
        painter.end()

    def _place_foot(self) -> None:
        side = side_margin(self.width(), self._look.text_scale)
        self.foot.setContentsMargins(side, _FOOT_TOP, side, _FOOT_BOTTOM)
        self.update()

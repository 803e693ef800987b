"""A layout that sets widgets side by side and begins a new row where they do not fit."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from backguide.ui.widgets.row_layout import RowLayout


class FlowLayout(RowLayout):
    """Rows of widgets at their own sizes, each centred in its row's height."""

    def __init__(self, parent: QWidget | None = None, gap: int = 10, row_gap: int | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self._row_gap = gap if row_gap is None else row_gap

    def sizeHint(self) -> QSize:
        """Everything in one row."""
        shown = self.shown()
        width = sum(item.sizeHint().width() for item in shown) + self._gap * max(len(shown) - 1, 0)
        height = max((item.sizeHint().height() for item in shown), default=0)
        return self._with_margins(QSize(width, height))

    def minimumSize(self) -> QSize:
        """The widest item, alone in its row."""
        size = QSize()
        for item in self.shown():
            size = size.expandedTo(item.minimumSize())
        return self._with_margins(size)

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        used = 0
        for item in self.shown():
            wanted = item.sizeHint().width()
            if not rows or used + self._gap + wanted > width:
                rows.append([])
                used = -self._gap
            rows[-1].append(item)
            used += self._gap + wanted
        return rows

    def arrange(self, rect: QRect, *, move: bool) -> int:
        """Row after row, each as high as its highest widget."""
        margins = self.contentsMargins()
        area = rect.marginsRemoved(margins)
        top = area.top()
        for row in self._rows(area.width()):
            height = max(item.sizeHint().height() for item in row)
            left = area.left()
            for item in row:
                size = item.sizeHint().boundedTo(QSize(max(area.width(), 0), height))
                if move:
                    item.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
                left += size.width() + self._gap
            top += height + self._row_gap
        end = top - self._row_gap if self.shown() else top
        return end - rect.top() + margins.bottom()

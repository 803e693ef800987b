"""A layout of equal columns: every row is as high as its highest widget."""

from itertools import pairwise

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from backguide.ui.widgets.row_layout import RowLayout


class EqualColumns(RowLayout):
    """Shown widgets side by side in ``columns`` columns of one width, row after row."""

    def __init__(self, parent: QWidget | None = None, gap: int = 20, row_gap: int | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self._row_gap = gap if row_gap is None else row_gap
        self._columns = 4

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return self._columns

    def set_columns(self, columns: int) -> None:
        """Use another number of columns."""
        if columns != self._columns:
            self._columns = columns
            self.invalidate()

    def sizeHint(self) -> QSize:
        """Columns at the widest item's own width."""
        widest = max((item.sizeHint().width() for item in self.shown()), default=0)
        width = self._columns * (widest + self._gap) - self._gap
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """Columns at the widest item's least width."""
        widest = max((item.minimumSize().width() for item in self.shown()), default=0)
        return QSize(self._columns * (widest + self._gap) - self._gap, 0)

    def arrange(self, rect: QRect, *, move: bool) -> int:
        """Row after row, each as high as its highest widget."""
        shown = self.shown()
        lefts = [column * (rect.width() + self._gap) // self._columns for column in range(self._columns + 1)]
        widths = [after - before - self._gap for before, after in pairwise(lefts)]
        top = rect.top()
        for start in range(0, len(shown), self._columns):
            row = shown[start : start + self._columns]
            height = max(_height(item, min(widths)) for item in row)
            for item, left, width in zip(row, lefts, widths, strict=False):
                if move:
                    item.setGeometry(QRect(rect.left() + left, top, width, height))
            top += height + self._row_gap
        return max(top - self._row_gap - rect.top(), 0)


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()

"""A layout of equal columns: every row is as high as its highest widget."""

from itertools import pairwise

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class EqualColumns(QLayout):
    """Shown widgets side by side in ``columns`` columns of one width, row after row."""

    def __init__(self, parent: QWidget | None = None, gap: int = 20) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._columns = 4
        self.setContentsMargins(0, 0, 0, 0)

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return self._columns

    def set_columns(self, columns: int) -> None:
        """Use another number of columns."""
        if columns != self._columns:
            self._columns = columns
            self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        """Called by ``addWidget``."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """The item, or None beyond the last: Qt asks until it gets none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Remove an item and hand it over."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Takes no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Words wrap where columns are narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all rows at ``width``."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place every item."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """Columns at the widest item's own width."""
        widest = max((item.sizeHint().width() for item in self._shown()), default=0)
        width = self._columns * (widest + self._gap) - self._gap
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """Columns at the widest item's least width."""
        widest = max((item.minimumSize().width() for item in self._shown()), default=0)
        return QSize(self._columns * (widest + self._gap) - self._gap, 0)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        shown = self._shown()
        lefts = [column * (rect.width() + self._gap) // self._columns for column in range(self._columns + 1)]
        widths = [after - before - self._gap for before, after in pairwise(lefts)]
        top = rect.top()
        for start in range(0, len(shown), self._columns):
            row = shown[start : start + self._columns]
            height = max(_height(item, min(widths)) for item in row)
            for item, left, width in zip(row, lefts, widths, strict=False):
                if move:
                    item.setGeometry(QRect(rect.left() + left, top, width, height))
            top += height + self._gap
        return max(top - self._gap - rect.top(), 0)


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()

"""The frame of a page: title, line under it, widgets at the right of the title, and a body that scrolls."""

from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from backguide.ui.look import Look
from backguide.ui.theme_metrics import LARGE_TEXT, PAGE_MAXIMUM, PAGE_SIDE, PAGE_TOP
from backguide.ui.widgets.labels import lead, page_title

_SCROLL_BAR = 14
_HEAD_GAP = 24
_SIDE_LARGE = 32
_WIDE = 1000
_MEDIUM = 700


class Breakpoint(Enum):
    """How wide a page is, measured in its own text (look guide, section 6)."""

    NARROW = "narrow"
    MEDIUM = "medium"
    WIDE = "wide"


def breakpoint_of(width: float, text_scale: float) -> Breakpoint:
    """The breakpoint of a content ``width`` in pixels at a text scale."""
    measured = width / text_scale
    if measured >= _WIDE:
        return Breakpoint.WIDE
    return Breakpoint.MEDIUM if measured >= _MEDIUM else Breakpoint.NARROW


def side_margin(width: int, text_scale: float) -> int:
    """Pixels left and right of the content of a page ``width`` pixels wide."""
    widest = round(PAGE_MAXIMUM * text_scale)
    return max((width - widest) // 2, _SIDE_LARGE if text_scale >= LARGE_TEXT else PAGE_SIDE)


class PageScaffold(QWidget):
    """A page. Put its content into ``body``; the page scrolls where that is higher than the window.

    ``breakpoint_changed`` carries the new ``Breakpoint``; it is also sent once when the page first gets its
    size. On narrow pages the line under the title folds away and the head's widgets move under the title.
    ``head_gap`` are the pixels between head and body on wider ones.
    """

    breakpoint_changed = Signal(object)

    def __init__(
        self,
        look: Look,
        title: str,
        sub_line: str = "",
        parent: QWidget | None = None,
        *,
        head_gap: int = _HEAD_GAP,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._head_gap = head_gap
        self._breakpoint: Breakpoint | None = None
        self._title = page_title(look, title)
        self._sub_line = lead(look, sub_line)
        self._content = QWidget()
        self._content.setObjectName("page_content")
        self._column = QVBoxLayout(self._content)
        self._column.setSpacing(head_gap)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(16)
        self._column.addLayout(self._head)
        self.body = QVBoxLayout()
        self.body.setSpacing(16)
        self._column.addLayout(self.body, 1)
        self._build_head()
        self._build_scroll_area()
        self._show_sub_line()
        look.changed.connect(self._measure)

    @property
    def breakpoint(self) -> Breakpoint:
        """How wide the page is now."""
        return self._breakpoint or Breakpoint.WIDE

    def set_title(self, title: str) -> None:
        """Another title."""
        self._title.setText(title)

    def set_sub_line(self, sub_line: str) -> None:
        """Another line under the title; an empty one takes no room."""
        self._sub_line.setText(sub_line)
        self._show_sub_line()

    def add_to_head(self, widget: QWidget) -> None:
        """Put a widget right of the title: search, a segmented control, buttons."""
        self._head.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def scroll_to_top(self) -> None:
        """Show the beginning of the page."""
        self._area.verticalScrollBar().setValue(0)

    def content_width(self) -> int:
        """Width in pixels of what stands on the page, without its margins."""
        return self.width() - 2 * self._column.contentsMargins().left()

    def bottom_margin(self) -> int:
        """Pixels below the body."""
        return self._column.contentsMargins().bottom()

    def head_bottom(self) -> int:
        """Pixels from the page's top to where its body begins, at the present width."""
        head = self._head.heightForWidth(self.content_width()) if self._head.hasHeightForWidth() else 0
        top = self._column.contentsMargins().top()
        return top + max(head, self._head.minimumSize().height()) + self._column.spacing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the new breakpoint."""
        super().resizeEvent(event)
        self._measure()

    def _build_head(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._sub_line)
        self._head.addLayout(words, 1)

    def _build_scroll_area(self) -> None:
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setWidget(self._content)
        self._content.setAutoFillBackground(False)
        # The bar takes its room from the margin, so that the content keeps its width.
        self._area.verticalScrollBar().rangeChanged.connect(self._measure)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)

    def _measure(self) -> None:
        # From the page's own width, not the viewport's: a scroll bar must not flip the breakpoint and itself.
        large = self._look.text_scale >= LARGE_TEXT
        spare = side_margin(self.width(), self._look.text_scale)
        bar = _SCROLL_BAR if self._area.verticalScrollBar().maximum() > 0 else 0
        top = 24 if large else PAGE_TOP
        self._column.setContentsMargins(spare, top, spare - bar, top)
        found = breakpoint_of(self.width() - 2 * spare, self._look.text_scale)
        self._column.setSpacing(8 if found is Breakpoint.NARROW else self._head_gap)
        if found is self._breakpoint:
            return
        self._breakpoint = found
        narrow = found is Breakpoint.NARROW
        self._head.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )
        self._show_sub_line()
        self.breakpoint_changed.emit(found)

    def _show_sub_line(self) -> None:
        narrow = self._breakpoint is Breakpoint.NARROW
        self._sub_line.setVisible(bool(self._sub_line.text()) and not narrow)

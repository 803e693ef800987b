"""Beside an article: its headings and what to do now, always in sight while the article scrolls."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from backguide.ui.look import Look
from backguide.ui.viewmodels.learn import ArticleView, LinkView
from backguide.ui.widgets.button_base import KitButton
from backguide.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from backguide.ui.widgets.card import Card
from backguide.ui.widgets.divider import Divider
from backguide.ui.widgets.labels import group_title

_NARROW_PADDING = 10


class SidePanel(Card):
    """``heading_chosen`` carries the number of a heading, ``link_chosen`` a ``Link`` of the article."""

    heading_chosen = Signal(int)
    link_chosen = Signal(object)

    def __init__(self, look: Look, view: ArticleView, parent: QWidget | None = None) -> None:
        super().__init__(look, padding=22, spacing=10, parent=parent)
        self.links: dict[KitButton, LinkView] = {}
        self.headings: list[QuietButton] = []
        self._list_title = group_title(look, "In this article")
        self.column.addWidget(self._list_title)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.column.addLayout(self._list)
        for heading in view.headings:
            self._add_heading(heading)
        self._divider = Divider(look)
        self.column.addSpacing(2)
        self.column.addWidget(self._divider)
        self.column.addSpacing(2)
        self.column.addWidget(group_title(look, "What to do now"))
        for number, link in enumerate(view.links):
            self._add_link(link, first=not number)

    def set_beside(self, beside: bool) -> None:
        """Under the article there are no headings, and on narrow pages the buttons need every pixel."""
        for button in self.links:
            size = button.usual_size()
            button.set_button_size(
                None if beside else replace(size, padding=self._look.scaled(_NARROW_PADDING))
            )
        for widget in (self._list_title, self._divider, *self.headings):
            widget.setVisible(beside)

    def _add_heading(self, heading: str) -> None:
        button = QuietButton(self._look, heading, None)
        button.setAccessibleName(f"Go to: {heading}")
        button.clicked.connect(self._choose_heading)
        self.headings.append(button)
        self._list.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_link(self, view: LinkView, *, first: bool) -> None:
        button = (PrimaryButton if first else SecondaryButton)(self._look, view.words, view.icon)
        button.clicked.connect(self._choose_link)
        self.links[button] = view
        self.column.addWidget(button)

    def _choose_heading(self) -> None:
        button = self.sender()
        if isinstance(button, QuietButton):
            self.heading_chosen.emit(self.headings.index(button))

    def _choose_link(self) -> None:
        button = self.sender()
        if isinstance(button, KitButton):
            self.link_chosen.emit(self.links[button].link)


class InSight(QWidget):
    """A place as high as the article beside it, in which a panel moves along with the window."""

    def __init__(self, panel: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panel = panel
        self._top = 0
        self._seen = 0
        panel.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def keep(self, top: int, seen: int) -> None:
        """The window shows ``seen`` pixels of the page from ``top`` of this place on."""
        self._top, self._seen = top, seen
        self._place()

    def sizeHint(self) -> QSize:
        """The panel."""
        return self._panel.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """The panel."""
        return self._panel.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As wide as there is room."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        height = self._panel.sizeHint().height()
        spare = max(self.height() - height, 0)
        # A panel that is higher than the window would never show its end: it stays where it is.
        top = min(max(self._top, 0), spare) if height <= self._seen else 0
        self._panel.setGeometry(0, top, self.width(), height)

"""The page of one article."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from backguide.core.article import Section
from backguide.core.exercise import Exercise
from backguide.ui.figure.gallery_protocol import PairGallery
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.type_scale import Level
from backguide.ui.viewmodels.learn import ArticleView
from backguide.ui.widgets.buttons import QuietButton
from backguide.ui.widgets.divider import Divider
from backguide.ui.widgets.icon_label import IconLabel
from backguide.ui.widgets.labels import TextLabel, group_title, lead, page_title, section_title
from backguide.ui.widgets.learn.blocks import BlockMaker, fit_width
from backguide.ui.widgets.learn.neighbours import Neighbours
from backguide.ui.widgets.learn.reading_size import READING
from backguide.ui.widgets.learn.side_panel import InSight, SidePanel
from backguide.ui.widgets.page_scaffold import Breakpoint, PageScaffold
from backguide.ui.widgets.session.announce import announce

MEASURE = 72
"""Letters that a line of running text has room for; wrapped, most lines have 60 to 70, as in good books."""

_SAMPLE = "Move a little, and move often. Ease in slowly, hold still, and come back slowly."
_PANEL = 354
_GAPS = (40, 140)
"""Pixels between text and panel: at least, and at most."""
_ABOVE_HEADING = 20


class ArticlePage(PageScaffold):
    """An article to read.

    ``back_requested``: to all articles. ``link_chosen`` carries a ``Link``, ``article_chosen`` the id of the
    article before or after. Up, Down, Page Up, Page Down, Home and End scroll wherever the keyboard is.
    """

    back_requested = Signal()
    link_chosen = Signal(object)
    article_chosen = Signal(str)

    def __init__(
        self,
        look: Look,
        gallery: PairGallery,
        exercises: Mapping[str, Exercise],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, "", parent=parent)
        # The way back stands above the title, so this page has a head of its own.
        self._title.hide()
        self._gallery = gallery
        self._maker = BlockMaker(look, gallery, exercises)
        self._view: ArticleView | None = None
        self._sections: list[QWidget] = []
        self._blocks: list[QWidget] = []
        self.back = QuietButton(look, "Learn", "left", icon_after=False)
        self.back.setAccessibleName("Back to all articles")
        self.back.clicked.connect(self.back_requested)
        self.panel: SidePanel | None = None
        self._side: InSight | None = None
        self._text = QWidget(self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.body.setSpacing(4)
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self._row.addStretch(1)
        self.body.addLayout(self._row)
        self.body.addStretch(1)
        self._add_keys()
        self._area.verticalScrollBar().valueChanged.connect(self._keep_panel)
        look.changed.connect(self._rearrange)

    @property
    def article_id(self) -> str:
        """The article that is shown, or nothing."""
        return self._view.article_id if self._view else ""

    def show_view(self, view: ArticleView) -> None:
        """Show another article from its beginning."""
        self._view = view
        self._clear()
        self.panel = SidePanel(self._look, view)
        self.panel.heading_chosen.connect(self.go_to_heading)
        self.panel.link_chosen.connect(self.link_chosen)
        self._text = self._make_text(view)
        self._row.insertWidget(0, self._text)
        self._rearrange()
        self.scroll_to_top()
        announce(self, f"{view.title}. {view.minutes} to read.")

    def go_to_heading(self, number: int) -> None:
        """Bring a heading to the top of the window."""
        heading = self._sections[number]
        top = heading.mapTo(self._content, QPoint(0, 0)).y()
        self._area.verticalScrollBar().setValue(top - _ABOVE_HEADING)
        if self._view is not None:
            announce(self, self._view.headings[number])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns for the page's width."""
        super().resizeEvent(event)
        self._rearrange()

    def _clear(self) -> None:
        for old in (self._text, self._side, self.panel):
            if old is not None:
                self._row.removeWidget(old)
                old.hide()
                old.deleteLater()
        self._side = None
        self._sections, self._blocks = [], []

    def _make_text(self, view: ArticleView) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(page_title(self._look, view.title))
        column.addWidget(lead(self._look, view.summary))
        column.addWidget(IconLabel(self._look, "clock", f"{view.minutes} to read"))
        for section in view.sections:
            self._add_section(column, section)
        self._after_text = QVBoxLayout()
        column.addLayout(self._after_text)
        column.addSpacing(8)
        column.addWidget(Divider(self._look))
        column.addWidget(group_title(self._look, "Where this comes from"))
        for source in view.sources:
            column.addWidget(TextLabel(self._look, source, Level.CAPTION, Role.INK2))
        neighbours = Neighbours(self._look, self._gallery, view)
        neighbours.chosen.connect(self.article_chosen)
        self._blocks.append(neighbours)
        column.addSpacing(8)
        column.addWidget(neighbours)
        column.addStretch(1)
        return whole

    def _add_section(self, column: QVBoxLayout, section: Section) -> None:
        if section.heading:
            heading = section_title(self._look, section.heading)
            column.addSpacing(14)
            column.addWidget(heading)
            self._sections.append(heading)
        for block in section.blocks:
            widget = self._maker.make(block)
            self._blocks.append(widget)
            column.addWidget(widget)

    def _add_keys(self) -> None:
        """Keys that scroll; a button has no use for them, but would move the focus."""
        steps = {
            Qt.Key.Key_Up: self._up,
            Qt.Key.Key_Down: self._down,
            Qt.Key.Key_PageUp: self._page_up,
            Qt.Key.Key_PageDown: self._page_down,
            Qt.Key.Key_Home: self.scroll_to_top,
            Qt.Key.Key_End: self._to_end,
        }
        for key, action in steps.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)

    def _up(self) -> None:
        self._scroll(-self._look.scaled(60))

    def _down(self) -> None:
        self._scroll(self._look.scaled(60))

    def _page_up(self) -> None:
        self._scroll(-round(self._area.viewport().height() * 0.85))

    def _page_down(self) -> None:
        self._scroll(round(self._area.viewport().height() * 0.85))

    def _to_end(self) -> None:
        self._scroll(self._area.verticalScrollBar().maximum())

    def _scroll(self, pixels: int) -> None:
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + pixels)

    def _rearrange(self) -> None:
        if self._view is None or self.panel is None:
            return
        wide = self.breakpoint is Breakpoint.WIDE
        measure = self._measure_width()
        self._text.setMaximumWidth(measure)
        self._place_panel(self.panel, wide)
        width = min(measure, self.content_width())
        for block in self._blocks:
            fit_width(self._look, block, width)
        self._keep_panel()

    def _place_panel(self, panel: SidePanel, wide: bool) -> None:
        panel.set_beside(wide)
        if wide and self._side is None:
            self._after_text.removeWidget(panel)
            self._side = InSight(panel)
            panel.show()
            self._row.insertWidget(1, self._side)
        if not wide and self._after_text.indexOf(panel) < 0:
            self._after_text.addWidget(panel)
            panel.show()
            if self._side is not None:
                self._row.removeWidget(self._side)
                self._side.deleteLater()
                self._side = None
        if self._side is not None:
            width = self._look.scaled(_PANEL)
            spare = self.content_width() - self._text.maximumWidth() - width
            self._side.setFixedWidth(width)
            self._row.setSpacing(min(max(spare, _GAPS[0]), _GAPS[1]))

    def _keep_panel(self) -> None:
        if self._side is not None:
            top = self._area.verticalScrollBar().value() - self._side.mapTo(self._content, QPoint(0, 0)).y()
            self._side.keep(top + _ABOVE_HEADING, self._area.viewport().height() - 2 * _ABOVE_HEADING)

    def _measure_width(self) -> int:
        """Pixels of a line of ``MEASURE`` letters."""
        words = QFontMetricsF(self._look.font(READING)).horizontalAdvance(_SAMPLE)
        return round(words / len(_SAMPLE) * MEASURE)

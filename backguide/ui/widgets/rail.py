"""The rail at the left: the pages of the app, and at its foot settings and the person."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.theme_metrics import (
    LARGE_TEXT,
    RADIUS_SMALL,
    RAIL_ITEM_HEIGHT,
    RAIL_WIDTH,
    RAIL_WIDTH_LARGE,
)
from backguide.ui.type_scale import Level
from backguide.ui.widgets.button_base import ButtonColours, ButtonSize, KitButton
from backguide.ui.widgets.rail_logo import RailLogo

_BAR = 4
_ICON = 24
_WORD_EDGE = 15


class RailItem(KitButton):
    """One page on the rail: icon and word side by side, or stacked at large text."""

    def __init__(self, look: Look, text: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(look, text, icon, parent=parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._take_look)

    def colours_now(self) -> ButtonColours:
        """Selected: soft fill."""
        if self.isChecked():
            return ButtonColours(ink=Role.ON_SOFT, fill=Role.SOFT)
        return ButtonColours(ink=Role.INK)

    def weight_now(self) -> QFont.Weight:
        """Semibold when selected."""
        return QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal

    def usual_size(self) -> ButtonSize:
        """48 px high, or about 100 with the icon above the word."""
        stacked = self._is_stacked()
        scale = self._look.text_scale
        return ButtonSize(
            text=self._look.type.pixels(Level.BODY) * 1.06 if not stacked else 17 * scale,
            height=round(50 * scale) if stacked else max(RAIL_ITEM_HEIGHT, round(44 * scale)),
            padding=18,
            icon=round(14 * scale) + 2 if stacked else round(_ICON * min(scale, 1.25)),
            gap=14,
            radius=RADIUS_SMALL,
        )

    def sizeHint(self) -> QSize:
        """Its rail gives the width."""
        size = self.button_size()
        return QSize(RAIL_WIDTH - 32, size.height)

    def minimumSizeHint(self) -> QSize:
        """At least its word."""
        words = round(QFontMetricsF(self.font()).horizontalAdvance(self.text()))
        return QSize(words, self.button_size().height)

    def paint_content(self, painter: QPainter, colours: ButtonColours) -> None:
        """Bar, icon and word."""
        if self.isChecked() and not self._look.theme.is_high_contrast:
            height = self.height() * 0.5
            bar = QRectF(4, (self.height() - height) / 2, _BAR, height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour(Role.ACCENT))
            painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        if self._is_stacked():
            self._paint_stacked(painter, colours)
        else:
            self._paint_beside(painter, colours)

    def _paint_beside(self, painter: QPainter, colours: ButtonColours) -> None:
        size = self.button_size()
        box = QRectF(14, (self.height() - size.icon) / 2, size.icon, size.icon)
        self._paint_icon(painter, box)
        painter.setPen(self._look.colour(colours.ink))
        words = QRectF(box.right() + size.gap, 0, self.width(), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())

    def _paint_stacked(self, painter: QPainter, colours: ButtonColours) -> None:
        size = self.button_size()
        line = QFontMetricsF(self.font()).height()
        top = (self.height() - size.icon - line) / 2
        box = QRectF((self.width() - size.icon) / 2, top, size.icon, size.icon)
        self._paint_icon(painter, box)
        painter.setPen(self._look.colour(colours.ink))
        painter.setFont(self._font_that_fits())
        words = QRectF(0, box.bottom(), self.width(), line)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())

    def _font_that_fits(self) -> QFont:
        """A little smaller where the longest word would touch the bar beside it."""
        font = QFont(self.font())
        room = self.width() - 2 * _WORD_EDGE
        width = QFontMetricsF(font).horizontalAdvance(self.text())
        if width > room > 0:
            font.setPixelSize(int(font.pixelSize() * room / width))
        return font

    def _paint_icon(self, painter: QPainter, box: QRectF) -> None:
        role = Role.ON_SOFT if self.isChecked() else Role.INK2
        icon = self._icon or "info"
        self._look.icons.paint(painter, icon, box, self._look.colour(role))

    def _is_stacked(self) -> bool:
        return self._look.text_scale >= LARGE_TEXT


class Rail(QWidget):
    """All pages by key; ``chosen`` carries the key of the one that was pressed."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._items: dict[str, RailItem] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.buttonClicked.connect(self._take_click)
        self._logo = RailLogo(look)
        self._person = RailItem(look, "", "user")
        self._person.setCheckable(False)
        self._person.clicked.connect(self._choose_person)
        self._person_page = ""
        self._column = QVBoxLayout(self)
        self._pages = QVBoxLayout()
        self._foot = QVBoxLayout()
        self._column.addWidget(self._logo)
        self._column.addLayout(self._pages)
        self._column.addStretch(1)
        self._column.addLayout(self._foot)
        self._column.addWidget(self._person)
        look.changed.connect(self._take_look)
        self._take_look()

    def add_page(self, key: str, title: str, icon: str, *, at_foot: bool = False) -> None:
        """Add a page below the ones there are, or at the foot."""
        item = RailItem(self._look, title, icon)
        item.setObjectName(f"rail_{key}")
        self._items[key] = item
        self._group.addButton(item)
        (self._foot if at_foot else self._pages).addWidget(item)
        # The Tab key goes down the rail; the person, who was made first, comes last.
        QWidget.setTabOrder(item, self._person)

    def set_person(self, name: str, page: str) -> None:
        """Show the person at the foot, where ``name`` is not empty; a press opens ``page``."""
        self._person.setText(name)
        self._person_page = page
        self._take_look()

    def set_current(self, key: str) -> None:
        """Mark a page as the one that is shown."""
        self._items[key].setChecked(True)

    def item(self, key: str) -> RailItem:
        """The item of a page."""
        return self._items[key]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground and the line at its right."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour(Role.RAIL))
        edge = self._look.theme.card_edge
        painter.fillRect(self.width() - edge, 0, edge, self.height(), self._look.colour(Role.LINE))
        painter.end()

    def _take_click(self, item: RailItem) -> None:
        self.chosen.emit(next(key for key, known in self._items.items() if known is item))

    def _choose_person(self) -> None:
        self.chosen.emit(self._person_page)

    def _take_look(self) -> None:
        large = self._look.text_scale >= LARGE_TEXT
        side = 8 if large else 16
        self.setFixedWidth(RAIL_WIDTH_LARGE if large else RAIL_WIDTH)
        self._column.setContentsMargins(side, side if large else 20, side + 1, side if large else 16)
        for part in (self._column, self._pages, self._foot):
            part.setSpacing(4 if not large else 6)
        self._logo.setVisible(not large)
        self._person.setVisible(bool(self._person.text()) and not large)
        self.update()

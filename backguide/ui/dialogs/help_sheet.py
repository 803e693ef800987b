"""The sheet behind "?" and More: everything that can be done here, with its keys."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backguide.ui.dialogs.session_panel import SessionPanel
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.widgets.button_base import ButtonColours, KitButton
from backguide.ui.widgets.buttons import SecondaryButton
from backguide.ui.widgets.session.controls import size_button
from backguide.ui.widgets.session.fitted import FittedLabel, fitted_font
from backguide.ui.widgets.session.geometry import SMALLEST_TARGET, SessionScale


@dataclass(frozen=True, slots=True)
class HelpRow:
    """One thing to do: ``id`` is what ``chosen`` carries, ``keys`` are words ("→ or Page Down").

    Without an id it is only to be read.
    """

    id: str
    text: str
    keys: str
    icon: str
    note: str = ""


class HelpButton(KitButton):
    """Icon and words at the left, the keys at the right."""

    def __init__(self, look: Look, row: HelpRow, parent: QWidget | None = None) -> None:
        self._row = row
        self._scale = SessionScale(1.0, 1.0, is_tall=False)
        super().__init__(look, row.text, row.icon, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(f"{row.text}, key {row.keys}" if row.keys else row.text)
        self.setAccessibleDescription(row.note)
        self.setToolTip(row.note)

    def set_scale(self, scale: SessionScale) -> None:
        """Follow the window."""
        self._scale = scale
        self.set_button_size(replace(self.usual_size(), radius=14 * scale.unit))

    def colours_now(self) -> ButtonColours:
        """Quiet, with an edge; Stop in its own colours."""
        if self._row.icon == "hand":
            return ButtonColours(ink=Role.STOP, fill=Role.STOP_BG, edge=Role.STOP_EDGE)
        return ButtonColours(ink=Role.INK, fill=Role.CARD, edge=Role.LINE2)

    def sizeHint(self) -> QSize:
        """A target that a finger meets; what is only read may be lower."""
        height = max(self._scale.length(48), SMALLEST_TARGET) if self._row.id else self._scale.length(36)
        return QSize(self._scale.length(440), height)

    def minimumSizeHint(self) -> QSize:
        """The same height; narrower is possible."""
        return QSize(self._scale.length(240), self.sizeHint().height())

    def paint_content(self, painter: QPainter, colours: ButtonColours) -> None:
        """Icon, words, keys."""
        look, scale = self._look, self._scale
        unit = scale.unit
        icon = 30 * unit
        place = QRectF(18 * unit, (self.height() - icon) / 2, icon, icon)
        look.icons.paint(painter, self._row.icon, place, look.colour(colours.ink), 2.2)
        left, right = 62 * unit, self.width() - 18 * unit
        middle = Qt.AlignmentFlag.AlignVCenter
        # Long pairs of keys shrink first: the words are what one looks for.
        keys = fitted_font(
            look, self._row.keys, 0.42 * (right - left), scale.text(24, 30), QFont.Weight.Normal
        )
        width = QFontMetricsF(keys).horizontalAdvance(self._row.keys) + 2
        painter.setFont(keys)
        painter.setPen(look.colour(Role.INK2 if colours.ink is Role.INK else colours.ink))
        area = QRectF(right - width, 0, width, self.height())
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, self._row.keys)
        room = right - width - left - 12 * unit
        words = fitted_font(look, self._row.text, room, scale.text(28, 34), QFont.Weight.DemiBold)
        painter.setFont(words)
        painter.setPen(look.colour(colours.ink))
        area = QRectF(left, 0, room + 2, self.height())
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignLeft, self._row.text)


class HelpColumn(QWidget):
    """A heading and its rows, which share the height. ``chosen`` carries a row's id."""

    chosen = Signal(str)

    def __init__(
        self, look: Look, title: str, rows: Sequence[HelpRow], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._heading = FittedLabel(look, title, Role.ACCENT, QFont.Weight.DemiBold)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addWidget(self._heading)
        self.buttons = [HelpButton(look, row) for row in rows]
        for row, button in zip(rows, self.buttons, strict=True):
            button.setEnabled(bool(row.id))
            button.clicked.connect(partial(self.chosen.emit, row.id))
            self._whole.addWidget(button, 1)

    def set_scale(self, scale: SessionScale) -> None:
        """Follow the window."""
        self._heading.set_size(scale.text(28, 32))
        self._whole.setSpacing(scale.length(8))
        for button in self.buttons:
            button.set_scale(scale)


class HelpSheet(SessionPanel):
    """Lies over a page. ``chosen`` carries the id of what was pressed; ``closed``: the person has read it."""

    chosen = Signal(str)
    closed = Signal()

    def __init__(self, look: Look, fades: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(look, is_sheet=True, fades=fades, parent=parent)
        self.setAccessibleName("Controls and keys")
        self._title = FittedLabel(look, "Controls and keys", Role.INK, QFont.Weight.Bold)
        self._side_by_side = QHBoxLayout()
        self._columns: list[HelpColumn] = []
        self._close = SecondaryButton(look, "Close", "cross")
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        self.column.addLayout(head)
        self.column.addLayout(self._side_by_side, 1)
        self._close.clicked.connect(self.closed)

    @property
    def buttons(self) -> tuple[HelpButton, ...]:
        """The rows, in their order."""
        return tuple(button for column in self._columns for button in column.buttons)

    def show_columns(self, columns: Sequence[tuple[str, Sequence[HelpRow]]]) -> None:
        """Offer these, each column under its heading."""
        for old in self._columns:
            self._side_by_side.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._columns = [HelpColumn(self._look, title, rows) for title, rows in columns]
        for column in self._columns:
            column.chosen.connect(self.chosen)
            self._side_by_side.addWidget(column, 1)
        self._arrange()

    def first_target(self) -> QWidget:
        """The first row."""
        return self.buttons[0] if self.buttons else self._close

    def set_scale(self, scale: SessionScale) -> None:
        """Follow the window."""
        self._title.set_size(scale.text(48, 52))
        self._close.setFixedWidth(size_button(self._close, scale, text=28))
        self._side_by_side.setSpacing(scale.length(20))
        for column in self._columns:
            column.set_scale(scale)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, "?" and F1 close; the other steering keys do nothing here."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Question, Qt.Key.Key_F1):
            self.closed.emit()
        elif event.modifiers() != Qt.KeyboardModifier.NoModifier:
            event.ignore()

"""Eleven large targets from 0 to 10, for pain and effort."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.widgets.button_base import ButtonColours, ButtonSize, KitButton
from backguide.ui.widgets.session.fitted import FittedLabel
from backguide.ui.widgets.session.geometry import SMALLEST_TARGET, SessionScale

HIGHEST = 10


class ScaleButton(KitButton):
    """One number of a scale. Chosen: soft fill, accent edge and weight."""

    def __init__(self, look: Look, value: int, meaning: str, parent: QWidget | None = None) -> None:
        super().__init__(look, str(value), parent=parent)
        self.setCheckable(True)
        self.setAccessibleName(f"{meaning} {value} of {HIGHEST}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._take_look)

    def colours_now(self) -> ButtonColours:
        """As a chip: chosen or not."""
        if self.isChecked():
            return ButtonColours(ink=Role.ON_SOFT, fill=Role.SOFT, edge=Role.ACCENT, edge_width=3)
        return ButtonColours(ink=Role.INK, fill=Role.CARD, edge=Role.LINE2)

    def weight_now(self) -> QFont.Weight:
        """Bold when chosen."""
        return QFont.Weight.Bold if self.isChecked() else QFont.Weight.Normal


class ScalePicker(QWidget):
    """A question with its eleven answers; nothing is chosen at first.

    ``chosen`` carries the number. Digits choose it too: 1 and then 0 is 10.
    """

    chosen = Signal(int)

    def __init__(
        self, look: Look, question: str, ends: str, meaning: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._question = FittedLabel(look, question, Role.INK, QFont.Weight.DemiBold)
        self._ends = FittedLabel(look, ends, Role.INK2, alignment=Qt.AlignmentFlag.AlignRight)
        self._group = QButtonGroup(self)
        self._buttons = [ScaleButton(look, value, meaning) for value in range(HIGHEST + 1)]
        self._head = QHBoxLayout()
        self._head.addWidget(self._question, 3)
        self._head.addWidget(self._ends, 2)
        self._row = QHBoxLayout()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addLayout(self._head, 0, 0)
        self._grid.addLayout(self._row, 1, 0)
        for value, button in enumerate(self._buttons):
            self._group.addButton(button, value)
            self._row.addWidget(button, 1)
        self._group.idClicked.connect(self.chosen)

    @property
    def value(self) -> int | None:
        """The chosen number, or None."""
        number = self._group.checkedId()
        return None if number < 0 else number

    def choose(self, value: int) -> None:
        """Choose a number, 0 to 10."""
        self._buttons[value].setChecked(True)
        self._buttons[value].setFocus()
        self.chosen.emit(value)

    def first_target(self) -> QWidget:
        """Where the keyboard begins."""
        return self._buttons[self.value or 0]

    def set_scale(self, scale: SessionScale) -> None:
        """Follow the window."""
        height = max(scale.length(92), SMALLEST_TARGET)
        size = ButtonSize(
            text=scale.text(40, 46), height=height, padding=0, icon=0, gap=0, radius=14 * scale.unit
        )
        for button in self._buttons:
            button.set_button_size(size)
            button.setFixedHeight(height)
        self._row.setSpacing(scale.length(10))
        self._grid.setVerticalSpacing(scale.length(10))
        self._question.set_size(scale.text(36, 44))
        self._ends.set_size(scale.text(30, 38))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose."""
        digit = event.text()
        if not (digit.isdecimal() and digit.isascii()) or event.isAutoRepeat():
            event.ignore()
            return
        self.choose(HIGHEST if digit == "0" and self.value == 1 else int(digit))

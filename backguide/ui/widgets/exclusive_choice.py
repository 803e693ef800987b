"""What choices between buttons share: one is chosen, and arrow keys move the choice."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class ExclusiveChoice(QWidget):
    """One value of several, each with a button. ``value_changed`` carries the new value."""

    value_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[object] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.idToggled.connect(self._take_toggle)

    def add_choice(self, value: object, button: QAbstractButton) -> None:
        """Let a checkable ``button`` stand for ``value``; the caller places it."""
        self._group.addButton(button, len(self._values))
        self._values.append(value)

    def set_value(self, value: object) -> None:
        """Choose a value; an unknown one changes nothing."""
        for number, known in enumerate(self._values):
            if known == value:
                self._group.button(number).setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go to the next or the previous choice."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        number = min(max(self._group.checkedId() + step, 0), len(self._values) - 1)
        button = self._group.button(number)
        button.setChecked(True)
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_toggle(self, number: int, checked: bool) -> None:
        if checked:
            self.value_changed.emit(self._values[number])

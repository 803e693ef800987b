"""A chip that opens a list from which several can be chosen."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFont, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from backguide.ui.look import Look
from backguide.ui.widgets.chip import Chip

_PRESSES = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ManyChip(Chip):
    """A chip with a list that stays open while one choice after the other is made.

    ``values_changed`` carries the set of chosen values. The chip shows the one that is chosen, or how many.
    """

    values_changed = Signal(object)

    def __init__(self, look: Look, title: str, tip: str, parent: QWidget | None = None) -> None:
        self._title = title
        self._chosen: frozenset[object] = frozenset()
        # Kept here, for Qt gives back words of an enumeration as plain strings.
        self._choices: list[tuple[object, QAction]] = []
        super().__init__(look, title, "down", checkable=False, icon_after=True, parent=parent)
        self._menu = _StayingMenu(self)
        self._menu.setAccessibleName(tip)
        self._menu.triggered.connect(self._take_action)
        self.setMenu(self._menu)
        self.setToolTip(tip)
        self.setAccessibleDescription(tip)
        self._show_chosen()

    def set_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """The values and their words; what was chosen and is no longer there is given up."""
        self._menu.clear()
        self._choices = [(value, QAction(text, self._menu, checkable=True)) for value, text in choices]
        for _, action in self._choices:
            self._menu.addAction(action)
        self.set_values(self._chosen & {value for value, _ in choices})

    def values(self) -> frozenset[object]:
        """What is chosen."""
        return self._chosen

    def set_values(self, values: Iterable[object]) -> None:
        """Choose these."""
        chosen = frozenset(values)
        for value, action in self._choices:
            action.setChecked(value in chosen)
        self._take(chosen)

    def is_chosen(self) -> bool:
        """Selected while any choice is made."""
        return bool(self._chosen)

    def weight_now(self) -> QFont.Weight:
        """Semibold while a choice is made."""
        return QFont.Weight.DemiBold if self.is_chosen() else QFont.Weight.Normal

    def _take_action(self) -> None:
        self._take(frozenset(value for value, action in self._choices if action.isChecked()))

    def _take(self, chosen: frozenset[object]) -> None:
        changed = chosen != self._chosen
        self._chosen = chosen
        self._show_chosen()
        if changed:
            self.values_changed.emit(chosen)

    def _show_chosen(self) -> None:
        words = [action.text() for _, action in self._choices if action.isChecked()]
        shown = words[0] if len(words) == 1 else f"{len(words)} things"
        self.setText(f"{self._title}: {shown}" if words else self._title)
        self.setAccessibleName(f"{self._title}: {', '.join(words)}" if words else self._title)
        self._restyle()


class _StayingMenu(QMenu):
    """A menu that stays open when a choice is made."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the pointer."""
        action = self.actionAt(event.position().toPoint())
        if action is None:
            super().mouseReleaseEvent(event)
        else:
            action.trigger()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter choose; Escape closes."""
        action = self.activeAction()
        if event.key() in _PRESSES and action is not None:
            action.trigger()
        else:
            super().keyPressEvent(event)

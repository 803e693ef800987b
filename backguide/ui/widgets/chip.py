"""Chips: a filter or a short choice, alone or with a drop-down list."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QFont
from PySide6.QtWidgets import QMenu, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.theme_metrics import TARGET
from backguide.ui.widgets.button_base import ButtonColours, ButtonSize, KitButton


class Chip(KitButton):
    """A round-ended choice 44 px high. ``checkable`` chips are filters; others act at a press."""

    def __init__(
        self,
        look: Look,
        text: str,
        icon: str | None = None,
        *,
        checkable: bool = True,
        icon_after: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, text, icon, icon_after=icon_after, parent=parent)
        self.setCheckable(checkable)
        self.toggled.connect(self._restyle)
        self._restyle()

    def colours_now(self) -> ButtonColours:
        """Selected: soft fill and accent edge."""
        if self.is_chosen():
            return ButtonColours(ink=Role.ON_SOFT, fill=Role.SOFT, edge=Role.ACCENT, edge_width=2)
        return ButtonColours(ink=Role.INK, fill=Role.CARD, edge=Role.LINE2)

    def is_chosen(self) -> bool:
        """True where the chip looks selected."""
        return self.isChecked()

    def weight_now(self) -> QFont.Weight:
        """Semibold when selected, and for chips that act."""
        strong = self.is_chosen() or not self.isCheckable()
        return QFont.Weight.DemiBold if strong else QFont.Weight.Normal

    def usual_size(self) -> ButtonSize:
        """44 px high with full ends."""
        height = self._look.scaled(TARGET)
        return replace(super().usual_size(), height=height, padding=self._look.scaled(18), radius=height / 2)

    def _restyle(self) -> None:
        self._take_look()


class DropDownChip(Chip):
    """A chip that opens a list of choices, the first of them for no choice at all.

    ``value_changed`` carries the chosen value, None for none. The chip then shows the chosen words.
    """

    value_changed = Signal(object)

    def __init__(self, look: Look, title: str, any_text: str = "Any", parent: QWidget | None = None) -> None:
        self._value: object = None
        self._title = title
        self._any_text = any_text
        super().__init__(look, title, "down", checkable=False, icon_after=True, parent=parent)
        self._menu = QMenu(self)
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._take_action)
        self.setMenu(self._menu)
        self.set_choices(())

    def set_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """The values and their words, without the one for no choice."""
        self._menu.clear()
        for action in self._group.actions():
            self._group.removeAction(action)
        for value, text in ((None, self._any_text), *choices):
            action = QAction(text, self._menu, checkable=True)
            action.setData(value)
            action.setChecked(value == self._value)
            self._group.addAction(action)
            self._menu.addAction(action)

    def value(self) -> object:
        """The chosen value, or None."""
        return self._value

    def set_value(self, value: object) -> None:
        """Choose a value; one that is not in the list means none."""
        known = [action for action in self._group.actions() if action.data() == value]
        if known:
            known[0].setChecked(True)
            self._take_action(known[0])

    def is_chosen(self) -> bool:
        """Selected while any choice is made."""
        return self._value is not None

    def weight_now(self) -> QFont.Weight:
        """Semibold while a choice is made."""
        return QFont.Weight.DemiBold if self.is_chosen() else QFont.Weight.Normal

    def _take_action(self, action: QAction) -> None:
        value = action.data()
        changed = value != self._value
        self._value = value
        chosen = self.is_chosen()
        self.setText(action.text() if chosen else self._title)
        self.setAccessibleName(f"{self._title}: {action.text()}" if chosen else self._title)
        self._restyle()
        if changed:
            self.value_changed.emit(value)

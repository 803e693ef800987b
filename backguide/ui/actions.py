"""What a person can do from the keyboard anywhere in the window: one list for shortcuts and help."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

_WORDS = {
    "Right": "→",
    "Left": "←",
    "Up": "↑",
    "Down": "↓",
    "PgDown": "Page Down",
    "PgUp": "Page Up",
    "Return": "Enter",
    ".": "full stop",
}


class ActionError(ValueError):
    """Two actions with the same id or shortcut; the message names both."""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do. ``shortcuts`` are written as Qt writes them, "Ctrl+1"; the first is the one shown.

    ``note`` says in a few words what it does, where its name does not.
    """

    id: str
    text: str
    shortcuts: tuple[str, ...]
    icon: str
    callback: Callable[[], None]
    note: str = ""


class ActionRegistry:
    """All actions of a window, by id."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._actions: dict[str, Action] = {}
        self._qt_actions: dict[str, QAction] = {}

    def add(self, action: Action) -> None:
        """Take an action and give the window its shortcuts. Raises ActionError."""
        if action.id in self._actions:
            raise ActionError(f"{action.id}: there is already an action with this id")
        for shortcut in action.shortcuts:
            owner = self._owner(shortcut)
            if owner:
                raise ActionError(f"{action.id}: {shortcut} belongs to {owner}")
        qt_action = QAction(action.text, self._window)
        qt_action.setObjectName(f"action_{action.id}")
        qt_action.setShortcuts([QKeySequence(shortcut) for shortcut in action.shortcuts])
        qt_action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        qt_action.triggered.connect(action.callback)
        self._window.addAction(qt_action)
        self._actions[action.id] = action
        self._qt_actions[action.id] = qt_action

    def all(self) -> tuple[Action, ...]:
        """Every action in the order it came."""
        return tuple(self._actions.values())

    def trigger(self, action_id: str) -> None:
        """Do it, where it is enabled."""
        self._qt_actions[action_id].trigger()

    def set_enabled(self, action_ids: Iterable[str], enabled: bool) -> None:
        """Switch some of them on or off."""
        for action_id in action_ids:
            self._qt_actions[action_id].setEnabled(enabled)

    def _owner(self, shortcut: str) -> str | None:
        wanted = QKeySequence(shortcut)
        for action in self._actions.values():
            if any(QKeySequence(known) == wanted for known in action.shortcuts):
                return action.id
        return None


def key_of(key: str | QKeyEvent) -> str:
    """The name of a key alone, of a shortcut or of a press; empty for combinations with Ctrl, Alt or Meta.

    Shift is left out, as some keyboards need it for "?" and others do not.
    """
    if isinstance(key, str):
        return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
    free = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
    if key.modifiers() & ~free != Qt.KeyboardModifier.NoModifier:
        return ""
    return QKeySequence(key.key()).toString(QKeySequence.SequenceFormat.PortableText)


def key_words(shortcuts: Iterable[str]) -> str:
    """Keys as they are shown: "→ or Page Down", "Ctrl +"."""
    return " or ".join(_WORDS.get(one, one.replace("Ctrl+", "Ctrl ")) for one in shortcuts)

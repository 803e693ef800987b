"""The keys of a guided session, also those of remotes and presenter clickers (DESIGN.md 4)."""

from enum import Enum, auto

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent


class SessionKey(Enum):
    """What a key asks for."""

    PAUSE = auto()
    SKIP = auto()
    BACK = auto()
    LONGER = auto()
    SHORTER = auto()
    STOP = auto()


_KEYS = {
    Qt.Key.Key_Space: SessionKey.PAUSE,
    Qt.Key.Key_Return: SessionKey.PAUSE,
    Qt.Key.Key_Enter: SessionKey.PAUSE,
    Qt.Key.Key_MediaPlay: SessionKey.PAUSE,
    Qt.Key.Key_MediaPause: SessionKey.PAUSE,
    Qt.Key.Key_MediaTogglePlayPause: SessionKey.PAUSE,
    Qt.Key.Key_Right: SessionKey.SKIP,
    Qt.Key.Key_PageDown: SessionKey.SKIP,
    Qt.Key.Key_MediaNext: SessionKey.SKIP,
    Qt.Key.Key_Left: SessionKey.BACK,
    Qt.Key.Key_PageUp: SessionKey.BACK,
    Qt.Key.Key_MediaPrevious: SessionKey.BACK,
    Qt.Key.Key_Up: SessionKey.LONGER,
    Qt.Key.Key_Down: SessionKey.SHORTER,
    Qt.Key.Key_Escape: SessionKey.STOP,
    Qt.Key.Key_Period: SessionKey.STOP,
}

_PRESS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


def session_key(event: QKeyEvent) -> SessionKey | None:
    """What the key asks for, None for every other key and for combinations with Ctrl or Alt."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
    if held != Qt.KeyboardModifier.NoModifier:
        return None
    return _KEYS.get(Qt.Key(event.key()))


class KeysToPage(QObject):
    """Keeps a session's buttons from taking the arrows, Esc and "." that steer the session.

    Install it as an event filter. Space and Enter still press the button, once however long they are held.
    """

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Send steering keys on to the page."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in _PRESS:
            return event.isAutoRepeat()
        if session_key(event) is None:
            return False
        event.ignore()
        return True

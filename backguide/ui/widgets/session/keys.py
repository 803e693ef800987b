"""The steering keys of a guided session, also those of remotes and presenter clickers (DESIGN.md 4)."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from backguide.ui.session_actions import SessionKey, session_key

__all__ = ["KeysToPage", "SessionKey", "session_key"]

_PRESS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


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

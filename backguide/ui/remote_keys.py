"""Questions, sheets and pages by a clicker or a remote alone: on, back, press."""

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QButtonGroup, QWidget

_Key = Qt.Key


_BARE = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class RemoteKey(Enum):
    """What a clicker's or a remote's key asks for."""

    ON = auto()
    BACK = auto()
    PRESS = auto()


_KEYS = {
    _Key.Key_PageDown: RemoteKey.ON,
    _Key.Key_MediaNext: RemoteKey.ON,
    _Key.Key_PageUp: RemoteKey.BACK,
    _Key.Key_MediaPrevious: RemoteKey.BACK,
    _Key.Key_Period: RemoteKey.PRESS,
    _Key.Key_MediaPlay: RemoteKey.PRESS,
    _Key.Key_MediaPause: RemoteKey.PRESS,
    _Key.Key_MediaTogglePlayPause: RemoteKey.PRESS,
}


def remote_key(event: QKeyEvent) -> RemoteKey | None:
    """What the key asks for, None for every other key."""
    return _KEYS.get(_Key(event.key())) if event.modifiers() in _BARE else None


def steer(key: RemoteKey, focused: QWidget) -> None:
    """Move the keyboard on or back, or press the button that has it; on a scale, count up."""
    if key is RemoteKey.PRESS:
        if isinstance(focused, QAbstractButton):
            _press(focused)
        return
    tab = _Key.Key_Tab if key is RemoteKey.ON else _Key.Key_Backtab
    press = QKeyEvent(QEvent.Type.KeyPress, tab, Qt.KeyboardModifier.NoModifier)
    QCoreApplication.sendEvent(focused, press)


def _press(button: QAbstractButton) -> None:
    """Press it; one of a scale that is chosen already hands over to the next number."""
    group = button.group()
    if isinstance(group, QButtonGroup) and group.exclusive() and button.isChecked():
        buttons = group.buttons()
        button = buttons[(buttons.index(button) + 1) % len(buttons)]
        button.setFocus()
    button.click()


class RemoteSheet(QObject):
    """Lets a sheet over the session be answered by clicker or remote.

    Install it as the sheet's event filter. The first key only takes up the choice that is at hand: whoever
    presses Stop twice in a hurry has chosen nothing.
    """

    def __init__(self, sheet: QWidget) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._is_taken_up = False
        sheet.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take a clicker's keys before the sheet does."""
        if event.type() is QEvent.Type.Show:
            self._is_taken_up = False
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = remote_key(event)
        if key is None:
            return False
        if not event.isAutoRepeat():
            self._take(key)
        return True

    def _take(self, key: RemoteKey) -> None:
        focused = QApplication.focusWidget() or self._sheet.window().focusWidget() or self._sheet
        if self._is_taken_up:
            steer(key, focused)
        elif key is not RemoteKey.PRESS:
            self._is_taken_up = True
            if not isinstance(focused, QAbstractButton):
                steer(key, focused)

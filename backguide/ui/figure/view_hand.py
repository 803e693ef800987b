"""Turning the figure by hand: dragging, arrow keys, the way back to the best view, and the other camera."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

DEGREES_A_PIXEL = 0.5
KEY_TURN, KEY_RISE = 15.0, 10.0
"""Degrees for one press of an arrow key, sideways and upwards."""

_KEYS = {
    Qt.Key.Key_Left: (-KEY_TURN, 0.0),
    Qt.Key.Key_Right: (KEY_TURN, 0.0),
    Qt.Key.Key_Up: (0.0, KEY_RISE),
    Qt.Key.Key_Down: (0.0, -KEY_RISE),
}


class TurningHand(QObject):
    """Watches a widget: ``turned`` carries degrees to turn and to raise the camera, the others nothing.

    ``sent_home`` comes from Home and double-click, ``other_view`` from V.
    The widget takes the focus by Tab and by click and shows an open hand.
    """

    turned = Signal(float, float)
    sent_home = Signal()
    other_view = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._held: QPointF | None = None
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        widget.setCursor(Qt.CursorShape.OpenHandCursor)
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take what turns the figure; leave everything else to the widget."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._press_key(event)
        return isinstance(event, QMouseEvent) and self._move_hand(event)

    def _press_key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() == Qt.Key.Key_Home:
            self.sent_home.emit()
            return True
        if event.key() == Qt.Key.Key_V:
            self.other_view.emit()
            return True
        turn = _KEYS.get(Qt.Key(event.key()))
        if turn is not None:
            self.turned.emit(*turn)
        return turn is not None

    def _move_hand(self, event: QMouseEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.MouseMove and self._held is not None:
            way = event.position() - self._held
            self._held = event.position()
            # Pulling the figure downwards shows more of its top.
            self.turned.emit(way.x() * DEGREES_A_PIXEL, way.y() * DEGREES_A_PIXEL)
            return True
        if event.button() is not Qt.MouseButton.LeftButton:
            return False
        if kind is QEvent.Type.MouseButtonPress:
            self._held = event.position()
            self._widget.setCursor(Qt.CursorShape.ClosedHandCursor)
            # The focus comes by click too: let the widget have the event.
            return False
        if kind is QEvent.Type.MouseButtonRelease:
            self._held = None
            self._widget.setCursor(Qt.CursorShape.OpenHandCursor)
            return True
        if kind is QEvent.Type.MouseButtonDblClick:
            self._held = None
            self.sent_home.emit()
            return True
        return False

"""The ring around whatever has the keyboard focus."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.theme_metrics import FOCUS_GAP, FOCUS_WIDTH, RADIUS_FIELD

_MARGIN = FOCUS_WIDTH + FOCUS_GAP
_WATCHED = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.LayoutRequest,
    QEvent.Type.ParentChange,
)
_MOVING_KEYS = (
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
)


class FocusRing(QWidget):
    """A ring 3 px wide and 3 px clear of the focused widget, drawn over its window.

    It shows from the first Tab or arrow key on, and always in high contrast. A click with the mouse sends it
    away until the next such key. Make one for each window.
    """

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._home = window
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._by_keyboard = False
        self._seen = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        window.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)
        look.changed.connect(self._place)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keep the ring around its widget while anything moves; show it when the keyboard is used."""
        if event.type() in _WATCHED:
            self._place()
        elif isinstance(event, QKeyEvent) and event.key() in _MOVING_KEYS:
            self._by_keyboard = True
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ring, cut off where its widget is scrolled out of sight."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self._seen.translated(-self.pos()))
        painter.setPen(QPen(self._look.colour(Role.FOCUS), FOCUS_WIDTH))
        half = FOCUS_WIDTH / 2
        area = QRectF(self.rect()).adjusted(half, half, -half, -half)
        radius = min(RADIUS_FIELD + FOCUS_GAP, area.height() / 2)
        painter.drawRoundedRect(area, radius, radius)
        painter.end()

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched.clear()
        # Without a new focus the window may be closing: its parts must not be asked for anything then.
        takes_focus = now is not None and now.focusPolicy() != Qt.FocusPolicy.NoFocus
        self._target = now if now is not None and takes_focus and self._home.isAncestorOf(now) else None
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._by_keyboard = False
        widget = self._target
        while widget is not None and widget is not self._home:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()
        self._place()

    def _place(self) -> None:
        target = self._target
        shown = self._by_keyboard or self._look.theme.is_high_contrast
        if target is None or not shown or not isValid(target) or not target.isVisible():
            self.hide()
            return
        self._seen = self._seen_part()
        place = QRect(target.mapTo(self._home, QPoint(0, 0)), target.size())
        self.setGeometry(place.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN))
        self.show()
        self.raise_()

    def _seen_part(self) -> QRect:
        """The part of the window in which the widget can be seen: the inside of all that scroll it."""
        seen = self._home.rect()
        for widget in self._watched:
            if isinstance(widget.parentWidget(), QAbstractScrollArea):
                seen &= QRect(widget.mapTo(self._home, QPoint(0, 0)), widget.size())
        return seen

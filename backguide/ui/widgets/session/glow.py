"""A soft light along the edge of the screen, in place of a tone."""

from PySide6.QtCore import QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.widgets.session.geometry import SessionScale

MILLISECONDS = 900
_RISES_UNTIL = 0.2
_LEAST_APART = 400
"""At most 2.5 lights a second, whatever happens: three are the limit of WCAG 2.3.1."""
_BAND = 28.0
_RINGS = 10
_STRONGEST = 0.85


class EdgeGlow(QWidget):
    """Lights up once for each ``light``, in the colour of a role; it never takes the mouse.

    Without ``fades`` it stays lit, for pictures.
    """

    def __init__(self, look: Look, fades: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._fades = fades
        self._role = Role.ACCENT
        self._scale = SessionScale(1.0, 1.0, is_tall=False)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._fade = QVariantAnimation(self, duration=MILLISECONDS)
        self._fade.setStartValue(0.0)
        self._fade.setKeyValueAt(_RISES_UNTIL, 1.0)
        self._fade.setEndValue(0.0)
        self._fade.valueChanged.connect(self.update)
        self._fade.finished.connect(self.hide)
        self.hide()

    @property
    def is_lit(self) -> bool:
        """True while it lights up."""
        return self._fade.state() is QVariantAnimation.State.Running

    def set_scale(self, scale: SessionScale) -> None:
        """Follow the window."""
        self._scale = scale

    def light(self, role: Role) -> None:
        """Light up softly; while a light has only just begun, another one adds nothing."""
        if self.is_lit and self._fade.currentTime() < _LEAST_APART:
            return
        self._role = role
        self._fade.stop()
        self.show()
        self.raise_()
        self._fade.start()
        if not self._fades:
            self._fade.setCurrentTime(round(_RISES_UNTIL * MILLISECONDS))
            self._fade.pause()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing lights unseen."""
        self._fade.stop()
        super().hideEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A band of colour that fades towards the middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strength = _STRONGEST * float(self._fade.currentValue() or 0.0)
        ring = _BAND * self._scale.unit / _RINGS
        for number in range(_RINGS):
            colour = self._look.colour(self._role)
            colour.setAlphaF(strength * (1.0 - number / _RINGS) ** 2)
            painter.setPen(QPen(colour, ring))
            inset = (number + 0.5) * ring
            painter.drawRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset))
        painter.end()

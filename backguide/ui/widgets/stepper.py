"""A stepper: minus, a value with its unit, plus."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.theme_metrics import RADIUS_FIELD, TARGET
from backguide.ui.type_scale import Level
from backguide.ui.widgets.button_base import ButtonColours, ButtonSize, KitButton
from backguide.ui.widgets.painting import paint_box

_STEPS = {Qt.Key.Key_Down: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: 1, Qt.Key.Key_Right: 1}


class _StepButton(KitButton):
    """Plus or minus: an icon alone, so it has a name and a tooltip."""

    def __init__(self, look: Look, icon: str, name: str) -> None:
        super().__init__(look, "", icon)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setAutoRepeat(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def colours_now(self) -> ButtonColours:
        """The icon alone."""
        return ButtonColours(ink=Role.INK)

    def usual_size(self) -> ButtonSize:
        """A square target."""
        side = self._look.scaled(TARGET)
        icon = self._look.scaled(20)
        return ButtonSize(text=10, height=side, padding=(side - icon) // 2, icon=icon, gap=0, radius=12)


class Stepper(QWidget):
    """A whole number between ``lowest`` and ``highest`` that goes up and down by ``step``.

    ``unit`` follows the value (" s", " ×"). Values outside ``usual`` are allowed but turn to the colour of
    advice, and the tooltip says so. ``value_changed`` carries the new value.
    """

    value_changed = Signal(int)

    def __init__(
        self,
        look: Look,
        name: str,
        value: int,
        *,
        lowest: int = 0,
        highest: int = 999,
        step: int = 1,
        unit: str = "",
        usual: tuple[int, int] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._name = name
        self._value = value
        self._lowest = lowest
        self._highest = highest
        self._step = step
        self._unit = unit
        self._usual = usual
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._less = _StepButton(look, "minus", f"{name}: less")
        self._more = _StepButton(look, "plus", f"{name}: more")
        self._less.clicked.connect(self._go_down)
        self._more.clicked.connect(self._go_up)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._less)
        row.addStretch(1)
        row.addWidget(self._more)
        look.changed.connect(self._take_look)
        self._take_look()

    def value(self) -> int:
        """The number."""
        return self._value

    def is_unusual(self) -> bool:
        """True outside the usual range."""
        return self._usual is not None and not self._usual[0] <= self._value <= self._usual[1]

    def set_value(self, value: int) -> None:
        """Set the number, held between the lowest and the highest."""
        held = min(max(value, self._lowest), self._highest)
        changed = held != self._value
        self._value = held
        self._take_look()
        if changed:
            self.value_changed.emit(held)

    def sizeHint(self) -> QSize:
        """Two targets and the longest value between them."""
        side = self._look.scaled(TARGET)
        longest = max((str(self._lowest), str(self._highest)), key=len) + self._unit
        words = QFontMetricsF(self._font()).horizontalAdvance(longest)
        return QSize(2 * side + round(words) + self._look.scaled(8), side)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys change the value."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.set_value(self._value + step * self._step)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Frame and value."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        role = Role.WARN if self.is_unusual() else Role.INK
        edge = self._look.colour(Role.WARN if self.is_unusual() else Role.LINE2)
        fill = self._look.colour(Role.WARN_BG if self.is_unusual() else Role.BG)
        paint_box(painter, QRectF(self.rect()), RADIUS_FIELD, fill, edge, theme.control_edge)
        painter.setPen(self._look.colour(role))
        painter.setFont(self._font())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, f"{self._value}{self._unit}")
        painter.end()

    def _go_down(self) -> None:
        self.set_value(self._value - self._step)

    def _go_up(self) -> None:
        self.set_value(self._value + self._step)

    def _font(self) -> QFont:
        return self._look.font(Level.BODY, QFont.Weight.DemiBold, tabular=True)

    def _take_look(self) -> None:
        words = f"{self._name}: {self._value}{self._unit}"
        self.setAccessibleName(words)
        if self.is_unusual() and self._usual is not None:
            self.setToolTip(f"Usual: {self._usual[0]} to {self._usual[1]}{self._unit}")
        else:
            self.setToolTip("")
        self._less.setEnabled(self._value > self._lowest)
        self._more.setEnabled(self._value < self._highest)
        self.updateGeometry()
        self.update()

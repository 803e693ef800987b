"""What the session holds, before the first exercise: the list, the things needed and the room it takes."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from backguide.core import lines
from backguide.core.plan import Plan
from backguide.core.vocabulary import Level
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.widgets.painting import paint_box
from backguide.ui.widgets.session.fitted import fitted_font
from backguide.ui.widgets.session.geometry import SessionScale

ON_THE_FLOOR = "Room to lie down"
STANDING = "Room to stretch out"
NOTHING_NEEDED = "Nothing needed"

_HEAD = 88.0
_FACT = 46.0
_MOST_ROW = 92.0
_LEAST_FOR_DOSE = 70.0


def equipment_words(plan: Plan) -> str:
    """The things the session needs, each once: "Mat, exercise ball"."""
    things = dict.fromkeys(thing for item in plan.items for thing in item.exercise.equipment)
    return ", ".join(things).capitalize() or NOTHING_NEEDED


def space_words(plan: Plan) -> str:
    """The room the session takes."""
    on_floor = any(item.exercise.position.level is Level.FLOOR for item in plan.items)
    return ON_THE_FLOOR if on_floor else STANDING


class OverviewCard(QWidget):
    """The exercises of a plan in the order they come, and what to have at hand."""

    def __init__(self, look: Look, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows = [(item.exercise.short_name, lines.dose_in_words(item)) for item in plan.items]
        self._facts = (("mat", equipment_words(plan)), ("floor", space_words(plan)))
        self._scale = SessionScale(1.0, 1.0, is_tall=False)
        spoken = [f"{name}, {dose}" for name, dose in self._rows]
        self.setAccessibleName("; ".join(["Today", *spoken, *(text for _, text in self._facts)]))
        look.changed.connect(self.update)

    def set_scale(self, scale: SessionScale) -> None:
        """Follow the window."""
        self._scale = scale
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Card, heading, list and facts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, unit = self._look, self._scale.unit
        ground, edge = look.colour(Role.CARD), look.colour(Role.LINE)
        paint_box(painter, QRectF(self.rect()), 20 * unit, ground, edge, look.theme.card_edge)
        side = 30 * unit
        width = self.width() - 2 * side
        self._write(painter, "Today", QRectF(side, 12 * unit, width, 76 * unit), (52, 60), QFont.Weight.Bold)
        facts = len(self._facts) * _FACT * unit + 20 * unit
        room = self.height() - _HEAD * unit - facts
        row = min(room / max(len(self._rows), 1), _MOST_ROW * unit)
        for number, (name, dose) in enumerate(self._rows):
            self._paint_row(painter, QRectF(side, _HEAD * unit + number * row, width, row), name, dose)
        for number, (icon, text) in enumerate(self._facts):
            top = self.height() - facts + number * _FACT * unit
            self._paint_fact(painter, QRectF(side, top, width, _FACT * unit), icon, text)
        painter.end()

    def _paint_row(self, painter: QPainter, area: QRectF, name: str, dose: str) -> None:
        """The name, and where there is room the dose under it."""
        if area.height() < _LEAST_FOR_DOSE * self._scale.unit:
            self._write(painter, name, area, (34, 40), QFont.Weight.DemiBold)
            return
        upper = QRectF(area.left(), area.top(), area.width(), area.height() * 0.5)
        lower = QRectF(area.left(), upper.bottom(), area.width(), area.height() * 0.4)
        self._write(painter, name, upper, (34, 40), QFont.Weight.DemiBold)
        self._write(painter, dose, lower, (26, 30), QFont.Weight.Normal, Role.INK2)

    def _paint_fact(self, painter: QPainter, area: QRectF, icon: str, text: str) -> None:
        size = min(32 * self._scale.unit, area.height())
        box = QRectF(area.left(), area.center().y() - size / 2, size, size)
        self._look.icons.paint(painter, icon, box, self._look.colour(Role.INK2), 2.0)
        self._write(painter, text, area.adjusted(1.4 * size, 0, 0, 0), (30, 34), QFont.Weight.Normal)

    def _write(
        self,
        painter: QPainter,
        text: str,
        area: QRectF,
        size: tuple[float, float],
        weight: QFont.Weight,
        role: Role = Role.INK,
    ) -> None:
        largest = min(self._scale.text(*size), area.height() / 1.1)
        painter.setFont(fitted_font(self._look, text, area.width(), largest, weight))
        painter.setPen(self._look.colour(role))
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

"""A large choice: icon, title, a second line, and what it leads to."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.theme_contrast import ground_of
from backguide.ui.widgets.button_base import ButtonColours, KitButton
from backguide.ui.widgets.session.fitted import LINE, fitted_font
from backguide.ui.widgets.session.geometry import SessionScale


@dataclass(frozen=True, slots=True)
class Choice:
    """The words, icon and colour role of one choice."""

    title: str
    detail: str
    leads_to: str
    icon: str
    role: Role


class ChoiceCard(KitButton):
    """One of a few choices of equal size, from calm to serious."""

    def __init__(self, look: Look, choice: Choice, parent: QWidget | None = None) -> None:
        self._choice = choice
        self._scale = SessionScale(1.0, 1.0, is_tall=False)
        super().__init__(look, choice.title, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(_spoken(choice))

    def set_choice(self, choice: Choice) -> None:
        """Other words in the same place."""
        self._choice = choice
        self.setText(choice.title)
        self.setAccessibleName(_spoken(choice))
        self.update()

    def set_scale(self, scale: SessionScale) -> None:
        """Follow the window."""
        self._scale = scale
        self.set_button_size(replace(self.usual_size(), radius=18 * scale.unit))

    def colours_now(self) -> ButtonColours:
        """The role's ground; its edge only in high contrast."""
        role = self._choice.role
        edge = role if self._look.theme.is_high_contrast else None
        return ButtonColours(ink=role, fill=ground_of(role), edge=edge, edge_width=2)

    def sizeHint(self) -> QSize:
        """High enough for its lines."""
        scale = self._scale
        lines = [scale.text(38, 42), scale.text(26, 32)]
        if scale.is_tall:
            lines.append(scale.text(26, 32))
        return QSize(scale.length(600), round(sum(lines) * LINE + scale.length(24)))

    def minimumSizeHint(self) -> QSize:
        """The same height; narrower is possible."""
        return QSize(self._scale.length(300), self.sizeHint().height())

    def paint_content(self, painter: QPainter, colours: ButtonColours) -> None:
        """Icon, lines, and at the right what the choice leads to."""
        look, unit, choice = self._look, self._scale.unit, self._choice
        role = look.colour(colours.ink)
        middle = self.height() / 2
        icon = 54 * unit
        look.icons.paint(painter, choice.icon, QRectF(36 * unit, middle - icon / 2, icon, icon), role, 2.2)
        arrow = 36 * unit
        right = self.width() - 30 * unit - arrow
        look.icons.paint(painter, "right", QRectF(right, middle - arrow / 2, arrow, arrow), role, 2.2)
        left = 124 * unit
        leads_font = look.type.font_of_size(self._scale.text(26, 32), QFont.Weight.DemiBold)
        if self._scale.is_tall:
            room = right - left - 16 * unit
        else:
            width = QFontMetricsF(leads_font).horizontalAdvance(choice.leads_to)
            start = right - 28 * unit - width
            painter.setFont(leads_font)
            painter.setPen(role)
            centre = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(start, 0, width + 2, self.height()), centre, choice.leads_to)
            room = start - left - 24 * unit
        self._paint_lines(painter, left, room)

    def _paint_lines(self, painter: QPainter, left: float, room: float) -> None:
        choice, scale, look = self._choice, self._scale, self._look
        ink = look.colour(Role.INK)
        lines = [
            (choice.title, scale.text(38, 42), QFont.Weight.Bold, ink),
            (choice.detail, scale.text(26, 32), QFont.Weight.Normal, ink),
        ]
        if scale.is_tall:
            small = scale.text(26, 32)
            lines.append((choice.leads_to, small, QFont.Weight.DemiBold, look.colour(choice.role)))
        top = (self.height() - sum(size * LINE for _, size, _, _ in lines)) / 2
        for text, size, weight, colour in lines:
            painter.setFont(fitted_font(look, text, room, size, weight))
            painter.setPen(colour)
            place = QRectF(left, top, room + 2, size * LINE)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
            top += size * LINE


def _spoken(choice: Choice) -> str:
    return " ".join(f"{words}." for words in (choice.title, choice.detail, choice.leads_to) if words)

"""The button all buttons of the kit are made from: it paints itself from roles."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.theme_metrics import BUTTON_HEIGHT, RADIUS_FIELD
from backguide.ui.type_scale import Level
from backguide.ui.widgets.painting import paint_box

_HOVER = 0.04
_HOVER_ON_BLACK = 0.18
_PRESSED = 0.08


@dataclass(frozen=True, slots=True)
class ButtonColours:
    """Roles of a button in one state. ``edge_width`` None means the theme's own width for controls."""

    ink: Role
    fill: Role | None = None
    edge: Role | None = None
    edge_width: float | None = None


@dataclass(frozen=True, slots=True)
class ButtonSize:
    """Sizes in pixels, for places with a scale of their own such as the session."""

    text: float
    height: int
    padding: int
    icon: int
    gap: int
    radius: float


DISABLED = ButtonColours(ink=Role.INK2, edge=Role.LINE)


class KitButton(QPushButton):
    """A button with an optional icon beside its word.

    Sizes follow the text scale until ``set_button_size`` gives fixed ones. Enter presses it, as Space does.
    Subclasses give ``colours_now`` and may give ``usual_size``.
    """

    def __init__(
        self,
        look: Look,
        text: str,
        icon: str | None = None,
        *,
        icon_after: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._look = look
        self._icon = icon
        self._icon_after = icon_after
        self._fixed_size: ButtonSize | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._take_look)
        self._take_look()

    def colours_now(self) -> ButtonColours:
        """The roles of the present state, leaving out hover, press and disabled."""
        raise NotImplementedError

    def usual_size(self) -> ButtonSize:
        """Sizes at the current text scale."""
        scaled = self._look.scaled
        return ButtonSize(
            text=self._look.type.pixels(Level.BODY),
            height=scaled(BUTTON_HEIGHT),
            padding=scaled(22),
            icon=scaled(20),
            gap=scaled(10),
            radius=RADIUS_FIELD,
        )

    def weight_now(self) -> QFont.Weight:
        """The weight of the word."""
        return QFont.Weight.DemiBold

    def icon_weight(self) -> float:
        """Width of the icon's line on the 24 grid."""
        return 2.3

    def button_size(self) -> ButtonSize:
        """The sizes in use."""
        return self._fixed_size or self.usual_size()

    def set_button_size(self, size: ButtonSize | None) -> None:
        """Fixed sizes, or None to follow the text scale."""
        self._fixed_size = size
        self._take_look()

    def set_icon_name(self, icon: str | None) -> None:
        """Change the icon."""
        self._icon = icon
        self._take_look()

    def sizeHint(self) -> QSize:
        """Room for the icon and the whole word."""
        size = self.button_size()
        return QSize(round(self._content_width(size)) + 2 * size.padding, size.height)

    def minimumSizeHint(self) -> QSize:
        """The same: words on buttons are never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, icon and word."""
        colours = self.colours_now() if self.isEnabled() else DISABLED
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter, colours)
        self.paint_content(painter, colours)
        painter.end()

    def paint_ground(self, painter: QPainter, colours: ButtonColours) -> None:
        """Fill and edge, with the veil of hover or press."""
        radius = min(self.button_size().radius, self.height() / 2)
        area = QRectF(self.rect())
        paint_box(
            painter,
            area,
            radius,
            self._look.colour(colours.fill) if colours.fill else None,
            self._look.colour(colours.edge) if colours.edge else None,
            self._look.theme.control_edge if colours.edge_width is None else colours.edge_width,
            # High contrast has no paler edge to tell a disabled button by.
            dashed=not self.isEnabled() and self._look.theme.is_high_contrast,
        )
        veil = self._veil()
        if veil:
            ink = self._look.colour(Role.INK)
            ink.setAlphaF(veil)
            paint_box(painter, area, radius, ink, None, 0)

    def paint_content(self, painter: QPainter, colours: ButtonColours) -> None:
        """Icon and word, together in the middle."""
        size = self.button_size()
        ink = self._look.colour(colours.ink)
        left = (self.width() - self._content_width(size)) / 2
        words = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        step = size.icon + size.gap if self._icon and not self._icon_after else 0
        painter.setPen(ink)
        painter.setFont(self.font())
        place = QRectF(left + step, 0, words + 2, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self._icon:
            start = left + words + size.gap if self._icon_after and self.text() else left
            box = QRectF(start, (self.height() - size.icon) / 2, size.icon, size.icon)
            self._look.icons.paint(painter, self._icon, box, ink, self.icon_weight())

    def _content_width(self, size: ButtonSize) -> float:
        words = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        if not self._icon:
            return words
        return words + size.icon + (size.gap if self.text() else 0)

    def _veil(self) -> float:
        if not self.isEnabled():
            return 0.0
        if self.isDown():
            return _PRESSED
        if not self.underMouse():
            return 0.0
        return _HOVER_ON_BLACK if self._look.theme.is_high_contrast else _HOVER

    def _take_look(self) -> None:
        self.setFont(self._look.type.font_of_size(self.button_size().text, self.weight_now()))
        self.updateGeometry()
        self.update()

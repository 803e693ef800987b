"""Pain before and after on one line from 0 to 10."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.type_scale import Level
from backguide.ui.widgets.painting import paint_box

_STEPS = 11
_BAR = 10
_DOT = 23


class PainScale(QWidget):
    """Eleven steps; before is a hollow ring with its word above, after a full dot with its word below."""

    def __init__(
        self,
        look: Look,
        before: int | None = None,
        after: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._before = before
        self._after = after
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._take_look)
        self.set_pain(before, after)

    def set_pain(self, before: int | None, after: int | None) -> None:
        """Show other answers, 0 to 10; None leaves one out."""
        self._before, self._after = before, after
        said = [f"before {before}"] if before is not None else []
        said += [f"after {after}"] if after is not None else []
        self.setAccessibleName(f"Pain from 0 to 10: {', '.join(said) or 'not said'}")
        self.update()

    def sizeHint(self) -> QSize:
        """Three lines of height."""
        line = self._line()
        return QSize(self._look.scaled(320), round(2 * line + self._look.scaled(_DOT + 8)))

    def minimumSizeHint(self) -> QSize:
        """Room for the words at both ends."""
        return QSize(self._look.scaled(220), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Steps, marks and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self._line() + self._look.scaled(_DOT) / 2 + 3
        self._paint_steps(painter, middle)
        # The hollow ring over the full dot, so that both show where before and after are the same.
        if self._after is not None:
            self._paint_after(painter, QPointF(self._centre(self._after), middle))
        if self._before is not None:
            self._paint_before(painter, QPointF(self._centre(self._before), middle))
        self._paint_ends(painter, middle)
        painter.end()

    def _paint_steps(self, painter: QPainter, middle: float) -> None:
        width = self.width() / _STEPS
        height = self._look.scaled(_BAR)
        edge = self._look.colour(Role.TRACK_EDGE) if self._look.theme.is_high_contrast else None
        for step in range(_STEPS):
            box = QRectF(step * width + 2, middle - height / 2, width - 4, height)
            paint_box(painter, box, height / 2, self._look.colour(Role.TRACK), edge, 1.5)

    def _paint_after(self, painter: QPainter, centre: QPointF) -> None:
        radius = self._look.scaled(_DOT) / 2
        colour = self._look.colour(Role.AFTER)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(centre, radius, radius)
        top = centre.y() + radius + self._look.scaled(3)
        self._paint_word(painter, f"After {self._after}", centre.x(), top, Role.AFTER)

    def _paint_before(self, painter: QPainter, centre: QPointF) -> None:
        radius = self._look.scaled(_DOT) / 2
        width = self._look.scaled(3)
        same = self._before == self._after
        painter.setPen(QPen(self._look.colour(Role.BEFORE), width))
        painter.setBrush(Qt.BrushStyle.NoBrush if same else self._look.colour(Role.CARD))
        outer = radius + width if same else radius - width / 2
        painter.drawEllipse(centre, outer, outer)
        top = centre.y() - radius - self._look.scaled(2) - self._line()
        self._paint_word(painter, f"Before {self._before}", centre.x(), top, Role.BEFORE)

    def _paint_word(self, painter: QPainter, word: str, middle: float, top: float, role: Role) -> None:
        font = self._look.font(Level.CARD_CAPTION, QFont.Weight.DemiBold)
        width = QFontMetricsF(font).horizontalAdvance(word) + 4
        left = min(max(middle - width / 2, 0.0), self.width() - width)
        painter.setFont(font)
        painter.setPen(self._look.colour(role))
        painter.drawText(QRectF(left, top, width, self._line()), Qt.AlignmentFlag.AlignCenter, word)

    def _paint_ends(self, painter: QPainter, middle: float) -> None:
        """The words at the ends, where the word under the after mark leaves room for them."""
        font = self._look.font(Level.CAPTION)
        painter.setFont(font)
        painter.setPen(self._look.colour(Role.INK2))
        top = middle + self._look.scaled(_DOT) / 2 - self._look.scaled(3)
        area = QRectF(0, top, self.width(), self._line())
        if self._after is None or self._after > 2:
            painter.drawText(area, Qt.AlignmentFlag.AlignLeft, "0 none")
        if self._after is None or self._after < 8:
            painter.drawText(area, Qt.AlignmentFlag.AlignRight, "10 worst")

    def _centre(self, step: int) -> float:
        return (step + 0.5) * self.width() / _STEPS

    def _line(self) -> float:
        return QFontMetricsF(self._look.font(Level.CARD_CAPTION)).height()

    def _take_look(self) -> None:
        self.updateGeometry()
        self.update()

"""The card with the phase's icon and word, the big number, and the bar that drains under it."""

from PySide6.QtCore import QPointF, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHideEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from backguide.core.session import Activity
from backguide.core.step import StepKind
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.viewmodels.session_face import SessionClock, SessionFace
from backguide.ui.widgets.painting import paint_box
from backguide.ui.widgets.phases import PHASES, phase_of
from backguide.ui.widgets.session.fitted import fitted_font
from backguide.ui.widgets.session.geometry import SessionScale

FADE_MILLISECONDS = 150
PAUSED = "Paused"

_BAR = 18.0
_WORD, _LEAST_WORD = 76.0, 56.0
_WIDEST_NUMBER = 276.0
_NUMBER_SHARE = 0.72
_TRACK_STRENGTH = 0.22


class PhaseCard(QWidget):
    """Phase and number. The word and number change at once; only the colour fades over."""

    def __init__(self, look: Look, fades: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._scale = SessionScale(1.0, 1.0, is_tall=False)
        self._word, self._icon = "", ""
        self._role, self._ground = Role.READY, Role.READY_BG
        self._number, self._widest, self._suffix = "", "88", ""
        self._share_left = 1.0
        self._before: tuple[QColor, QColor] | None = None
        self._fades = fades
        self._fade = QVariantAnimation(self, duration=FADE_MILLISECONDS)
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.valueChanged.connect(self.update)
        self._fade.finished.connect(self._end_fade)
        look.changed.connect(self.update)

    def set_scale(self, scale: SessionScale) -> None:
        """Follow the window."""
        self._scale = scale
        self.update()

    def show_face(self, face: SessionFace) -> None:
        """Show the phase; while paused it is calm and says so."""
        before = self._look.colour(self._role), self._look.colour(self._ground)
        if face.activity in (Activity.PAUSED, Activity.STOPPING):
            self._word, self._icon, role, ground = PAUSED, "pause", Role.INK2, Role.CARD
        else:
            phase = phase_of(face) or PHASES[StepKind.POSITION]
            self._word, self._icon, role, ground = phase.word, phase.icon, phase.role, phase.ground
        if ground is not self._ground and self._fades and self.isVisible():
            self._before = before
            self._fade.stop()
            self._fade.start()
        self._role, self._ground = role, ground
        self._name()
        self.update()

    @property
    def role(self) -> Role:
        """The colour of the phase."""
        return self._role

    def show_clock(self, clock: SessionClock) -> None:
        """Show the number and how much of the bar is left."""
        self._number, self._suffix, self._share_left = clock.number, clock.suffix, clock.share_left
        self._widest = clock.widest
        self.update()

    def number_place(self) -> QRectF:
        """Where the number's figures stand, as drawn: their last one never moves while it counts."""
        font, _, suffix = self._number_font()
        box, metrics = self._number_box(), QFontMetricsF(font)
        slot = metrics.horizontalAdvance(self._widest)
        right = box.left() + (box.width() - slot - suffix) / 2 + slot
        width = metrics.horizontalAdvance(self._number)
        height = metrics.capHeight()
        return QRectF(right - width, box.center().y() - height / 2, width, height)

    def number_box(self) -> QRectF:
        """The room of the number, for what stands in its place."""
        return self._number_box()

    def number_height(self) -> float:
        """Height of the number's figures in pixels, as drawn."""
        return QFontMetricsF(self._number_font()[0]).capHeight()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing fades unseen."""
        self._fade.stop()
        self._end_fade()
        super().hideEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, phase, number and bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role, ground = self._colours()
        self._paint_ground(painter, role, ground)
        self._paint_phase(painter, role)
        self._paint_number(painter)
        if self._number:
            self._paint_bar(painter, role, ground)
        painter.end()

    def _name(self) -> None:
        # Named by the phase alone: a name that counts would have screen readers talk every second.
        self.setAccessibleName(self._word)

    def _end_fade(self) -> None:
        self._before = None
        self.update()

    def _colours(self) -> tuple[QColor, QColor]:
        """Colour of the phase and its ground, mixed with the phase before while that fades out."""
        role, ground = self._look.colour(self._role), self._look.colour(self._ground)
        if self._before is None:
            return role, ground
        share = float(self._fade.currentValue() or 0.0)
        return _mixed(self._before[0], role, share), _mixed(self._before[1], ground, share)

    def _paint_ground(self, painter: QPainter, role: QColor, ground: QColor) -> None:
        theme = self._look.theme
        edge = role if theme.is_high_contrast else None
        if edge is None and self._ground is Role.CARD:
            edge = self._look.colour(Role.LINE)
        paint_box(painter, QRectF(self.rect()), self._scale.length(20), ground, edge, theme.card_edge)

    def _paint_phase(self, painter: QPainter, role: QColor) -> None:
        unit = self._scale.unit
        size = 52 * unit
        left = 32 * unit
        middle = 62 * unit
        icon = QRectF(left, middle - size / 2, size, size)
        self._look.icons.paint(painter, self._icon, icon, role, 2.2)
        start, room = left + size + 24 * unit, self.width() - left - size - 52 * unit
        font = fitted_font(self._look, self._word, room, _WORD * unit, QFont.Weight.Bold)
        if font.pixelSize() < _LEAST_WORD * unit:
            # The longest words take up the spare room around them rather than get too small to be read afar.
            start, room = start - 10 * unit, room + 26 * unit
            font = fitted_font(self._look, self._word, room, _LEAST_WORD * unit, QFont.Weight.Bold)
        painter.setFont(font)
        painter.setPen(role)
        place = QRectF(start, middle - 50 * unit, room, 100 * unit)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._word)

    def _number_box(self) -> QRectF:
        unit = self._scale.unit
        top, bottom = 92 * unit, self._bar_top() - 6 * unit
        return QRectF(28 * unit, top, self.width() - 56 * unit, bottom - top)

    def _number_font(self) -> tuple[QFont, QFont, float]:
        """Fonts of number and suffix, and the width of the suffix with its gap."""
        unit, box = self._scale.unit, self._number_box()
        small = self._look.type.font_of_size(self._scale.text(44, 52), QFont.Weight.DemiBold, tabular=True)
        suffix = QFontMetricsF(small).horizontalAdvance(self._suffix) + 14 * unit if self._suffix else 0.0
        room = box.width() if self._scale.is_tall else min(_WIDEST_NUMBER * unit, box.width())
        width = min(room, box.width() - suffix)
        probe = QFontMetricsF(self._look.type.font_of_size(100, QFont.Weight.Bold, tabular=True))
        largest = 100 * _NUMBER_SHARE * box.height() / probe.capHeight()
        # Two figures always fit, so that a number has one size all through a session.
        widest = self._widest if len(self._widest) > 2 else "88"
        font = fitted_font(self._look, widest, width, largest, QFont.Weight.Bold, tabular=True)
        return font, small, suffix

    def _paint_number(self, painter: QPainter) -> None:
        font, small, suffix = self._number_font()
        place = self.number_place()
        painter.setFont(font)
        painter.setPen(self._look.colour(Role.INK))
        painter.drawText(QPointF(place.left(), place.bottom()), self._number)
        if self._suffix:
            painter.setFont(small)
            start = place.right() + suffix - QFontMetricsF(small).horizontalAdvance(self._suffix)
            painter.drawText(QPointF(start, place.bottom()), self._suffix)

    def _bar_top(self) -> float:
        return self.height() - (26 + _BAR) * self._scale.unit

    def _paint_bar(self, painter: QPainter, role: QColor, ground: QColor) -> None:
        unit = self._scale.unit
        area = QRectF(29 * unit, self._bar_top(), self.width() - 58 * unit, _BAR * unit)
        paint_drain(painter, area, self._share_left, role, ground, self._look)


def paint_drain(
    painter: QPainter, area: QRectF, share: float, colour: QColor, ground: QColor, look: Look
) -> None:
    """A bar of which ``share`` (0 to 1) is left, in ``colour`` on a paler tint of it."""
    radius = area.height() / 2
    is_plain = look.theme.is_high_contrast
    track = look.colour(Role.TRACK) if is_plain else _mixed(ground, colour, _TRACK_STRENGTH)
    edge = look.colour(Role.TRACK_EDGE) if is_plain else None
    paint_box(painter, area, radius, track, edge, 2)
    clip = QPainterPath()
    clip.addRoundedRect(area, radius, radius)
    painter.save()
    painter.setClipPath(clip)
    left = QRectF(area.left(), area.top(), area.width() * share, area.height())
    paint_box(painter, left, min(radius, left.width() / 2), colour, None, 0)
    painter.restore()


def _mixed(first: QColor, second: QColor, share: float) -> QColor:
    """``first`` with ``share`` of ``second`` in it."""
    rest = 1.0 - share
    return QColor.fromRgbF(
        rest * first.redF() + share * second.redF(),
        rest * first.greenF() + share * second.greenF(),
        rest * first.blueF() + share * second.blueF(),
    )

"""Where the parts of the guided session stand, from the window's size and the text scale (look guide, 6)."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

STAGE_SHARE_TALL = 0.502
"""Share of a tall window that the stage takes; in a wide one what is left is always more than half."""
TALL_BELOW = 1.3
"""Width ÷ height under which the panel stands below the stage instead of beside it."""
SMALLEST_TARGET = 44

_MARGIN = 16.0
_PANEL = 384.0
_SIDE = 98.0
_NEXT = 76.0
_PHASE_SHARE_TALL = 0.56


@dataclass(frozen=True, slots=True)
class SessionScale:
    """Lengths in ``u``, the look guide's unit, and texts that also grow with the text scale (1.0 to 2.0)."""

    unit: float
    text_scale: float
    is_tall: bool

    def length(self, units: float) -> int:
        """``units`` in whole pixels."""
        return round(units * self.unit)

    def text(self, at_100: float, at_200: float) -> float:
        """Pixels of a text that is ``at_100`` u at 100 % and ``at_200`` u at 200 %."""
        growth = min(max(self.text_scale - 1.0, 0.0), 1.0)
        return (at_100 + (at_200 - at_100) * growth) * self.unit

    @property
    def control_height(self) -> int:
        """Height of the session's buttons."""
        return max(round(self.text(72, 84)), SMALLEST_TARGET)


@dataclass(frozen=True, slots=True)
class SessionGeometry:
    """Every part's place in pixels. ``controls`` is the row of buttons, ``bar`` the row above it."""

    scale: SessionScale
    stage: QRect
    phase: QRect
    side: QRect
    next: QRect
    bar: QRect
    controls: QRect

    @property
    def overview(self) -> QRect:
        """The place of phase and side together, for the list before the first exercise."""
        return QRect(self.phase.topLeft(), self.side.bottomRight())

    @property
    def why(self) -> QRect:
        """The place of the bar and a little more, for the reasons after Skip."""
        gap = max(self.scale.length(_MARGIN / 2), -(-(SMALLEST_TARGET - self.bar.height()) // 2))
        return self.bar.adjusted(0, -gap, 0, gap)


def session_scale(width: int, height: int, text_scale: float) -> SessionScale:
    """The scale of a window."""
    if width >= TALL_BELOW * height:
        return SessionScale(min(width / 1366, height / 768), text_scale, is_tall=False)
    # Four buttons in a row need about 1080 u, so a tall window is measured by that.
    return SessionScale(min(width / 1080, height / 1366), text_scale, is_tall=True)


def session_geometry(width: int, height: int, text_scale: float) -> SessionGeometry:
    """The places of all parts in a window of ``width`` × ``height`` pixels."""
    scale = session_scale(width, height, text_scale)
    margin = scale.length(_MARGIN)
    controls = QRect(margin, 0, width - 2 * margin, scale.control_height)
    controls.moveBottom(height - margin - 1)
    bar = QRect(margin, 0, width - 2 * margin, round(scale.text(42, 52)))
    bar.moveBottom(controls.top() - margin - 1)
    room = QRect(margin, margin, width - 2 * margin, bar.top() - 2 * margin)
    if scale.is_tall:
        return _tall(scale, room, bar, controls, STAGE_SHARE_TALL * width * height)
    panel = scale.length(_PANEL)
    stage = QRect(room.left(), room.top(), room.width() - panel - margin, room.height())
    column = QRect(stage.right() + 1 + margin, room.top(), panel, room.height())
    side, next_ = _side_and_next(scale, column)
    phase = QRect(column.left(), column.top(), panel, side.top() - margin - column.top())
    return SessionGeometry(scale, stage, phase, side, next_, bar, controls)


def _tall(
    scale: SessionScale, room: QRect, bar: QRect, controls: QRect, least_area: float
) -> SessionGeometry:
    """Stage on top; below it the phase at the left, side and next at the right."""
    margin = scale.length(_MARGIN)
    panel = min(scale.length(620), room.height() - margin - round(least_area / room.width()))
    stage = QRect(room.left(), room.top(), room.width(), room.height() - margin - panel)
    top = stage.bottom() + 1 + margin
    left = round(_PHASE_SHARE_TALL * (room.width() - margin))
    phase = QRect(room.left(), top, left, panel)
    column = QRect(room.left() + left + margin, top, room.width() - left - margin, panel)
    side, next_ = _side_and_next(scale, column)
    side.setTop(column.top())
    return SessionGeometry(scale, stage, phase, side, next_, bar, controls)


def _side_and_next(scale: SessionScale, column: QRect) -> tuple[QRect, QRect]:
    margin = scale.length(_MARGIN)
    height = max(scale.length(_NEXT), SMALLEST_TARGET)
    next_ = QRect(column.left(), column.bottom() + 1 - height, column.width(), height)
    side_height = scale.length(_SIDE)
    side = QRect(column.left(), next_.top() - margin - side_height, column.width(), side_height)
    return side, next_

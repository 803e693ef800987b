"""A segmented control: a few choices side by side, one of them chosen."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.theme_metrics import TARGET
from backguide.ui.widgets.button_base import ButtonColours, ButtonSize, KitButton
from backguide.ui.widgets.exclusive_choice import ExclusiveChoice
from backguide.ui.widgets.flow_layout import FlowLayout
from backguide.ui.widgets.painting import paint_box

_TROUGH_RADIUS = 14


@dataclass(frozen=True, slots=True)
class Segment:
    """One choice: its value and its words."""

    value: object
    text: str


class _SegmentButton(KitButton):
    """One part of the control."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__(look, text)
        self.setCheckable(True)
        self.toggled.connect(self._restyle)

    def colours_now(self) -> ButtonColours:
        """Chosen: card fill with an accent edge; accent fill in high contrast."""
        if not self.isChecked():
            return ButtonColours(ink=Role.INK)
        if self._look.theme.is_high_contrast:
            return ButtonColours(ink=Role.ON_ACCENT, fill=Role.ACCENT)
        return ButtonColours(ink=Role.INK, fill=Role.CARD, edge=Role.ACCENT, edge_width=2)

    def weight_now(self) -> QFont.Weight:
        """Semibold when chosen."""
        return QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal

    def usual_size(self) -> ButtonSize:
        """A target's height, near the trough's edge."""
        scaled = self._look.scaled
        return replace(super().usual_size(), height=scaled(TARGET), padding=scaled(18), radius=10)

    def _restyle(self) -> None:
        self._take_look()


class SegmentedControl(ExclusiveChoice):
    """Choices in a trough; they wrap to a second row where the page is too narrow.

    Arrow keys move the choice. ``value_changed`` carries the new value. ``name`` is what it chooses, for
    those who do not see the heading beside it.
    """

    def __init__(
        self, look: Look, name: str, segments: Sequence[Segment], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._segments = tuple(segments)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        flow = FlowLayout(self, gap=2)
        flow.setContentsMargins(4, 4, 4, 4)
        for segment in self._segments:
            button = _SegmentButton(look, segment.text)
            button.setAccessibleName(f"{name}: {segment.text}")
            self.add_choice(segment.value, button)
            flow.addWidget(button)
        look.changed.connect(self.update)
        if self._segments:
            self._group.button(0).setChecked(True)

    def value(self) -> object:
        """The chosen value; None where there are no segments."""
        number = self._group.checkedId()
        return self._segments[number].value if number >= 0 else None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The trough."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = self._look.colour(Role.LINE2) if self._look.theme.is_high_contrast else None
        paint_box(painter, QRectF(self.rect()), _TROUGH_RADIUS, self._look.colour(Role.RAIL), edge, 2)
        painter.end()

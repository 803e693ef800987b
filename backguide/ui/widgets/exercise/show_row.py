"""The switches below the stage: what is shown besides the person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backguide.ui.look import Look
from backguide.ui.widgets.chip import Chip
from backguide.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from backguide.figure.scene_builder import SceneOptions

_GAP = 8


class ShowRow(QWidget):
    """Chips for muscles, arrows, the start pose, the spine and the other view. ``changed`` at each press.

    What is chosen stays chosen from exercise to exercise, but for the spine and the other view, which begin
    as the exercise shows best.
    """

    changed = Signal()
    view_changed = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spine_at_first = False
        self.muscles = Chip(look, "Muscles")
        self.arrows = Chip(look, "Arrows")
        self.start_pose = Chip(look, "Start pose")
        self.spine = Chip(look, "Spine")
        self.other_view = Chip(look, "Other view")
        self._row = FlowLayout(self, _GAP)
        tips = {
            self.muscles: "Colour the muscles that work",
            self.arrows: "Show which way to move",
            self.start_pose: "Show where the movement begins, as a pale shape",
            self.spine: "Show the line of the spine",
            self.other_view: "Look from another side (V)",
        }
        for chip, tip in tips.items():
            chip.setToolTip(tip)
            self._row.addWidget(chip)
        for chip in (self.muscles, self.arrows, self.start_pose, self.spine):
            chip.toggled.connect(self._say_changed)
        self.muscles.setChecked(True)
        self.arrows.setChecked(True)
        self.other_view.toggled.connect(self.view_changed)

    def begin(self, *, spine: bool, muscles: bool, arrows: bool, has_other_view: bool) -> None:
        """Another exercise: whether it shows the spine by itself, and which of the others it has."""
        self._spine_at_first = spine
        self.spine.setChecked(spine)
        self.other_view.setChecked(False)
        self.other_view.setVisible(has_other_view)
        self.muscles.setVisible(muscles)
        self.arrows.setVisible(arrows)

    def options(self) -> SceneOptions:
        """What the figure shows with these switches."""
        # The figure brings numpy along, which the window's start must not wait for.
        from backguide.figure.scene_builder import SceneOptions

        spine = self.spine.isChecked()
        return SceneOptions(
            muscles=self.muscles.isChecked(),
            arrows=self.arrows.isChecked(),
            spine_line=spine or not self._spine_at_first,
            spine_always=spine and not self._spine_at_first,
            ghost=self.start_pose.isChecked(),
        )

    def height_for(self, width: int) -> int:
        """The rows' height in pixels at this width."""
        return self._row.heightForWidth(width)

    def _say_changed(self) -> None:
        self.changed.emit()

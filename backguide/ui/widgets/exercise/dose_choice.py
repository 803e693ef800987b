"""The choice between the named doses of one exercise: their names side by side, the chosen one explained."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.type_scale import Level
from backguide.ui.widgets.labels import TextLabel
from backguide.ui.widgets.segmented_control import Segment, SegmentedControl

_NAME = "How it is done"


class DoseChoice(QWidget):
    """One of several ways to dose an exercise; the first is chosen until somebody chooses.

    ``doses`` are names with a note in plain words. ``chosen`` carries the name of the dose just chosen.
    """

    chosen = Signal(str)

    def __init__(self, look: Look, doses: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes = dict(doses)
        self.choice = SegmentedControl(look, _NAME, [Segment(name, name) for name in self._notes])
        self.note = TextLabel(look, "", Level.CARD_CAPTION, Role.INK2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.choice)
        column.addWidget(self.note)
        self.choice.value_changed.connect(self._take)
        self._show_note()

    @property
    def name(self) -> str:
        """The name of the chosen dose."""
        return str(self.choice.value())

    @Slot(object)
    def _take(self, name: object) -> None:
        self._show_note()
        self.chosen.emit(str(name))

    def _show_note(self) -> None:
        self.note.setText(self._notes[self.name])

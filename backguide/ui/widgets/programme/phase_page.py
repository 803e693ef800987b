"""What one phase of a programme holds: its exercises in order, and when it is over."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backguide.ui.figure.gallery_protocol import FigureGallery
from backguide.ui.look import Look
from backguide.ui.viewmodels.programme import PhaseView
from backguide.ui.widgets.card import Card
from backguide.ui.widgets.heading_row import HeadingRow
from backguide.ui.widgets.labels import body
from backguide.ui.widgets.programme.item_row import ColumnHeads, ItemRow


class PhasePage(QWidget):
    """The rows of a phase. ``exercise_chosen`` carries the id of the exercise whose row was pressed."""

    exercise_chosen = Signal(str)

    def __init__(
        self, look: Look, gallery: FigureGallery, phase: PhaseView, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(ColumnHeads(look))
        self.rows = tuple(ItemRow(look, gallery, row) for row in phase.rows)
        for row in self.rows:
            row.clicked.connect(self._choose)
            column.addWidget(row)
        end = Card(look, padding=20, spacing=6)
        end.column.addWidget(HeadingRow(look, phase.end_title, "repeat" if phase.is_open else "check"))
        end.column.addWidget(body(look, phase.end))
        column.addSpacing(4)
        column.addWidget(end)
        column.addStretch(1)

    def _choose(self) -> None:
        row = self.sender()
        if isinstance(row, ItemRow):
            self.exercise_chosen.emit(row.exercise_id)

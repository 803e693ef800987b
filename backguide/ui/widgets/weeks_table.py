"""The weeks of the Progress page as a table, for those who read numbers rather than bars."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from backguide.ui.look import Look
from backguide.ui.viewmodels.progress import ProgressView

_HEADINGS = ("Week", "Sessions", "In part", "Goal reached", "Tried besides")


class WeeksTable(QTableWidget):
    """One row a week, the newest first."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(0, len(_HEADINGS), parent)
        self._look = look
        self.setHorizontalHeaderLabels(list(_HEADINGS))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setShowGrid(False)
        self.setAccessibleName("Sessions a week as a table")
        look.changed.connect(self._take_look)
        self._take_look()

    def show_progress(self, view: ProgressView) -> None:
        """Fill in other weeks."""
        self.setRowCount(len(view.weeks))
        for row, week in enumerate(reversed(view.weeks)):
            reached = "Yes" if week.reached else ("Not yet" if week.is_current else "No")
            tried = str(week.practised) if week.practised else "–"
            cells = (week.label, str(week.sessions), str(week.partial), reached, tried)
            for column, text in enumerate(cells):
                cell = QTableWidgetItem(text)
                cell.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                self.setItem(row, column, cell)

    def _take_look(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._look.scaled(34))

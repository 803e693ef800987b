"""A strip of small pictures: what the session holds."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backguide.ui.figure.gallery_protocol import FigureGallery
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.type_scale import Level
from backguide.ui.viewmodels.today import Picture
from backguide.ui.widgets import FigurePicture, TextLabel

MOST = 5
_GAP = 8
_SHAPE = 64 / 112
_HIGHEST = 100


class PictureStrip(QWidget):
    """At most five exercises with their names, then how many more there are."""

    def __init__(self, look: Look, gallery: FigureGallery, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._gallery = gallery
        self._stages: list[FigurePicture] = []
        self._columns: list[QWidget] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._more = TextLabel(look, "", Level.LEAD, Role.INK2, wrap=False)
        self._row.addWidget(self._more, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_pictures(self, pictures: Sequence[Picture]) -> None:
        """Show these exercises in their order."""
        for column in self._columns:
            self._row.removeWidget(column)
            # It goes only when the event loop comes round; until then it must not be seen under the new ones.
            column.hide()
            column.deleteLater()
        self._stages.clear()
        self._columns = [self._column(picture) for picture in pictures[:MOST]]
        for number, column in enumerate(self._columns):
            self._row.insertWidget(number, column, 1)
            column.show()
        more = len(pictures) - MOST
        self._more.setText(f"+{more}")
        self._more.setAccessibleName(f"and {more} more")
        self._more.setVisible(more > 0)
        self._shape_stages()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the pictures' shape."""
        super().resizeEvent(event)
        self._shape_stages()

    def _column(self, picture: Picture) -> QWidget:
        column = QWidget()
        stage = FigurePicture(self._look, self._gallery, picture.exercise_id, hint=QSize(80, 64))
        stage.set_exercise(picture.exercise_id, picture.name)
        self._stages.append(stage)
        name = TextLabel(self._look, picture.name, Level.CARD_CAPTION, Role.INK2)
        name.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout(column)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(5)
        box.addWidget(stage)
        box.addWidget(name)
        return column

    def _shape_stages(self) -> None:
        width = (self.width() - (MOST - 1) * _GAP) / MOST
        height = min(max(round(width * _SHAPE), 40), _HIGHEST)
        for stage in self._stages:
            stage.setFixedHeight(height)

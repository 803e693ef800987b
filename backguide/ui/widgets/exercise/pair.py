"""Right and wrong side by side, from the same camera."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from backguide.ui.figure.gallery_protocol import PairGallery
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.type_scale import Level
from backguide.ui.viewmodels.exercise_detail import Pair
from backguide.ui.widgets.card import Card
from backguide.ui.widgets.exercise.pictures import PairPicture
from backguide.ui.widgets.icon_label import IconView
from backguide.ui.widgets.labels import TextLabel

_GAP = 17
_EDGE = 2


class JudgedCard(Card):
    """A picture with its verdict: edge, icon and word, and a few words on what to see."""

    def __init__(
        self, look: Look, gallery: PairGallery, *, wrong: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, padding=10, spacing=0, parent=parent)
        role = Role.BAD if wrong else Role.OK
        self.set_edge(role, _EDGE)
        self._verdict = "Wrong:" if wrong else "Right:"
        self._picture = PairPicture(look, gallery, wrong=wrong)
        self._words = TextLabel(look)
        icon = IconView(look, "cross" if wrong else "check", role, 24, 3.0)
        verdict = TextLabel(look, self._verdict, Level.LEAD, role, weight=QFont.Weight.Bold, wrap=False)
        row = QHBoxLayout()
        row.setContentsMargins(10, 10, 8, 8)
        row.setSpacing(9)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(verdict, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        self.column.addWidget(self._picture)
        self.column.addLayout(row)
        self.column.addStretch(1)

    def show_mistake(self, exercise_id: str, variant: str, words: str) -> None:
        """Show another exercise."""
        self._picture.show_mistake(exercise_id, variant)
        self._picture.setAccessibleName(f"{self._verdict} {words}")
        self._words.setText(words)

    def is_drawn(self) -> bool:
        """True once its picture is there."""
        return self._picture.is_drawn()


class RightAndWrong(QWidget):
    """The right form and the commonest mistake; side by side where there is room."""

    def __init__(self, look: Look, gallery: PairGallery, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._right = JudgedCard(look, gallery, wrong=False)
        self._wrong = JudgedCard(look, gallery, wrong=True)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._row.addWidget(self._right, 1)
        self._row.addWidget(self._wrong, 1)

    def show_pair(self, exercise_id: str, pair: Pair) -> None:
        """Show another exercise."""
        self._right.show_mistake(exercise_id, pair.variant, pair.right)
        self._wrong.show_mistake(exercise_id, pair.variant, pair.wrong)

    def is_drawn(self) -> bool:
        """True once both pictures are there; asks for them where they are not."""
        return all([self._right.is_drawn(), self._wrong.is_drawn()])

    def set_stacked(self, stacked: bool) -> None:
        """One above the other on pages too narrow for both."""
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)

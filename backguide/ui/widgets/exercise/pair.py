"""Right and wrong side by side, from the same camera."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from backguide.ui.figure.gallery_protocol import MovingPicture, PairGallery
from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.type_scale import Level
from backguide.ui.viewmodels.exercise_detail import Pair
from backguide.ui.viewmodels.exercise_tempo import Tempo
from backguide.ui.widgets.card import Card
from backguide.ui.widgets.exercise.pictures import PairPicture
from backguide.ui.widgets.icon_label import IconView
from backguide.ui.widgets.labels import TextLabel

_GAP = 17
_EDGE = 2

SETTLED_MS = 250
"""The exercise's own figure is asked for first, and a window that is being resized has come to rest."""


class JudgedCard(Card):
    """A picture with its verdict: edge, icon and word, and a few words on what to see."""

    def __init__(
        self, look: Look, gallery: PairGallery, *, wrong: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, padding=10, spacing=0, parent=parent)
        role = Role.BAD if wrong else Role.OK
        self.set_edge(role, _EDGE)
        self._verdict = "Wrong:" if wrong else "Right:"
        self.picture = PairPicture(look, gallery, wrong=wrong)
        self._words = TextLabel(look)
        icon = IconView(look, "cross" if wrong else "check", role, 24, 3.0)
        verdict = TextLabel(look, self._verdict, Level.LEAD, role, weight=QFont.Weight.Bold, wrap=False)
        row = QHBoxLayout()
        row.setContentsMargins(10, 10, 8, 8)
        row.setSpacing(9)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(verdict, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        self.column.addWidget(self.picture)
        self.column.addLayout(row)
        self.column.addStretch(1)

    def show_mistake(self, exercise_id: str, variant: str, words: str) -> None:
        """Show another exercise."""
        self.picture.show_mistake(exercise_id, variant)
        self.picture.setAccessibleName(f"{self._verdict} {words}")
        self._words.setText(words)

    def is_drawn(self) -> bool:
        """True once its picture is there."""
        return self.picture.is_drawn()


class RightAndWrong(QWidget):
    """The right form and the commonest mistake; side by side where there is room.

    While the exercise is demonstrated they move too, in step with each other, where ``make_moving`` gives
    the pictures; with reduced motion, and until they are drawn, they stand where they differ most.
    """

    def __init__(
        self,
        look: Look,
        gallery: PairGallery,
        make_moving: Callable[[], MovingPicture] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._make_moving = make_moving
        self._moving: MovingPicture | None = None
        self._pair: tuple[str, Pair] | None = None
        self._tempo: Tempo | None = None
        self._begin_soon = QTimer(self)
        self._begin_soon.setSingleShot(True)
        self._begin_soon.setInterval(SETTLED_MS)
        self._begin_soon.timeout.connect(self._begin)
        look.changed.connect(self._begin_anew)
        self._right = JudgedCard(look, gallery, wrong=False)
        self._wrong = JudgedCard(look, gallery, wrong=True)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._row.addWidget(self._right, 1)
        self._row.addWidget(self._wrong, 1)

    def show_pair(self, exercise_id: str, pair: Pair) -> None:
        """Show another exercise, standing still."""
        self.stand_still()
        self._pair = (exercise_id, pair)
        self._right.show_mistake(exercise_id, pair.variant, pair.right)
        self._wrong.show_mistake(exercise_id, pair.variant, pair.wrong)

    def is_drawn(self) -> bool:
        """True once both pictures are there; asks for them where they are not."""
        return all([self._right.is_drawn(), self._wrong.is_drawn()])

    def play(self, tempo: Tempo) -> None:
        """Let both move at this tempo as soon as they are drawn."""
        self._tempo = tempo
        self._begin_soon.start()

    def stand_still(self) -> None:
        """Show both where they differ most."""
        self._tempo = None
        self._end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew for the new size, once it has settled."""
        super().resizeEvent(event)
        self._begin_anew()

    def showEvent(self, event: QShowEvent) -> None:
        """Go on."""
        super().showEvent(event)
        self._begin_anew()

    def hideEvent(self, event: QHideEvent) -> None:
        """Spend no time on what nobody sees."""
        super().hideEvent(event)
        self._end()

    def _begin_anew(self) -> None:
        self._end()
        if self._tempo is not None:
            self._begin_soon.start()

    def _begin(self) -> None:
        if self._make_moving is None or self._pair is None or self._tempo is None:
            return
        if self._look.reduced_motion or not self.isVisible():
            return
        if self._moving is None:
            self._moving = self._make_moving()
            self._moving.changed.connect(self._paint)
        exercise_id, pair = self._pair
        tempo = (self._tempo.in_seconds, self._tempo.hold_seconds, self._tempo.out_seconds)
        rings = (self._right.picture.ring, self._wrong.picture.ring)
        size = self._right.picture.picture_size()
        self._moving.begin_pair(exercise_id, size, pair.variant, rings, tempo)

    def _end(self) -> None:
        self._begin_soon.stop()
        if self._moving is not None:
            self._moving.end()
        for card in (self._right, self._wrong):
            card.picture.show_moving(None, 0.0)

    def _paint(self) -> None:
        if self._moving is not None:
            for number, card in enumerate((self._right, self._wrong)):
                card.picture.show_moving(self._moving.picture(number), self._moving.opacity)

    def set_stacked(self, stacked: bool) -> None:
        """One above the other on pages too narrow for both."""
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)

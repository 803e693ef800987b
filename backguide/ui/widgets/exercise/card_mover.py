"""Lets the figure on one card move: the one under the pointer, or the one that has the keyboard."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from backguide.ui.figure.gallery_protocol import MovingPicture
from backguide.ui.look import Look
from backguide.ui.widgets.exercise.card import ExerciseCard

DWELL_MS = 160
"""A pointer on its way across the cards sets nothing in motion."""


class CardMover(QObject):
    """Only one card moves at a time, none with reduced motion. ``make`` gives the moving picture."""

    def __init__(self, look: Look, make: Callable[[], MovingPicture], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._make = make
        self._moving: MovingPicture | None = None
        self._card: ExerciseCard | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(DWELL_MS)
        self._soon.timeout.connect(self._begin)
        look.changed.connect(self.stop)

    @property
    def card(self) -> ExerciseCard | None:
        """The card that moves, or is about to."""
        return self._card

    def attend(self, card: ExerciseCard) -> None:
        """Somebody looks at ``card``: let it move in place of any other."""
        if card is self._card:
            return
        self.stop()
        if not self._look.reduced_motion:
            self._card = card
            self._soon.start()

    def leave(self, card: ExerciseCard) -> None:
        """Nobody looks at ``card`` any more."""
        if card is self._card:
            self.stop()

    def stop(self) -> None:
        """Every card stands still at once."""
        self._soon.stop()
        card, self._card = self._card, None
        if self._moving is not None:
            self._moving.end()
        if card is not None:
            card.show_moving(None, 0.0)

    def stop_out_of_sight(self) -> None:
        """Spend no time on a card that has been scrolled away."""
        if self._card is not None and self._card.visibleRegion().isEmpty():
            self.stop()

    def _begin(self) -> None:
        if self._card is None:
            return
        if self._moving is None:
            self._moving = self._make()
            self._moving.changed.connect(self._paint)
        tempo = self._card.tempo
        self._moving.begin(
            self._card.exercise_id,
            self._card.picture_size(),
            tempo.in_seconds,
            tempo.hold_seconds,
            tempo.out_seconds,
        )

    def _paint(self) -> None:
        if self._card is not None and self._moving is not None:
            self._card.show_moving(self._moving.picture(), self._moving.opacity)

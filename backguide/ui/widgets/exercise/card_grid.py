"""The grid of exercise cards."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from backguide.ui.figure.gallery_protocol import FigureGallery, MovingPicture
from backguide.ui.look import Look
from backguide.ui.viewmodels.exercise_cards import CardView
from backguide.ui.widgets.exercise.card import ExerciseCard
from backguide.ui.widgets.exercise.card_mover import CardMover
from backguide.ui.widgets.exercise.equal_columns import EqualColumns


class CardGrid(QWidget):
    """Cards in equal columns; Tab and the arrow keys go from one to the next.

    ``chosen`` carries the id of the exercise whose card was pressed. ``make_moving`` gives the one picture
    in which the figure of the card that is looked at moves; without it none does.
    """

    chosen = Signal(str)

    def __init__(
        self,
        look: Look,
        gallery: FigureGallery,
        make_moving: Callable[[], MovingPicture] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.mover = None if make_moving is None else CardMover(look, make_moving, self)
        self._look = look
        self._gallery = gallery
        self._cards: dict[str, ExerciseCard] = {}
        self._order: list[ExerciseCard] = []
        self._layout = EqualColumns(self, row_gap=16)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def cards(self) -> tuple[ExerciseCard, ...]:
        """The cards that are shown, in their order."""
        return tuple(self._order)

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return self._layout.columns

    def set_columns(self, columns: int) -> None:
        """Use another number of columns."""
        self._layout.set_columns(columns)

    def show_cards(self, views: Sequence[CardView]) -> None:
        """Show these exercises; cards made before are used again."""
        # Else the layout would be worked out anew for each card that comes or goes.
        self._layout.setEnabled(False)
        while self._layout.count():
            self._layout.takeAt(0)
        self._order = [self._card(view) for view in views]
        for card in self._order:
            self._layout.addWidget(card)
        wanted = set(self._order)
        for card in self._cards.values():
            card.setVisible(card in wanted)
        for before, after in zip(self._order, self._order[1:], strict=False):
            QWidget.setTabOrder(before, after)
        self._layout.setEnabled(True)
        self._layout.invalidate()

    def focus_card(self, exercise_id: str = "") -> None:
        """Give the keyboard to a card that is shown, by default to the first."""
        card = self._cards.get(exercise_id)
        if card not in self._order:
            card = self._order[0] if self._order else None
        if card is not None:
            self._focus(card)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go to the card beside, above or below."""
        steps: dict[int, int] = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self.columns,
            Qt.Key.Key_Down: self.columns,
        }
        step = steps.get(event.key())
        focused = self.focusWidget()
        if step is None or not isinstance(focused, ExerciseCard) or focused not in self._order:
            super().keyPressEvent(event)
            return
        number = self._order.index(focused) + step
        if 0 <= number < len(self._order):
            self._focus(self._order[number])

    def _focus(self, card: ExerciseCard) -> None:
        card.setFocus(Qt.FocusReason.OtherFocusReason)
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(card)

    def _card(self, view: CardView) -> ExerciseCard:
        card = self._cards.get(view.exercise_id)
        if card is None:
            card = ExerciseCard(self._look, self._gallery, view, self)
            card.clicked.connect(self._choose)
            card.attention.connect(self._take_attention)
            self._cards[view.exercise_id] = card
        else:
            card.show_view(view)
        return card

    def _take_attention(self, looked_at: bool) -> None:
        card = self.sender()
        if self.mover is None or not isinstance(card, ExerciseCard):
            return
        if looked_at:
            self.mover.attend(card)
        else:
            self.mover.leave(card)

    def _choose(self) -> None:
        card = self.sender()
        if isinstance(card, ExerciseCard):
            self.chosen.emit(card.exercise_id)

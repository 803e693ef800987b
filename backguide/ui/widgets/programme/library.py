"""All programmes as cards."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from backguide.ui.look import Look
from backguide.ui.viewmodels.programme import ProgrammeView
from backguide.ui.widgets.exercise.equal_columns import EqualColumns
from backguide.ui.widgets.page_scaffold import Breakpoint, PageScaffold
from backguide.ui.widgets.programme.card import ProgrammeCard


class ProgrammeLibrary(PageScaffold):
    """Every programme there is, the one in use first. ``opened`` carries the id of the one to look at."""

    opened = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Programmes", "Look inside before you choose. You can change any day.", parent)
        self._cards: dict[str, ProgrammeCard] = {}
        self._grid = QWidget()
        self._columns = EqualColumns(self._grid, gap=20)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._grid.setSizePolicy(policy)
        self.body.addWidget(self._grid)
        self.body.addStretch(1)
        self.breakpoint_changed.connect(self._rearrange)
        self._rearrange(self.breakpoint)

    @property
    def cards(self) -> tuple[ProgrammeCard, ...]:
        """The cards in their order."""
        return tuple(self._cards.values())

    def show_programmes(self, views: Sequence[ProgrammeView]) -> None:
        """Show these."""
        for card in self._cards.values():
            self._columns.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = {view.programme_id: ProgrammeCard(self._look, view) for view in views}
        for card in self._cards.values():
            card.opened.connect(self.opened)
            self._columns.addWidget(card)
            card.show()

    def focus_card(self, programme_id: str) -> None:
        """Give the keyboard to the button of a card."""
        card = self._cards.get(programme_id)
        if card is not None:
            card.look_inside.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rearrange(self, found: Breakpoint) -> None:
        self._columns.set_columns(2 if found is Breakpoint.WIDE else 1)

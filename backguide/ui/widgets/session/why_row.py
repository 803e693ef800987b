"""After Skip: why, in one press, for who wants to say."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.widgets.buttons import SecondaryButton
from backguide.ui.widgets.session.controls import size_row
from backguide.ui.widgets.session.feedback_row import REASONS
from backguide.ui.widgets.session.fitted import FittedLabel
from backguide.ui.widgets.session.geometry import SessionScale
from backguide.ui.widgets.session.keys import KeysToPage


class WhyRow(QWidget):
    """Stands in the session bar's place for a few seconds. ``chosen`` carries a ``SkipReason``."""

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._scale = SessionScale(1.0, 1.0, is_tall=False)
        self._label = FittedLabel(look, "", Role.INK, QFont.Weight.DemiBold, parent=self)
        keys = KeysToPage(self)
        self.buttons: list[SecondaryButton] = []
        for answer in REASONS:
            button = SecondaryButton(look, answer.word, answer.icon, parent=self)
            button.installEventFilter(keys)
            button.clicked.connect(partial(self._choose, answer.value))
            self.buttons.append(button)

    @property
    def question(self) -> str:
        """What is asked."""
        return self._label.text()

    def ask(self, question: str) -> None:
        """Ask this."""
        if question == self.question:
            return
        self._label.setText(question)
        for button in self.buttons:
            button.setAccessibleName(f"{question} {button.text()}")
        self._arrange()

    def set_scale(self, scale: SessionScale) -> None:
        """Follow the window."""
        self._scale = scale
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place label and answers anew."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The page's ground, over the bar."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour(Role.BG))
        painter.end()

    def _arrange(self) -> None:
        gap = self._scale.length(12)
        self._label.set_size(self._scale.text(36, 40))
        words = min(self._label.natural_width(), self.width() // 4)
        room = self.width() - words - gap * (len(self.buttons) + 1)
        widths = size_row(self.buttons, self._scale, room, padding=24, text=30)
        self._label.setGeometry(0, 0, words, self.height())
        left = words + 2 * gap
        for button, width in zip(self.buttons, widths, strict=True):
            button.setFixedHeight(self.height())
            button.setGeometry(left, 0, width, self.height())
            left += width + gap

    def _choose(self, reason: object) -> None:
        self.chosen.emit(reason)

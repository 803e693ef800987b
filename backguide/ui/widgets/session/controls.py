"""The four controls of a session: Pause, Back, Skip, and Stop alone at the right."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from backguide.ui.look import Look
from backguide.ui.widgets.button_base import ButtonSize, KitButton
from backguide.ui.widgets.buttons import PrimaryButton, SecondaryButton, StopButton
from backguide.ui.widgets.session.geometry import SessionScale
from backguide.ui.widgets.session.keys import KeysToPage


def size_button(button: KitButton, scale: SessionScale, padding: float = 32.0, text: float = 32.0) -> QSize:
    """Give a button the session's sizes and return the room it needs."""
    grown = text * 42 / 32
    size = ButtonSize(
        text=scale.text(text, grown),
        height=scale.control_height,
        padding=scale.length(padding),
        icon=round(scale.text(text * 1.2, grown * 1.2)),
        gap=scale.length(16),
        radius=16 * scale.unit,
    )
    button.set_button_size(size)
    button.setFixedHeight(scale.control_height)
    return button.sizeHint()


class SessionControls(QWidget):
    """One row of buttons that never changes its order."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = SessionScale(1.0, 1.0, is_tall=False)
        self.pause = PrimaryButton(look, "Pause", "pause", parent=self)
        self.back = SecondaryButton(look, "Back", "back", parent=self)
        self.skip = SecondaryButton(look, "Skip", "skip", parent=self)
        self.stop = StopButton(look, parent=self)
        keys = KeysToPage(self)
        self.back.setToolTip("Begin again (left arrow)")
        self.skip.setToolTip("Go on to the next (right arrow)")
        for button in self.buttons():
            button.installEventFilter(keys)

    def buttons(self) -> tuple[KitButton, ...]:
        """All four, from left to right."""
        return self.pause, self.back, self.skip, self.stop

    def set_scale(self, scale: SessionScale) -> None:
        """Follow the window."""
        self._scale = scale
        self._arrange()

    def show_paused(self, paused: bool) -> None:
        """Offer to go on while paused."""
        self.pause.setText("Go on" if paused else "Pause")
        self.pause.set_icon_name("play" if paused else "pause")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the buttons anew."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        scale, gap = self._scale, self._scale.length(18)
        needed = {button: size_button(button, scale).width() for button in self.buttons()}
        needed[self.pause] = max(needed[self.pause], scale.length(246 if scale.text_scale < 1.5 else 229))
        left = 0
        for button in (self.pause, self.back, self.skip):
            button.setGeometry(left, 0, needed[button], self.height())
            left += needed[button] + gap
        self.stop.setGeometry(self.width() - needed[self.stop], 0, needed[self.stop], self.height())

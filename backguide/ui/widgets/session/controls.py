"""The controls of a session: Pause, Back, Skip and More, and Stop alone at the right."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from backguide.ui.look import Look
from backguide.ui.session_actions import SessionKey, session_action
from backguide.ui.widgets.button_base import ButtonSize, KitButton
from backguide.ui.widgets.buttons import PrimaryButton, SecondaryButton, StopButton
from backguide.ui.widgets.session.geometry import SessionScale
from backguide.ui.widgets.session.keys import KeysToPage

_KEYS = (SessionKey.PAUSE, SessionKey.BACK, SessionKey.SKIP, SessionKey.HELP, SessionKey.STOP)
_NARROWER = ((1.0, 1.0), (0.7, 1.0), (0.45, 1.0), (0.45, 0.85), (0.35, 0.72), (0.25, 0.6))


def size_button(button: KitButton, scale: SessionScale, padding: float = 32.0, text: float = 32.0) -> int:
    """Give a button the session's sizes, in units at 100 %, and return the width it needs in pixels."""
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
    return button.sizeHint().width()


def size_row(
    buttons: Sequence[KitButton], scale: SessionScale, room: int, padding: float = 32.0, text: float = 32.0
) -> list[int]:
    """Give the buttons of one row their sizes, smaller where ``room`` is short, and return their widths.

    ``room`` is what all of them may take together, in pixels. Padding goes first, then the text.
    """
    widths: list[int] = []
    for padding_share, text_share in _NARROWER:
        widths = [
            size_button(button, scale, padding * padding_share, text * text_share) for button in buttons
        ]
        if sum(widths) <= room:
            break
    return widths


class SessionControls(QWidget):
    """One row of buttons that never changes its order."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = SessionScale(1.0, 1.0, is_tall=False)
        self.pause = PrimaryButton(look, "Pause", "pause", parent=self)
        self.back = SecondaryButton(look, "Back", "back", parent=self)
        self.skip = SecondaryButton(look, "Skip", "skip", parent=self)
        self.more = SecondaryButton(look, "More", "more", parent=self)
        self.stop = StopButton(look, parent=self)
        keys = KeysToPage(self)
        for button, key in zip(self.buttons(), _KEYS, strict=True):
            action = session_action(key)
            button.setToolTip(action.tooltip)
            button.setAccessibleDescription(action.tooltip)
            button.installEventFilter(keys)

    def buttons(self) -> tuple[KitButton, ...]:
        """All of them, from left to right."""
        return self.pause, self.back, self.skip, self.more, self.stop

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
        room = self.width() - (len(_KEYS) - 1) * gap
        widths = size_row(self.buttons(), scale, room)
        # Pause is the one pressed in a hurry from the mat: it is the widest where there is room.
        widths[0] += min(max(scale.length(246) - widths[0], 0), max(room - sum(widths), 0))
        left = 0
        for button, width in zip(self.buttons()[:-1], widths, strict=False):
            button.setGeometry(left, 0, width, self.height())
            left += width + gap
        self.stop.setGeometry(self.width() - widths[-1], 0, widths[-1], self.height())

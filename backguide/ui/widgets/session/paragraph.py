"""Text of a session that runs over several lines."""

from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role


class Paragraph(QLabel):
    """A sentence that wraps, at the size in pixels that ``set_size`` says."""

    def __init__(
        self,
        look: Look,
        text: str = "",
        role: Role = Role.INK,
        weight: QFont.Weight = QFont.Weight.Normal,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._look = look
        self._role = role
        self._weight = weight
        self._size = 16.0
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._take_look)
        self._take_look()

    def set_size(self, pixels: float) -> None:
        """The size of the text in pixels."""
        self._size = pixels
        self._take_look()

    def _take_look(self) -> None:
        self.setFont(self._look.type.font_of_size(self._size, self._weight))
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, self._look.colour(self._role))
        self.setPalette(palette)

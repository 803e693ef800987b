"""Text of every level, which takes the theme's colour and wraps."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.type_scale import Level


class TextLabel(QLabel):
    """One paragraph of plain text at a level and in a role. It wraps unless told not to.

    ``tabular`` is for numbers that change.
    """

    def __init__(
        self,
        look: Look,
        text: str = "",
        level: Level = Level.BODY,
        role: Role = Role.INK,
        *,
        weight: QFont.Weight | None = None,
        wrap: bool = True,
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._look = look
        self._level = level
        self._role = role
        self._weight = weight
        self._tabular = tabular
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        look.changed.connect(self._take_look)
        self._take_look()

    def set_role(self, role: Role) -> None:
        """Change the colour."""
        self._role = role
        self._take_look()

    def set_level(self, level: Level, weight: QFont.Weight | None = None) -> None:
        """Change the level."""
        self._level = level
        self._weight = weight
        self._take_look()

    def _take_look(self) -> None:
        self.setFont(self._look.font(self._level, self._weight, self._tabular))
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, self._look.colour(self._role))
        self.setPalette(palette)


def page_title(look: Look, text: str) -> TextLabel:
    """Level h1, for the one title of a page."""
    return TextLabel(look, text, Level.H1)


def section_title(look: Look, text: str) -> TextLabel:
    """Level h2."""
    return TextLabel(look, text, Level.H2)


def group_title(look: Look, text: str) -> TextLabel:
    """Level h3, for the title of a card."""
    return TextLabel(look, text, Level.H3)


def lead(look: Look, text: str) -> TextLabel:
    """Level lead in the second ink, for the line under a page's title."""
    return TextLabel(look, text, Level.LEAD, Role.INK2)


def body(look: Look, text: str) -> TextLabel:
    """Running text."""
    return TextLabel(look, text)


def strong(look: Look, text: str) -> TextLabel:
    """Running text with weight."""
    return TextLabel(look, text, weight=QFont.Weight.DemiBold)


def caption(look: Look, text: str) -> TextLabel:
    """Second lines and notes, in the second ink."""
    return TextLabel(look, text, Level.CARD_CAPTION, Role.INK2)

"""The look of the app at this moment: theme, text scale, fonts, icons and motion.

One object, made in ``app.py`` and passed to every widget.
"""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication
from PySide6.QtWidgets import QApplication

from backguide.core.settings import Theme as ThemeChoice
from backguide.ui.fonts import load_typeface
from backguide.ui.icons import Icons
from backguide.ui.palette import make_palette
from backguide.ui.style_sheet import make_style_sheet
from backguide.ui.theme import Role, Theme, load_theme
from backguide.ui.type_scale import Level, TypeScale

SMALLEST_TEXT = 1.0
LARGEST_TEXT = 2.0


class Look(QObject):
    """Theme, type, icons and motion. ``changed`` is sent after any of them has changed.

    ``assets`` is the folder with ``themes`` and ``icons``. Needs a QApplication. Raises ThemeError or OSError
    where a theme cannot be read.
    """

    changed = Signal()

    def __init__(
        self,
        assets: Path,
        choice: ThemeChoice = ThemeChoice.SYSTEM,
        text_scale: float = 1.0,
        reduced_motion: bool = False,
    ) -> None:
        super().__init__()
        self._themes = assets / "themes"
        self._family = load_typeface()
        self._choice = choice
        self._text_scale = _in_range(text_scale)
        self._reduced_motion = reduced_motion
        self._application: QApplication | None = None
        self.icons = Icons(assets / "icons")
        self.theme = self._load()
        self.type = TypeScale(self._family, self._text_scale)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def choice(self) -> ThemeChoice:
        """The theme the person chose, which may be to follow the system."""
        return self._choice

    @property
    def text_scale(self) -> float:
        """Factor on the size of all text outside the session, 1.0 to 2.0."""
        return self._text_scale

    @property
    def reduced_motion(self) -> bool:
        """True where poses cross-fade instead of moving."""
        return self._reduced_motion

    def dress(self, application: QApplication) -> None:
        """Give the application style, palette, font and style sheet, now and at every change."""
        self._application = application
        application.setStyle("Fusion")
        self._apply()

    def choose_theme(self, choice: ThemeChoice) -> None:
        """Change the theme at once."""
        self._choice = choice
        self.theme = self._load()
        self._apply()
        self.changed.emit()

    def choose_text_scale(self, text_scale: float) -> None:
        """Change the text size at once; held between 1.0 and 2.0."""
        self._text_scale = _in_range(text_scale)
        self.type = TypeScale(self._family, self._text_scale)
        self._apply()
        self.changed.emit()

    def choose_reduced_motion(self, reduced: bool) -> None:
        """Change how much moves, at once."""
        self._reduced_motion = reduced
        self.changed.emit()

    def colour(self, role: Role) -> QColor:
        """The colour of a role in the current theme."""
        return self.theme.colour(role)

    def font(
        self, level: Level = Level.BODY, weight: QFont.Weight | None = None, tabular: bool = False
    ) -> QFont:
        """The font of a level at the current text scale."""
        return self.type.font(level, weight, tabular)

    def scaled(self, pixels: float) -> int:
        """A length that grows with the text."""
        return round(pixels * self._text_scale)

    def _load(self) -> Theme:
        choice = self._choice if self._choice is not ThemeChoice.SYSTEM else _system_choice()
        return load_theme(self._themes / f"{choice.value}.toml")

    def _follow_system(self) -> None:
        if self._choice is ThemeChoice.SYSTEM:
            self.choose_theme(self._choice)

    def _apply(self) -> None:
        if self._application is None:
            return
        self._application.setPalette(make_palette(self.theme))
        self._application.setFont(self.font())
        self._application.setStyleSheet(make_style_sheet(self.theme, self._text_scale))


def _system_choice() -> ThemeChoice:
    """What the system asks for; light where it says nothing."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return ThemeChoice.CONTRAST
    if hints.colorScheme() is Qt.ColorScheme.Dark:
        return ThemeChoice.DARK
    return ThemeChoice.LIGHT


def _in_range(text_scale: float) -> float:
    return min(max(text_scale, SMALLEST_TEXT), LARGEST_TEXT)

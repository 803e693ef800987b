"""The levels of type and the fonts they give at a text scale (look guide, section 3)."""

from enum import StrEnum

from PySide6.QtGui import QFont

from backguide.ui.theme_metrics import LARGE_TEXT

BASE_PIXELS = 17.0


class Level(StrEnum):
    """A level of type by its use."""

    CAPTION = "caption"
    CARD_CAPTION = "card_caption"
    BODY = "body"
    LEAD = "lead"
    H3 = "h3"
    H2 = "h2"
    H1 = "h1"


_FACTORS = {
    Level.CAPTION: 0.88,
    Level.CARD_CAPTION: 0.94,
    Level.BODY: 1.0,
    Level.LEAD: 1.18,
    Level.H3: 1.24,
    Level.H2: 1.6,
    Level.H1: 2.12,
}

_WEIGHTS = {
    Level.H3: QFont.Weight.DemiBold,
    Level.H2: QFont.Weight.Bold,
    Level.H1: QFont.Weight.Bold,
}

_SMALLER = {Level.H1: Level.H2, Level.H2: Level.H3, Level.H3: Level.LEAD}


def one_step_down(level: Level) -> Level:
    """The next smaller heading, for narrow pages; levels of running text stay as they are."""
    return _SMALLER.get(level, level)


class TypeScale:
    """Fonts at one text scale, 1.0 to 2.0. ``family`` is a family that is loaded."""

    def __init__(self, family: str, text_scale: float) -> None:
        self._family = family
        self._text_scale = text_scale

    def pixels(self, level: Level) -> float:
        """Size of a level in pixels."""
        factor = _FACTORS[level]
        if level is Level.H1 and self._text_scale >= LARGE_TEXT:
            factor = _FACTORS[Level.H2]
        return BASE_PIXELS * self._text_scale * factor

    def font(
        self, level: Level = Level.BODY, weight: QFont.Weight | None = None, tabular: bool = False
    ) -> QFont:
        """The font of a level, in its own weight unless one is given."""
        chosen = _WEIGHTS.get(level, QFont.Weight.Normal) if weight is None else weight
        return self.font_of_size(self.pixels(level), chosen, tabular)

    def font_of_size(
        self, pixels: float, weight: QFont.Weight = QFont.Weight.Normal, tabular: bool = False
    ) -> QFont:
        """A font of ``pixels``, whatever the text scale; ``tabular`` gives all figures one width."""
        font = QFont(self._family)
        font.setPixelSize(max(round(pixels), 1))
        font.setWeight(weight)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

"""The four kinds of button: primary (one a page), secondary, quiet, and Stop."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from backguide.ui.look import Look
from backguide.ui.theme import Role
from backguide.ui.theme_metrics import LARGE_TEXT, START_HEIGHT, TARGET
from backguide.ui.type_scale import BASE_PIXELS
from backguide.ui.widgets.button_base import ButtonColours, ButtonSize, KitButton


class PrimaryButton(KitButton):
    """The one filled button of a page. ``large`` is the size of Start on Today."""

    def __init__(
        self,
        look: Look,
        text: str,
        icon: str | None = None,
        *,
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._large = large
        super().__init__(look, text, icon, parent=parent)

    def colours_now(self) -> ButtonColours:
        """Accent fill."""
        return ButtonColours(ink=Role.ON_ACCENT, fill=Role.ACCENT)

    def usual_size(self) -> ButtonSize:
        """As every button, or larger for Start."""
        if not self._large:
            return super().usual_size()
        scale = self._look.text_scale
        text = BASE_PIXELS * scale * (1.3 if scale >= LARGE_TEXT else 1.5)
        return ButtonSize(
            text=text,
            height=max(START_HEIGHT, round(text * 2.3)),
            padding=round(min(text * 2.3, 62)),
            icon=round(text * 1.05),
            gap=round(text * 0.55),
            radius=16,
        )


class SecondaryButton(KitButton):
    """A button with an edge."""

    def colours_now(self) -> ButtonColours:
        """Card fill and the edge of controls."""
        return ButtonColours(ink=Role.INK, fill=Role.CARD, edge=Role.LINE2)


class QuietButton(KitButton):
    """A button that looks like a link: accent text and an arrow, no frame."""

    def __init__(
        self,
        look: Look,
        text: str,
        icon: str | None = "right",
        *,
        icon_after: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, text, icon, icon_after=icon_after, parent=parent)

    def colours_now(self) -> ButtonColours:
        """Accent text alone."""
        return ButtonColours(ink=Role.ACCENT)

    def usual_size(self) -> ButtonSize:
        """Flush with the text around it, but still high enough to hit."""
        size = super().usual_size()
        return replace(size, height=self._look.scaled(TARGET), padding=0, radius=6)


class StopButton(KitButton):
    """Stop, it hurts: always these words, always with the hand, never hidden or disabled."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Stop, it hurts", "hand", parent=parent)

    def colours_now(self) -> ButtonColours:
        """The ground and edge of stopping."""
        return ButtonColours(ink=Role.STOP, fill=Role.STOP_BG, edge=Role.STOP_EDGE, edge_width=2)

"""Contrast of two colours, and which pairs of roles must have how much of it (look guide, section 2)."""

from PySide6.QtGui import QColor

from backguide.ui.theme import Role, Theme

PHASES = (Role.HOLD, Role.MOVE, Role.REST, Role.READY, Role.SWITCH, Role.STOP, Role.OK, Role.WARN, Role.BAD)
"""Roles that have a ground of their own, named ``<role>_bg``."""

_GROUNDS = (Role.BG, Role.RAIL, Role.CARD)


def contrast(first: QColor, second: QColor) -> float:
    """Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, contrast ratio)."""
    lights = sorted((_luminance(first), _luminance(second)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def ground_of(role: Role) -> Role:
    """The tinted ground that belongs to a phase or status role."""
    return Role(f"{role.value}_bg")


def text_pairs() -> tuple[tuple[Role, Role], ...]:
    """Every text role with every ground it is written on: at least 4.5, in high contrast 7."""
    grounds = (*_GROUNDS, *(ground_of(role) for role in PHASES))
    plain = [(ink, ground) for ink in (Role.INK, Role.INK2) for ground in grounds]
    own = [(role, ground_of(role)) for role in PHASES]
    loose = [(role, Role.CARD) for role in (*PHASES, Role.BEFORE, Role.AFTER)]
    fixed = [
        (Role.ACCENT, Role.CARD),
        (Role.ACCENT, Role.BG),
        (Role.ON_ACCENT, Role.ACCENT),
        (Role.ON_ACCENT, Role.CHART3),
        (Role.INK, Role.CHART1),
        (Role.ON_SOFT, Role.SOFT),
        (Role.STAGE_INK, Role.STAGE),
        (Role.STAGE_INK2, Role.STAGE),
    ]
    return (*plain, *own, *loose, *fixed)


def edge_pairs() -> tuple[tuple[Role, Role], ...]:
    """Every edge of a control, focus ring and chart mark with what it stands against: at least 3."""
    edges = [(edge, ground) for edge in (Role.LINE2, Role.FOCUS) for ground in _GROUNDS]
    return (
        *edges,
        (Role.ACCENT, Role.CARD),
        (Role.ACCENT, Role.RAIL),
        (Role.STOP_EDGE, Role.BG),
        (Role.STOP_EDGE, Role.CARD),
        (Role.CHART3, Role.CARD),
    )


def lowest_text_contrast(theme: Theme) -> float:
    """What text of this theme must reach."""
    return 7.0 if theme.is_high_contrast else 4.5


def _luminance(colour: QColor) -> float:
    red, green, blue = (_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

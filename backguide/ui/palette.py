"""The Qt palette of a theme, for everything that no widget of ours paints itself."""

from PySide6.QtGui import QPalette

from backguide.ui.theme import Role, Theme

_ROLES = {
    QPalette.ColorRole.Window: Role.BG,
    QPalette.ColorRole.WindowText: Role.INK,
    QPalette.ColorRole.Base: Role.CARD,
    QPalette.ColorRole.AlternateBase: Role.BG,
    QPalette.ColorRole.Text: Role.INK,
    QPalette.ColorRole.PlaceholderText: Role.INK2,
    QPalette.ColorRole.Button: Role.CARD,
    QPalette.ColorRole.ButtonText: Role.INK,
    QPalette.ColorRole.BrightText: Role.INK,
    QPalette.ColorRole.Highlight: Role.ACCENT,
    QPalette.ColorRole.HighlightedText: Role.ON_ACCENT,
    QPalette.ColorRole.Accent: Role.ACCENT,
    QPalette.ColorRole.Link: Role.ACCENT,
    QPalette.ColorRole.LinkVisited: Role.ACCENT,
    QPalette.ColorRole.ToolTipBase: Role.CARD,
    QPalette.ColorRole.ToolTipText: Role.INK,
    QPalette.ColorRole.Light: Role.CARD,
    QPalette.ColorRole.Midlight: Role.LINE,
    QPalette.ColorRole.Mid: Role.LINE2,
    QPalette.ColorRole.Dark: Role.LINE2,
    QPalette.ColorRole.Shadow: Role.LINE2,
}

_FAINT = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def make_palette(theme: Theme) -> QPalette:
    """Every role of the Qt palette from the theme's roles; disabled text is the second ink."""
    palette = QPalette()
    for place, role in _ROLES.items():
        palette.setColor(place, theme.colour(role))
    for place in _FAINT:
        palette.setColor(QPalette.ColorGroup.Disabled, place, theme.colour(Role.INK2))
    return palette

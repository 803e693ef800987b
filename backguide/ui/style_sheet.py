"""The one style sheet of the app, made from a theme's roles; it dresses what Qt itself draws.

Our own widgets (``backguide.ui.widgets``) paint themselves from the same roles.
"""

from string import Template

from backguide.ui.theme import Role, Theme
from backguide.ui.theme_metrics import RADIUS_FIELD, TARGET

_SHEET = Template("""
QMainWindow, QDialog { background: $bg; }
QScrollArea, QScrollArea > QWidget > QWidget#page_content { background: transparent; border: none; }

QLineEdit {
    background: $card; color: $ink; border: ${edge}px solid $line2; border-radius: ${radius}px;
    padding: 0 ${gap}px; min-height: ${field}px; placeholder-text-color: $ink2;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:disabled { background: $bg; color: $ink2; border-color: $line; }
QTextEdit, QPlainTextEdit {
    background: $card; color: $ink; border: ${edge}px solid $line2; border-radius: ${radius}px; padding: 8px;
}

QScrollBar:vertical { background: transparent; width: 14px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 14px; margin: 0; }
QScrollBar::handle { background: $line2; border-radius: 4px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 44px; }
QScrollBar::handle:horizontal { min-width: 44px; }
QScrollBar::handle:hover { background: $ink2; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QSlider::groove:horizontal { background: $line2; height: 4px; border-radius: 2px; }
QSlider::handle:horizontal { background: $accent; width: 24px; margin: -10px 0; border-radius: 12px; }
QSlider { min-height: ${target}px; background: transparent; }

QMenu { background: $card; color: $ink; border: ${edge}px solid $line2; padding: 6px; }
QMenu::item { padding: ${item}px 20px ${item}px 14px; border-radius: 8px; min-height: ${row}px; }
QMenu::item:selected { background: $soft; color: $on_soft; }
QMenu::icon { padding-left: 10px; }
QMenu::separator { background: $line; height: 1px; margin: 6px; }

QToolTip { background: $card; color: $ink; border: 1px solid $line2; padding: 6px; }

QTableView { background: $card; color: $ink; border: ${thin}px solid $line; gridline-color: $line; }
QHeaderView::section { background: $rail; color: $ink; border: none; padding: 8px; }
""")


def make_style_sheet(theme: Theme, text_scale: float) -> str:
    """The style sheet of a theme; sizes of fields and menu rows follow the text scale."""
    colours = {role.value: _written(theme, role) for role in Role}
    return _SHEET.substitute(
        colours,
        edge=theme.control_edge,
        thin=theme.card_edge,
        radius=RADIUS_FIELD,
        target=TARGET,
        field=round((TARGET - 2) * text_scale),
        row=round(26 * text_scale),
        gap=round(14 * text_scale),
        item=9,
    )


def _written(theme: Theme, role: Role) -> str:
    colour = theme.colour(role)
    return f"rgba({colour.red()}, {colour.green()}, {colour.blue()}, {colour.alpha()})"

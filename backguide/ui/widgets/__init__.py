"""The widget kit: every part of the look guide, section 5. Pages are made from these.

Every widget takes the ``Look`` (``backguide.ui.look``) as its first argument, paints itself from its roles
and follows it when theme or text size change. The app makes one ``Look`` and hands it down. Never keep
colours or fonts, ask for them while painting: ``look.colour(Role.ACCENT)``, ``look.font(Level.BODY)``, and
``look.scaled(44)`` for a length that grows with the text.

Page
    ``PageScaffold(look, title, sub_line)``: put widgets into ``.body`` (a QVBoxLayout), and search or buttons
    right of the title with ``.add_to_head(widget)``. Signal ``breakpoint_changed(Breakpoint)``: WIDE, MEDIUM
    or NARROW; rearrange the page there. The content is at least as high as the window, so a widget with a
    stretch in ``body`` fills it; without one, end the page with ``body.addStretch(1)``.
Text
    ``page_title, section_title, group_title, lead, body, strong, caption`` (look, text), or
    ``TextLabel(look, text, Level.H3, Role.INK2, weight=..., wrap=..., tabular=...)``. All wrap.
Buttons
    ``PrimaryButton`` (one a page; ``large=True`` for Start), ``SecondaryButton``, ``QuietButton`` (accent
    words and an arrow; give ``icon="table"``, ``icon_after=False`` for "Table"), ``StopButton(look)``. All
    ``(look, text, icon_name)``; ``set_button_size(ButtonSize(...))`` gives sizes in pixels where a page has a
    scale of its own (the session). ``KitButton`` is their base for buttons of your own: give ``colours_now``.
Choices
    ``Chip`` (checkable filter; ``checkable=False`` acts at a press), ``DropDownChip(look, title)`` with
    ``set_choices([(value, words)])`` and ``value_changed(object)``, ``SegmentedControl(look, name,
    [Segment(value, words)])`` with ``value_changed(object)``, ``Stepper(look, name, value, unit=" s",
    usual=(10, 30))`` with ``value_changed(int)``, ``TextField``, ``SearchField``.
Grounds
    ``Card(look, padding=, spacing=)``: add to ``.column``; ``set_edge(Role.OK, 2)`` marks it.
    ``HeadingRow(look, title, icon)`` with ``.add_right(widget)`` is a card's first line. ``Divider(look)``.
Facts
    ``IconView(look, icon, role, size)``, ``IconLabel(look, icon, text)``, ``Status(look, text, icon,
    Role.OK)``.
Figure
    ``FigurePicture(look, gallery, exercise_id, hint=QSize(...))``: the stage with a still on it.
Today's own
    ``WeekDots``, ``PainScale``.
Rows that wrap
    ``FlowLayout(parent, gap=10)``: for chips and buttons, so that nothing is cut at 200 % text.
Window
    ``Rail``, ``RailItem``, ``FocusRing(look, window)`` (the main window has one already).
Session
    ``PHASES[step.kind]`` gives word, icon, role and ground of a phase.
Icons
    by the file names in ``assets/icons``: ``look.icons.paint(painter, "clock", QRectF, colour)``.
"""

from backguide.ui.widgets.button_base import ButtonColours, ButtonSize, KitButton
from backguide.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton, StopButton
from backguide.ui.widgets.card import Card
from backguide.ui.widgets.chip import Chip, DropDownChip
from backguide.ui.widgets.divider import Divider
from backguide.ui.widgets.fields import SearchField, TextField
from backguide.ui.widgets.figure_picture import FigurePicture
from backguide.ui.widgets.flow_layout import FlowLayout
from backguide.ui.widgets.focus_ring import FocusRing
from backguide.ui.widgets.heading_row import HeadingRow
from backguide.ui.widgets.icon_label import IconLabel, IconView
from backguide.ui.widgets.labels import (
    TextLabel,
    body,
    caption,
    group_title,
    lead,
    page_title,
    section_title,
    strong,
)
from backguide.ui.widgets.page_scaffold import Breakpoint, PageScaffold, breakpoint_of
from backguide.ui.widgets.pain_scale import PainScale
from backguide.ui.widgets.phases import PHASES, PhaseLook
from backguide.ui.widgets.rail import Rail, RailItem
from backguide.ui.widgets.segmented_control import Segment, SegmentedControl
from backguide.ui.widgets.status import Status
from backguide.ui.widgets.stepper import Stepper
from backguide.ui.widgets.week_dots import DayDot, DotState, WeekDots

__all__ = [
    "PHASES",
    "Breakpoint",
    "ButtonColours",
    "ButtonSize",
    "Card",
    "Chip",
    "DayDot",
    "Divider",
    "DotState",
    "DropDownChip",
    "FigurePicture",
    "FlowLayout",
    "FocusRing",
    "HeadingRow",
    "IconLabel",
    "IconView",
    "KitButton",
    "PageScaffold",
    "PainScale",
    "PhaseLook",
    "PrimaryButton",
    "QuietButton",
    "Rail",
    "RailItem",
    "SearchField",
    "SecondaryButton",
    "Segment",
    "SegmentedControl",
    "Status",
    "Stepper",
    "StopButton",
    "TextField",
    "TextLabel",
    "WeekDots",
    "body",
    "breakpoint_of",
    "caption",
    "group_title",
    "lead",
    "page_title",
    "section_title",
    "strong",
]

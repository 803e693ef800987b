"""Space and shape in pixels at 100 % (look guide, section 4)."""

from typing import Final

PAGE_SIDE: Final = 40
PAGE_TOP: Final = 32
PAGE_MAXIMUM: Final = 1320
COLUMN_GAP: Final = 24
CARD_GAP: Final = 17
CARD_PADDING: Final = 24

RADIUS_SHEET: Final = 28
RADIUS_HERO: Final = 20
RADIUS_CARD: Final = 16
RADIUS_FIELD: Final = 14
RADIUS_SMALL: Final = 12

TARGET: Final = 44
BUTTON_HEIGHT: Final = 50
START_HEIGHT: Final = 72
STATUS_HEIGHT: Final = 28
RAIL_ITEM_HEIGHT: Final = 48
RAIL_WIDTH: Final = 216
RAIL_WIDTH_LARGE: Final = 208

FOCUS_WIDTH: Final = 3
FOCUS_GAP: Final = 3

LARGE_TEXT: Final = 1.5
"""From this text scale on the rail stacks its words and headings step down."""

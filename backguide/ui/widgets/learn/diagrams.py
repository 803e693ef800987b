"""The drawings that articles name, each with its figures (sources: the article that shows it)."""

from PySide6.QtWidgets import QWidget

from backguide.core.article import Diagram
from backguide.core.pain_rule import PainLimits
from backguide.ui.look import Look
from backguide.ui.widgets.learn.blocks_in_time import BlocksInTime, TimeBlock
from backguide.ui.widgets.learn.four_reasons import FourReasons
from backguide.ui.widgets.learn.of_ten import OfTen, Share
from backguide.ui.widgets.learn.pain_zones import PainZones

# 70 and 40 %, of 100 people who had recovered, within twelve months (DAS19).
_AGAIN = (Share(7, "Some pain again:"), Share(4, "Bad enough to limit the day:"))

# A restart at 50 to 70 % and steps twice the usual 5 to 10 % (CLINICAL.md 3.7).
_AFTER_FLARE_UP = (
    TimeBlock(1.0, 2, "All of it", "Before"),
    TimeBlock(0.25, 2, "A little", "Bad days", is_pale=True),
    TimeBlock(0.6, 1.5, "60\N{NO-BREAK SPACE}%", "Coming back", span=3),
    TimeBlock(0.75, 1.5, "75\N{NO-BREAK SPACE}%"),
    TimeBlock(0.9, 1.5, "90\N{NO-BREAK SPACE}%"),
    TimeBlock(1.0, 2, "All of it", "As before"),
)
_AFTER_FLARE_UP_SPOKEN = (
    "Six blocks in a row. Before the flare-up, all of your exercise. On bad days, a little. Then about 60, "
    "75 and 90 percent, and at last all of it as before."
)

# Programmes P11 and P12 of CLINICAL.md 7, and 6.5.
_KEEPING_ON = (
    TimeBlock(1.0, 2, "3 a week", "Build up\n6 weeks"),
    TimeBlock(0.66, 3, "2 a week", "Keep it\nhalf a year"),
    TimeBlock(1.0, 2, "3 a week", "Booster\n6 weeks"),
    TimeBlock(0.66, 3, "2 a week", "And so on"),
)
_KEEPING_ON_SPOKEN = (
    "Three sessions a week for 6 weeks to build up. Then two a week for half a year. Then a booster of three "
    "a week for 6 weeks. Then two a week, and so on."
)


def make_diagram(look: Look, diagram: Diagram) -> QWidget:
    """The drawing of that name."""
    match diagram:
        case Diagram.PAIN_SCALE:
            return PainZones(look, PainLimits())
        case Diagram.AFTER_FLARE_UP:
            return BlocksInTime(look, _AFTER_FLARE_UP, _AFTER_FLARE_UP_SPOKEN)
        case Diagram.FOUR_REASONS:
            return FourReasons(look)
        case Diagram.AGAIN_IN_A_YEAR:
            return OfTen(look, _AGAIN)
        case Diagram.KEEPING_ON:
            return BlocksInTime(look, _KEEPING_ON, _KEEPING_ON_SPOKEN, goes_on=True)

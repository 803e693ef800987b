"""Read the lines that guide a session, and check that each fits the caption."""

from string import Formatter

from backguide.content.fields import Fields
from backguide.core.exercise import Spoken
from backguide.core.lines import CAPTION_LIMIT
from backguide.core.vocabulary import Side

_LONGEST_LIMB = 15
"""Leaves "Other side: right ...." within the caption."""


def read_spoken(fields: Fields, has_sides: bool | None) -> Spoken:
    """The lines of an exercise; ``{side}`` and ``{other}`` may stand for a side where there is one.

    ``has_sides`` is None where the file does not say it rightly; then both ways are accepted.
    """
    spoken = Spoken(
        position=_line(fields, "position", has_sides),
        move_in=_line(fields, "move_in", has_sides),
        hold=_line(fields, "hold", has_sides),
        move_out=_line(fields, "move_out", has_sides),
        repetition=_line(fields, "repetition", has_sides),
        limb=_limb(fields, has_sides),
        rest=_optional_line(fields, "rest"),
        rest_after=_optional_line(fields, "rest_after"),
        stop=_optional_line(fields, "stop"),
    )
    fields.close()
    return spoken


def _limb(fields: Fields, has_sides: bool | None) -> str:
    if has_sides or (has_sides is None and fields.has("limb")):
        return fields.text("limb", _LONGEST_LIMB)
    if fields.has("limb"):
        fields.fault("limb", "leave it out: this exercise has no sides")
    return ""


def _optional_line(fields: Fields, field: str) -> str:
    return _line(fields, field, has_sides=False) if fields.has(field) else ""


def _line(fields: Fields, field: str, has_sides: bool | None) -> str:
    line = fields.text(field)
    try:
        parts = list(Formatter().parse(line))
    except ValueError:
        fields.fault(field, "use braces only for {side} and {other}")
        return line
    for _, name, layout, conversion in parts:
        if name is not None and (name not in ("side", "other") or layout or conversion):
            fields.fault(field, "use braces only for {side} and {other}")
            return line
        if name is not None and has_sides is False:
            fields.fault(field, f"leave out {{{name}}}: this exercise has no sides")
            return line
    # "right" is the longer of the two words.
    length = len(line.format(side=Side.RIGHT, other=Side.RIGHT))
    if length > CAPTION_LIMIT:
        fields.fault(field, f"shorten it to {CAPTION_LIMIT} characters (spoken, it has {length})")
    return line

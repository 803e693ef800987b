"""Greys for print: every material stays lighter than the muscle, which is dark and hatched."""

from dataclasses import replace

import numpy as np

from backguide.figure.palette import Colour, FigurePalette, Material
from backguide.figure.picture import Picture

LIGHTER = 0.6
"""How much of a material's darkness is kept: light tones cost little ink and leave the muscle darkest."""

MUSCLE = (58, 58, 58, 255)
DARK = 96
"""Opaque fill darker than this is muscle."""

HATCH_MM, HATCH_WIDTH_MM = 0.9, 0.28
"""Distance and width of the white hatching on the muscle."""

_HATCH_TONE = 236
_INK: Colour = (24, 24, 24, 255)
_WHITE: Colour = (255, 255, 255, 255)


def paper_palette(palette: FigurePalette) -> FigurePalette:
    """``palette`` in greys."""
    return replace(
        palette,
        materials=tuple((name, _grey_material(material)) for name, material in palette.materials),
        inks=tuple((name, _grey(ink)) for name, ink in palette.inks),
        haze=_grey(palette.haze),
        muscle=MUSCLE,
        shadow=_grey(palette.shadow),
        arrow=_INK,
        arrow_edge=_WHITE,
        spine=_WHITE,
        spine_edge=_INK,
    )


def hatched(picture: Picture, dots_per_mm: float) -> Picture:
    """The picture with diagonal white lines over the muscle of its grey fill."""
    step, width = HATCH_MM * dots_per_mm, HATCH_WIDTH_MM * dots_per_mm
    rows, columns = np.indices(picture.pixels.shape[:2])
    on_line = (rows + columns) % (step * np.sqrt(2.0)) < width * np.sqrt(2.0)
    muscle = (picture.pixels[..., 0] < DARK) & (picture.pixels[..., 3] == 255)
    pixels = picture.pixels.copy()
    pixels[muscle & on_line, :3] = _HATCH_TONE
    return replace(picture, pixels=pixels)


def _grey_material(material: Material) -> Material:
    return replace(
        material,
        lit=_light(material.lit),
        shade=_light(material.shade),
        line=_INK,
        inside=_light(material.inside),
        shine=_light(material.shine) if material.shine is not None else None,
    )


def _light(colour: Colour) -> Colour:
    tone = round(255 - (255 - _tone(colour)) * LIGHTER)
    return tone, tone, tone, colour[3]


def _grey(colour: Colour) -> Colour:
    tone = _tone(colour)
    return tone, tone, tone, colour[3]


def _tone(colour: Colour) -> int:
    """Luma after Rec. 709, 0 to 255."""
    red, green, blue, _opacity = colour
    return round(0.2126 * red + 0.7152 * green + 0.0722 * blue)

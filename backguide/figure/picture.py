"""A finished picture as plain numbers, to be painted by whatever toolkit shows it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backguide.figure.arrays import Flags
from backguide.figure.palette import Colour
from backguide.figure.posed import Array

Pixels = NDArray[np.uint8]
"""(height, width, 4): red, green, blue, opacity; colours are premultiplied with opacity."""


@dataclass(frozen=True, slots=True)
class Strokes:
    """Lines of one colour and width (pixels), with round ends.

    ``points`` (n, 2) are pixels; ``starts`` (n,) is true where a new line begins.
    """

    points: Array
    starts: Flags
    colour: Colour
    width: float


@dataclass(frozen=True, slots=True)
class Shape:
    """A closed polygon (n, 2) in pixels with a fill, and an edge painted under it (dashed: over it).

    ``dashes`` are lengths of dash and gap as multiples of the edge's width.
    """

    points: Array
    fill: Colour | None
    edge: Colour | None = None
    edge_width: float = 0.0
    dashes: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """The raster fill, then the strokes over it, then the shapes over those, all in the same pixels."""

    pixels: Pixels
    strokes: tuple[Strokes, ...]
    shapes: tuple[Shape | Strokes, ...]

    @property
    def width(self) -> int:
        """Width in pixels."""
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        """Height in pixels."""
        return int(self.pixels.shape[0])

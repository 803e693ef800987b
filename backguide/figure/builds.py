"""Other builds: the average body with its girths scaled, so that every joint stays where poses need it."""

from dataclasses import dataclass

import numpy as np

from backguide.figure.loft import array_of
from backguide.figure.profiles import Build, Table, average_build


@dataclass(frozen=True, slots=True)
class Shape:
    """How a body differs from the average one, as factors between which is interpolated.

    ``trunk`` and ``head`` rows are (height in metres, factor to the front, to the back, to the sides);
    ``leg`` and ``arm`` rows are (level, factor of all radii). ``neck`` is one factor. All as in
    ``profiles.Build``.
    """

    trunk: Table
    leg: Table
    arm: Table
    head: Table
    neck: float = 1.0


def shaped(shape: Shape) -> Build:
    """The average build with the factors of ``shape``."""
    usual = average_build()
    return Build(
        trunk=_scaled(usual.trunk, shape.trunk),
        leg=_scaled(usual.leg, shape.leg),
        arm=_scaled(usual.arm, shape.arm),
        head=_scaled(usual.head, shape.head),
        neck=shape.neck,
    )


def _scaled(table: Table, factors: Table) -> Table:
    """``table`` with the columns after the first scaled: by one factor all four, by three the first three."""
    rows, factor_rows = array_of(table).copy(), array_of(factors)
    at = rows[:, 0]
    scales = [
        np.interp(at, factor_rows[:, 0], factor_rows[:, column]) for column in range(1, len(factors[0]))
    ]
    for column in range(1, 4 if len(scales) == 3 else 5):
        rows[:, column] *= scales[column - 1] if len(scales) == 3 else scales[0]
    return tuple(tuple(row) for row in rows.tolist())

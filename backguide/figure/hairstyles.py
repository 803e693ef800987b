"""Hairstyles as tables. Angles are in degrees from the front; all other numbers are metres."""

from dataclasses import dataclass

from backguide.figure.profiles import Table

CROWN = 0.11445
"""Height of the top of the skull above its centre."""

HANGS_NOWHERE = -0.2


@dataclass(frozen=True, slots=True)
class Hairstyle:
    """Hair as a layer over the skull, the same on both sides.

    ``rows`` are (angle from the front, lower edge, upper edge, thickness at the edge, thickness inside). An
    upper edge at ``CROWN`` closes over the top; a negative thickness hides the layer under the skin. Below
    ``hang`` the hair falls straight down. ``knot`` is a ball of hair: forward, up, and its radii forward,
    sideways and up; empty for none. Ears are left out unless the hair ``shows_ears``. ``strands`` are lines
    along the hair: (angle, where they start and end from the lower edge 0 to the crown 1).
    """

    rows: Table
    hang: float = HANGS_NOWHERE
    knot: tuple[float, ...] = ()
    shows_ears: bool = True
    strands: Table = ()

    @property
    def is_closed(self) -> bool:
        """True where the hair covers the crown."""
        return all(row[2] == CROWN for row in self.rows)


SHORT = Hairstyle(
    (
        (0, 0.070, CROWN, 0.003, 0.0135),
        (22, 0.068, CROWN, 0.003, 0.0135),
        (40, 0.058, CROWN, 0.003, 0.0135),
        (52, 0.040, CROWN, 0.003, 0.0135),
        (60, 0.020, CROWN, 0.003, 0.0135),
        (66, -0.006, CROWN, 0.002, 0.0120),
        (72, -0.016, CROWN, 0.002, 0.0110),
        (82, -0.016, CROWN, 0.002, 0.0110),
        (88, -0.004, CROWN, 0.003, 0.0120),
        (100, 0.002, CROWN, 0.003, 0.0135),
        (112, -0.030, CROWN, 0.003, 0.0135),
        (130, -0.055, CROWN, 0.003, 0.0135),
        (155, -0.066, CROWN, 0.003, 0.0135),
        (180, -0.068, CROWN, 0.003, 0.0135),
    )
)

CROPPED = Hairstyle(
    (
        (0, 0.064, CROWN, 0.0015, 0.0060),
        (26, 0.064, CROWN, 0.0015, 0.0060),
        (40, 0.058, CROWN, 0.0015, 0.0060),
        (48, 0.036, CROWN, 0.0015, 0.0060),
        (58, 0.030, CROWN, 0.0015, 0.0060),
        (64, 0.000, CROWN, 0.0015, 0.0050),
        (70, -0.018, CROWN, 0.0015, 0.0050),
        (82, -0.018, CROWN, 0.0015, 0.0050),
        (88, -0.004, CROWN, 0.0015, 0.0060),
        (100, 0.002, CROWN, 0.0015, 0.0060),
        (114, -0.026, CROWN, 0.0015, 0.0060),
        (132, -0.048, CROWN, 0.0015, 0.0060),
        (180, -0.058, CROWN, 0.0015, 0.0060),
    )
)

BOB = Hairstyle(
    (
        (0, 0.068, CROWN, 0.004, 0.0130),
        (16, 0.067, CROWN, 0.004, 0.0135),
        (32, 0.058, CROWN, 0.005, 0.0145),
        (44, 0.040, CROWN, 0.006, 0.0160),
        (53, 0.014, CROWN, 0.007, 0.0170),
        (61, -0.022, CROWN, 0.008, 0.0180),
        (68, -0.056, CROWN, 0.008, 0.0185),
        (76, -0.072, CROWN, 0.007, 0.0185),
        (90, -0.077, CROWN, 0.006, 0.0185),
        (120, -0.080, CROWN, 0.004, 0.0180),
        (180, -0.080, CROWN, 0.003, 0.0170),
    ),
    hang=-0.030,
    shows_ears=False,
    strands=((24, 0.05, 0.55), (62, 0.02, 0.45), (84, 0.0, 0.30), (112, 0.04, 0.42), (146, 0.0, 0.34)),
)

TIED = Hairstyle(
    (
        (0, 0.072, CROWN, 0.002, 0.0090),
        (22, 0.070, CROWN, 0.002, 0.0090),
        (42, 0.060, CROWN, 0.002, 0.0090),
        (58, 0.036, CROWN, 0.002, 0.0090),
        (68, 0.010, CROWN, 0.002, 0.0090),
        (76, -0.006, CROWN, 0.002, 0.0080),
        (84, -0.004, CROWN, 0.002, 0.0080),
        (100, 0.004, CROWN, 0.002, 0.0090),
        (114, -0.022, CROWN, 0.002, 0.0090),
        (135, -0.046, CROWN, 0.002, 0.0090),
        (180, -0.056, CROWN, 0.002, 0.0090),
    ),
    knot=(-0.058, 0.122, 0.036, 0.038, 0.032),
    strands=((20, 0.08, 0.70), (60, 0.08, 0.72), (112, 0.06, 0.66), (150, 0.06, 0.66)),
)

BALDING = Hairstyle(
    (
        (0, 0.010, 0.020, -0.012, -0.012),
        (58, 0.010, 0.020, -0.012, -0.012),
        (64, 0.000, 0.024, -0.004, -0.002),
        (70, -0.016, 0.034, -0.002, 0.0075),
        (82, -0.018, 0.048, -0.002, 0.0085),
        (88, -0.004, 0.054, -0.002, 0.0085),
        (100, 0.002, 0.060, -0.002, 0.0095),
        (112, -0.030, 0.064, -0.002, 0.0105),
        (130, -0.055, 0.068, -0.002, 0.0110),
        (180, -0.066, 0.070, -0.002, 0.0110),
    )
)

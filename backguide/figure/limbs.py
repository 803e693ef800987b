"""What legs and arms have in common: two bones reaching for a point."""

import math

from backguide.figure.posed import Array
from backguide.figure.rotations import length, perpendicular, unit

# A limb is never stretched to its last millimetre: the direction of the middle joint would be lost.
_LONGEST = 0.9998
_SHORTEST = 0.01


def two_bones(
    root: Array, end: Array, first: float, second: float, pole: Array
) -> tuple[Array, Array, Array]:
    """Middle joint, end, and bending direction of two bones of these lengths from ``root`` towards ``end``.

    The middle joint bends towards ``pole``. An end out of reach is approached as far as the bones allow.
    """
    reach = end - root
    distance = length(reach)
    direction = unit(reach)
    distance = min(max(distance, abs(first - second) + _SHORTEST), (first + second) * _LONGEST)
    along = (first * first - second * second + distance * distance) / (2 * distance)
    aside = math.sqrt(max(first * first - along * along, 0.0))
    bend = unit(perpendicular(pole, direction))
    return root + direction * along + bend * aside, root + direction * distance, bend

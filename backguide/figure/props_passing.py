"""A floor that passes under a walker: its joints go back with the foot that stands on it."""

from collections.abc import Sequence

import numpy as np

from backguide.figure.posed import Array, PosedBody
from backguide.figure.proportions import ANKLE_HEIGHT
from backguide.figure.props_contact import Box
from backguide.figure.props_furniture import point
from backguide.figure.props_model import PLACE, Line, Piece, Placed, Prop, Span, standing
from backguide.figure.rotations import about_z
from backguide.figure.walking import BALL, HEEL

JOINTS = Span(0.0, 0.0, 1.2)
"""Metres between the joints of a floor; 0 is a floor without any."""

_THICK = 0.014
_CLEAR = 0.002
"""The top lies this little below the floor plane, so that soles on it are always in front."""
_EDGE = 0.03
_SPACING = 0.03


def floor_passed(posed: PosedBody) -> Array:
    """A point (3,) of the floor that goes back with it: where the sole of the standing foot is, laid flat.

    That foot is the one whose heel or ball is lowest; both come to the same as long as they roll, not slide.
    """
    lowest = np.zeros(3)
    height = np.inf
    for leg in posed.legs.values():
        for ahead, up in (HEEL, (BALL[0], -ANKLE_HEIGHT)):
            spot = leg.ankle + leg.foot @ np.array([ahead, 0.0, up])
            if spot[2] < height:
                height = float(spot[2])
                lowest = spot - about_z(_heading(leg.foot))[:, 0] * ahead
    return lowest


def joint_lines(placed: Placed, length: float, width: float, ink: str) -> tuple[Line, ...]:
    """The joints across a floor of this size, in the prop's own axes; none where they are 0 apart."""
    spacing = placed.number("joints")
    if spacing <= 0.0:
        return ()
    place = placed.place
    offset = float((placed.turn.T @ (floor_passed(placed.posed) - place))[0]) % spacing
    half = length / 2 - _EDGE
    across = np.linspace(-width / 2, width / 2, max(round(width / _SPACING), 2))
    lines: list[Line] = []
    for x in np.arange(offset - spacing * np.ceil(length / spacing), half, spacing):
        if x > -half:
            points = np.column_stack([np.full(len(across), x), across, np.zeros(len(across))])
            up = np.broadcast_to(np.array([0.0, 0.0, 1.0]), points.shape)
            lines.append(Line(points, up, ink, 0.008))
    return tuple(lines)


def _heading(foot: Array) -> float:
    return float(np.degrees(np.arctan2(foot[1, 0], foot[0, 0])))


def _walkway(placed: Placed) -> Sequence[Piece]:
    length, width = placed.number("length"), placed.number("width")
    slab = Box(point(0.0, 0.0, -_THICK / 2), (length / 2, width / 2, _THICK / 2), 0.004)
    lines = joint_lines(placed, length, width - 2 * _EDGE, "linen_line")
    return [Piece("walkway", slab, "path", lines=lines).moved(np.eye(3), point(0.0, 0.0, -_CLEAR))]


PASSING_PROPS = {
    # Ours: a piece of path; its joints are one step or a whole part of one apart.
    "walkway": Prop(
        standing(_walkway),
        {**PLACE, "length": Span(1.70, 0.6, 4.0), "width": Span(0.62, 0.3, 2.0), "joints": JOINTS},
        follows_body=True,
    ),
}

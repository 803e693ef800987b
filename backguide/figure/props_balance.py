"""The balance platform: a plate that gives a little under the feet, with rails and a screen."""

from collections.abc import Sequence

import numpy as np

from backguide.figure.balance import centre_of_mass
from backguide.figure.posed import Array, PosedBody
from backguide.figure.props_contact import Box, Cylinder
from backguide.figure.props_furniture import point
from backguide.figure.props_machines import tube
from backguide.figure.props_model import PLACE, Line, Piece, Placed, Prop, Span
from backguide.figure.rolling_board import board_lying, lying_of
from backguide.figure.rotations import about_y, cross, unit

_SIDES = (-1.0, 1.0)
_LEVEL = np.eye(3)
_PLATE = 0.016
_PLATE_RADIUS = 0.27
_RING_POINTS = 41
_GAIN, _DOT_REACH = 1.6, 0.1
"""How much farther the dot goes than the weight, and how far at most from the middle, in metres."""


def _balance_platform(placed: Placed) -> Sequence[Piece]:
    turn = placed.turn
    place = placed.place
    height = placed.number("height")
    still = [
        *_base(height),
        *_rails(placed.number("rails"), height),
        *_screen(placed.number("screen"), turn.T @ (centre_of_mass(placed.posed) - place)),
    ]
    return [*(piece.moved(turn, place) for piece in still), _plate(placed.posed, height).moved(_LEVEL, place)]


def _plate(posed: PosedBody, height: float) -> Piece:
    """The plate, which lies as both soles together do."""
    soles = [leg.foot[:, 2] for leg in posed.legs.values()]
    turn, middle = board_lying(*lying_of(unit(soles[0] + soles[1])), height)
    top = Cylinder(middle - turn[:, 2] * _PLATE, middle, _PLATE_RADIUS, points=40)
    return Piece("balance plate", top, "rubber")


def _base(height: float) -> list[Piece]:
    half = (height - _PLATE - 0.012) / 2
    body = Box(point(0.06, 0.0, half), (0.40, 0.42, half), 0.022)
    foot = Cylinder(point(0.0, 0.0, height - 0.045), point(0.0, 0.0, height - _PLATE), 0.16, points=28)
    return [Piece("platform base", body, "linen"), Piece("platform joint", foot, "metal")]


def _rails(level: float, height: float) -> list[Piece]:
    """A rail at each side of the base; front and back are open."""
    pieces: list[Piece] = []
    for side in _SIDES:
        across = side * 0.385
        path = [(x, across, z) for x, z in ((0.36, height / 2), (0.36, level), (-0.22, level))]
        path.append((-0.22, across, height / 2))
        pieces.append(tube("platform rails", *path, radius=0.019))
    return pieces


def _screen(level: float, weight: Array) -> list[Piece]:
    """A post in front with a screen that faces the person: rings around the middle, and the dot to steer.

    The dot goes where the ``weight`` (3,) is over the platform: forward is up.
    """
    post = tube("screen post", (0.43, 0.0, 0.03), (0.43, 0.0, level - 0.05), radius=0.026)
    tilt = about_y(12.0)
    middle = point(0.41, 0.0, level)
    case = Box(middle, (0.020, 0.185, 0.140), 0.014, tilt)
    glass = Box(middle - tilt[:, 0] * 0.0185, (0.003, 0.165, 0.120), 0.003, tilt)
    face = middle - tilt[:, 0] * 0.0217
    lines = tuple(_ring(face, tilt, radius) for radius in (0.035, 0.070, 0.105))
    aside, ahead = np.clip(weight[[1, 0]] * _GAIN, -_DOT_REACH, _DOT_REACH).tolist()
    dot = face + tilt[:, 1] * aside + tilt[:, 2] * ahead
    return [
        post,
        Piece("screen case", case, "linen"),
        Piece("screen glass", glass, "screen", lines=lines),
        Piece("screen dot", Cylinder(dot, dot - tilt[:, 0] * 0.003, 0.017, points=18), "ball"),
    ]


def _ring(middle: Array, tilt: Array, radius: float) -> Line:
    angle = np.linspace(0.0, 2 * np.pi, _RING_POINTS)
    points = middle + radius * (np.cos(angle)[:, None] * tilt[:, 1] + np.sin(angle)[:, None] * tilt[:, 2])
    normals = np.broadcast_to(cross(tilt[:, 2], tilt[:, 1]), points.shape)
    return Line(points, normals, "mat_line", 0.005)


BALANCE_PROPS = {
    # Ours, after balance trainers of clinics: a round plate over a joint, rails at hip height, a screen at
    # breast height. x, y is under the plate's middle; ``height`` is that of its top, ``rails`` and ``screen``
    # those of the rails' tops and the screen's middle. The plate lies as the soles do.
    "balance-platform": Prop(
        _balance_platform,
        {
            **PLACE,
            "height": Span(0.12, 0.08, 0.25),
            "rails": Span(1.00, 0.8, 1.2),
            "screen": Span(1.34, 1.0, 1.7),
        },
        follows_body=True,
    ),
}

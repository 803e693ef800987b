"""Exercise bike and treadmill. Both face +X."""

from collections.abc import Sequence

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.posed import Array
from backguide.figure.props_contact import Box, Cylinder, Tube
from backguide.figure.props_furniture import point
from backguide.figure.props_machines import tube
from backguide.figure.props_model import PLACE, Piece, Placed, Prop, Span, standing
from backguide.figure.rotations import about_y

_SIDES = (-1.0, 1.0)
_CRANK = 0.170
_BRACKET = (0.20, 0.27)
"""Where the cranks turn: forward of the saddle's middle, and above the floor."""


def _bike(placed: Placed) -> Sequence[Piece]:
    height = placed.number("height")
    bars = height + 0.14
    x, z = _BRACKET
    wheel = point(0.62, 0.0, 0.32)
    wide = np.array([0.0, 0.045, 0.0])
    saddle = [
        Piece("saddle", Box(point(-0.06, 0.0, height - 0.03), (0.10, 0.095, 0.03), 0.028), "rubber"),
        Piece("saddle", Box(point(0.07, 0.0, height - 0.026), (0.10, 0.030, 0.024), 0.022), "rubber"),
    ]
    grips = [
        Piece(
            "handlebar grips",
            Tube(np.array([[0.50, side * 0.20, bars], [0.66, side * 0.20, bars + 0.015]]), 0.018),
            "rubber",
        )
        for side in _SIDES
    ]
    return [
        *saddle,
        tube("bike frame", (-0.03, 0.0, height - 0.05), (x, 0.0, z), radius=0.026),
        tube("bike frame", (x, 0.0, z), (0.62, 0.0, 0.32), radius=0.03),
        tube("bike frame", (0.62, 0.0, 0.32), (0.50, 0.0, bars - 0.02), radius=0.026),
        tube("bike frame", (x, 0.0, z), (-0.34, 0.0, 0.04), radius=0.03),
        tube("bike frame", (0.62, 0.0, 0.32), (0.84, 0.0, 0.04), radius=0.03),
        tube("bike frame", (-0.34, -0.27, 0.035), (-0.34, 0.27, 0.035), radius=0.03),
        tube("bike frame", (0.84, -0.27, 0.035), (0.84, 0.27, 0.035), radius=0.03),
        tube("bike frame", (0.50, -0.20, bars), (0.50, 0.20, bars), radius=0.018),
        *grips,
        Piece("flywheel", Cylinder(wheel - wide, wheel + wide, 0.23, points=36), "rubber"),
        *_cranks(placed),
    ]


def _cranks(placed: Placed) -> list[Piece]:
    """Cranks and pedals, turned so that the right pedal is under the right foot."""
    place = placed.place
    turn = placed.turn
    leg = placed.posed.legs[Side.RIGHT]
    sole: Array = turn.T @ (leg.ankle + leg.foot @ np.array([0.10, 0.0, -0.085]) - place)
    bracket = point(_BRACKET[0], 0.0, _BRACKET[1])
    reach = sole[[0, 2]] - bracket[[0, 2]]
    angle = float(np.arctan2(reach[1], reach[0]))
    pieces = [
        Piece(
            "crank disc",
            Cylinder(
                point(bracket[0], -0.06, bracket[2]), point(bracket[0], 0.06, bracket[2]), 0.10, points=24
            ),
            "metal",
        )
    ]
    for side, around in ((-1.0, angle), (1.0, angle + np.pi)):
        tip = bracket + _CRANK * np.array([np.cos(around), 0.0, np.sin(around)])
        out = np.array([0.0, side * 0.085, 0.0])
        pieces.append(Piece("cranks", Tube(np.stack([bracket + out, tip + out]), 0.014, points=8), "metal"))
        pedal = Box(tip + np.array([0.0, side * 0.135, 0.0]), (0.05, 0.045, 0.012), 0.008)
        pieces.append(Piece("pedals", pedal, "rubber"))
    return pieces


def _treadmill(placed: Placed) -> Sequence[Piece]:
    height = placed.number("height")
    length, width = placed.number("length"), placed.number("width")
    front = length / 2 + 0.18
    deck = Box(point(0.04, 0.0, height / 2), (length / 2 + 0.08, width / 2 + 0.13, height / 2 - 0.006), 0.02)
    belt = Box(point(0.0, 0.0, height - 0.02), (length / 2, width / 2, 0.02), 0.012)
    hood = Box(point(front, 0.0, height / 2 + 0.02), (0.14, width / 2 + 0.13, height / 2 + 0.02), 0.04)
    console = Box(point(front - 0.10, 0.0, 1.17), (0.025, 0.24, 0.13), 0.02, about_y(-38.0))
    edge = width / 2 + 0.10
    rails: list[Piece] = []
    for side in _SIDES:
        corners = [(front, side * edge, 0.10), (front - 0.10, side * edge, 1.02), (0.0, side * edge, 0.92)]
        rails.append(tube("treadmill rails", *corners, radius=0.022))
    across = tube("treadmill rails", (front - 0.09, -edge, 1.0), (front - 0.09, edge, 1.0), radius=0.022)
    return [
        Piece("treadmill deck", deck, "metal"),
        Piece("treadmill belt", belt, "rubber"),
        Piece("treadmill hood", hood, "metal"),
        Piece("treadmill console", console, "rubber"),
        *rails,
        across,
    ]


CARDIO_PROPS = {
    # The saddle's height lets the leg reach the low pedal almost straight (0.88 of the inseam); cranks of
    # 170 mm are usual; the rest is ours. x, y is under the saddle. The pedals follow the right foot.
    "bike": Prop(standing(_bike), {**PLACE, "height": Span(0.96, 0.75, 1.15)}, follows_body=True),
    # Home treadmills have belts of about 140 x 50 cm; ``height`` is that of the belt; x, y its middle.
    "treadmill": Prop(
        standing(_treadmill),
        {
            **PLACE,
            "length": Span(1.40, 1.0, 1.8),
            "width": Span(0.50, 0.4, 0.7),
            "height": Span(0.16, 0.10, 0.30),
        },
    ),
}

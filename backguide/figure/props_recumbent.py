"""Recumbent exercise bike: a seat with a back, and pedals in front that both feet turn. It faces +X."""

from collections.abc import Sequence

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.going_round import PEDAL_UNDER_BALL
from backguide.figure.posed import Array, PosedBody
from backguide.figure.props_contact import Box, Cylinder, Tube
from backguide.figure.props_furniture import point
from backguide.figure.props_machines import tube
from backguide.figure.props_model import PLACE, Piece, Placed, Prop, Span, standing
from backguide.figure.rotations import about_y
from backguide.figure.trunk import sign_of
from backguide.figure.walking import BALL

_SIDES = (-1.0, 1.0)
_HUB_OUT, _CRANK_OUT = 0.050, 0.068
"""From the middle to the cover of the wheel, and to the cranks that turn beside it."""
_GRIPS = 0.27
_LOW, _LOWEST_AXLE = 0.035, 0.18


def pedal_spot(posed: PosedBody, side: Side) -> Array:
    """The middle of the pedal under the ball of a foot."""
    leg = posed.legs[side]
    return leg.ankle + leg.foot @ np.array([BALL[0], 0.0, BALL[1] - PEDAL_UNDER_BALL])


def _recumbent_bike(placed: Placed) -> Sequence[Piece]:
    height, lean = placed.number("height"), placed.number("lean")
    spots, feet = _pedals(placed)
    axle = (spots[0] + spots[1]) / 2
    axle[1] = 0.0
    # Also under somebody who stands: the wheel stays above the floor.
    axle[2] = max(axle[2], _LOWEST_AXLE)
    return [
        *_seat(height, lean),
        *_frame(height, axle),
        *_turning(axle, spots, feet),
    ]


def _pedals(placed: Placed) -> tuple[list[Array], list[Array]]:
    """Where the pedals are and how they lie, right and left, in the bike's own axes."""
    turn = placed.turn
    place = placed.place
    spots = [turn.T @ (pedal_spot(placed.posed, side) - place) for side in Side]
    return spots, [turn.T @ placed.posed.legs[side].foot for side in Side]


def _seat(height: float, lean: float) -> list[Piece]:
    turned = about_y(-lean)
    cushion = Box(point(0.03, 0.0, height - 0.035), (0.22, 0.20, 0.035), 0.030, about_y(-5.0))
    foot = point(-0.075, 0.0, height - 0.02)
    back = Box(point(-0.030, 0.0, 0.32), (0.030, 0.19, 0.27), 0.026).moved(turned, foot)
    post = Tube(np.stack([foot + turned @ point(-0.06, 0.0, z) for z in (0.0, 0.45)]), 0.022)
    grips: list[Piece] = []
    for side in _SIDES:
        ends = np.array([[-0.02, side * _GRIPS, height + 0.02], [0.20, side * _GRIPS, height + 0.10]])
        grips.append(Piece("bike grips", Tube(ends, 0.017), "rubber"))
        bend = [(-0.06, side * 0.10, height - 0.09), (-0.06, side * _GRIPS, height - 0.09)]
        grips.append(
            tube("bike handles", *bend, tuple(ends[0].tolist()), tuple(ends[1].tolist()), radius=0.014)
        )
    return [
        Piece("bike seat", cushion, "cushion"),
        Piece("bike back", back, "cushion"),
        Piece("bike frame", post, "metal"),
        *grips,
    ]


def _frame(height: float, axle: Array) -> list[Piece]:
    x, z = float(axle[0]), float(axle[2])
    front, rear = x + 0.28, -0.30
    mast = [(x + 0.10, 0.0, z), (x + 0.12, 0.0, height + 0.42)]
    console = Box(point(x + 0.10, 0.0, height + 0.50), (0.022, 0.13, 0.09), 0.018, about_y(-12.0))
    return [
        tube("bike frame", (rear, 0.0, 0.10), (x - 0.02, 0.0, 0.10), (x, 0.0, z), radius=0.034),
        tube("bike frame", (-0.02, 0.0, height - 0.07), (-0.10, 0.0, 0.10), radius=0.034),
        tube("bike frame", (rear, -0.27, _LOW), (rear, 0.27, _LOW), radius=0.03),
        tube("bike frame", (front, -0.27, _LOW), (front, 0.27, _LOW), radius=0.03),
        tube("bike frame", (rear, 0.0, 0.10), (rear, 0.0, _LOW), radius=0.03),
        tube("bike frame", (x, 0.0, 0.14), (front, 0.0, _LOW), radius=0.03),
        tube("bike frame", *mast, radius=0.022),
        Piece("bike console", console, "rubber"),
    ]


def _turning(axle: Array, spots: Sequence[Array], feet: Sequence[Array]) -> list[Piece]:
    """The wheel's cover, and the cranks and pedals, which are where the feet are."""
    out = point(0.0, _HUB_OUT, 0.0)
    cover = Cylinder(axle - out, axle + out, 0.135, points=32)
    pieces = [Piece("wheel cover", cover, "metal")]
    for side, spot, foot in zip(Side, spots, feet, strict=True):
        beside = point(0.0, sign_of(side) * _CRANK_OUT, 0.0)
        tip = point(float(spot[0]), float(beside[1]), float(spot[2]))
        pieces.append(Piece("cranks", Tube(np.stack([axle + beside, tip]), 0.014, points=8), "metal"))
        pedal = Box(spot, (0.050, 0.046, 0.011), 0.008, foot)
        pieces.append(Piece("pedals", pedal, "rubber"))
        pieces.append(Piece("cranks", Tube(np.stack([tip, spot]), 0.009, points=8), "metal"))
    return pieces


RECUMBENT_PROPS = {
    # Home recumbent bikes have seats of about 0.45-0.55 m, cranks of 140-170 mm, and backs that lean by 20-35
    # degrees; the rest is ours. x, y is under the seat. Pedals, cranks and wheel are where the feet are.
    "recumbent-bike": Prop(
        standing(_recumbent_bike),
        {**PLACE, "height": Span(0.50, 0.35, 0.75), "lean": Span(24.0, 0.0, 45.0)},
        follows_body=True,
    ),
}

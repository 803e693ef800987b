"""Training machines, all facing +X: Roman chairs, back-extension and abdominal machines, cable column."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.posed import Array
from backguide.figure.props_contact import Box, Cylinder, Tube
from backguide.figure.props_furniture import point
from backguide.figure.props_held import held_point
from backguide.figure.props_mesh import rounded_path
from backguide.figure.props_model import PLACE, Piece, Placed, Prop, Span, standing
from backguide.figure.rotations import about_y

_SIDES = (-1.0, 1.0)
_FRAME = 0.024
_PAD = 0.055


def roller(name: str, centre: Array, half: float, radius: float) -> Piece:
    """A padded roller lying across."""
    across = np.array([0.0, half, 0.0])
    return Piece(name, Cylinder(centre - across, centre + across, radius, points=20), "cushion")


def tube(name: str, *corners: tuple[float, float, float], radius: float = _FRAME) -> Piece:
    """A metal tube through ``corners``, bent softly."""
    return Piece(name, Tube(rounded_path(np.array(corners), 0.06), radius), "metal")


def _roman_chair(placed: Placed) -> Sequence[Piece]:
    angle = np.radians(placed.number("angle"))
    hips = point(0.0, 0.0, placed.number("height"))
    legs = np.array([-np.cos(angle), 0.0, -np.sin(angle)])
    front = np.array([np.sin(angle), 0.0, -np.cos(angle)])
    reach = placed.number("legs")
    turned = about_y(90.0 - placed.number("angle"))
    pad = Box(hips + front * 0.146 + legs * 0.165, (0.035, 0.20, 0.115), 0.03, turned)
    ankles = hips + legs * reach
    plate = Box(ankles + legs * 0.078 + front * 0.05, (0.12, 0.22, 0.012), 0.006, turned)
    knee = hips + front * 0.215 + legs * 0.10
    end = ankles + front * 0.215 + legs * 0.10
    beam = [tuple(knee.tolist()), tuple(end.tolist())]
    foot = float(end[0]) - 0.10
    low = 0.03
    return [
        Piece("hip pad", pad, "cushion"),
        roller("ankle roller", ankles - front * 0.092, 0.22, _PAD),
        Piece("foot plate", plate, "rubber"),
        tube("roman chair frame", *beam, radius=0.03),
        tube("roman chair frame", (knee[0] - 0.02, 0.0, knee[2]), (knee[0] + 0.14, 0.0, low), radius=0.03),
        tube("roman chair frame", (end[0], 0.0, end[2]), (foot, 0.0, low), radius=0.03),
        tube("roman chair frame", (knee[0] + 0.14, 0.0, low), (foot, 0.0, low), radius=0.03),
        tube("roman chair frame", (knee[0] + 0.14, -0.30, low), (knee[0] + 0.14, 0.30, low), radius=0.03),
        tube("roman chair frame", (foot, -0.30, low), (foot, 0.30, low), radius=0.03),
        *_uprights(ankles, front, end),
    ]


def _uprights(ankles: Array, front: Array, end: Array) -> list[Piece]:
    """The two arms that hold the ankle roller."""
    pieces: list[Piece] = []
    for side in _SIDES:
        across = np.array([0.0, side * 0.24, 0.0])
        top, bottom = ankles - front * 0.092 + across, end + across
        middle = end + across * 0.0
        corners = [tuple(corner.tolist()) for corner in (top, bottom, middle)]
        pieces.append(tube("roller arms", *corners, radius=0.016))
    return pieces


def _stack(name: str, x: float, height: float) -> list[Piece]:
    """A guarded weight stack: two posts, a cap and the plates."""
    pieces = [
        tube(f"{name} tower", (x, side * 0.17, 0.0), (x, side * 0.17, height), radius=0.02) for side in _SIDES
    ]
    pieces.append(Piece(f"{name} tower", Box(point(x, 0.0, height), (0.05, 0.20, 0.03), 0.012), "metal"))
    pieces.append(Piece(f"{name} tower", Box(point(x, 0.0, 0.03), (0.11, 0.24, 0.03), 0.012), "metal"))
    pieces += [
        Piece(f"{name} weights", Box(point(x, 0.0, 0.10 + 0.046 * row), (0.05, 0.13, 0.019), 0.006), "rubber")
        for row in range(10)
    ]
    return pieces


def _seated(placed: Placed, name: str, foot: tuple[float, float]) -> list[Piece]:
    """Seat, base and foot rest of a machine that one sits in; the weight stack stands behind."""
    height = placed.number("height")
    seat = Box(point(0.02, 0.0, height - 0.035), (0.22, 0.21, 0.035), 0.028)
    rest = Box(point(foot[0], 0.0, foot[1]), (0.16, 0.22, 0.012), 0.006, about_y(-7.0))
    return [
        Piece(f"{name} seat", seat, "cushion"),
        Piece(f"{name} foot rest", rest, "rubber"),
        tube(f"{name} frame", (0.0, 0.0, height - 0.07), (0.0, 0.0, 0.03), radius=0.032),
        tube(
            f"{name} frame",
            (-0.62, 0.0, 0.03),
            (foot[0], 0.0, 0.03),
            radius=0.028,
        ),
        *_stack(name, -0.64, 1.12),
    ]


def _lever(placed: Placed, name: str, forward: float, down: float) -> list[Piece]:
    """A roller that stays at the upper trunk, on two arms that turn beside the hips.

    The roller's middle is ``forward`` (metres, backwards negative) of the seventh cervical vertebra and
    ``down`` along the trunk.
    """
    posed = placed.posed
    place = placed.place
    turn = placed.turn
    world = posed.neck_base + posed.thorax @ np.array([forward, 0.0, -down])
    centre = turn.T @ (world - place)
    centre[1] = 0.0
    pivot = point(-0.02, 0.0, placed.number("height") + 0.10)
    pieces = [roller(f"{name} roller", centre, 0.20, 0.062)]
    for side in _SIDES:
        corners = [
            (centre[0], 0.0, centre[2]),
            (centre[0], side * 0.29, centre[2]),
            (pivot[0], side * 0.29, pivot[2]),
        ]
        pieces.append(tube(f"{name} lever", *corners, radius=0.019))
        hub = point(pivot[0], side * 0.29, pivot[2])
        wide = np.array([0.0, 0.022, 0.0])
        pieces.append(Piece(f"{name} lever", Cylinder(hub - wide, hub + wide, 0.055, points=18), "metal"))
        base = [(pivot[0], side * 0.29, pivot[2]), (pivot[0], side * 0.29, 0.03), (pivot[0], 0.0, 0.03)]
        pieces.append(tube(f"{name} frame", *base, radius=0.022))
    return pieces


def _handles(placed: Placed, name: str, forward: float, down: float) -> list[Piece]:
    """A handle for each hand, on an arm from the end of the roller; see ``_lever`` for its place."""
    posed = placed.posed
    place = placed.place
    turn = placed.turn
    middle = posed.neck_base + posed.thorax @ np.array([forward, 0.0, -down])
    pieces: list[Piece] = []
    for side in Side:
        outward = posed.thorax[:, 1] * (1.0 if side is Side.LEFT else -1.0)
        hand, across = held_point(posed, side), posed.arms[side].hand[:, 1]
        across = across if float(across @ outward) > 0 else -across
        inner, outer = hand - across * 0.055, hand + across * 0.075
        path = rounded_path(np.stack([inner, outer, middle + outward * 0.29]), 0.03)
        arm = Piece(f"{name} handles", Tube((path - place) @ turn, 0.015, points=8), "metal")
        sleeve = Cylinder((inner - place) @ turn, (hand + across * 0.05 - place) @ turn, 0.019, points=14)
        pieces += [arm, Piece(f"{name} grips", sleeve, "rubber")]
    return pieces


def _thigh_post(name: str, roller_at: Array) -> Piece:
    """The post between the thighs that holds the roller over them, from under the seat."""
    x, _, z = roller_at.tolist()
    low = z - 0.265
    return tube(f"{name} frame", (x, 0.0, z), (x, 0.0, low), (0.0, 0.0, low), radius=0.018)


def _back_extension(placed: Placed) -> Sequence[Piece]:
    belt = Box(point(-0.176, 0.0, placed.number("height") + 0.12), (0.03, 0.15, 0.07), 0.026)
    name = "extension machine"
    over_thighs = point(0.305, 0.0, placed.number("height") + 0.185)
    return [
        *_seated(placed, name, (0.47, 0.075)),
        Piece(f"{name} pelvis pad", belt, "cushion"),
        roller(f"{name} thigh roller", over_thighs, 0.21, 0.045),
        _thigh_post(name, over_thighs),
        *_lever(placed, name, -0.157, 0.135),
    ]


def _abdominal(placed: Placed) -> Sequence[Piece]:
    name = "abdominal machine"
    height = placed.number("height")
    back = Box(point(-0.215, 0.0, height + 0.17), (0.03, 0.17, 0.15), 0.026)
    return [
        *_seated(placed, name, (0.47, 0.075)),
        Piece(f"{name} back pad", back, "cushion"),
        *_lever(placed, name, 0.232, 0.178),
        *_handles(placed, name, 0.232, 0.178),
    ]


def _cable_column(placed: Placed) -> Sequence[Piece]:
    height = placed.number("height")
    turn, place = placed.turn, placed.place
    pieces = [*_stack("column", -0.06, 2.0)]
    pulley = point(0.05, 0.0, height)
    wide = np.array([0.0, 0.012, 0.0])
    pieces.append(Piece("column tower", Box(point(-0.03, 0.0, height), (0.05, 0.05, 0.06), 0.012), "metal"))
    pieces.append(Piece("pulley", Cylinder(pulley - wide, pulley + wide, 0.045, points=18), "rubber"))
    pieces = [piece.moved(turn, place) for piece in pieces]
    hands = (held_point(placed.posed, Side.RIGHT) + held_point(placed.posed, Side.LEFT)) / 2
    start = turn @ (pulley + np.array([0.045, 0.0, 0.0])) + place
    pieces.append(Piece("cable", Tube(np.stack([start, hands]), 0.005, points=6), "rubber", touches=False))
    return pieces


def _at_angle(angle: float, height: float) -> Prop:
    numbers = {
        **PLACE,
        "height": Span(height, 0.5, 1.2),
        "angle": Span(angle, 0.0, 60.0),
        "legs": Span(0.84, 0.6, 1.0),
    }
    return Prop(standing(_roman_chair), numbers)


_SEAT = {**PLACE, "height": Span(0.50, 0.40, 0.65)}

MACHINES = {
    # Sizes of all machines are ours, fitted to our figure. ``height`` is that of the hip joints, ``legs`` how
    # far the ankles are from them, ``angle`` the slope of the legs; x, y is under the hips.
    "roman-chair-45": _at_angle(45.0, 0.90),
    "roman-chair-90": _at_angle(0.0, 0.95),
    # ``height`` is that of the seat; x, y its middle. The roller stays at the trunk.
    "back-extension-machine": replace(Prop(standing(_back_extension), _SEAT), follows_body=True),
    "abdominal-machine": replace(Prop(standing(_abdominal), _SEAT), follows_body=True),
    # ``height`` is that of the pulley; the cable runs to the hands.
    "cable-column": Prop(_cable_column, {**PLACE, "height": Span(1.10, 0.2, 1.9)}, follows_body=True),
}

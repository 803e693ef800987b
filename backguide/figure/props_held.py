"""What the hands hold or the body carries: stick, bar, strap, kettlebell, noodle, kick board."""

from collections.abc import Sequence

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.loft import unit_rows
from backguide.figure.posed import Array, PosedBody
from backguide.figure.props_contact import Band, Box, Cylinder, Sphere, Tube
from backguide.figure.props_mesh import Mesh, rounded_path
from backguide.figure.props_model import LIFTED, Piece, Placed, Prop, Span
from backguide.figure.props_shapes import rod
from backguide.figure.rotations import frame, perpendicular, unit
from backguide.figure.stick_along_back import STICK_RADIUS, stick_along_back

_GRIP = np.array([0.036, 0.0, -0.080])
"""The middle of what a closed hand holds, in the hand's frame."""

_UNDER_SOLE = np.array(
    [
        [0.095, side, height]
        for side, height in ((-0.054, -0.030), (-0.040, -0.071), (0.040, -0.071), (0.054, -0.030))
    ]
)
"""Where a strap runs around the ball of a foot, in the foot's frame, from the right to the left."""

_ROUND_THE_BACK = (
    (0.42, -0.27, 0.0),
    (0.02, -0.225, 0.0),
    (-0.175, -0.12, 0.0),
    (-0.175, 0.12, 0.0),
    (0.02, 0.225, 0.0),
    (0.42, 0.27, 0.0),
)
"""How a noodle runs under both arms, in the upper trunk's frame."""

_ANKLE_RADIUS = 0.046
_CABLE_UP = np.array([0.0, 0.0, 0.006])


def stick_centre(posed: PosedBody, back: float, down: float) -> Array:
    """Where a stick across the shoulders crosses the spine, from the seventh cervical vertebra."""
    return posed.neck_base + posed.thorax @ np.array([-back, 0.0, -down])


def held_point(posed: PosedBody, side: Side) -> Array:
    """The middle of what a closed hand holds."""
    arm = posed.arms[side]
    return arm.wrist + arm.hand @ _GRIP


def _between_hands(posed: PosedBody) -> tuple[Array, Array]:
    """The middle between the hands and the direction from the right one to the left one."""
    right, left = held_point(posed, Side.RIGHT), held_point(posed, Side.LEFT)
    apart = left - right
    towards = unit(apart) if float(apart @ apart) > 0.01 else posed.thorax[:, 1]
    return (left + right) / 2, towards


def _stick_axis(placed: Placed) -> tuple[Array, Array]:
    """Middle and direction of a stick or bar as it is held."""
    posed = placed.posed
    back, down = placed.number("back"), placed.number("down")
    match placed.word("held"):
        case "hands":
            return _between_hands(posed)
        case "along-back":
            stick = stick_along_back(
                posed.spine,
                posed.pelvis,
                posed.pelvis_position,
                posed.thorax,
                posed.head,
                posed.head_position,
            )
            return stick.middle, stick.upwards
        case _:
            return stick_centre(posed, back, down), posed.thorax[:, 1]


def _stick(placed: Placed) -> Sequence[Piece]:
    centre, direction = _stick_axis(placed)
    half = direction * (placed.number("length") / 2)
    path = np.stack([centre - half, centre + half])
    drawn = rod("stick", path[0], path[1], STICK_RADIUS, "wood")
    mesh = Mesh(drawn.vertices, drawn.normals, drawn.triangles)
    return [Piece("stick", Tube(path, STICK_RADIUS), "wood", mesh=mesh)]


def _bar(placed: Placed) -> Sequence[Piece]:
    centre, direction = _stick_axis(placed)
    half = placed.number("length") / 2
    plate = placed.number("plate") / 2
    path = np.stack([centre - direction * half, centre + direction * half])
    pieces = [Piece("bar", Tube(path, 0.0125), "metal")]
    for side in (-1.0, 1.0):
        inside = centre + direction * (side * (half - 0.15))
        for start, thickness, radius in (
            (0.0, 0.018, 0.024),
            (0.020, 0.030, plate),
            (0.052, 0.022, plate * 0.78),
        ):
            ends = (inside + direction * (side * start), inside + direction * (side * (start + thickness)))
            name, material = ("bar", "metal") if radius == 0.024 else ("plates", "rubber")
            pieces.append(Piece(name, Cylinder(ends[0], ends[1], radius, points=28), material))
    return pieces


def _strap(placed: Placed) -> Sequence[Piece]:
    posed = placed.posed
    side_word, _, place = placed.word("around").partition("-")
    leg = posed.legs[Side(side_word)]
    sides = {"both": (Side.RIGHT, Side.LEFT)}.get(placed.word("held_by"))
    if sides is None:
        sides = (Side(placed.word("held_by")),) * 2
    hands = [held_point(posed, side) for side in sides]
    if place == "ankle":
        bend, axis = _around(leg.ankle + leg.shank[:, 2] * 0.03, leg.shank, hands), leg.shank[:, 2]
    else:
        bend, axis = leg.ankle + _UNDER_SOLE @ leg.foot.T, leg.foot[:, 0]
    first, last = hands
    path = rounded_path(np.vstack([first, bend, last]), 0.03)
    return [Piece("strap", _ribbon(path, axis, placed.number("width")), "strap", touches=False)]


def _around(centre: Array, bone: Array, hands: Sequence[Array]) -> Array:
    """Points half-way round a limb, on the side away from the hands."""
    pull = unit(perpendicular((hands[0] + hands[1]) / 2 - centre, bone[:, 2]))
    beside = np.cross(bone[:, 2], pull)
    if float((hands[1] - hands[0]) @ beside) < 0:
        beside = -beside
    angle = np.radians(np.linspace(0.0, 180.0, 9))[:, None]
    return centre + _ANKLE_RADIUS * (-np.cos(angle) * beside - np.sin(angle) * pull)


def _ribbon(path: Array, axis: Array, width: float) -> Band:
    """A band along ``path`` whose width runs along ``axis`` as far as the path allows."""
    along = unit_rows(np.gradient(path, axis=0))
    across = unit_rows(axis - along * (along @ axis)[:, None])
    return Band(path, across, width)


def _kettlebell(placed: Placed) -> Sequence[Piece]:
    if placed.word("held") == "free":
        turn, place = (
            placed.turn,
            np.array([placed.number(axis) for axis in ("x", "y", "z")]),
        )
    else:
        middle, across = _between_hands(placed.posed)
        if placed.word("held") != "hands":
            middle = held_point(placed.posed, Side(placed.word("held").partition("-")[0]))
            across = placed.posed.thorax[:, 1]
        turn = frame(np.array([0.0, 0.0, 1.0]), np.cross(across, [0.0, 0.0, 1.0]))
        place = middle - np.array([0.0, 0.0, 0.215])
    body = Sphere(np.array([0.0, 0.0, 0.095]), 0.092)
    foot = Cylinder(np.zeros(3), np.array([0.0, 0.0, 0.03]), 0.058, 0.07)
    loop = np.array([[0.0, -0.045, 0.15], [0.0, -0.068, 0.215], [0.0, 0.068, 0.215], [0.0, 0.045, 0.15]])
    handle = Tube(rounded_path(loop, 0.035), 0.014)
    return [Piece("kettlebell", solid, "rubber").moved(turn, place) for solid in (body, foot, handle)]


def noodle_path(posed: PosedBody) -> Array:
    """The corners (n, 3) of a noodle that runs round the back and under both arms."""
    bend = np.array(_ROUND_THE_BACK) - np.array([0.0, 0.0, 0.235])
    return posed.neck_base + bend @ posed.thorax.T


def _noodle(placed: Placed) -> Sequence[Piece]:
    posed, half = placed.posed, placed.number("length") / 2
    match placed.word("held"):
        case "hands":
            centre, direction = _between_hands(posed)
            path = np.stack([centre - direction * half, centre + direction * half])
        case "under-arms":
            path = rounded_path(noodle_path(posed), 0.12)
        case _:
            direction = placed.turn[:, 1]
            centre = np.array([placed.number("x"), placed.number("y"), placed.number("z") + 0.034])
            path = np.stack([centre - direction * half, centre + direction * half])
    return [Piece("noodle", Tube(path, 0.034, points=14), "noodle")]


def _kick_board(placed: Placed) -> Sequence[Piece]:
    if placed.word("held") == "hands":
        middle, across = _between_hands(placed.posed)
        forward = unit(np.cross(across, [0.0, 0.0, 1.0]))
        turn = frame(np.array([0.0, 0.0, 1.0]), forward)
        place = middle + forward * 0.12
    else:
        turn = placed.turn
        place = np.array([placed.number("x"), placed.number("y"), placed.number("z") + 0.018])
    board = Box(np.zeros(3), (0.22, 0.14, 0.018), 0.016)
    return [Piece("kick board", board, "foam").moved(turn, place)]


def _stop_switch(placed: Placed) -> Sequence[Piece]:
    """A hand-held switch: a short handle with its button under the thumb, and a cable down to the floor."""
    side = Side(placed.word("held"))
    hand, outward = placed.posed.arms[side].hand, 1.0 if side is Side.LEFT else -1.0
    thumb = hand[:, 1] * outward
    middle = held_point(placed.posed, side)
    low, high = middle - thumb * 0.058, middle + thumb * 0.050
    beside = placed.posed.pelvis[:, 1] * (outward * 0.14)
    edge = low + beside
    floor = np.array([1.0, 1.0, 0.0])
    foot = edge * floor + _CABLE_UP
    bends = np.stack([low, low - thumb * 0.05, edge, foot, foot - beside * floor])
    hangs = rounded_path(bends, 0.04)
    return [
        Piece("stop switch", Cylinder(low, high, 0.0155, points=14), "rubber"),
        Piece("stop button", Cylinder(high, high + thumb * 0.012, 0.0125, points=14), "stop"),
        Piece("switch cable", Tube(hangs, 0.004, points=6), "rubber", touches=False),
    ]


_ON_SHOULDERS = {"back": Span(0.066, 0.0, 0.3), "down": Span(0.052, -0.2, 0.3)}
_HELD = ("shoulders", "hands", "along-back")

HELD_PROPS = {
    # Ours: a broomstick.
    "stick": Prop(_stick, {**_ON_SHOULDERS, "length": Span(1.24, 0.5, 2.0)}, {"held": _HELD}, True),
    # Ours: a light training bar with two plates a side; ``plate`` is the larger one's diameter.
    "bar": Prop(
        _bar,
        {**_ON_SHOULDERS, "length": Span(1.50, 1.0, 2.3), "plate": Span(0.26, 0.12, 0.45)},
        {"held": _HELD},
        True,
    ),
    # Yoga straps are 38 mm wide.
    "strap": Prop(
        _strap,
        {"width": Span(0.038, 0.015, 0.08)},
        {
            "around": ("right-foot", "left-foot", "right-ankle", "left-ankle"),
            "held_by": ("both", "right", "left"),
        },
        True,
    ),
    # Ours, after cast kettlebells of 8 kg.
    "kettlebell": Prop(_kettlebell, LIFTED, {"held": ("free", "hands", "right-hand", "left-hand")}, True),
    # Pool noodles are 6.5-7 cm thick and 1.5-1.6 m long.
    "noodle": Prop(
        _noodle, {**LIFTED, "length": Span(1.50, 0.6, 2.0)}, {"held": ("free", "hands", "under-arms")}, True
    ),
    # Ours: the switch with which someone on a traction table stops the pull.
    "stop-switch": Prop(_stop_switch, {}, {"held": ("right", "left")}, True),
    # Kick boards are about 44 x 28 x 3.6 cm.
    "kick-board": Prop(_kick_board, LIFTED, {"held": ("free", "hands")}, True),
}
"""By name. What is held free lies at ``x``, ``y``, ``z``."""

"""Props that lie on the floor: mats, pads, cushions, steps and balance boards."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from backguide.figure.posed import Array
from backguide.figure.props_contact import Band, Box, Cylinder
from backguide.figure.props_mesh import Mesh
from backguide.figure.props_model import LIFTED, PLACE, Line, Piece, Placed, Prop, Span, standing
from backguide.figure.props_shapes import plate, rounded_outline
from backguide.figure.rolling_board import DOME, board_lying, lying_of
from backguide.figure.rotations import about_y, unit

MAT_THICKNESS = 0.014
MAT_CORNER = 0.05
MAT_RIM = 0.03
CLEARANCE = 0.002
"""The mat's top lies this little below the floor plane, so that skin resting on it is always in front."""

_BOARD = 0.018
_PACK_SHOWS = 0.055
"""How far a heat pack's ends reach out of its towel, in metres."""

_ORIGIN = np.zeros(3)


def _mat(placed: Placed) -> Sequence[Piece]:
    length, width = placed.number("length"), placed.number("width")
    outline = rounded_outline(length, width, MAT_CORNER, spacing=0.06)
    rings = max(int(width / 0.12), 2)
    flat = plate("mat", outline, MAT_THICKNESS, bevel=0.005, rings=rings, material="mat")
    rim = rounded_outline(length - 2 * MAT_RIM, width - 2 * MAT_RIM, MAT_CORNER * 0.6, spacing=0.03)
    rim = np.column_stack([np.vstack([rim, rim[:1]]), np.zeros(len(rim) + 1)])
    line = Line(rim, np.broadcast_to(np.array([0.0, 0.0, 1.0]), rim.shape), "mat_line", 0.006)
    solid = Box(np.array([0.0, 0.0, -MAT_THICKNESS / 2]), (length / 2, width / 2, MAT_THICKNESS / 2), 0.004)
    mesh = Mesh(flat.vertices, flat.normals, flat.triangles)
    down = np.array([0.0, 0.0, -CLEARANCE])
    return [Piece("mat", solid, "mat", mesh=mesh, lines=(line,)).moved(np.eye(3), down)]


def _block(placed: Placed, name: str, material: str, rounding: float) -> list[Piece]:
    """A soft block that stands on its underside."""
    length, width, height = (placed.number(side) for side in ("length", "width", "height"))
    box = Box(
        np.array([0.0, 0.0, height / 2]), (length / 2, width / 2, height / 2), min(rounding, 0.48 * height)
    )
    return [Piece(name, box, material)]


def _foam_pad(placed: Placed) -> Sequence[Piece]:
    return _block(placed, "foam pad", "foam", 0.012)


def _leg_block(placed: Placed) -> Sequence[Piece]:
    return _block(placed, "leg block", "cushion", 0.035)


def _cushion(placed: Placed) -> Sequence[Piece]:
    pieces = _block(placed, "cushion", "linen", 0.055)
    lean = about_y(-placed.number("lean"))
    return [piece.moved(lean, _ORIGIN) for piece in pieces]


def _rolled_towel(placed: Placed) -> Sequence[Piece]:
    radius, half = placed.number("diameter") / 2, placed.number("length") / 2
    ends = [np.array([0.0, side * half, radius]) for side in (-1.0, 1.0)]
    angle = np.linspace(0.0, 4.6 * np.pi, 60)
    coil = radius * 0.92 * angle / angle[-1]
    lines: list[Line] = []
    for end, side in zip(ends, (-1.0, 1.0), strict=True):
        points = end + np.stack([coil * np.cos(angle), 0 * angle, coil * np.sin(angle)], axis=1)
        facing = np.broadcast_to(np.array([0.0, side, 0.0]), points.shape)
        lines.append(Line(points, facing, "linen_line", 0.005))
    return [Piece("towel", Cylinder(ends[0], ends[1], radius, points=24), "linen", lines=tuple(lines))]


def _heat_pack(placed: Placed) -> Sequence[Piece]:
    """A soft pack in a folded towel, its ends showing on both sides."""
    length, width, height = (placed.number(side) for side in ("length", "width", "height"))
    half_towel, rounding = width / 2 - _PACK_SHOWS, 0.48 * height
    pack = Box(_up(height / 2), (length / 2 - 0.012, width / 2, height / 2 - 0.005), rounding - 0.005)
    towel = Box(_up(height / 2), (length / 2, half_towel, height / 2), rounding)
    lines: list[Line] = []
    for side in (-1.0, 1.0):
        reach = np.linspace(-1.0, 1.0, 25) * (length / 2 - rounding)
        edge = np.stack([reach, 0 * reach + side * (half_towel - 0.025), 0 * reach + height], axis=1)
        lines.append(Line(edge, np.broadcast_to(_up(1.0), edge.shape), "linen_line", 0.004))
    return [Piece("heat pack", pack, "noodle"), Piece("heat pack towel", towel, "linen", lines=tuple(lines))]


def _step(placed: Placed) -> Sequence[Piece]:
    length, width, height = (placed.number(side) for side in ("length", "width", "height"))
    top = 0.028
    body = (height - top) / 2
    return [
        Piece("step top", _flat(length, width, top, height, 0.008), "wood"),
        Piece(
            "step body",
            Box(np.array([0.0, 0.0, body]), (length / 2 - 0.018, width / 2 - 0.018, body), 0.004),
            "linen",
        ),
    ]


def _flat(length: float, width: float, thickness: float, top: float, rounding: float) -> Box:
    """A board whose upper face is at the height ``top``."""
    centre = np.array([0.0, 0.0, top - thickness / 2])
    return Box(centre, (length / 2, width / 2, thickness / 2), rounding)


def _rocker_board(placed: Placed) -> Sequence[Piece]:
    length, width, height = (placed.number(side) for side in ("length", "width", "height"))
    sag = height - _BOARD
    reach = length / 2 - 0.03
    radius = (reach**2 + sag**2) / (2 * sag)
    tilt: Array = np.arcsin(reach / radius) * np.linspace(-1.0, 1.0, 13)
    bow = np.stack([radius * np.sin(tilt), 0 * tilt, radius * (1 - np.cos(tilt)) + 0.006], axis=1)
    pieces = [Piece("rocker board", _flat(length, width, _BOARD, height, 0.007), "wood")]
    for side in (-1.0, 1.0):
        path = bow + np.array([0.0, side * (width / 2 - 0.06), 0.0])
        across = np.broadcast_to(np.array([0.0, 1.0, 0.0]), path.shape)
        pieces.append(Piece("rocker board runners", Band(path, across, 0.045, 0.012), "wood"))
    # It rolls on its runners: the middle of the arc stays where it is, above the point that touches.
    lean = placed.number("tilt")
    roll = np.array([radius * np.radians(lean), 0.0, radius])
    return [piece.moved(np.eye(3), _up(-radius)).moved(about_y(lean), roll) for piece in pieces]


def _wobble_board(placed: Placed) -> Sequence[Piece]:
    radius, height = placed.number("diameter") / 2, placed.number("height")
    pieces = [
        Piece("wobble board", Cylinder(_up(-_BOARD), _up(0.0), radius, points=32), "wood"),
        *_dome(height - _BOARD, -height),
    ]
    tilt, towards = placed.number("tilt"), placed.number("towards")
    if placed.word("under") == "feet":
        soles = [leg.foot[:, 2] for leg in placed.posed.legs.values()]
        tilt, towards = lying_of(unit(soles[0] + soles[1]))
        towards -= placed.number("turn")
    turn, middle = board_lying(tilt, towards, height)
    return [piece.moved(turn, middle) for piece in pieces]


def _dome(height: float, lowest: float) -> list[Piece]:
    """A cap of the sphere that the board rolls on, ``height`` metres high, in slices from below."""
    levels = height * np.linspace(0.0, 1.0, 6) ** 2
    radii = np.sqrt(2 * DOME * levels - levels**2)
    slices = pairwise(zip(levels.tolist(), radii.tolist(), strict=True))
    return [
        Piece("wobble board dome", Cylinder(_up(lowest + low), _up(lowest + high), start, end, 24), "rubber")
        for (low, start), (high, end) in slices
    ]


def _up(height: float) -> Array:
    return np.array([0.0, 0.0, height])


_TILT = Span(0.0, -20.0, 20.0)

FLOOR_PROPS = {
    # Sizes: a usual exercise mat; ours.
    "mat": Prop(standing(_mat), {**PLACE, "length": Span(1.9, 0.4, 2.6), "width": Span(0.72, 0.3, 1.6)}),
    # A balance pad is sold as 50 x 41 x 6 cm.
    "foam-pad": Prop(
        standing(_foam_pad),
        {
            **LIFTED,
            "length": Span(0.41, 0.2, 0.8),
            "width": Span(0.50, 0.2, 1.0),
            "height": Span(0.06, 0.02, 0.15),
        },
    ),
    # Ours: a firm sofa cushion or a pillow.
    "cushion": Prop(
        standing(_cushion),
        {
            **LIFTED,
            "length": Span(0.40, 0.1, 0.9),
            "width": Span(0.45, 0.1, 0.9),
            "height": Span(0.11, 0.03, 0.35),
            "lean": Span(0.0, -90.0, 90.0),
        },
    ),
    # Ours: a firm block that carries the calves of someone who lies, hips and knees bent.
    "leg-block": Prop(
        standing(_leg_block),
        {
            **LIFTED,
            "length": Span(0.36, 0.2, 0.6),
            "width": Span(0.46, 0.3, 0.7),
            "height": Span(0.40, 0.2, 0.55),
        },
    ),
    # Ours: a bath towel rolled up tightly.
    "rolled-towel": Prop(
        standing(_rolled_towel),
        {**LIFTED, "diameter": Span(0.10, 0.04, 0.25), "length": Span(0.50, 0.2, 1.0)},
    ),
    # Ours: a grain or gel pack for the low back, a folded towel around it.
    "heat-pack": Prop(
        standing(_heat_pack),
        {
            **LIFTED,
            "length": Span(0.20, 0.1, 0.4),
            "width": Span(0.46, 0.2, 0.7),
            "height": Span(0.05, 0.02, 0.10),
        },
    ),
    # Height after CLINICAL.md (10-30 cm); the platform is ours.
    "step": Prop(
        standing(_step),
        {
            **PLACE,
            "length": Span(0.32, 0.2, 0.6),
            "width": Span(0.66, 0.3, 1.2),
            "height": Span(0.15, 0.06, 0.40),
        },
    ),
    # Balance boards are sold as 45-50 x 35 cm and as discs of 40 cm, 7-10 cm high.
    "rocker-board": Prop(
        standing(_rocker_board),
        {
            **PLACE,
            "length": Span(0.50, 0.3, 0.8),
            "width": Span(0.36, 0.2, 0.6),
            "height": Span(0.085, 0.05, 0.14),
            "tilt": _TILT,
        },
    ),
    "wobble-board": Prop(
        standing(_wobble_board),
        {
            **PLACE,
            "diameter": Span(0.40, 0.3, 0.6),
            "height": Span(0.085, 0.05, 0.14),
            "tilt": _TILT,
            "towards": Span(0.0, -180.0, 180.0),
        },
        {"under": ("nobody", "feet")},
        follows_body=True,
    ),
}
"""By name; ``length`` is from back to front, ``width`` from side to side."""

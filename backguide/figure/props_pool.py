"""The pool: water over a tiled floor, and its wall with a rail."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from backguide.figure.draw_water import WATER
from backguide.figure.props_contact import Box, Plane
from backguide.figure.props_furniture import point
from backguide.figure.props_machines import tube
from backguide.figure.props_model import PLACE, Piece, Placed, Prop, Span, standing
from backguide.figure.props_passing import JOINTS, joint_lines

_FREEBOARD = 0.14
_DOWN = np.array([0.0, 0.0, 0.002])


def _pool(placed: Placed) -> Sequence[Piece]:
    length, width, depth = (placed.number(side) for side in ("length", "width", "depth"))
    # The floor is drawn like a mat: shadows fall on it, and it throws none.
    floor = Box(point(0.0, 0.0, -0.012), (length / 2, width / 2, 0.010))
    joints = joint_lines(placed, length, width, "mat_line")
    water = Box(point(0.0, 0.0, depth / 2), (length / 2, width / 2, depth / 2))
    tiles = Piece(
        "pool floor", floor, "mat", lines=tuple(replace(line, points=line.points - _DOWN) for line in joints)
    )
    return [tiles, Piece("water", water, WATER, touches=False)]


def _pool_wall(placed: Placed) -> Sequence[Piece]:
    width, depth = placed.number("width"), placed.number("depth")
    top = depth + _FREEBOARD
    # Only the inner face is drawn: from behind one looks through the wall at the person.
    face = Plane(point(0.0, 0.0, top / 2 - 0.02), width, top - 0.04)
    wall = Box(point(-0.06, 0.0, top / 2 - 0.02), (0.06, width / 2, top / 2 - 0.02))
    coping = Box(point(-0.07, 0.0, top - 0.02), (0.10, width / 2, 0.022), 0.018)
    rail = [(-0.01, side * (width / 2 - 0.20), depth + 0.03) for side in (-1.0, 1.0)]
    bar = [(0.075, corner[1], corner[2]) for corner in rail]
    return [
        Piece("pool wall", wall, "tile", mesh=face.mesh()),
        Piece("pool coping", coping, "linen"),
        tube("pool rail", rail[0], bar[0], bar[1], rail[1], radius=0.018),
    ]


_DEPTH = Span(1.15, 0.4, 1.8)

POOL_PROPS = {
    # Depth: waist to chest (CLINICAL.md); 1.15 m is the lower chest of our figure. The size is ours.
    "pool": Prop(
        standing(_pool),
        {
            **PLACE,
            "length": Span(1.90, 0.8, 4.0),
            "width": Span(1.60, 0.8, 4.0),
            "depth": _DEPTH,
            "joints": JOINTS,
        },
        follows_body=True,
    ),
    # Its inner face is at x, y and faces +X; ``depth`` is that of the water.
    "pool-wall": Prop(standing(_pool_wall), {**PLACE, "width": Span(1.60, 0.6, 4.0), "depth": _DEPTH}),
}

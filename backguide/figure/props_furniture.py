"""Furniture and the room: chair, bench, bed, table, counter, wall and door frame. All face +X."""

from collections.abc import Sequence

import numpy as np

from backguide.figure.posed import Array
from backguide.figure.props_contact import Box, Cylinder, Plane
from backguide.figure.props_model import PLACE, Piece, Placed, Prop, Span, standing
from backguide.figure.rotations import about_y

_SIDES = (-1.0, 1.0)


def point(x: float, y: float, z: float) -> Array:
    """A point (3,)."""
    return np.array([x, y, z])


def corner_legs(
    name: str, material: str, half: tuple[float, float], top: float, radius: float, splay: float = 0.0
) -> list[Piece]:
    """Four round legs from the floor to the height ``top``, standing ``half`` (x, y) from the middle."""
    return [
        Piece(
            name,
            Cylinder(
                point(front * (half[0] + splay), left * (half[1] + splay), 0.0),
                point(front * half[0], left * half[1], top),
                radius * 0.8,
                radius,
                points=10,
            ),
            material,
        )
        for front in _SIDES
        for left in _SIDES
    ]


def _chair(placed: Placed) -> Sequence[Piece]:
    height = placed.number("height")
    lean = about_y(-9.0)
    pieces = corner_legs("chair legs", "wood", (0.175, 0.170), height - 0.03, 0.019, splay=0.022)
    pieces.append(
        Piece("chair seat", Box(point(0.0, 0.0, height - 0.018), (0.215, 0.215, 0.018), 0.014), "wood")
    )
    foot = point(-0.190, 0.0, height - 0.02)
    for side in _SIDES:
        post = Cylinder(point(0.0, side * 0.165, 0.0), point(0.0, side * 0.165, 0.42), 0.016, points=10)
        pieces.append(Piece("chair posts", post.moved(lean, foot), "wood"))
    for level, half in ((0.355, 0.075), (0.185, 0.030)):
        rest = Box(point(0.012, 0.0, level), (0.011, 0.205, half), 0.009)
        pieces.append(Piece("chair back", rest.moved(lean, foot), "wood"))
    return pieces


def _padded(placed: Placed, name: str, pad: float, overhang: float) -> list[Piece]:
    """A padded top on metal legs with a rail underneath."""
    length, width, height = (placed.number(side) for side in ("length", "width", "height"))
    half = (length / 2 - overhang, width / 2 - 0.04)
    under = height - pad
    pieces = corner_legs(f"{name} legs", "metal", half, under, 0.022)
    top = Box(point(0.0, 0.0, height - pad / 2), (length / 2, width / 2, pad / 2), pad * 0.35)
    frame = Box(point(0.0, 0.0, under - 0.02), (half[0] + 0.03, half[1] + 0.02, 0.02), 0.006)
    return [*pieces, Piece(f"{name} frame", frame, "metal"), Piece(f"{name} top", top, "cushion")]


def _bench(placed: Placed) -> Sequence[Piece]:
    return _padded(placed, "bench", 0.07, 0.14)


def _table(placed: Placed) -> Sequence[Piece]:
    return _padded(placed, "table", 0.06, 0.22)


def _bed(placed: Placed) -> Sequence[Piece]:
    length, width, height = (placed.number(side) for side in ("length", "width", "height"))
    mattress, base = 0.18, 0.10
    under = height - mattress
    pieces = corner_legs("bed legs", "wood", (length / 2 - 0.10, width / 2 - 0.08), under - base, 0.028)
    top = Box(point(0.0, 0.0, under + mattress / 2), (length / 2 - 0.01, width / 2, mattress / 2), 0.05)
    frame = Box(point(0.0, 0.0, under - base / 2), (length / 2, width / 2 - 0.01, base / 2), 0.012)
    head = Box(
        point(-length / 2 - 0.02, 0.0, (height + 0.30) / 2), (0.02, width / 2, (height + 0.30) / 2), 0.014
    )
    pieces.append(Piece("bed frame", frame, "wood"))
    pieces.append(Piece("bed head", head, "wood"))
    return [*pieces, Piece("mattress", top, "linen")]


def _counter(placed: Placed) -> Sequence[Piece]:
    length, width, height = (placed.number(side) for side in ("length", "width", "height"))
    top = Box(point(-length / 2, 0.0, height - 0.019), (length / 2, width / 2, 0.019), 0.008)
    cupboard = Box(
        point(-length / 2 - 0.015, 0.0, (height + 0.062) / 2),
        (length / 2 - 0.02, width / 2 - 0.02, (height - 0.138) / 2),
    )
    foot = Box(point(-length / 2 - 0.03, 0.0, 0.05), (length / 2 - 0.06, width / 2 - 0.02, 0.05))
    return [
        Piece("counter foot", foot, "rubber"),
        Piece("counter cupboard", cupboard, "wall"),
        Piece("counter top", top, "wood"),
    ]


def _wall(placed: Placed) -> Sequence[Piece]:
    width, height = placed.number("width"), placed.number("height")
    skirting = Box(point(0.006, 0.0, 0.045), (0.006, width / 2, 0.045), 0.003)
    return [
        Piece("wall", Plane(point(0.0, 0.0, height / 2), width, height), "wall"),
        Piece("skirting", skirting, "linen"),
    ]


def _door_frame(placed: Placed) -> Sequence[Piece]:
    width, height = placed.number("width"), placed.number("height")
    jamb, depth = 0.035, 0.06
    lintel = Box(point(0.0, 0.0, height + jamb), (depth, width / 2 + 2 * jamb, jamb), 0.005)
    pieces = [Piece("door lintel", lintel, "linen")]
    for side in _SIDES:
        post = Box(point(0.0, side * (width / 2 + jamb), height / 2), (depth, jamb, height / 2), 0.005)
        pieces.append(Piece("door jambs", post, "linen"))
    return pieces


def _top(length: float, width: float, height: float, tallest: float) -> dict[str, Span]:
    return {
        **PLACE,
        "length": Span(length, 0.3, 2.4),
        "width": Span(width, 0.2, 2.4),
        "height": Span(height, 0.2, tallest),
    }


FURNITURE = {
    # Seat height after CLINICAL.md (43-45 cm); the rest is a usual dining chair.
    "chair": Prop(standing(_chair), {**PLACE, "height": Span(0.44, 0.34, 0.60)}),
    # Gym benches are 42-45 cm high and about 30 cm wide.
    "bench": Prop(standing(_bench), _top(1.20, 0.32, 0.45, 0.70)),
    # A single bed with a mattress of 200 x 90 cm; the head is at the back.
    "bed": Prop(standing(_bed), _top(2.00, 0.90, 0.50, 0.80)),
    # A treatment table; hip height after CLINICAL.md ("table or high bed at hip height").
    "table": Prop(standing(_table), _top(1.90, 0.65, 0.75, 1.00)),
    # Kitchen worktops are 90 cm high and 60 cm deep. x, y is the middle of the front edge.
    "counter": Prop(standing(_counter), _top(0.60, 1.20, 0.90, 1.10)),
    # Ours: as much of a wall as a picture needs. It is seen from its front only.
    "wall": Prop(standing(_wall), {**PLACE, "width": Span(1.40, 0.4, 3.0), "height": Span(1.95, 0.4, 2.6)}),
    # An inner door: opening 80 x 200 cm.
    "door-frame": Prop(
        standing(_door_frame), {**PLACE, "width": Span(0.80, 0.5, 1.4), "height": Span(2.00, 1.6, 2.4)}
    ),
}
"""By name; ``length`` is from back to front, ``width`` from side to side, ``height`` that of the top."""

"""The traction table: hip belt, straps, cable over a pulley and weights."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from backguide.figure.body_trunk import pelvis_shape, posed_trunk, torso_shape
from backguide.figure.posed import Array
from backguide.figure.props_contact import Band, Box, Cylinder, Tube
from backguide.figure.props_furniture import corner_legs, point
from backguide.figure.props_machines import tube
from backguide.figure.props_model import PLACE, Piece, Placed, Prop, Span
from backguide.figure.rotations import unit
from backguide.figure.spine import body_levels

_HIP_BELT, _CHEST_BELT = (0.985, 0.10), (1.155, 0.085)
"""Level of the neutral stance and width of a belt."""

_OFF_THE_SKIN = 0.009
_ON_THE_BELT = 0.007
# The corners lie between these directions: the first one straight ahead, so that both sides are alike.
_DIRECTIONS = np.linspace(0.0, 2 * np.pi, 40, endpoint=False) - np.pi / 40

_BAR_FROM_HIPS = 0.78
_HARNESS_END = 1.05


@dataclass(frozen=True, slots=True)
class _Belt:
    """A belt's band, the frame (3, 3) of its level, and where straps leave it at the left and the right."""

    band: Band
    frame: Array
    centre: Array
    ends: tuple[Array, Array]


def _belt(placed: Placed, level: float, width: float) -> _Belt:
    """A belt drawn tight around the trunk: around the hull of all skin under it."""
    frames, pivots = body_levels(placed.posed, np.array([level]))
    frame, centre = frames[0], pivots[0]
    shapes = (pelvis_shape(placed.build), torso_shape(placed.build))
    grids = (posed_trunk(placed.posed, shape)[0] for shape in shapes)
    skin = (np.vstack([grid.reshape(-1, 3) for grid in grids]) - centre) @ frame
    ring = _hull(skin[np.abs(skin[:, 2]) < width / 2, :2])
    path = centre + ring @ frame[:, :2].T
    closed = np.vstack([path, path[:1]])
    band = Band(closed, np.broadcast_to(frame[:, 2], closed.shape), width, 0.006)
    return _Belt(band, frame, centre, (path[ring[:, 1].argmax()], path[ring[:, 1].argmin()]))


def _hull(points: Array) -> Array:
    """Corners (n, 2) of what is tight around ``points`` (m, 2) in 40 directions, a little off them."""
    normals = np.stack([np.cos(_DIRECTIONS), np.sin(_DIRECTIONS)], axis=1)
    reach = (points @ normals.T).max(axis=0) + _OFF_THE_SKIN
    after, reach_after = np.roll(normals, -1, axis=0), np.roll(reach, -1)
    turn = normals[:, 0] * after[:, 1] - normals[:, 1] * after[:, 0]
    x = (reach * after[:, 1] - reach_after * normals[:, 1]) / turn
    y = (normals[:, 0] * reach_after - after[:, 0] * reach) / turn
    return np.stack([x, y], axis=1)


def _pull(belt: _Belt, end: Array, spread: Array) -> list[Piece]:
    """Two straps from the sides of a belt to ``end`` plus and minus ``spread``."""
    pieces: list[Piece] = []
    for start, side in zip(belt.ends, (1.0, -1.0), strict=True):
        path = np.stack([start + belt.frame[:, 1] * (side * _ON_THE_BELT), end + spread * side])
        along = unit(path[1] - path[0])
        across = unit(np.cross(along, belt.frame[:, 1]))
        pieces.append(
            Piece("straps", Band(path, np.stack([across, across]), 0.030, 0.004), "strap", touches=False)
        )
    return pieces


def _traction_table(placed: Placed) -> Sequence[Piece]:
    height, length = placed.number("height"), placed.number("length")
    turn = placed.turn
    place = placed.place
    pieces = [piece.moved(turn, place) for piece in _table(length, height, placed.number("weights"))]
    hips, chest = _belt(placed, *_HIP_BELT), _belt(placed, *_CHEST_BELT)
    pieces.append(Piece("hip belt", hips.band, "strap", touches=False))
    pieces.append(Piece("chest belt", chest.band, "strap", touches=False))
    feet, left = turn[:, 0], turn[:, 1]
    pulley = place + turn @ point(length / 2 + 0.13, 0.0, height + 0.17)
    bar = hips.centre + unit(pulley - hips.centre) * _BAR_FROM_HIPS
    pieces += _pull(hips, bar, left * 0.20)
    pieces.append(Piece("spreader", Tube(np.stack([bar - left * 0.22, bar + left * 0.22]), 0.013), "metal"))
    pieces.append(Piece("cable", Tube(np.stack([bar, pulley]), 0.005, points=6), "rubber", touches=False))
    post = place + turn @ point(-length / 2 - 0.02, 0.0, height + 0.06)
    ends = chest.centre - feet * _HARNESS_END
    ends[2] = post[2]
    reach = float((place - feet * (length / 2) - ends) @ feet)
    pieces += _pull(chest, ends + feet * max(reach, 0.0), left * 0.22)
    return pieces


def _table(length: float, height: float, weights: float) -> list[Piece]:
    """The split table, the post with its pulley, and the hanging weights."""
    pad, half = 0.06, length / 4 - 0.012
    under = height - pad
    pieces = corner_legs("table legs", "metal", (length / 2 - 0.20, 0.27), under - 0.03, 0.024)
    pieces += [
        Piece(
            "table top",
            Box(point(side * (half + 0.012), 0.0, height - pad / 2), (half, 0.32, pad / 2), 0.022),
            "cushion",
        )
        for side in (-1.0, 1.0)
    ]
    pieces.append(
        Piece("table frame", Box(point(0.0, 0.0, under - 0.02), (length / 2 - 0.06, 0.29, 0.02)), "metal")
    )
    end, top = length / 2 + 0.10, height + 0.14
    pieces.append(tube("table post", (end, 0.0, under - 0.02), (end, 0.0, top), radius=0.02))
    pieces.append(tube("table post", (end - 0.2, 0.0, under - 0.02), (end, 0.0, under - 0.02), radius=0.02))
    wheel, wide = point(end + 0.03, 0.0, top), np.array([0.0, 0.014, 0.0])
    pieces.append(Piece("pulley", Cylinder(wheel - wide, wheel + wide, 0.042, points=18), "rubber"))
    down = end + 0.03 + 0.042
    low = top - 0.42
    pieces.append(
        Piece("weight cable", Tube(np.array([[down, 0, top], [down, 0, low]]), 0.005, points=6), "rubber")
    )
    for number in range(round(weights)):
        bottom = low - 0.045 * (number + 1)
        disc = Cylinder(point(down, 0.0, bottom), point(down, 0.0, bottom + 0.038), 0.085, points=24)
        pieces.append(Piece("weights", disc, "rubber"))
    head = -length / 2 - 0.02
    pieces.append(tube("head bar", (head, -0.24, height + 0.06), (head, 0.24, height + 0.06), radius=0.014))
    for side in (-1.0, 1.0):
        pieces.append(
            tube(
                "head bar",
                (head, side * 0.24, under - 0.02),
                (head, side * 0.24, height + 0.06),
                radius=0.014,
            )
        )
    return pieces


TRACTION_PROPS = {
    # Ours, after CLINICAL.md P16: supine, head at the back, the pull towards the feet. x, y is the table's
    # middle; belts and straps follow the body.
    "traction-table": Prop(
        _traction_table,
        {
            **PLACE,
            "length": Span(2.00, 1.6, 2.2),
            "height": Span(0.70, 0.5, 0.9),
            "weights": Span(3.0, 1.0, 5.0),
        },
        follows_body=True,
    ),
}

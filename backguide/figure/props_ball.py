"""The exercise ball: it gives where the floor and the body press into it, and swells a little beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from backguide.figure.capsules import body_capsules
from backguide.figure.loft import array_of, smooth, spline, unit_rows
from backguide.figure.posed import Array, PosedBody
from backguide.figure.profiles import average_build
from backguide.figure.props_contact import Sphere, path_distance
from backguide.figure.props_mesh import Mesh
from backguide.figure.props_model import Line, Piece, Placed, Prop, Span
from backguide.figure.props_shapes import globe, ring_triangles
from backguide.figure.spine import body_levels, pivot_forward

RIDGES = 9
RINGS, POINTS = 30, 40

FLOOR_GIVES = 0.012
"""How much lower a ball lies under a body's weight, in metres."""

_SWELLS = 0.006
_SWELLS_WITHIN = 0.035
_WIDENS = 0.010
_REACH = 0.10
_FULLY_PRESSED = 0.012
_TRUNK_LEVELS: Array = np.linspace(0.80, 1.39, 18)
_SLICE = 0.02
_FAR = 9.0
_LIMBS = ("head", "thigh", "shank", "foot", "upper arm", "forearm", "hand")


@dataclass(frozen=True, slots=True)
class _Presses:
    """What presses into a ball: slices of the trunk and capsules of head and limbs.

    Each slice has a ``frames`` row (n, 3, 3) and a middle (n, 3), and half axes (n, 2) forward and sideways.
    """

    frames: Array
    middles: Array
    halves: Array
    starts: Array
    ends: Array
    radii: Array

    def distance(self, points: Array) -> Array:
        """Metres (n,) from the body to ``points`` (n, 3), negative inside it."""
        return np.minimum(self._from_trunk(points), self._from_limbs(points))

    def _from_trunk(self, points: Array) -> Array:
        upward = self.frames[:, :, 2]
        heights = points @ upward.T - (self.middles * upward).sum(axis=1)
        level = np.abs(heights).argmin(axis=1)
        offset, frames, half = points - self.middles[level], self.frames[level], self.halves[level]
        forward, left = (np.einsum("ni,ni->n", offset, frames[:, :, axis]) for axis in (0, 1))
        share = np.hypot(forward / half[:, 0], left / half[:, 1])
        flat = np.hypot(forward, left)
        beside = flat - flat / np.maximum(share, 1e-6)
        # Beyond the trunk's ends the distance to its last slice counts.
        beyond = np.maximum(np.abs(heights[np.arange(len(points)), level]) - _SLICE, 0.0)
        return np.hypot(np.maximum(beside, 0.0), beyond) + np.where(beyond > 0, 0.0, np.minimum(beside, 0.0))

    def _from_limbs(self, points: Array) -> Array:
        if not len(self.radii):
            return np.full(len(points), _FAR)
        axis = self.ends - self.starts
        size = np.maximum((axis * axis).sum(axis=1), 1e-9)
        along = points @ axis.T - (self.starts * axis).sum(axis=1)
        apart = (points * points).sum(axis=1)[:, None] - 2 * points @ self.starts.T
        apart = apart + (self.starts * self.starts).sum(axis=1)
        at = np.clip(along / size, 0.0, 1.0)
        gap = np.maximum(apart - 2 * at * along + at * at * size, 0.0)
        return (np.sqrt(gap) - self.radii).min(axis=1)


@lru_cache(maxsize=1)
def _trunk_slices() -> tuple[Array, Array]:
    """Middles forward of the spine's pivots (n,) and half axes (n, 2) of the trunk's slices."""
    table = array_of(average_build().trunk)
    rows = spline(_TRUNK_LEVELS, table[:, 0], table[:, 1:])
    middle = (rows[:, 0] + rows[:, 1]) / 2 - pivot_forward(_TRUNK_LEVELS)
    return middle, np.stack([(rows[:, 0] - rows[:, 1]) / 2, rows[:, 2]], axis=1)


def _presses(posed: PosedBody, centre: Array, radius: float) -> _Presses:
    """What of the body can press into a ball here; limbs out of its reach are left out."""
    frames, pivots = body_levels(posed, _TRUNK_LEVELS)
    forward, halves = _trunk_slices()
    capsules = body_capsules(posed)
    limb = np.array([name.endswith(_LIMBS) for name in capsules.names])
    apart = [
        path_distance(centre[None], np.stack(ends))[0]
        for ends in zip(capsules.starts, capsules.ends, strict=True)
    ]
    chosen = limb & (np.array(apart) - capsules.radii < radius + _REACH)
    return _Presses(
        frames,
        pivots + frames[:, :, 0] * forward[:, None],
        halves,
        capsules.starts[chosen],
        capsules.ends[chosen],
        capsules.radii[chosen],
    )


@lru_cache(maxsize=1)
def _directions() -> Array:
    """Unit directions (rings, points, 3) of the ball's vertices."""
    _, normals = globe(np.zeros(3), 1.0, RINGS, POINTS)
    return normals


@dataclass(frozen=True, slots=True)
class _SoftBall:
    """A ball about ``centre`` that gives to what ``presses``; ``load`` is how fully it is sat on, 0 to 1."""

    centre: Array
    radius: float
    presses: _Presses
    load: float

    def surface(self, directions: Array) -> Array:
        """The surface points (n, 3) in these unit directions (n, 3) from the centre."""
        level = 1.0 + self.load * _WIDENS * (1.0 - directions[:, 2] ** 2)
        plain = directions * level[:, None] * self.radius
        points = self.centre - np.array([0.0, 0.0, FLOOR_GIVES * self.load]) + plain
        if self.load > 0:
            gap = self.presses.distance(points)
            out = _SWELLS * np.exp(-((gap / _SWELLS_WITHIN) ** 2)) + np.minimum(gap, 0.0)
            points = points + directions * np.maximum(out, -_REACH)[:, None]
        return points * [1.0, 1.0, 0.0] + np.maximum(points[:, 2:], 0.0) * [0.0, 0.0, 1.0]


def _ball(placed: Placed) -> Sequence[Piece]:
    radius = placed.number("radius")
    height = placed.number("z") if placed.number("z") > 0.0 else radius
    centre = np.array([placed.number("x"), placed.number("y"), height])
    presses = _presses(placed.posed, centre, radius)
    directions = _directions()
    flat = directions.reshape(-1, 3)
    deepest = -float(presses.distance(centre + flat * radius).min())
    rests = height <= radius + 1e-6
    load = float(smooth(np.array(deepest / _FULLY_PRESSED))) if rests else 0.0
    soft = _SoftBall(centre, radius, presses, load)
    shares = [share for share in np.linspace(-0.82, 0.82, RIDGES) if share * radius > 0.02 - height]
    rings = [_ring(float(share)) for share in shares]
    points, *ridges = np.split(
        soft.surface(np.concatenate([flat, *rings])),
        np.cumsum([len(flat), *(len(ring) for ring in rings[:-1])]),
    )
    mesh = Mesh(points, _normals(points.reshape(directions.shape), directions), ring_triangles(RINGS, POINTS))
    lines = [Line(ridge, ring, "ball_line", 0.006) for ridge, ring in zip(ridges, rings, strict=True)]
    return [Piece("ball", Sphere(centre, radius), "ball", mesh=mesh, lines=tuple(lines))]


def _normals(points: Array, directions: Array) -> Array:
    """Unit normals (n, 3) of the pressed ball, the round ball's at its poles."""
    around = np.roll(points, -1, axis=1) - np.roll(points, 1, axis=1)
    along = np.zeros_like(points)
    along[1:-1] = points[2:] - points[:-2]
    normals = np.cross(around, along)
    normals[[0, -1]] = directions[[0, -1]]
    weak = (normals * normals).sum(axis=-1, keepdims=True) < 1e-14
    return unit_rows(np.where(weak, directions, normals)).reshape(-1, 3)


def _ring(share: float) -> Array:
    """Directions (n, 3) of one raised ring, ``share`` of the radius above the centre."""
    angle = np.linspace(0.0, 2 * np.pi, 73)
    around = np.sqrt(1.0 - share**2)
    return np.stack([around * np.cos(angle), around * np.sin(angle), np.full_like(angle, share)], axis=1)


BALL_PROPS = {
    # Balls of 55-65 cm suit a stature of 1.70 m; loaded, a 65 cm ball is about 60 cm high.
    "ball": Prop(
        _ball,
        {
            "x": Span(0.0, -3.0, 3.0),
            "y": Span(0.0, -3.0, 3.0),
            "z": Span(0.0, 0.0, 2.5),
            "radius": Span(0.30, 0.08, 0.45),
        },
        follows_body=True,
    ),
}
"""A ball's ``z`` is the height of its middle; 0 means that it rests on the floor."""

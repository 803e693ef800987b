"""The trunk: pelvis, torso and neck follow the continuous curve of the spine."""

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.body_breath import amounts, wall_shifts
from backguide.figure.loft import array_of, circle, cross, grid_normals, smooth, spline, squared, unit_rows
from backguide.figure.posed import AT_REST, Array, Breath, PosedBody, PosedLeg
from backguide.figure.profiles import Build, average_build
from backguide.figure.proportions import SHOULDER_LEVEL
from backguide.figure.rotations import about_y, rotation_from_vector, vector_from_rotation
from backguide.figure.spine import body_levels, pivot_forward

POINTS = 36
NECK_POINTS = 20
GLUTE_POINTS = 18

_UNDER_COLLAR = 0.026
"""How far (metres) the neck begins below the collar."""

_AVERAGE_HIPS = 0.174
"""Half the breadth of the average build's hips in metres."""

PELVIS_LEVELS: Array = np.concatenate(
    [[0.770, 0.7715, 0.776, 0.783, 0.794, 0.808], np.linspace(0.825, 0.963, 8)]
)
TORSO_LEVELS: Array = np.concatenate(
    [np.linspace(0.958, 1.36, 26), [1.375, 1.388, 1.399, 1.410, 1.421, 1.430, 1.437]]
)


def trunk_rings(build: Build, heights: Array, ease: Array | float) -> Array:
    """Rings (n, 36, 3) of the trunk in the neutral stance at ``heights`` (n,), ``ease`` off the skin."""
    table = array_of(build.trunk)
    rows = spline(heights, table[:, 0], table[:, 1:])
    off = np.reshape(ease, (-1, 1))
    front, back = rows[:, 0:1] + off, rows[:, 1:2] - off
    power = 2.0 / rows[:, 3:4]
    tilt = np.radians(rows[:, 4:5])
    cosine, sine = circle(POINTS)
    forward = squared(cosine, power) * (front - back) / 2
    rings = np.empty((len(heights), POINTS, 3))
    rings[..., 0] = (front + back) / 2 + forward * np.cos(tilt)
    rings[..., 1] = squared(sine, power) * (rows[:, 2:3] + off)
    rings[..., 2] = heights[:, None] - forward * np.sin(tilt)
    return rings


@dataclass(frozen=True, slots=True)
class TrunkShape:
    """A piece of the trunk in the neutral stance.

    ``rings`` (n, m, 3) at ``heights`` (n,) with their unit ``normals``, how much each point follows the left
    and the right shoulder girdle (n, m), how far (metres) it is out beyond the average body (n, m), and what
    full breaths and brace add to rings and normals (3, n, m, 3), see ``wall_shifts``.
    """

    heights: Array
    rings: Array
    normals: Array
    carried: tuple[Array, Array]
    flesh: Array
    swelling: tuple[Array, Array]

    def breathing(self, breath: Breath) -> tuple[Array, Array]:
        """Rings and unit normals as ``breath`` has them."""
        if breath == AT_REST:
            return self.rings, self.normals
        shares = amounts(breath)
        rings, normals = (np.tensordot(shares, added, 1) for added in self.swelling)
        return self.rings + rings, unit_rows(self.normals + normals)


@lru_cache(maxsize=8)
def pelvis_shape(build: Build) -> TrunkShape:
    """The pelvis from the crotch to the waist, in shorts."""
    rings = trunk_rings(build, PELVIS_LEVELS, 0.004)
    rings[0] = rings[0].mean(0)
    shape = _shape(PELVIS_LEVELS, rings, build, 0.004)
    # Shorts hang straight: the shade must not show how the belly and the crotch curve under them.
    hang = np.ones(3) - np.array([0.0, 0.0, 0.8]) * smooth((0.99 - PELVIS_LEVELS) / 0.05)[:, None, None]
    return replace(shape, normals=unit_rows(shape.normals * hang))


def seat_share(build: Build, bent: float = 0.0) -> Array:
    """How much each vertex (n,) of the pelvis is shaded like the tops of the legs, 0-1.

    That is behind and between them, and, the more the hips are ``bent`` (0-1), all round.
    """
    low = smooth((0.86 - PELVIS_LEVELS) / 0.05)[:, None]
    seat = low * smooth(0.5 - pelvis_shape(build).rings[..., 0] / 0.06)
    fold = bent * smooth((0.95 - PELVIS_LEVELS) / 0.10)[:, None]
    return np.maximum(seat, fold).ravel()


def hip_bend(posed: PosedBody, leg: PosedLeg) -> float:
    """How far a hip is bent, 0 when straight to 1 when at a right angle."""
    upright = float(np.clip(leg.thigh[:, 2] @ posed.pelvis[:, 2], -1.0, 1.0))
    return float(smooth(np.array((np.degrees(np.arccos(upright)) - 25.0) / 60.0)))


@lru_cache(maxsize=8)
def torso_shape(build: Build) -> TrunkShape:
    """The torso from the shirt's hem to its collar."""
    ease = torso_ease(TORSO_LEVELS)
    return _shape(TORSO_LEVELS, trunk_rings(build, TORSO_LEVELS, ease), build, ease)


def _shape(heights: Array, rings: Array, build: Build, ease: Array | float) -> TrunkShape:
    rise = smooth((rings[..., 2] - 1.20) / 0.15) * smooth((1.43 - heights) / 0.03)[:, None]
    left, right = (0.85 * rise * smooth((sign * rings[..., 1] + 0.02) / 0.15) for sign in (1.0, -1.0))
    normals = grid_normals(rings, flip=False)
    out = trunk_rings(build, heights, ease) - trunk_rings(average_build(), heights, ease)
    shifts = wall_shifts(rings, heights)
    turns = np.stack([grid_normals(rings + shift, flip=False) - normals for shift in shifts])
    flesh = np.einsum("nmi,nmi->nm", out, normals)
    return TrunkShape(heights, rings, normals, (left, right), flesh, (shifts, turns))


def posed_trunk(posed: PosedBody, shape: TrunkShape) -> tuple[Array, Array]:
    """A piece of the trunk carried to the pose: rings (n, m, 3) and unit normals.

    It breathes as the pose says. Where the shoulder girdles move, the upper trunk is drawn along.
    """
    heights = shape.heights
    rings, normals = shape.breathing(posed.breath)
    frames, pivots = body_levels(posed, heights)
    rest = np.stack([pivot_forward(heights), np.zeros(len(heights)), heights], axis=1)
    turned = np.swapaxes(frames, 1, 2)
    vertices = pivots[:, None] + (rings - rest[:, None]) @ turned
    girdle_frame = body_levels(posed, np.array([SHOULDER_LEVEL]))[0][0]
    for side, weight in zip((Side.LEFT, Side.RIGHT), shape.carried, strict=True):
        vertices += weight[..., None] * (girdle_frame @ posed.arms[side].girdle)
    return vertices, normals @ turned


def torso_ease(heights: Array) -> Array:
    """How far the shirt stands off the trunk (metres): close at the chest, a little wider at the hem."""
    return 0.0085 + 0.005 * smooth((1.0 - heights) / 0.06)


def neck_surface(posed: PosedBody, torso_top: Array, girth: float = 1.0) -> tuple[Array, Array]:
    """Rings (8, 20, 3) of the neck and their normals, from within the shirt's top ring into the skull.

    ``girth`` scales its thickness.
    """
    share = np.linspace(0.0, 1.0, 8)
    start = torso_top.mean(0)
    end = posed.skull_base + posed.neck_upper @ np.array([-0.014, 0.0, 0.020])
    span = float(np.linalg.norm(end - start))
    leave = start + (posed.thorax @ about_y(16))[:, 2] * span * 0.38
    arrive = end - posed.neck_upper[:, 2] * span * 0.35
    q = share[:, None]
    centres = (1 - q) ** 3 * start + 3 * q * (1 - q) ** 2 * leave + 3 * q * q * (1 - q) * arrive + q**3 * end
    first, last = posed.thorax @ about_y(33), posed.neck_upper @ about_y(4)
    turn = vector_from_rotation(first.T @ last)
    frames = first @ rotation_from_vector(smooth(share * 1.2)[:, None] * turn)
    # The first ring spreads under the collar, so that nobody sees past the neck into the shirt.
    centres[0] -= _UNDER_COLLAR * posed.thorax[:, 2]
    knots = np.array([0.0, 0.14, 0.2, 0.5, 1.0])
    front = np.interp(share, knots, [0.056, 0.049, 0.049, 0.049, 0.052])[:, None]
    back = np.interp(share, knots, [0.060, 0.051, 0.051, 0.053, 0.055])[:, None]
    half_width = np.interp(share, knots, [0.0740, 0.0555, 0.0545, 0.0520, 0.0530])[:, None]
    thick = 1 + (girth - 1) * smooth(share / 0.14)[:, None]
    cosine, sine = circle(NECK_POINTS)
    rings = np.zeros((len(share), NECK_POINTS, 3))
    rings[..., 0] = np.where(cosine > 0, front, back) * cosine * thick
    rings[..., 1] = half_width * sine * thick
    vertices = centres[:, None] + np.einsum("nij,nmj->nmi", frames, rings)
    return vertices, grid_normals(vertices, flip=False)


def glute_surface(posed: PosedBody, leg: PosedLeg, side: Side, build: Build) -> tuple[Array, Array] | None:
    """Rings (9, 18, 3) that round the buttock when the hip flexes, with normals; None in a straight hip."""
    sign = 1.0 if side is Side.LEFT else -1.0
    fullness = hip_bend(posed, leg)
    if fullness <= 0.02:
        return None
    pelvis, hip = posed.pelvis_position, leg.hip
    top = pelvis + posed.pelvis @ np.array([-0.058, sign * 0.083, -0.022])
    bottom = hip + leg.thigh @ np.array([-0.024, 0.0, -0.13])
    middle = (pelvis + posed.pelvis @ np.array([-0.050, sign * 0.083, -0.06])) / 2
    middle = middle + (hip + leg.thigh @ np.array([-0.050, 0.0, -0.04])) / 2
    q = np.linspace(0.0, 1.0, 9)
    t = q[:, None]
    centres = (1 - t) ** 2 * top + 2 * t * (1 - t) * middle + t * t * bottom
    radius = np.interp(q, [0.0, 0.5, 1.0], [0.076, 0.078, 0.070]) * (0.6 + 0.4 * fullness)
    radius = radius * _hip_breadth(build)
    radius = radius * np.sqrt(np.clip(1 - (2 * q - 1) ** 8, 0.0, 1.0))
    axis = unit_rows((top - bottom)[None])[0]
    forward = posed.pelvis[:, 1] - axis * float(posed.pelvis[:, 1] @ axis)
    forward = unit_rows(forward[None])[0]
    sideways = cross(axis[None], forward[None])[0]
    cosine, sine = circle(GLUTE_POINTS)
    ring = cosine[:, None] * forward + sine[:, None] * sideways
    vertices = centres[:, None] + radius[:, None, None] * ring
    return vertices, grid_normals(vertices, flip=True)


@lru_cache(maxsize=8)
def _hip_breadth(build: Build) -> float:
    """How broad the hips are by those of the average build."""
    table = array_of(build.trunk)
    return float(np.interp(0.88, table[:, 0], table[:, 3])) / _AVERAGE_HIPS

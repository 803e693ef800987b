"""Meshes of plain shapes about the origin: boxes, turned bodies, tubes and bands."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np

from backguide.figure.loft import unit_rows
from backguide.figure.mesh import Triangles
from backguide.figure.posed import Array
from backguide.figure.props_shapes import ring_triangles
from backguide.figure.rotations import cross, unit

ROUND = 14
"""Points around a round shape."""

_LONGEST = 0.45
"""Longest side of a triangle in metres: the renderer interpolates depth linearly."""

_LEVEL = 0.5
_MANY_STEPS = 3


@dataclass(frozen=True, slots=True)
class Mesh:
    """A surface: ``vertices`` and unit ``normals`` (n, 3), and ``triangles`` (m, 3)."""

    vertices: Array
    normals: Array
    triangles: Triangles

    def moved(self, turn: Array, place: Array) -> "Mesh":
        """The surface turned by a rotation (3, 3), then moved by ``place`` (3,)."""
        return Mesh(self.vertices @ turn.T + place, self.normals @ turn.T, self.triangles)


def merged(meshes: list[Mesh]) -> Mesh:
    """Several surfaces as one."""
    starts = np.cumsum([0, *(len(mesh.vertices) for mesh in meshes[:-1])])
    return Mesh(
        np.concatenate([mesh.vertices for mesh in meshes]),
        np.concatenate([mesh.normals for mesh in meshes]),
        np.concatenate(
            [mesh.triangles + np.int32(start) for mesh, start in zip(meshes, starts, strict=True)]
        ),
    )


@lru_cache(maxsize=256)
def box_mesh(half: tuple[float, float, float], rounding: float) -> Mesh:
    """A box with these half sides; its edges and corners are round."""
    size = np.array(half)
    faces = [_face(size, rounding, axis, sign) for axis in range(3) for sign in (1.0, -1.0)]
    points = merged(faces)
    inner = np.clip(points.vertices, -(size - rounding), size - rounding)
    if rounding <= 0.0:
        return points
    normals = unit_rows(points.vertices - inner)
    rounded = inner + rounding * normals
    # Faces share the vertices of their borders, so that the surface is one.
    _, first, number = np.unique(np.round(rounded, 7), axis=0, return_index=True, return_inverse=True)
    triangles = number.reshape(-1).astype(np.int32)[points.triangles]
    return Mesh(rounded[first], normals[first], triangles)


def _face(size: Array, rounding: float, axis: int, sign: float) -> Mesh:
    """One side of a box as a grid that is fine where the edges are round."""
    across, along = (axis + 1) % 3, (axis + 2) % 3
    u, v = _stops(float(size[across]), rounding), _stops(float(size[along]), rounding)
    vertices = np.zeros((len(u), len(v), 3))
    vertices[..., axis] = size[axis] * sign
    vertices[..., across] = u[:, None]
    vertices[..., along] = v[None, :]
    index = np.arange(len(u) * len(v), dtype=np.int32).reshape(len(u), len(v))
    a, b, c, d = index[:-1, :-1], index[1:, :-1], index[1:, 1:], index[:-1, 1:]
    triangles = np.concatenate([np.stack([a, b, c], -1), np.stack([a, c, d], -1)]).reshape(-1, 3)
    normals = np.zeros((len(u) * len(v), 3))
    normals[:, axis] = sign
    return Mesh(vertices.reshape(-1, 3), normals, triangles if sign > 0 else triangles[:, ::-1])


def _stops(half: float, rounding: float) -> Array:
    flat = half - rounding
    middle = np.linspace(-flat, flat, max(int(np.ceil(2 * flat / _LONGEST)), 1) + 1)
    return middle if rounding <= 0.0 else np.concatenate([[-half], middle, [half]])


def turned_mesh(start: Array, end: Array, profile: Array, normals: Array, points: int = ROUND) -> Mesh:
    """A body turned on a lathe: ``profile`` (k, 2) is (radius, metres from ``start`` along the axis).

    It runs from the start to the end; ``normals`` (k, 2) are in the same plane.
    """
    along, sideways, upward = _axes(end - start)
    angle = np.linspace(0.0, 2 * np.pi, points, endpoint=False)
    around = np.cos(angle)[:, None] * sideways + np.sin(angle)[:, None] * upward
    rings = start + profile[:, :1, None] * around + profile[:, 1:, None] * along
    facing = normals[:, :1, None] * around + normals[:, 1:, None] * along
    return Mesh(rings.reshape(-1, 3), facing.reshape(-1, 3), ring_triangles(len(profile), points))


def drum_mesh(start: Array, end: Array, radius: float, end_radius: float, points: int = ROUND) -> Mesh:
    """A cylinder with flat ends, or a piece of a cone where the radii differ."""
    height = float(np.linalg.norm(end - start))
    steps = max(int(np.ceil(height / _LONGEST)), 1) + 1
    share = np.linspace(0.0, 1.0, steps)
    slope = np.array([height, radius - end_radius])
    slope /= np.linalg.norm(slope)
    side = np.stack([radius + (end_radius - radius) * share, height * share], axis=1)
    profile = np.vstack([[0.0, 0.0], [radius, 0.0], side, [end_radius, height], [0.0, height]])
    normals = np.vstack([[[0.0, -1.0]] * 2, np.tile(slope, (steps, 1)), [[0.0, 1.0]] * 2])
    return turned_mesh(start, end, profile, normals, points)


def tube_mesh(path: Array, radius: float, points: int = 10) -> Mesh:
    """A round tube with round ends along ``path`` (n, 3)."""
    path = _divided(path)
    along = _tangents(path)
    sideways = _carried(along)
    upward = np.cross(along, sideways)
    tilt = np.radians([90.0, 50.0, 0.0])
    first, last = -np.sin(tilt), np.sin(tilt[::-1])
    centres = np.vstack(
        [path[0] + radius * first[:, None] * along[0], path, path[-1] + radius * last[:, None] * along[-1]]
    )
    lean = np.concatenate([first, np.zeros(len(path)), last])
    frames = np.concatenate([[0] * 3, np.arange(len(path)), [len(path) - 1] * 3])
    angle = np.linspace(0.0, 2 * np.pi, points, endpoint=False)[:, None]
    around = np.cos(angle) * sideways[frames][:, None] + np.sin(angle) * upward[frames][:, None]
    outward = np.sqrt(1.0 - lean**2)[:, None, None] * around
    normals = outward + lean[:, None, None] * along[frames][:, None]
    rings = centres[:, None] + radius * outward
    return Mesh(rings.reshape(-1, 3), normals.reshape(-1, 3), ring_triangles(len(rings), points))


def band_mesh(path: Array, across: Array, width: float, thickness: float) -> Mesh:
    """A flat band along ``path`` (n, 3); ``across`` (n, 3) are the unit directions of its width."""
    along = _tangents(path)
    facing = unit_rows(np.cross(along, across))
    half_width, half_thickness = across * (width / 2), facing * (thickness / 2)
    corners = [half_width + half_thickness, -half_width + half_thickness]
    corners += [-half_width - half_thickness, half_width - half_thickness]
    # Each corner stands twice, with the normals of the two sides that meet there.
    order, sides = (0, 1, 1, 2, 2, 3, 3, 0), (facing, -across, -facing, across)
    rings = np.stack([path + corners[corner] for corner in order], axis=1)
    normals = np.stack([sides[side] for side in (0, 0, 1, 1, 2, 2, 3, 3)], axis=1)
    rings = np.concatenate([np.broadcast_to(path[0], (1, 8, 3)), rings[:1], rings, rings[-1:]])
    rings = np.concatenate([rings, np.broadcast_to(path[-1], (1, 8, 3))])
    ends = (np.broadcast_to(-along[0], (2, 8, 3)), np.broadcast_to(along[-1], (2, 8, 3)))
    normals = np.concatenate([ends[0], normals, ends[1]])
    return Mesh(rings.reshape(-1, 3), normals.reshape(-1, 3), ring_triangles(len(rings), 8))


def rounded_path(points: Array, reach: float, closed: bool = False) -> Array:
    """A path (n, 3) through ``points`` (k, 3) whose corners are rounded from ``reach`` metres before them."""
    if closed:
        middle = (points[0] + points[-1]) / 2
        points = np.vstack([middle, points, middle])
    share = np.linspace(0.0, 1.0, 6)[:, None]
    pieces = [points[:1]]
    for before, corner, after in zip(points[:-2], points[1:-1], points[2:], strict=True):
        room = min(reach, *(float(np.linalg.norm(other - corner)) / 2 for other in (before, after)))
        start = corner + unit(before - corner) * room
        end = corner + unit(after - corner) * room
        pieces.append((1 - share) ** 2 * start + 2 * share * (1 - share) * corner + share**2 * end)
    path = np.vstack([*pieces, points[-1:]])
    apart = np.linalg.norm(np.diff(path, axis=0), axis=1) > 1e-5
    return path[np.r_[True, apart]]


def spread_points(mesh: Mesh, spacing: float) -> Array:
    """Points (n, 3) at most ``spacing`` apart all over the large triangles that face down or sideways."""
    triangles = mesh.triangles[mesh.normals[mesh.triangles[:, 0], 2] < _LEVEL]
    corners = mesh.vertices[triangles]
    longest = np.sqrt(((corners - np.roll(corners, 1, axis=1)) ** 2).sum(axis=2).max(axis=1))
    steps = np.ceil(longest / spacing).astype(int)
    points = [np.zeros((0, 3))]
    counts: list[int] = np.unique(steps[steps > _MANY_STEPS]).tolist()
    for count in counts:
        first, second = np.divmod(np.arange((count + 1) ** 2), count + 1)
        inside = first + second <= count
        shares = np.stack([first, second, count - first - second], axis=1)[inside] / count
        points.append((shares @ corners[steps == count]).reshape(-1, 3))
    return np.concatenate(points)


def _divided(path: Array) -> Array:
    pieces = [path[:1]]
    for start, end in pairwise(path):
        count = max(int(np.ceil(np.linalg.norm(end - start) / _LONGEST)), 1)
        pieces.append(start + (end - start) * np.arange(1, count + 1)[:, None] / count)
    return np.vstack(pieces)


def _tangents(path: Array) -> Array:
    steps = unit_rows(np.diff(path, axis=0))
    return unit_rows(np.vstack([steps[:1], steps[:-1] + steps[1:], steps[-1:]]))


def _carried(along: Array) -> Array:
    """Sideways directions (n, 3) at right angles to ``along``, carried on without twist."""
    _, sideways, _ = _axes(along[0])
    found = [sideways]
    for direction in along[1:]:
        sideways = unit(sideways - direction * float(sideways @ direction))
        found.append(sideways)
    return np.array(found)


def _axes(direction: Array) -> tuple[Array, Array, Array]:
    """Unit vectors along ``direction`` and at right angles to it."""
    along = unit(direction)
    sideways = unit(cross(along, np.eye(3)[int(np.argmin(np.abs(along)))]))
    return along, sideways, cross(along, sideways)

"""Contact with props: how far points are from the plain solids that a prop is made of.

Distances are metres, negative inside. Where a point is near an edge or far away they are exact or, inside a
cone or a bent tube, a lower bound that is good enough to tell how deep something sinks in.
"""

from dataclasses import dataclass, field, replace
from typing import Protocol, Self

import numpy as np

from backguide.figure.posed import Array
from backguide.figure.props_mesh import Mesh, band_mesh, box_mesh, drum_mesh, tube_mesh, turned_mesh

_FAR = 9.0


class Solid(Protocol):
    """A plain solid that can be touched, drawn and moved."""

    def distance(self, points: Array) -> Array:
        """Metres (n,) from ``points`` (n, 3) to the surface, negative inside."""
        ...

    def mesh(self) -> Mesh:
        """The surface to draw."""
        ...

    def moved(self, turn: Array, place: Array) -> Self:
        """The solid turned by a rotation (3, 3), then moved by ``place`` (3,)."""
        ...


@dataclass(frozen=True, slots=True)
class Surface:
    """All solids of a prop that can be touched."""

    solids: tuple[Solid, ...]

    def distance(self, points: Array) -> Array:
        """Metres (n,) from ``points`` (n, 3) to the nearest of the solids, negative inside."""
        nearest = np.full(len(points), _FAR)
        for solid in self.solids:
            nearest = np.minimum(nearest, solid.distance(points))
        return nearest


@dataclass(frozen=True, slots=True)
class Box:
    """A box: ``centre`` (3,), half sides along the axes of ``frame`` (3, 3), edges round by ``rounding``."""

    centre: Array
    half: tuple[float, float, float]
    rounding: float = 0.0
    frame: Array = field(default_factory=lambda: np.eye(3))

    def distance(self, points: Array) -> Array:
        """See ``Solid``."""
        beyond = np.abs((points - self.centre) @ self.frame) - (np.array(self.half) - self.rounding)
        return _corner_distance(beyond) - self.rounding

    def mesh(self) -> Mesh:
        """See ``Solid``."""
        return box_mesh(self.half, self.rounding).moved(self.frame, self.centre)

    def moved(self, turn: Array, place: Array) -> Self:
        """See ``Solid``."""
        return replace(self, centre=turn @ self.centre + place, frame=turn @ self.frame)


@dataclass(frozen=True, slots=True)
class Cylinder:
    """A round solid with flat ends from ``start`` to ``end``; a piece of a cone with ``end_radius``."""

    start: Array
    end: Array
    radius: float
    end_radius: float | None = None
    points: int = 16

    def distance(self, points: Array) -> Array:
        """See ``Solid``."""
        axis = self.end - self.start
        length = float(np.linalg.norm(axis))
        along = (points - self.start) @ (axis / length)
        across = np.linalg.norm(points - self.start - along[:, None] * (axis / length), axis=1)
        change = self._end_radius - self.radius
        radius = self.radius + change * np.clip(along / length, 0.0, 1.0)
        slant = length / float(np.hypot(length, change))
        beyond = np.stack([(across - radius) * slant, np.abs(along - length / 2) - length / 2], axis=1)
        return _corner_distance(beyond)

    def mesh(self) -> Mesh:
        """See ``Solid``."""
        return drum_mesh(self.start, self.end, self.radius, self._end_radius, self.points)

    def moved(self, turn: Array, place: Array) -> Self:
        """See ``Solid``."""
        return replace(self, start=turn @ self.start + place, end=turn @ self.end + place)

    @property
    def _end_radius(self) -> float:
        return self.radius if self.end_radius is None else self.end_radius


@dataclass(frozen=True, slots=True)
class Sphere:
    """A ball about ``centre`` (3,)."""

    centre: Array
    radius: float

    def distance(self, points: Array) -> Array:
        """See ``Solid``."""
        return np.linalg.norm(points - self.centre, axis=1) - self.radius

    def mesh(self) -> Mesh:
        """See ``Solid``."""
        angle = np.linspace(-np.pi / 2, np.pi / 2, 11)
        normals = np.stack([np.cos(angle), np.sin(angle)], axis=1)
        up = np.array([0.0, 0.0, 1.0])
        return turned_mesh(self.centre, self.centre + up, normals * self.radius, normals, points=18)

    def moved(self, turn: Array, place: Array) -> Self:
        """See ``Solid``."""
        return replace(self, centre=turn @ self.centre + place)


@dataclass(frozen=True, slots=True)
class Tube:
    """A round tube with round ends along ``path`` (n, 3)."""

    path: Array
    radius: float
    points: int = 10

    def distance(self, points: Array) -> Array:
        """See ``Solid``."""
        return path_distance(points, self.path) - self.radius

    def mesh(self) -> Mesh:
        """See ``Solid``."""
        return tube_mesh(self.path, self.radius, self.points)

    def moved(self, turn: Array, place: Array) -> Self:
        """See ``Solid``."""
        return replace(self, path=self.path @ turn.T + place)


@dataclass(frozen=True, slots=True)
class Band:
    """A flat band along ``path`` (n, 3); ``across`` (n, 3) are the directions of its width."""

    path: Array
    across: Array
    width: float
    thickness: float = 0.004

    def distance(self, points: Array) -> Array:
        """See ``Solid``."""
        return path_distance(points, self.path) - self.thickness / 2

    def mesh(self) -> Mesh:
        """See ``Solid``."""
        return band_mesh(self.path, self.across, self.width, self.thickness)

    def moved(self, turn: Array, place: Array) -> Self:
        """See ``Solid``."""
        return replace(self, path=self.path @ turn.T + place, across=self.across @ turn.T)


@dataclass(frozen=True, slots=True)
class Plane:
    """Everything behind an upright face: ``centre`` (3,) of it, facing along the X axis of ``frame``.

    It is drawn as a sheet of ``width`` by ``height`` that is seen from its front only.
    """

    centre: Array
    width: float
    height: float
    frame: Array = field(default_factory=lambda: np.eye(3))

    def distance(self, points: Array) -> Array:
        """See ``Solid``."""
        return (points - self.centre) @ self.frame[:, 0]

    def mesh(self) -> Mesh:
        """See ``Solid``."""
        whole = box_mesh((0.1, self.width / 2, self.height / 2), 0.0)
        front = whole.vertices[whole.triangles][:, :, 0].min(axis=1) > 0.0
        used, triangles = np.unique(whole.triangles[front], return_inverse=True)
        vertices = whole.vertices[used] * np.array([0.0, 1.0, 1.0])
        sheet = Mesh(vertices, whole.normals[used], triangles.reshape(-1, 3).astype(np.int32))
        return sheet.moved(self.frame, self.centre)

    def moved(self, turn: Array, place: Array) -> Self:
        """See ``Solid``."""
        return replace(self, centre=turn @ self.centre + place, frame=turn @ self.frame)


def _corner_distance(beyond: Array) -> Array:
    """The distance to a corner region from how far points are ``beyond`` each of its faces (n, k)."""
    outside = np.linalg.norm(np.maximum(beyond, 0.0), axis=1)
    return outside + np.minimum(beyond.max(axis=1), 0.0)


def path_distance(points: Array, path: Array) -> Array:
    """Distances (n,) of ``points`` (n, 3) from a line of straight pieces (k, 3)."""
    start, step = path[:-1], np.diff(path, axis=0)
    size = np.maximum((step * step).sum(axis=1), 1e-12)
    offset = points[:, None] - start[None]
    share = np.clip((offset * step).sum(axis=2) / size, 0.0, 1.0)
    gap = offset - share[..., None] * step
    return np.sqrt((gap * gap).sum(axis=2)).min(axis=1)

"""What a prop is: pieces of plain solids, and the numbers and words that place it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from backguide.figure.mesh import Part
from backguide.figure.posed import Array, PosedBody
from backguide.figure.profiles import Build, average_build
from backguide.figure.props_contact import Solid
from backguide.figure.props_mesh import Mesh, merged, spread_points
from backguide.figure.rotations import about_z
from backguide.figure.scene import SurfaceLine
from backguide.figure.shadow import CELL


@dataclass(frozen=True, slots=True)
class Span:
    """A number of a prop: what it usually is and the least and most it may be (metres or degrees)."""

    usual: float
    least: float
    most: float


@dataclass(frozen=True, slots=True)
class Line:
    """A thin line on a piece: ``points`` and ``normals`` (n, 3), ``ink`` a palette name, metres wide."""

    points: Array
    normals: Array
    ink: str
    width: float


@dataclass(frozen=True, slots=True)
class Piece:
    """One solid of a prop. Pieces of the same ``name`` are drawn as one surface.

    ``touches`` is false for what nothing can lean on: water, belts. ``mesh`` is drawn in place of the solid's
    own surface where that is too plain.
    """

    name: str
    solid: Solid
    material: str
    touches: bool = True
    mesh: Mesh | None = None
    lines: tuple[Line, ...] = ()

    def moved(self, turn: Array, place: Array) -> "Piece":
        """The piece turned by a rotation (3, 3), then moved by ``place`` (3,)."""
        lines = (
            replace(line, points=line.points @ turn.T + place, normals=line.normals @ turn.T)
            for line in self.lines
        )
        mesh = None if self.mesh is None else self.mesh.moved(turn, place)
        return replace(self, solid=self.solid.moved(turn, place), mesh=mesh, lines=tuple(lines))


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a prop is: its ``numbers`` and ``words``, the ``posed`` body that uses it and its ``build``."""

    numbers: Mapping[str, float]
    words: Mapping[str, str]
    posed: PosedBody
    build: Build = field(default_factory=average_build)

    @property
    def place(self) -> Array:
        """Where on the floor it stands (3,)."""
        return np.array([self.number("x"), self.number("y"), 0.0])

    @property
    def turn(self) -> Array:
        """How it is turned about the upright axis (3, 3)."""
        return about_z(self.number("turn"))

    def number(self, name: str) -> float:
        """The number called ``name``."""
        return self.numbers[name]

    def word(self, name: str) -> str:
        """The word called ``name``."""
        return self.words[name]


@dataclass(frozen=True, slots=True)
class Prop:
    """How a prop is built, and the numbers and words it knows (the first word of each is the usual one).

    ``follows_body`` says that it must be built anew for every pose.
    """

    pieces: Callable[[Placed], Sequence[Piece]]
    numbers: Mapping[str, Span]
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    follows_body: bool = False


@dataclass(frozen=True, slots=True)
class PropModel:
    """A prop's surface and the lines drawn on it."""

    parts: tuple[Part, ...]
    lines: tuple[SurfaceLine, ...] = ()


PLACE: Mapping[str, Span] = {
    "x": Span(0.0, -3.0, 3.0),
    "y": Span(0.0, -3.0, 3.0),
    "turn": Span(0.0, -180.0, 180.0),
}
"""Where a prop stands: metres forward and to the left, and degrees turned to the left."""

LIFTED: Mapping[str, Span] = {**PLACE, "z": Span(0.0, -0.5, 2.5)}
"""The same for what can lie on something: ``z`` is the height of its underside."""


def standing(build: Callable[[Placed], Sequence[Piece]]) -> Callable[[Placed], Sequence[Piece]]:
    """A builder whose pieces, built about the origin and facing +X, are then put in their place."""

    def placed_pieces(placed: Placed) -> Sequence[Piece]:
        raised = placed.place + np.array([0.0, 0.0, placed.numbers.get("z", 0.0)])
        return [piece.moved(placed.turn, raised) for piece in build(placed)]

    return placed_pieces


def model_of(pieces: Sequence[Piece]) -> PropModel:
    """The surfaces and lines of these pieces."""
    parts: list[Part] = []
    for name in dict.fromkeys(piece.name for piece in pieces):
        group = [piece for piece in pieces if piece.name == name]
        mesh = merged([piece.mesh or piece.solid.mesh() for piece in group])
        under = spread_points(mesh, CELL)
        parts.append(Part(name, mesh.vertices, mesh.normals, mesh.triangles, group[0].material, shadow=under))
    lines = tuple(
        SurfaceLine(line.points, line.normals, line.ink, line.width, frozenset({piece.name}))
        for piece in pieces
        for line in piece.lines
    )
    return PropModel(tuple(parts), lines)

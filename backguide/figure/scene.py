"""A scene: everything one picture of an exercise shows, still in world coordinates."""

from dataclasses import dataclass, field, replace

import numpy as np

from backguide.figure.mesh import Part
from backguide.figure.posed import Array, PosedBody


@dataclass(frozen=True, slots=True)
class ArrowOverlay:
    """A motion arrow along ``points`` (n, 3), drawn over all; ``head`` is its head's length in metres.

    ``faces`` (k, 3) are the places that the person's head takes through the motion, which it must not cover.
    """

    points: Array
    head: float
    faces: Array = field(default_factory=lambda: np.zeros((0, 3)))

    @property
    def turned_round(self) -> "ArrowOverlay":
        """The same curve from its end to its start: the way back."""
        return replace(self, points=self.points[::-1])


@dataclass(frozen=True, slots=True)
class SpineOverlay:
    """The spine line: vertebra centres (n, 3), drawn over the back."""

    points: Array


@dataclass(frozen=True, slots=True)
class MuscleStrand:
    """A strand of a muscle: its middle line (n, 3), radii (n,) and outward directions (n, 3, any length)."""

    points: Array
    radii: Array
    outward: Array


@dataclass(frozen=True, slots=True)
class DeepMuscleOverlay:
    """A deep muscle seen through the body: its strands, neighbours side by side."""

    strands: tuple[MuscleStrand, ...]


@dataclass(frozen=True, slots=True)
class FaultOverlay:
    """A "don't" mark: a ring with a cross around ``centre`` (3,), ``radius`` in metres."""

    centre: Array
    radius: float


@dataclass(frozen=True, slots=True)
class SurfaceLine:
    """A thin line lying on a surface: a mat's rim, a ball's ridge, a muscle's fibre.

    It shows only at those of its ``points`` (n, 3) whose outward ``normals`` (n, 3) face the camera and which
    fall on one of ``parts`` (by name; empty means any), and with ``tinted`` only inside a highlighted muscle.
    ``ink`` is a palette name, ``width`` is in metres.
    """

    points: Array
    normals: Array
    ink: str
    width: float
    parts: frozenset[str] = field(default=frozenset())
    tinted: bool = False


Overlay = ArrowOverlay | SpineOverlay | DeepMuscleOverlay | FaultOverlay | SurfaceLine


@dataclass(frozen=True, slots=True)
class Scene:
    """The posed body with its parts, the props' parts and the overlays, ready for a camera.

    ``ghost`` are the body's parts as they were at the start, shown as a pale shape behind the body.
    """

    posed: PosedBody
    parts: tuple[Part, ...]
    overlays: tuple[Overlay, ...]
    ghost: tuple[Part, ...] = ()

    @property
    def without_arrows(self) -> "Scene":
        """The same with no motion arrows."""
        overlays = tuple(overlay for overlay in self.overlays if not isinstance(overlay, ArrowOverlay))
        return replace(self, overlays=overlays)

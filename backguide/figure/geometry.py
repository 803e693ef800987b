"""All parts of a scene gathered into one set of arrays, seen through a camera."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from backguide.figure.arrays import Flags, PartNumbers
from backguide.figure.camera import Camera
from backguide.figure.mesh import Part, Triangles
from backguide.figure.posed import Array


@dataclass(frozen=True, slots=True)
class Geometry:
    """Gathered parts.

    ``vertices`` (n, 3) of all parts, their ``pixels`` (n, 2), their ``depth`` (n,) with the parts' lift
    added, their ``normals`` (n, 3) and ``tint`` (n,); ``triangles`` (m, 3), each one's ``part`` (m,) and
    whether it is seen from both sides.
    """

    parts: tuple[Part, ...]
    vertices: Array
    pixels: Array
    depth: Array
    normals: Array
    tint: Array
    triangles: Triangles
    part: PartNumbers
    two_sided: Flags

    def names(self) -> list[str]:
        """The parts' names in order."""
        return [part.name for part in self.parts]


def gather(parts: Sequence[Part], camera: Camera) -> Geometry:
    """Gather ``parts`` as the camera sees them."""
    counts = [len(part.vertices) for part in parts]
    starts = np.cumsum([0, *counts[:-1]])
    triangle_counts = [len(part.triangles) for part in parts]
    vertices = np.concatenate([part.vertices for part in parts])
    pixels, depth = camera.project(vertices)
    return Geometry(
        tuple(parts),
        vertices,
        pixels,
        depth + np.repeat([part.lift for part in parts], counts),
        np.concatenate([part.normals for part in parts]),
        np.concatenate([np.zeros(len(part.vertices)) if part.tint is None else part.tint for part in parts]),
        np.concatenate([part.triangles + np.int32(start) for part, start in zip(parts, starts, strict=True)]),
        np.repeat(np.arange(len(parts), dtype=np.int16), triangle_counts),
        np.concatenate(
            [
                np.zeros(len(part.triangles), np.bool_) if part.two_sided is None else part.two_sided
                for part in parts
            ]
        ),
    )


def joined_table(parts: Sequence[Part]) -> Flags:
    """Which parts are joined or the same (n + 1, n + 1); the last row and column stand for nothing."""
    index = {part.name: number for number, part in enumerate(parts)}
    table = np.eye(len(parts) + 1, dtype=np.bool_)
    for number, part in enumerate(parts):
        for name in part.joined:
            if name in index:
                table[number, index[name]] = table[index[name], number] = True
    return table

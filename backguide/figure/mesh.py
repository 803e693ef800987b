"""Surface pieces that the renderer draws: body parts, clothes and props."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from backguide.figure.posed import Array

Triangles = NDArray[np.int32]
"""(m, 3) indices into a part's vertices, counter-clockwise seen from outside."""


@dataclass(frozen=True, slots=True)
class Part:
    """One closed or open surface piece in world coordinates.

    ``vertices`` and ``normals`` are (n, 3); ``material`` is a palette name (skin, shirt, shorts, hair, mat,
    ball, wood, ...). No outline is drawn where the part meets one of the parts named in ``joined``.
    ``tint`` (n,) is how strongly the muscle colour shows at each vertex, 0-1, or None.
    """

    name: str
    vertices: Array
    normals: Array
    triangles: Triangles
    material: str
    joined: frozenset[str] = field(default=frozenset())
    tint: Array | None = None

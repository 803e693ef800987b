"""Surface pieces that the renderer draws: body parts, clothes and props."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from backguide.figure.arrays import Flags
from backguide.figure.posed import Array

Triangles = NDArray[np.int32]
"""(m, 3) indices into a part's vertices, counter-clockwise seen from outside."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A line drawn on a part: a brow, a hem's stitching, the crease under a kneecap.

    It shows where the part itself is seen and its ``normals`` (n, 3) face the camera. ``ink`` is a palette
    name; ``width`` is in metres.
    """

    points: Array
    normals: Array
    ink: str
    width: float


@dataclass(frozen=True, slots=True)
class Part:
    """One closed or open surface piece in world coordinates.

    ``vertices`` and ``normals`` are (n, 3); ``material`` is a palette name (skin, shirt, shorts, hair, mat,
    ball, wood, ...). No outline is drawn where the part meets one of the parts named in ``joined``.
    ``tint`` (n,) is how strongly the muscle colour shows at each vertex, 0-1, or None.

    ``limb`` names the arm or leg it belongs to ("left arm", ...), which is toned down on the far side of the
    body. ``line`` scales the outline's width. ``step`` is how far (metres) the surface must jump back for a
    line to be drawn inside the part or between joined parts. ``two_sided`` (m,) marks triangles whose inside
    is seen too, as in a sleeve's opening. ``lift`` (metres) lets it win over what is that much nearer: it
    keeps fingers on the skin they touch. ``flesh`` (n,) is how far (metres) each vertex is out beyond the
    average body, by which muscles are placed, or None. ``shadow`` (k, 3) are points that throw its shadow
    besides its vertices, which are too far apart on large flat sides.
    """

    name: str
    vertices: Array
    normals: Array
    triangles: Triangles
    material: str
    joined: frozenset[str] = field(default=frozenset())
    tint: Array | None = None
    limb: str = ""
    line: float = 1.0
    step: float = 0.026
    lift: float = 0.0
    two_sided: Flags | None = None
    marks: tuple[Mark, ...] = ()
    flesh: Array | None = None
    shadow: Array | None = None

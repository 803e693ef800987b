"""The ghost of the start pose: a pale shape behind the figure that shows where the movement began."""

import numpy as np

from backguide.figure.arrays import Flags, Floats, PartNumbers
from backguide.figure.camera import Camera
from backguide.figure.geometry import gather
from backguide.figure.palette import Colour
from backguide.figure.picture import Pixels
from backguide.figure.raster import rasterise
from backguide.figure.scene import Scene

_FILL, _EDGE = 0.34, 0.80
_EDGE_WIDTH = 0.0075
"""Metres."""

_BEHIND = 0.02
"""Metres that the ghost may lie under a prop's surface and still show."""


def paint_ghost(
    filled: Pixels, parts: PartNumbers, depth: Floats, scene: Scene, camera: Camera, colour: Colour
) -> None:
    """Paint the scene's ghost into ``filled`` (height, width, 4), behind the body and before the props.

    ``parts`` (height, width) are the numbers of the scene's parts that are seen, one past the last for none,
    and ``depth`` (height, width) how near they are.
    """
    ghost, ghost_depth = _ghost_mask(scene, camera)
    if not ghost.any():
        return
    names = {part.name for part in scene.ghost}
    body = np.array([part.name in names for part in scene.parts] + [False])[parts]
    covered = (parts < len(scene.parts)) & (depth > ghost_depth + _BEHIND)
    shape = _softened(ghost)
    inner = _softened(_shrunk(ghost, max(1, round(_EDGE_WIDTH * camera.pixels_per_metre))))
    strength = shape * (_EDGE + (_FILL - _EDGE) * inner)
    strength[body | covered] = 0.0
    rows, columns = np.nonzero(strength > 0)
    share = strength[rows, columns][:, None]
    target = np.array([*colour[:3], 255], np.float32)
    blend = filled[rows, columns] * (1 - share) + target * share
    filled[rows, columns] = (blend + 0.5).astype(np.uint8)


def _ghost_mask(scene: Scene, camera: Camera) -> tuple[Flags, Floats]:
    """Where the ghost would be seen if it were alone (height, width), and how near it is there."""
    geometry = gather(scene.ghost, camera)
    raster = rasterise(
        geometry.pixels, geometry.depth, geometry.triangles, geometry.two_sided, camera.width, camera.height
    )
    return raster.triangle >= 0, raster.depth


def _softened(mask: Flags) -> Floats:
    """The mask with an edge two pixels soft."""
    value = np.pad(mask, 1).astype(np.float32)
    for _ in range(2):
        value[1:-1] = (value[:-2] + 2 * value[1:-1] + value[2:]) / 4
        value[:, 1:-1] = (value[:, :-2] + 2 * value[:, 1:-1] + value[:, 2:]) / 4
    return value[1:-1, 1:-1]


def _shrunk(mask: Flags, reach: int) -> Flags:
    """The mask without its rim of ``reach`` pixels."""
    inner = np.pad(mask, 1)
    for _ in range(reach):
        smaller = inner.copy()
        smaller[1:] &= inner[:-1]
        smaller[:-1] &= inner[1:]
        smaller[:, 1:] &= inner[:, :-1]
        smaller[:, :-1] &= inner[:, 1:]
        inner = smaller
    return inner[1:-1, 1:-1]

"""The spine as a continuous curve: bending is spread over height, not put into hinges."""

import numpy as np

from backguide.figure.posed import Array, PosedBody, PosedSpine
from backguide.figure.proportions import HIP_HEIGHT
from backguide.figure.rotations import rotation_from_vector

# The line of the vertebral pivots in the neutral stance: lumbar lordosis and thoracic kyphosis.
_LINE_HEIGHT = np.array([0.78, 0.90, 0.96, 1.00, 1.045, 1.09, 1.14, 1.185, 1.25, 1.32, 1.38, 1.44])
_LINE_FORWARD = np.array(
    [-0.030, -0.050, -0.052, -0.046, -0.034, -0.028, -0.034, -0.047, -0.066, -0.072, -0.063, -0.040]
)
_LUMBAR = (0.972, 1.175)
_THORACIC = (1.165, 1.400)

NODES: Array = np.linspace(0.96, 1.44, 25)
"""Levels of the neutral stance at which the curve is computed: sacrum to seventh cervical vertebra."""


def pivot_forward(heights: Array) -> Array:
    """How far forward the pivot line lies at ``heights`` (n,) of the neutral stance, in metres."""
    return np.interp(heights, _LINE_HEIGHT, _LINE_FORWARD)


def rotation_vector(flexion: float, side: float, rotation: float) -> Array:
    """Rotation vector in radians of a bend in degrees: forward, to the left, turned to the left."""
    return np.radians(np.array([-side, flexion, rotation]))


def _share(heights: Array, region: tuple[float, float]) -> Array:
    return np.clip((heights - region[0]) / (region[1] - region[0]), 0.0, 1.0)


def _turns(heights: Array, lumbar: Array, thoracic: Array) -> Array:
    """Rotations (n, 3, 3) of the levels ``heights`` against the pelvis."""
    lower = rotation_from_vector(_share(heights, _LUMBAR)[:, None] * lumbar)
    upper = rotation_from_vector(_share(heights, _THORACIC)[:, None] * thoracic)
    return lower @ upper


_REST = np.stack([pivot_forward(NODES), np.zeros(len(NODES)), NODES - HIP_HEIGHT], axis=1)
_STEPS = np.diff(_REST, axis=0)
_BETWEEN = (NODES[1:] + NODES[:-1]) / 2


def bend_spine(pelvis: Array, position: Array, lumbar: Array, thoracic: Array) -> PosedSpine:
    """The spine on a pelvis with this frame and position.

    ``lumbar`` and ``thoracic`` are the rotation vectors (radians) of the two regions from bottom to top.
    """
    steps = np.einsum("nij,nj->ni", _turns(_BETWEEN, lumbar, thoracic), _STEPS)
    local = np.vstack([_REST[:1], _REST[0] + np.cumsum(steps, axis=0)])
    return PosedSpine(NODES, position + local @ pelvis.T, lumbar, thoracic)


def levels(spine: PosedSpine, pelvis: Array, position: Array, heights: Array) -> tuple[Array, Array]:
    """Frames (n, 3, 3) and pivot points (n, 3) of the trunk at ``heights`` (n,) of the neutral stance.

    Below the curve's first node the trunk is rigid with the pelvis, above its last with the thorax.
    """
    frames = pelvis @ _turns(heights, spine.lumbar, spine.thoracic)
    points = np.stack([np.interp(heights, NODES, spine.positions[:, axis]) for axis in range(3)], axis=1)
    below, above = heights < NODES[0], heights > NODES[-1]
    if below.any():
        low = heights[below]
        rest = np.stack([pivot_forward(low), np.zeros(len(low)), low - HIP_HEIGHT], axis=1)
        points[below] = position + rest @ pelvis.T
    if above.any():
        top = pelvis @ _turns(NODES[-1:], spine.lumbar, spine.thoracic)[0]
        points[above] = spine.positions[-1] + (heights[above] - NODES[-1])[:, None] * top[:, 2]
    return frames, points


def body_levels(body: PosedBody, heights: Array) -> tuple[Array, Array]:
    """``levels`` of a posed body: frames (n, 3, 3) and pivot points (n, 3) at ``heights`` (n,)."""
    return levels(body.spine, body.pelvis, body.pelvis_position, heights)


def trunk_points(spine: PosedSpine, pelvis: Array, position: Array, neutral: Array) -> Array:
    """Where trunk points (n, 3) of the neutral stance are now; each moves rigidly with its level."""
    frames, pivots = levels(spine, pelvis, position, neutral[:, 2])
    local = neutral.copy()
    local[:, 0] -= pivot_forward(neutral[:, 2])
    local[:, 2] = 0.0
    return pivots + np.einsum("nij,nj->ni", frames, local)

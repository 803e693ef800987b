"""The hand: a palm, four fingers and a thumb that bend by a hand shape.

Built for the left hand in the hand's frame (origin at the wrist, palm towards +X, thumb towards +Y, fingers
along -Z) and mirrored for the right.
"""

import numpy as np

from backguide.figure.loft import circle, squared
from backguide.figure.posed import Array, HandShape
from backguide.figure.rotations import about_x, about_y, about_z

# Rows of the palm: height, depth to the palm, depth to the back, width to the thumb, width to the little
# finger.
_PALM = np.array(
    [
        (0.0170, 0.000, 0.000, 0.000, 0.000),
        (0.0140, 0.012, 0.012, 0.017, 0.016),
        (0.0050, 0.018, 0.018, 0.026, 0.025),
        (-0.006, 0.019, 0.018, 0.029, 0.028),
        (-0.024, 0.021, 0.017, 0.036, 0.032),
        (-0.045, 0.020, 0.016, 0.041, 0.037),
        (-0.066, 0.016, 0.015, 0.041, 0.040),
        (-0.085, 0.013, 0.0135, 0.041, 0.041),
        (-0.097, 0.011, 0.012, 0.039, 0.039),
        (-0.104, 0.008, 0.009, 0.036, 0.034),
        (-0.1075, 0.002, 0.002, 0.012, 0.012),
        (-0.1080, 0.000, 0.000, 0.000, 0.000),
    ]
)
_FINGER_ACROSS = np.array([0.0285, 0.0095, -0.0095, -0.0275])
_FINGER_ROOT = np.array([-0.092, -0.096, -0.093, -0.086])
_FINGER_LENGTH = np.array([0.074, 0.082, 0.076, 0.060])
_FINGER_RADIUS = np.array([0.0092, 0.0095, 0.0091, 0.0081])
_TIP = ((0.0, 0.97), (0.45, 0.80), (0.78, 0.52), (0.95, 0.20), (1.0, 0.0))


def digit(root: Array, frame: Array, lengths: Array, bends: Array, radii: Array, flat: float) -> Array:
    """Rings (rings, 8, 3) of one finger or toe.

    It starts at ``root`` along -Z of ``frame`` and bends towards +X by ``bends`` (k,) degrees before each of
    its phalanges ``lengths`` (k,); ``radii`` (k + 1,) run from root to tip, ``flat`` is its depth by its
    width.
    """
    centres, frames, sizes = [root + frame[:, 2] * 0.010], [frame], [radii[0] * 0.7]
    point, turned = root, frame
    for phalanx, bend in enumerate(bends):
        half = turned @ about_y(-float(bend) / 2)
        turned = turned @ about_y(-float(bend))
        step = -turned[:, 2] * lengths[phalanx]
        centres += [point, point + step / 2]
        frames += [half, turned]
        sizes += [
            radii[phalanx] * (1.0 if phalanx == 0 else 1.02),
            radii[phalanx : phalanx + 2].mean() * 0.97,
        ]
        point = point + step
    for out, size in _TIP:
        centres.append(point - turned[:, 2] * radii[-1] * (out - 0.1))
        frames.append(turned)
        sizes.append(radii[-1] * size)
    cosine, sine = circle(8)
    radius = np.array(sizes)[:, None]
    axes = np.array(frames)
    depth, width = radius * cosine * flat, radius * sine
    return (
        np.array(centres)[:, None]
        + depth[..., None] * axes[:, None, :, 0]
        + width[..., None] * axes[:, None, :, 1]
    )


def palm_grid(sign: float) -> Array:
    """Rings (12, 16, 3) of the palm from the wrist to the knuckles (``sign`` 1 left, -1 right)."""
    cosine, sine = circle(16)
    towards_thumb = sine * sign
    depth = np.where(cosine > 0, _PALM[:, 1:2], _PALM[:, 2:3])
    width = np.where(towards_thumb > 0, _PALM[:, 3:4], _PALM[:, 4:5])
    height = np.broadcast_to(_PALM[:, 0:1], depth.shape)
    return np.stack([depth * squared(cosine, 0.75), width * squared(sine, 0.75), height], axis=-1)


def finger_grids(shape: HandShape, sign: float) -> list[Array]:
    """Rings of the four fingers (index first) and the thumb, in the hand's frame."""
    grids: list[Array] = []
    for finger in range(4):
        root = np.array([0.0, sign * _FINGER_ACROSS[finger], _FINGER_ROOT[finger]])
        spread = about_x(sign * shape.spread * (1.5 - finger))
        curl = 1 + 0.06 * finger
        radius = _FINGER_RADIUS[finger]
        grids.append(
            digit(
                root,
                spread,
                _FINGER_LENGTH[finger] * np.array([0.46, 0.29, 0.25]) - np.array([0.0, 0.0, 0.004]),
                np.array([shape.knuckle * curl, shape.middle * curl, shape.tip]),
                radius * np.array([1.0, 0.98, 0.93, 0.84]),
                flat=0.92,
            )
        )
    thumb = about_z(sign * 40) @ about_x(sign * shape.thumb_abduction) @ about_y(-6)
    grids.append(
        digit(
            np.array([0.006, sign * 0.020, -0.020]),
            thumb,
            np.array([0.040, 0.032, 0.026]),
            np.array([4.0, shape.thumb_flexion * 0.6, shape.thumb_flexion]),
            np.array([0.0155, 0.0120, 0.0108, 0.0095]),
            flat=0.95,
        )
    )
    return grids

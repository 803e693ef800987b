"""The camera: from world coordinates to picture pixels, and framing that fills the picture."""

import math
from dataclasses import dataclass, replace

import numpy as np

from backguide.figure.motion import View
from backguide.figure.posed import Array

DISTANCE = 9.0
"""From the camera to its target in metres: far enough for a calm, almost parallel picture."""


@dataclass(frozen=True, slots=True)
class Camera:
    """A camera looking at ``target`` (3,) from ``view``, for a picture of ``width`` by ``height`` pixels.

    ``pixels_per_metre`` holds at the target's distance. ``shift`` moves the picture in pixels.
    """

    view: View
    target: Array
    pixels_per_metre: float
    width: int
    height: int
    shift: tuple[float, float] = (0.0, 0.0)

    @property
    def towards(self) -> Array:
        """Unit vector from the target to the camera."""
        azimuth, elevation = math.radians(self.view.azimuth), math.radians(self.view.elevation)
        level = math.cos(elevation)
        return np.array([math.cos(azimuth) * level, math.sin(azimuth) * level, math.sin(elevation)])

    @property
    def right(self) -> Array:
        """Unit vector to the right of the picture."""
        azimuth = math.radians(self.view.azimuth)
        return np.array([-math.sin(azimuth), math.cos(azimuth), 0.0])

    @property
    def up(self) -> Array:
        """Unit vector to the top of the picture."""
        azimuth, elevation = math.radians(self.view.azimuth), math.radians(self.view.elevation)
        rise = math.sin(elevation)
        return np.array([-math.cos(azimuth) * rise, -math.sin(azimuth) * rise, math.cos(elevation)])

    @property
    def position(self) -> Array:
        """Where the camera stands."""
        return self.target + self.towards * DISTANCE

    @property
    def centre(self) -> tuple[float, float]:
        """The pixel that the target falls on."""
        return self.width / 2 + self.shift[0], self.height / 2 + self.shift[1]

    def project(self, points: Array) -> tuple[Array, Array]:
        """Picture coordinates (n, 2) in pixels, y downwards, and depth (n,) in metres of ``points`` (n, 3).

        Depth is measured from the target towards the camera: nearer is larger.
        """
        offset = points - self.target
        depth = offset @ self.towards
        scale = self.pixels_per_metre * DISTANCE / (DISTANCE - depth)
        x, y = self.centre
        return np.stack([x + (offset @ self.right) * scale, y - (offset @ self.up) * scale], axis=-1), depth

    def floor_points(self, x: Array, y: Array) -> Array:
        """Floor points (..., 2) seen at picture coordinates ``x`` and ``y``; NaN at and above the horizon."""
        centre_x, centre_y = self.centre
        across = (x - centre_x) / self.pixels_per_metre
        upwards = (centre_y - y) / self.pixels_per_metre
        position, towards, right, up = self.position, self.towards, self.right, self.up
        fall = across * right[2] + upwards * up[2] - DISTANCE * towards[2]
        reach = np.where(fall < -1e-6, -position[2] / np.minimum(fall, -1e-6), np.nan)
        return np.stack(
            [
                position[axis]
                + reach * (across * right[axis] + upwards * up[axis] - DISTANCE * towards[axis])
                for axis in (0, 1)
            ],
            axis=-1,
        )

    def window(self, left: int, top: int, width: int, height: int) -> "Camera":
        """The camera of a rectangle of the picture."""
        x, y = self.centre
        shift = (x - left - width / 2, y - top - height / 2)
        return replace(self, width=width, height=height, shift=shift)

    def scaled(self, factor: float) -> "Camera":
        """The same picture with ``factor`` times as many pixels in each direction."""
        return replace(
            self,
            pixels_per_metre=self.pixels_per_metre * factor,
            width=round(self.width * factor),
            height=round(self.height * factor),
            shift=(self.shift[0] * factor, self.shift[1] * factor),
        )


@dataclass(frozen=True, slots=True)
class Margins:
    """Empty room around the framed points, in pixels."""

    left: float = 24.0
    top: float = 24.0
    right: float = 24.0
    bottom: float = 24.0


def frame_camera(
    view: View, points: Array, width: int, height: int, margins: Margins | None = None
) -> Camera:
    """The camera from ``view`` in which ``points`` (n, 3) just fill the picture inside its margins.

    Pass the points of a whole motion, so that nothing leaves the picture and the camera stands still.
    """
    room = margins or Margins()
    target = (points.min(0) + points.max(0)) / 2
    camera = Camera(view, target, 100.0, width, height)
    inner = np.array([width - room.left - room.right, height - room.top - room.bottom])
    inner = np.maximum(inner, 1.0)
    middle = np.array([room.left + (width - room.right), room.top + (height - room.bottom)]) / 2
    for _ in range(2):
        pixels, _depth = camera.project(points)
        size = np.maximum(np.ptp(pixels, axis=0), 1e-6)
        camera = replace(camera, pixels_per_metre=camera.pixels_per_metre * float((inner / size).min()))
    pixels, _depth = camera.project(points)
    move = middle - (pixels.min(0) + pixels.max(0)) / 2
    return replace(camera, shift=(float(move[0]), float(move[1])))

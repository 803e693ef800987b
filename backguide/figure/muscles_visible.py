"""Is the muscle that works to be seen? Its share that shows from the exercise's best view."""

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.body import body_parts
from backguide.figure.camera import Camera, Margins, frame_camera
from backguide.figure.draw_water import WATER
from backguide.figure.geometry import Geometry, gather
from backguide.figure.mesh import Part
from backguide.figure.motion import Motion, MuscleShown
from backguide.figure.muscles import Volume, muscle_volumes, tinted
from backguide.figure.overlay_deep import seen_strength
from backguide.figure.people import default_person
from backguide.figure.props import build_prop
from backguide.figure.raster import Raster, rasterise
from backguide.figure.scene import DeepMuscleOverlay

LEAST_SHARE = 0.12
"""A muscle that shows less than this is not shown: a flat one can show all of itself, a round one half."""

_SIZE = 320
_EDGE = 0.5


def visible_share(motion: Motion, shown: MuscleShown) -> float:
    """The greatest share of a muscle seen at the start, the middle or the end, from the best view, 0 to 1.

    For a muscle under the skin: the area that is seen, square to the view, of all its tinted skin. For a deep
    one: how strongly it is drawn. With "both", the side that shows more counts. Raises ValueError naming an
    unknown muscle or side.
    """
    return max(_share_at(motion, shown, position) for position in motion.quarters)


def _share_at(motion: Motion, shown: MuscleShown, position: float) -> float:
    posed = motion.pose(position)
    volumes = muscle_volumes((shown,), posed, Side.RIGHT)
    body = body_parts(posed, default_person())
    props = tuple(
        part for place in motion.props for part in build_prop(place, posed).parts if part.material != WATER
    )
    camera = _camera(motion, body)
    return max(_volume_share(volume, body, props, camera) for volume in volumes)


def _volume_share(volume: Volume, body: tuple[Part, ...], props: tuple[Part, ...], camera: Camera) -> float:
    if volume.muscle.deep:
        return seen_strength(DeepMuscleOverlay(volume.strands), camera)
    geometry = gather(tinted(body, (volume,)) + props, camera)
    inside = geometry.tint[geometry.triangles].mean(axis=1) > _EDGE
    if not inside.any():
        return 0.0
    raster = rasterise(
        geometry.pixels, geometry.depth, geometry.triangles, geometry.two_sided, camera.width, camera.height
    )
    return _seen_area(raster, inside, camera) / _whole_area(geometry, inside)


def _camera(motion: Motion, body: tuple[Part, ...]) -> Camera:
    points = np.concatenate([part.vertices for part in body])
    return frame_camera(motion.view, points, _SIZE, _SIZE, Margins(4, 4, 4, 4))


def _seen_area(raster: Raster, inside: np.ndarray, camera: Camera) -> float:
    seen = raster.triangle[raster.triangle >= 0]
    return float((inside & raster.front)[seen].sum()) / camera.pixels_per_metre**2


def _whole_area(geometry: Geometry, inside: np.ndarray) -> float:
    first, second, third = (geometry.vertices[geometry.triangles[inside][:, corner]] for corner in range(3))
    return float(np.linalg.norm(np.cross(second - first, third - first), axis=1).sum() / 2)

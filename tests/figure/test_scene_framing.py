"""The camera holds the whole motion, fills the picture with it and does not move."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from backguide.core.vocabulary import Side
from backguide.figure.camera import Margins
from backguide.figure.framing import companions, extent, steady_camera, view_for
from backguide.figure.motion import Motion, View
from backguide.figure.people import default_person
from backguide.figure.scene_builder import SceneBuilder, SceneOptions
from tests.figure.moving import march, march_with_mistake

SIZE = (900, 560)
MARGINS = Margins(20.0, 96.0, 20.0, 100.0)


def builders(motions: Sequence[Motion], side: Side = Side.RIGHT) -> list[SceneBuilder]:
    return [SceneBuilder(motion, side, default_person(), SceneOptions()) for motion in motions]


def surface_points(builder: SceneBuilder, position: float) -> np.ndarray:
    return np.concatenate([part.vertices for part in builder.scene(position).parts])


def test_the_whole_motion_stays_between_the_captions() -> None:
    (builder,) = builders([march()])
    view = view_for(march(), Side.RIGHT)
    camera = steady_camera(extent([builder]), view, view, SIZE, MARGINS)
    for position in (0.0, 0.4, 0.9, 1.0):
        pixels, _ = camera.project(surface_points(builder, position))
        assert pixels[:, 1].min() > 96 - 4
        assert pixels[:, 1].max() < 560 - 100 + 4


def test_the_figure_fills_the_room_it_has() -> None:
    points = extent(builders([march()]))
    view = view_for(march(), Side.RIGHT)
    pixels, _ = steady_camera(points, view, view, SIZE, MARGINS).project(points)
    assert np.ptp(pixels[:, 1]) > 0.95 * (560 - 96 - 100)


def test_right_and_wrong_fit_one_frame() -> None:
    motion = march_with_mistake()
    assert companions(motion) == (motion, motion.mistakes["leaning"])
    together = extent(builders(companions(motion)))
    view = view_for(motion, Side.RIGHT)
    camera = steady_camera(together, view, view, SIZE, MARGINS)
    for builder in builders(companions(motion)):
        pixels, _ = camera.project(surface_points(builder, 1.0))
        assert pixels.min() > 15


def test_the_left_side_is_seen_in_the_mirror() -> None:
    assert view_for(march(), Side.LEFT).azimuth == -view_for(march(), Side.RIGHT).azimuth


def test_a_turn_is_added_and_the_second_view_can_be_chosen() -> None:
    motion = replace(march(), second_view=View(-150.0, 5.0))
    assert view_for(motion, Side.RIGHT, turn=30.0) == View(-40.0, 10.0)
    assert view_for(motion, Side.RIGHT, second=True) == View(-150.0, 5.0)
    assert view_for(march(), Side.RIGHT, second=True) == march().view


@pytest.mark.parametrize("turn", [-90.0, -40.0, 25.0, 70.0, 180.0])
def test_turning_never_brings_the_figure_closer(turn: float) -> None:
    points = extent(builders([march()]))
    home = view_for(march(), Side.RIGHT)
    turned = view_for(march(), Side.RIGHT, turn)
    still = steady_camera(points, home, home, SIZE, MARGINS)
    camera = steady_camera(points, turned, home, SIZE, MARGINS)
    assert camera.pixels_per_metre <= still.pixels_per_metre * 1.03
    pixels, _ = camera.project(points)
    assert pixels[:, 1].min() > 90
    assert pixels[:, 1].max() < 470

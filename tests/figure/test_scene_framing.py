"""The camera holds the whole motion, fills the picture with it and does not move."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from backguide.core.vocabulary import Side
from backguide.figure.camera import Margins
from backguide.figure.framing import companions, extent, view_for
from backguide.figure.framing_fit import Box, Room, steady_camera
from backguide.figure.motion import ArrowShown, Motion, View
from backguide.figure.people import default_person
from backguide.figure.scene_builder import SceneBuilder, SceneOptions
from tests.figure.exercises import IDS, motion_of
from tests.figure.moving import march, march_with_mistake

WIDTH, HEIGHT = 900, 560
ROOM = Room(WIDTH, HEIGHT, Margins(20.0, 96.0, 20.0, 100.0))


def builders(motions: Sequence[Motion], side: Side = Side.RIGHT) -> list[SceneBuilder]:
    return [SceneBuilder(motion, side, default_person(), SceneOptions()) for motion in motions]


def surface_points(builder: SceneBuilder, position: float) -> np.ndarray:
    parts = builder.scene(position).parts
    return np.concatenate([part.vertices for part in parts if part.material != "mat"])


def test_the_whole_motion_stays_between_the_captions() -> None:
    (builder,) = builders([march()])
    view = view_for(march(), Side.RIGHT)
    camera = steady_camera(extent([builder]), view, view, ROOM)
    for position in (0.0, 0.4, 0.9, 1.0):
        pixels, _ = camera.project(surface_points(builder, position))
        assert pixels[:, 1].min() > 96 - 4
        assert pixels[:, 1].max() < 560 - 100 + 4


def test_the_figure_fills_the_room_it_has() -> None:
    whole = extent(builders([march()]))
    view = view_for(march(), Side.RIGHT)
    pixels, _ = steady_camera(whole, view, view, ROOM).project(whole.body)
    assert np.ptp(pixels[:, 1]) > 0.95 * (560 - 96 - 100)


def test_right_and_wrong_fit_one_frame() -> None:
    motion = march_with_mistake()
    assert companions(motion) == (motion, motion.mistakes["leaning"])
    together = extent(builders(companions(motion)))
    view = view_for(motion, Side.RIGHT)
    camera = steady_camera(together, view, view, ROOM)
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
    whole = extent(builders([march()]))
    home = view_for(march(), Side.RIGHT)
    turned = view_for(march(), Side.RIGHT, turn)
    still = steady_camera(whole, home, home, ROOM)
    camera = steady_camera(whole, turned, home, ROOM)
    assert camera.pixels_per_metre <= still.pixels_per_metre * 1.03
    pixels, _ = camera.project(whole.body)
    assert pixels[:, 1].min() > 90
    assert pixels[:, 1].max() < 470


def test_an_arrow_does_not_make_the_person_smaller() -> None:
    marked = replace(march(), arrows=(ArrowShown("head", (0.0, 0.0, 0.15)),))
    plain = replace(march(), arrows=())
    view = view_for(march(), Side.RIGHT)
    bare, full = (steady_camera(extent(builders([each])), view, view, ROOM) for each in (plain, marked))
    assert full.pixels_per_metre > 0.97 * bare.pixels_per_metre
    pixels, _ = full.project(extent(builders([marked])).around)
    assert pixels.min() > 0
    assert (pixels < (WIDTH, HEIGHT)).all()


def test_a_standing_person_uses_the_room_between_the_controls() -> None:
    whole = extent(builders([replace(march(), props=())]))
    view = view_for(march(), Side.RIGHT)
    margins = Margins(20.0, 20.0, 20.0, 20.0)
    controls = (Box(16.0, 480.0, 160.0, 540.0), Box(600.0, 480.0, 880.0, 540.0))
    clear = steady_camera(whole, view, view, Room(WIDTH, HEIGHT, replace(margins, bottom=88.0)))
    between = steady_camera(whole, view, view, Room(WIDTH, HEIGHT, margins, controls))
    assert between.pixels_per_metre > 1.1 * clear.pixels_per_metre
    pixels, _ = between.project(np.concatenate([whole.body, whole.around]))
    for box in controls:
        inside = (pixels > (box.left, box.top)) & (pixels < (box.right, box.bottom))
        assert not inside.all(axis=1).any()


def test_a_wide_figure_stays_above_the_controls() -> None:
    whole = extent(builders([march()]))
    view = view_for(march(), Side.RIGHT)
    everywhere = (Box(0.0, 480.0, 900.0, 540.0),)
    camera = steady_camera(whole, view, view, Room(WIDTH, HEIGHT, Margins(), everywhere))
    pixels, _ = camera.project(whole.body)
    assert pixels[:, 1].max() < 480


def test_the_camera_goes_neither_under_the_floor_nor_right_overhead() -> None:
    assert view_for(march(), Side.RIGHT, rise=-50.0).elevation == 0.0
    assert view_for(march(), Side.RIGHT, rise=20.0).elevation == 30.0
    assert view_for(march(), Side.RIGHT, rise=170.0).elevation == 80.0


@pytest.mark.parametrize("exercise", IDS)
def test_no_exercise_is_ever_cut_off(exercise: str) -> None:
    motion = motion_of(exercise)
    view = view_for(motion, Side.RIGHT)
    (builder,) = builders([motion])
    camera = steady_camera(extent([builder]), view, view, replace(ROOM, margins=Margins()))
    for position in np.linspace(0.0, 1.0, 7):
        parts = builder.surfaces(float(position))
        pixels, _ = camera.project(np.concatenate([part.vertices for part in parts]))
        assert pixels.min() > 0
        assert (pixels < (WIDTH, HEIGHT)).all()

"""The camera looks from where it says, and fills the picture with what it is given."""

import numpy as np
import pytest

from backguide.figure.camera import Camera, Margins, frame_camera
from backguide.figure.motion import View

HEAD, LEFT_HAND, RIGHT_HAND = (
    np.array([[0.0, 0.0, 1.7]]),
    np.array([[0.0, 0.6, 1.0]]),
    np.array([[0.0, -0.6, 1.0]]),
)
CUBE = np.array([[x, y, z] for x in (-1.0, 1.0) for y in (-0.3, 0.3) for z in (0.0, 0.5)])


def looking(azimuth: float, elevation: float = 10.0) -> Camera:
    return Camera(View(azimuth, elevation), np.array([0.0, 0.0, 0.8]), 200.0, 400, 400)


def test_from_the_front_the_left_hand_is_on_the_right() -> None:
    camera = looking(0.0)
    assert camera.project(LEFT_HAND)[0][0, 0] > 200 > camera.project(RIGHT_HAND)[0][0, 0]


def test_from_the_right_the_body_looks_to_the_right() -> None:
    nose = np.array([[0.3, 0.0, 1.6]])
    assert looking(-90.0).project(nose)[0][0, 0] > 200


def test_up_is_up_and_near_is_deeper() -> None:
    camera = looking(-90.0)
    assert camera.project(HEAD)[0][0, 1] < 200
    assert camera.project(RIGHT_HAND)[1][0] > camera.project(LEFT_HAND)[1][0]


def test_axes_are_at_right_angles() -> None:
    camera = looking(37.0, 21.0)
    axes = np.stack([camera.right, camera.up, camera.towards])
    assert np.allclose(axes @ axes.T, np.eye(3))
    assert np.allclose(np.cross(camera.right, camera.up), camera.towards)


@pytest.mark.parametrize("view", [View(0, 5), View(-74, 15), View(150, 40)])
@pytest.mark.parametrize("size", [(900, 700), (300, 800), (120, 90)])
def test_framing_fills_the_picture_inside_its_margins(view: View, size: tuple[int, int]) -> None:
    margins = Margins(10, 20, 30, 5)
    camera = frame_camera(view, CUBE, *size, margins)
    pixels, _depth = camera.project(CUBE)
    low, high = pixels.min(0), pixels.max(0)
    room = np.array([low[0] - 10, low[1] - 20, size[0] - 30 - high[0], size[1] - 5 - high[1]])
    assert room.min() > -1.0
    assert min(room[0] + room[2], room[1] + room[3]) < 2.0
    assert room[0] == pytest.approx(room[2], abs=0.01)
    assert room[1] == pytest.approx(room[3], abs=0.01)


def test_floor_points_undo_the_projection() -> None:
    camera = looking(-50.0, 20.0)
    floor = np.array([[0.4, -0.2, 0.0], [-0.7, 0.3, 0.0]])
    pixels, _depth = camera.project(floor)
    assert np.allclose(camera.floor_points(pixels[:, 0], pixels[:, 1]), floor[:, :2])


def test_above_the_horizon_there_is_no_floor() -> None:
    assert np.isnan(looking(0.0, 2.0).floor_points(np.array([200.0]), np.array([-900.0]))).all()


def test_a_window_shows_the_same() -> None:
    camera = looking(-50.0)
    window = camera.window(30, 40, 100, 80)
    assert np.allclose(window.project(CUBE)[0], camera.project(CUBE)[0] - [30, 40])
    assert np.allclose(camera.scaled(2).project(CUBE)[0], camera.project(CUBE)[0] * 2)

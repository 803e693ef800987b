"""The "don't" mark stands beside what is wrong and hides neither face nor hands, turned or not."""

import numpy as np
import pytest

from backguide.core.vocabulary import Side
from backguide.figure.arrows import MARK_RADIUS, fault_mark, fault_step, landmark_point
from backguide.figure.camera import Camera, Margins
from backguide.figure.framing import companions, extent, view_for
from backguide.figure.framing_fit import Room, steady_camera
from backguide.figure.framing_focus import marked_place
from backguide.figure.motion import Motion, View
from backguide.figure.overlay_mark import TURNED, face_and_hands
from backguide.figure.people import default_person
from backguide.figure.scene_builder import SceneBuilder, SceneOptions
from tests.figure.exercises import IDS, motion_of

MARKED = tuple(exercise for exercise in IDS if motion_of(exercise).mistakes)
ROOM = Room(520, 340, Margins(20.0, 20.0, 20.0, 20.0))


def fault_of(motion: Motion) -> tuple[Motion, str]:
    wrong = next(iter(motion.mistakes.values()))
    return wrong, marked_place(motion, wrong)


@pytest.mark.parametrize("exercise", MARKED)
def test_it_hides_neither_face_nor_hands_in_any_view_and_is_near_the_fault(exercise: str) -> None:
    wrong, landmark = fault_of(motion_of(exercise))
    step = fault_step(wrong, landmark)
    for position in (0.0, 0.5, 1.0):
        body = wrong.pose(position)
        mark = fault_mark(body, landmark, step, Side.RIGHT)
        assert np.linalg.norm(mark.centre - landmark_point(body, landmark, Side.RIGHT)) < 0.45
        for turn in (0.0, *TURNED):
            view = View(wrong.view.azimuth + turn, wrong.view.elevation)
            camera = Camera(view, body.pelvis_position, 1.0, 0, 0)
            assert gap_to_face_and_hands(mark.centre, camera, face_and_hands(body)) > MARK_RADIUS, turn


def gap_to_face_and_hands(centre: np.ndarray, camera: Camera, balls: np.ndarray) -> float:
    apart = camera.project(centre[None])[0] - camera.project(balls[:, :3])[0]
    return float((np.linalg.norm(apart, axis=1) - balls[:, 3]).min())


@pytest.mark.parametrize("turn", [0.0, *TURNED])
def test_it_is_whole_inside_the_picture(turn: float) -> None:
    motion = motion_of("ball-curl-up")
    wrong, landmark = fault_of(motion)
    options = SceneOptions(arrows=False, fault=landmark)
    builders = [SceneBuilder(way, Side.RIGHT, default_person(), options) for way in companions(motion)]
    view = view_for(wrong, Side.RIGHT, turn)
    camera = steady_camera(extent(builders), view, view_for(wrong, Side.RIGHT), ROOM)
    for position in (0.0, 0.5, 1.0):
        for builder in builders:
            (mark,) = builder.marks(position)
            edge = mark.radius * camera.pixels_per_metre
            pixel = camera.project(mark.centre[None])[0][0]
            assert (pixel > edge).all()
            assert (pixel < np.array([ROOM.width, ROOM.height]) - edge).all()

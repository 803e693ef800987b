"""No arrow covers a face, from wherever the figure is seen."""

from dataclasses import replace

import numpy as np
import pytest

from backguide.core.vocabulary import Side
from backguide.figure.arrows import motion_arrows
from backguide.figure.camera import Camera
from backguide.figure.framing import view_for
from backguide.figure.motion import Motion
from backguide.figure.overlay_arrow import arrow_shapes
from backguide.figure.overlay_face import off_the_face
from backguide.figure.palette import figure_palette
from backguide.figure.people import default_person
from backguide.figure.picture import Shape
from backguide.figure.scene import ArrowOverlay
from tests.figure.exercises import IDS, motion_of

SCALE = 300.0
FACE = 0.105
"""Metres from the middle of the head to its skin."""

TURNS = range(-180, 180, 10)
PALETTE = figure_palette(default_person(), "light")


def outlines(motion: Motion, arrow: ArrowOverlay, turn: float) -> tuple[list[Shape], np.ndarray]:
    """The arrow as drawn from a turned view, and the middles of the head through the motion, in pixels."""
    camera = Camera(view_for(motion, Side.RIGHT, turn), arrow.faces[0], SCALE, 900, 700)
    shapes = [shape for shape in arrow_shapes(arrow, camera, PALETTE) if isinstance(shape, Shape)]
    return shapes, camera.project(arrow.faces)[0]


@pytest.mark.parametrize("exercise", IDS)
def test_no_arrow_covers_the_face_in_any_turned_view(exercise: str) -> None:
    motion = motion_of(exercise)
    for arrow in motion_arrows(motion, Side.RIGHT):
        for turn in TURNS:
            shapes, heads = outlines(motion, arrow, turn)
            for shape in shapes:
                apart = np.linalg.norm(shape.points[:, None] - heads[None], axis=2).min() / SCALE
                assert apart > FACE, turn


@pytest.mark.parametrize("exercise", IDS)
def test_in_the_best_view_an_arrow_stays_where_it_is(exercise: str) -> None:
    motion = motion_of(exercise)
    for arrow in motion_arrows(motion, Side.RIGHT):
        camera = Camera(view_for(motion, Side.RIGHT), arrow.faces[0], SCALE, 900, 700)
        here, alone = (
            [shape for shape in arrow_shapes(each, camera, PALETTE) if isinstance(shape, Shape)]
            for each in (arrow, replace(arrow, faces=np.zeros((0, 3))))
        )
        assert [shape.fill for shape in here] == [shape.fill for shape in alone]
        assert all(np.allclose(one.points, other.points) for one, other in zip(here, alone, strict=True))


def test_an_arrow_steps_aside_to_the_side_on_which_it_is() -> None:
    head = np.array([[100.0, 100.0]])
    for beside in (-12.0, 12.0):
        upright = np.column_stack([np.full(9, 100.0 + beside), np.linspace(150.0, 60.0, 9)])
        step, strength = off_the_face(upright, head, SCALE)
        assert step[0] * beside > 0.0
        assert step[1] == pytest.approx(0.0)
        assert strength == 1.0


def test_it_changes_sides_out_of_sight() -> None:
    head = np.array([[100.0, 100.0]])
    across = np.column_stack([np.full(9, 100.0), np.linspace(150.0, 60.0, 9)])
    _, strength = off_the_face(across, head, SCALE)
    assert strength == pytest.approx(0.0)


def test_far_from_the_face_nothing_changes() -> None:
    line = np.column_stack([np.full(9, 300.0), np.linspace(150.0, 60.0, 9)])
    step, strength = off_the_face(line, np.array([[100.0, 100.0]]), SCALE)
    assert not step.any()
    assert strength == 1.0

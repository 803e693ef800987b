"""Arrows show how the body really moves, beside it and not on it."""

from dataclasses import replace

import numpy as np
import pytest

from backguide.core.vocabulary import Side
from backguide.figure.arrows import LONGEST, SHORTEST, landmark_point, motion_arrows
from backguide.figure.camera import Camera
from backguide.figure.motion import ArrowShown, Motion
from backguide.figure.overlay_place import body_circles
from backguide.figure.scene import ArrowOverlay
from tests.figure.exercises import IDS, motion_of
from tests.figure.moving import march, standing


def arrow_of(motion: Motion, shown: ArrowShown, side: Side) -> ArrowOverlay:
    (arrow,) = motion_arrows(replace(motion, arrows=(shown,)), side)
    return arrow


def arrow_length(points: np.ndarray) -> float:
    return float(np.linalg.norm(np.diff(points, axis=0), axis=1).sum())


def test_an_arrow_points_the_way_its_landmark_goes() -> None:
    motion = march()
    arrow = arrow_of(motion, ArrowShown("knee working"), Side.RIGHT)
    travel = motion.pose(1.0).legs[Side.RIGHT].knee - motion.pose(0.6).legs[Side.RIGHT].knee
    direction = arrow.points[-1] - arrow.points[-8]
    assert travel @ direction / np.linalg.norm(travel) / np.linalg.norm(direction) > 0.8


def test_an_arrow_stays_clear_of_the_limb() -> None:
    motion = march()
    arrow = arrow_of(motion, ArrowShown("knee working"), Side.RIGHT)
    knee = motion.pose(1.0).legs[Side.RIGHT].knee
    assert np.linalg.norm(arrow.points - knee, axis=1).min() > 0.09


def test_its_length_is_readable_for_large_and_tiny_movements() -> None:
    large = arrow_of(march(), ArrowShown("knee working"), Side.RIGHT)
    tiny = replace(march(), pose=lambda position: standing(right_hip_flexion=2 * position))
    small = arrow_of(tiny, ArrowShown("knee working"), Side.RIGHT)
    assert SHORTEST - 0.01 <= arrow_length(small.points) <= arrow_length(large.points) <= LONGEST + 0.01


def test_a_landmark_that_stands_still_still_gets_an_arrow() -> None:
    arrow = arrow_of(march(), ArrowShown("foot other"), Side.RIGHT)
    assert np.isfinite(arrow.points).all()


def test_a_trunk_arrow_lies_ahead_of_the_trunk() -> None:
    motion = replace(march(), pose=lambda position: standing(pelvis_forward=-0.2 * position))
    arrow = arrow_of(motion, ArrowShown("pelvis"), Side.RIGHT)
    assert arrow.points[:, 0].max() < motion.pose(1.0).pelvis_position[0] - 0.15


def test_the_authored_offset_is_added_and_mirrored() -> None:
    plain = arrow_of(march(), ArrowShown("knee working"), Side.RIGHT)
    moved = arrow_of(march(), ArrowShown("knee working", (0.3, 0.1, 0.2)), Side.RIGHT)
    shift = (moved.points - plain.points).mean(axis=0)
    assert shift[0] > 0.1
    assert shift[2] > 0.1
    left = arrow_of(march(), ArrowShown("knee working", (0.3, 0.1, 0.2)), Side.LEFT)
    assert np.allclose(left.points, moved.points * (1, -1, 1))


def test_an_arrow_that_would_lie_on_the_body_steps_aside() -> None:
    onto_the_chest = ArrowShown("knee working", (-0.45, 0.1, 0.25))
    arrow = arrow_of(march(), onto_the_chest, Side.RIGHT)
    assert all(gap(march(), position, arrow.points) > 0.0 for position in (0.0, 0.5, 1.0))


@pytest.mark.parametrize("exercise", IDS)
def test_no_arrow_lies_on_the_person_in_any_frame_of_the_best_view(exercise: str) -> None:
    motion = motion_of(exercise)
    for shown in motion.arrows:
        arrow = arrow_of(motion, shown, Side.RIGHT)
        for position in np.linspace(0.0, 1.0, 9):
            assert gap(motion, float(position), arrow.points) > 0.0, position


def gap(motion: Motion, position: float, points: np.ndarray) -> float:
    """The least room between points and the body on the picture of the best view; negative on it."""
    camera = Camera(motion.view, np.zeros(3), 1.0, 0, 0)
    axes = np.stack([camera.right, camera.up], axis=1)
    balls = body_circles(motion.pose(position))
    apart = np.linalg.norm((points @ axes)[:, None] - (balls[:, :3] @ axes)[None], axis=2)
    return float((apart - balls[:, 3]).min())


@pytest.mark.parametrize("landmark", ["tail working", "knee", "knee upper"])
def test_an_unknown_landmark_is_named(landmark: str) -> None:
    with pytest.raises(ValueError, match=f"unknown landmark '{landmark}'"):
        landmark_point(standing(), landmark, Side.RIGHT)

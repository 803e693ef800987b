"""A pose that is mirrored as data is the mirror image of the pose."""

import numpy as np
import pytest

from backguide.figure.mirror import mirrored
from backguide.figure.mirror_pose import mirrored_pose, mirrored_values
from backguide.figure.motion_checks import LANDMARKS
from backguide.figure.motion_path import MotionPath
from backguide.figure.posing import body_in
from tests.figure.exercises import motion_of


@pytest.mark.parametrize("exercise", ["bird-dog", "good-morning-stick", "aqua-knee-raise", "seated-figure4"])
def test_the_mirrored_pose_is_the_image_in_the_mirror(exercise: str) -> None:
    path = motion_of(exercise).pose
    assert isinstance(path, MotionPath)
    for key in path.keys:
        image, posed = mirrored(body_in(key)), body_in(mirrored_pose(key))
        for landmark in LANDMARKS.values():
            assert landmark(posed) == pytest.approx(landmark(image), abs=1e-9)


def test_twice_in_the_mirror_nothing_has_changed() -> None:
    path = motion_of("bird-dog").pose
    assert isinstance(path, MotionPath)
    key = path.keys[-1]
    twice = mirrored_pose(mirrored_pose(key))
    assert np.array_equal(twice.values, key.values)
    assert (twice.legs, twice.arms, twice.closures) == (key.legs, key.arms, key.closures)
    assert np.array_equal(mirrored_values(mirrored_values(np.stack([key.values]))), np.stack([key.values]))

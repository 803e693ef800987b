"""What a therapist would look for in single exercises."""

import numpy as np
import pytest

from backguide.core.vocabulary import Side
from backguide.figure.frame_checks import fingertip
from backguide.figure.landmarks import CONTACTS, palm
from tests.figure.exercises import motion_of


def test_both_feet_of_the_side_plank_stay_where_they_are() -> None:
    motion = motion_of("side-plank-full")
    for way in (motion, *motion.mistakes.values()):
        bodies = [way.pose(position) for position in np.linspace(0.0, 1.0, 9).tolist()]
        for contact in ("right_outer_edge", "left_inner_edge"):
            places = np.array([CONTACTS[contact].point(body)[:2] for body in bodies])
            assert np.ptp(places, axis=0).max() < 0.01, contact


def test_the_legs_stay_on_the_roman_chair_while_the_back_folds_to_below_level() -> None:
    motion = motion_of("roman-chair-45")
    top, bottom = motion.pose(0.0), motion.pose(1.0)
    for side in Side:
        assert np.linalg.norm(top.legs[side].ankle - bottom.legs[side].ankle) < 0.01
        line = top.legs[side].hip - top.legs[side].ankle
        assert np.degrees(np.arctan2(line[2], line[0])) == pytest.approx(45, abs=2)
    assert top.neck_base[2] > top.pelvis_position[2] + 0.3
    assert bottom.neck_base[2] < bottom.pelvis_position[2]
    arched = motion.mistakes["past-straight"]
    at_its_top = arched.pose(arched.compared_at)
    assert at_its_top.spine.lumbar[1] < top.spine.lumbar[1] - np.radians(15)


def test_crossed_arms_lie_on_the_other_side_of_the_chest() -> None:
    body = motion_of("roman-chair-45").pose(0.0)
    for side, outwards in ((Side.RIGHT, 1.0), (Side.LEFT, -1.0)):
        for point, across in ((palm(body, side), 0.02), (fingertip(body.arms[side]), 0.08)):
            assert outwards * (body.thorax.T @ (point - body.neck_base))[1] > across

import numpy as np
import pytest

from backguide.core.vocabulary import Side
from backguide.figure.landmarks import palm
from backguide.figure.place_between import arm_place_between
from backguide.figure.pose import Grip, PalmOnFloor
from tests.figure.exercises import motion_of

TIMES = np.array([0.0, 1.0])
BESIDE = PalmOnFloor(0.6, 0.3, -10.0, (-1.0, 1.0, 0.0))
AHEAD = PalmOnFloor(0.8, 0.2, 10.0, (-1.0, 0.0, -1.0))


def test_palms_slide_along_the_floor_while_the_body_rises_onto_its_elbows() -> None:
    motion = motion_of("prone-on-elbows")
    for position in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0):
        body = motion.pose(position)
        for side in Side:
            assert palm(body, side)[2] == pytest.approx(0.0, abs=1e-6)
    body = motion.pose(1.0)
    for side in Side:
        arm = body.arms[side]
        assert np.linalg.norm((arm.shoulder - arm.elbow)[:2]) < 0.05


def test_a_palm_is_half_way_between_two_places() -> None:
    place = arm_place_between([BESIDE, AHEAD], TIMES, 0.5)
    assert isinstance(place, PalmOnFloor)
    assert (place.forward, place.left, place.heading) == pytest.approx((0.7, 0.25, 0.0))
    assert place.elbow == pytest.approx((-1.0, 0.5, -0.5))


def test_other_kinds_of_places_are_not_mixed() -> None:
    assert arm_place_between([BESIDE, Grip("temple")], TIMES, 0.5) is None
    assert arm_place_between([Grip("temple"), Grip("temple")], TIMES, 0.5) == Grip("temple")

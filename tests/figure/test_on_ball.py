import pytest

from backguide.core.vocabulary import Side
from backguide.figure.landmarks import gap_to_ball
from backguide.figure.pose import Ball
from tests.figure.exercises import motion_of

WAY = [step / 10 for step in range(11)]


def test_the_calves_lie_on_a_ball_that_stays_while_the_hips_rise() -> None:
    motion = motion_of("ball-feet-bridge")
    (prop,) = [prop for prop in motion.props if prop.name == "ball"]
    radius = prop.numbers["radius"]
    ball = Ball(prop.numbers["x"], 0.0, radius, radius)
    for position in WAY:
        for side in Side:
            gap = gap_to_ball(motion.pose(position), f"{side}_calf", ball)
            assert gap == pytest.approx(0.004, abs=0.001)
    assert motion.pose(1.0).pelvis_position[2] > motion.pose(0.0).pelvis_position[2] + 0.1

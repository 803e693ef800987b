import math

import numpy as np
import pytest

from backguide.core.vocabulary import Side
from backguide.figure.landmarks import sole
from backguide.figure.motion import PropPlacement
from backguide.figure.props import prop_parts, prop_surfaces
from backguide.figure.rolling_board import board_lying, lying_of
from tests.figure.exercises import motion_of

ROUND = [step / 16 for step in range(16)]
HEIGHT = 0.085


def board() -> PropPlacement:
    (placed,) = [prop for prop in motion_of("wobble-board").props if prop.name == "wobble-board"]
    return placed


def test_both_soles_stand_on_the_board_all_the_way_round() -> None:
    motion = motion_of("wobble-board")
    for position in ROUND:
        body = motion.pose(position)
        surface = prop_surfaces(board(), body)
        soles = np.stack([sole(body, side) for side in Side])
        assert surface.distance(soles) == pytest.approx(0.0, abs=1e-6)


def test_the_board_rolls_on_its_dome_and_its_rim_stays_off_the_floor() -> None:
    motion = motion_of("wobble-board")
    for position in ROUND:
        body = motion.pose(position)
        plate, dome = prop_parts(board(), body)
        assert dome.vertices[:, 2].min() == pytest.approx(0.0, abs=0.003)
        assert plate.vertices[:, 2].min() > 0.01


def test_the_low_side_goes_once_round() -> None:
    motion = motion_of("wobble-board")
    lyings = [lying_of(motion.pose(position).legs[Side.LEFT].foot[:, 2]) for position in ROUND]
    turned = np.unwrap(np.radians([towards for _, towards in lyings]))
    assert [tilt for tilt, _ in lyings] == pytest.approx([9.0] * len(ROUND))
    assert np.diff(turned) == pytest.approx([2 * math.pi / len(ROUND)] * (len(ROUND) - 1))


def test_a_board_is_lower_where_it_leans() -> None:
    turn, middle = board_lying(10.0, 90.0, HEIGHT)
    assert (turn @ [0.0, 0.2, 0.0])[2] == pytest.approx(-0.2 * math.sin(math.radians(10.0)))
    assert middle[1] > 0.0
    level, at_rest = board_lying(0.0, 0.0, HEIGHT)
    assert level == pytest.approx(np.eye(3))
    assert at_rest == pytest.approx([0.0, 0.0, HEIGHT])

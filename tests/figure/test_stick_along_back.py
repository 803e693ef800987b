"""A stick along the back touches in three places, and tells when the back rounds."""

import numpy as np
import pytest

from backguide.core.vocabulary import Side
from backguide.figure.landmarks import trunk_sites
from backguide.figure.posed import PosedBody
from backguide.figure.props_held import held_point
from backguide.figure.stick_along_back import STICK_RADIUS, StickAlongBack, stick_along_back
from tests.figure.exercises import motion_of
from tests.figure.moving import standing

TALL = {"lumbar_flexion": -2.0, "thoracic_flexion": -4.0, "neck_flexion": -5.0, "neck_nod": 5.0}


def stick_of(body: PosedBody) -> StickAlongBack:
    return stick_along_back(
        body.spine, body.pelvis, body.pelvis_position, body.thorax, body.head, body.head_position
    )


def gaps(body: PosedBody) -> np.ndarray:
    """How far the skin of the back is from the stick, from the seat up to the shoulders."""
    stick = stick_of(body)
    away = np.cross(stick.upwards, body.thorax[:, 1])
    away *= np.sign(float(away @ -body.thorax[:, 0]))
    return (stick.at_head - trunk_sites(body, "back")) @ away - STICK_RADIUS


def test_who_stands_tall_touches_it_with_shoulder_blades_and_tailbone() -> None:
    found = gaps(standing(**TALL))
    assert found[2:5].min() == pytest.approx(0.0, abs=0.012)
    assert found[9:13].min() == pytest.approx(0.0, abs=0.005)


def test_who_rounds_the_low_back_loses_the_tailbone_but_is_not_cut_by_the_stick() -> None:
    found = gaps(standing(**TALL | {"lumbar_flexion": 35.0}))
    assert found[2:4].min() > 0.10
    assert found[6:].min() > -0.01


@pytest.mark.parametrize("position", [0.0, 0.5, 1.0])
def test_both_hands_hold_it_all_the_way(position: float) -> None:
    body = motion_of("hip-hinge-dowel").pose(position)
    stick = stick_of(body)
    assert held_point(body, Side.RIGHT) == pytest.approx(stick.upper_hand, abs=0.005)
    assert held_point(body, Side.LEFT) == pytest.approx(stick.lower_hand, abs=0.005)

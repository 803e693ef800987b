"""A breath lifts the belly and the hand on it, and a brace widens the waist."""

import numpy as np
import pytest

from backguide.core.vocabulary import Side
from backguide.figure.body import body_parts
from backguide.figure.landmarks import palm
from backguide.figure.mirror import mirrored
from backguide.figure.people import default_person
from backguide.figure.pose import Grip, Pose
from backguide.figure.posed import Array, PosedBody
from backguide.figure.posing import body_in
from backguide.figure.positions_parts import BY_ANGLES, pose_of
from backguide.figure.solution import fingerprint
from tests.figure.moving import standing


def trunk(body: PosedBody) -> Array:
    parts = {part.name: part for part in body_parts(body, default_person())}
    return np.vstack([parts["torso"].vertices, parts["pelvis"].vertices])


def front(body: PosedBody, low: float, high: float) -> float:
    points = trunk(body)
    return float(points[(low < points[:, 2]) & (points[:, 2] < high), 0].max())


def width(body: PosedBody, low: float, high: float) -> float:
    points = trunk(body)
    return float(np.ptp(points[(low < points[:, 2]) & (points[:, 2] < high), 1]))


def pose_with(grip: str, breath: dict[str, float]) -> Pose:
    return pose_of("upright", breath, BY_ANGLES, {Side.RIGHT: Grip(grip), Side.LEFT: None}, ())


def test_a_breath_lifts_the_belly_by_some_centimetres_and_hardly_the_upper_chest() -> None:
    out, filled = standing(), standing(breath_belly=1)
    assert 0.02 < front(filled, 1.02, 1.12) - front(out, 1.02, 1.12) < 0.035
    assert front(filled, 1.27, 1.35) - front(out, 1.27, 1.35) < 0.006
    assert front(standing(breath_belly=-1), 1.04, 1.08) < front(out, 1.04, 1.08) - 0.02


def test_a_breath_into_the_chest_lifts_the_chest_and_not_the_belly() -> None:
    out, filled = standing(), standing(breath_chest=1)
    assert front(filled, 1.24, 1.32) - front(out, 1.24, 1.32) > 0.015
    assert front(filled, 1.0, 1.08) == pytest.approx(front(out, 1.0, 1.08), abs=0.001)


def test_a_brace_widens_the_waist_by_a_centimetre_on_each_side() -> None:
    wider = width(standing(brace=1), 1.03, 1.07) - width(standing(), 1.03, 1.07)
    assert wider == pytest.approx(0.02, abs=0.004)


def test_the_back_on_which_one_lies_does_not_move() -> None:
    out, filled = trunk(standing()), trunk(standing(breath_belly=1, breath_chest=1, brace=1))
    behind = out[:, 0] < -0.085
    assert np.allclose(filled[behind, 0], out[behind, 0], atol=0.001)


@pytest.mark.parametrize(
    ("grip", "channel", "way"),
    [
        ("on-belly", "breath.belly", (1, 0, 0)),
        ("on-chest", "breath.chest", (1, 0, 0)),
        ("on-waist", "brace", (0, -1, 0)),
    ],
)
def test_a_hand_goes_along_with_what_it_lies_on(grip: str, channel: str, way: tuple[int, ...]) -> None:
    out, deep = (palm(body_in(pose_with(grip, {channel: share})), Side.RIGHT) for share in (0.0, 1.0))
    assert float((deep - out) @ np.array(way)) > 0.008


def test_the_other_side_breathes_alike() -> None:
    body = standing(breath_belly=0.5, brace=0.2)
    assert mirrored(body).breath == body.breath


def test_shading_follows_the_swelling() -> None:
    for part in body_parts(standing(breath_belly=1, brace=1), default_person()):
        assert np.allclose(np.linalg.norm(part.normals, axis=1), 1.0), part.name


def test_what_was_solved_for_a_body_at_rest_is_not_that_of_a_breathing_one() -> None:
    resting, breathing = pose_with("on-belly", {}), pose_with("on-belly", {"breath.belly": 1.0})
    assert fingerprint([resting, resting], [0, 1]) != fingerprint([resting, breathing], [0, 1])

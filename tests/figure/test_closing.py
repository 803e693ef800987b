import numpy as np
import pytest

from backguide.figure import channels
from backguide.figure.closing import Closer, NotClosedError, is_measure, measured
from backguide.figure.pose import Closure, Pose
from backguide.figure.posed import Array, PosedBody
from backguide.figure.posing import body_in
from backguide.figure.positions import POSITIONS


def solve(pose: Pose, *closures: Closure) -> PosedBody:
    def body_with(values: Array) -> PosedBody:
        return body_in(pose, values)

    return body_with(Closer(closures).close(body_with, pose.values))


@pytest.mark.parametrize("name", POSITIONS)
def test_every_named_position_meets_its_contacts(name: str) -> None:
    pose = POSITIONS[name]
    body = solve(pose, *pose.closures)
    for closure in pose.closures:
        tolerance = 0.05 if closure.measure.endswith(("bend", "flexion")) else 1e-4
        assert measured(body, closure.measure) == pytest.approx(closure.equals, abs=tolerance)


def test_a_planted_knee_bends_as_asked_even_from_out_of_reach() -> None:
    pose = POSITIONS["standing"]
    height = channels.PLACES["pelvis.height"]
    values = pose.values.copy()
    values[height] = 1.0
    far = Pose(pose.base, values, pose.legs, pose.arms)
    body = solve(far, Closure(height, "right_foot bend", 20.0))
    assert measured(body, "right knee.flexion") == pytest.approx(20.0, abs=0.05)


def test_what_cannot_be_met_is_said_by_name() -> None:
    pose = POSITIONS["standing"]
    nod = channels.PLACES["neck.nod"]
    with pytest.raises(NotClosedError) as caught:
        solve(pose, Closure(nod, "right_palm"))
    assert caught.value.measure == "right_palm"
    assert abs(caught.value.error) > 0.1


@pytest.mark.parametrize(
    ("measure", "error", "told"),
    [
        ("right_palm", -0.25, "25.0 cm"),
        ("balance", 0.031, "3.1 cm"),
        ("right elbow.flexion", -0.02, "5.0 degrees"),
        ("left_foot bend", 0.04, "10.0 degrees"),
    ],
)
def test_what_is_left_over_is_told_in_the_unit_it_was_asked_in(measure: str, error: float, told: str) -> None:
    assert NotClosedError(measure, error).left_over == told


def test_measures_are_known_by_name() -> None:
    known = ("right_palm", "left_knee forward", "right_foot bend", "balance", "left hip.rotation")
    assert all(is_measure(name) for name in known)
    assert not any(is_measure(name) for name in ("right_palm up", "left_knee bend", "lumbar.flexion", "nose"))


def test_nothing_to_close_changes_nothing() -> None:
    values = channels.neutral_values()
    assert Closer(()).close(lambda values: body_in(POSITIONS["standing"], values), values) is values
    assert np.isfinite(values).all()

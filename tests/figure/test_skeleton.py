import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backguide.core.vocabulary import Side
from backguide.figure import channels
from backguide.figure.arms import arm_angles, girdle_frame
from backguide.figure.balance import centre_of_mass
from backguide.figure.legs import leg_angles
from backguide.figure.limbs import two_bones
from backguide.figure.posed import Array
from backguide.figure.proportions import FOREARM, SHANK, STATURE, THIGH, UPPER_ARM
from backguide.figure.skeleton import body_by_angles, neutral_stance
from backguide.figure.spine import body_levels


def bent(**changes: float) -> Array:
    """Neutral channels with changes like ``right_hip__flexion=30`` or ``lumbar__side=5``."""
    values = channels.neutral_values()
    for name, value in changes.items():
        words = name.replace("__", ".").replace("right_", "right ").replace("left_", "left ")
        values[channels.PLACES[words]] = value
    return values


def test_neutral_stance_has_the_proportions_of_the_tables() -> None:
    body = neutral_stance()
    right = body.legs[Side.RIGHT]
    assert right.hip[2] == pytest.approx(0.530 * STATURE)
    assert right.knee[2] == pytest.approx(0.285 * STATURE, abs=0.002)
    assert right.ankle[2] == pytest.approx(0.039 * STATURE, abs=0.002)
    arm = body.arms[Side.RIGHT]
    assert np.linalg.norm(arm.shoulder - arm.elbow) == pytest.approx(0.186 * STATURE)
    assert np.linalg.norm(arm.elbow - arm.wrist) == pytest.approx(0.146 * STATURE)
    assert 0.54 * STATURE < centre_of_mass(body)[2] < 0.58 * STATURE


def test_every_joint_moves_the_way_its_name_says() -> None:
    neutral = neutral_stance()
    base = np.eye(3)

    def moved(**changes: float) -> Array:
        values = bent(**changes)
        values[2] = neutral.pelvis_position[2]
        after = body_by_angles(base, values)
        name = next(iter(changes))
        if name.startswith("right"):
            limb = "legs" if name.split("__")[0] in ("right_hip", "right_knee", "right_ankle") else "arms"
            end = "ankle" if limb == "legs" else "wrist"
            before_end = getattr(getattr(neutral, limb)[Side.RIGHT], end)
            return getattr(getattr(after, limb)[Side.RIGHT], end) - before_end
        return after.head_position - neutral.head_position

    assert moved(right_hip__flexion=30)[0] > 0.2
    assert moved(right_hip__abduction=30)[1] < -0.2
    assert moved(right_knee__flexion=40)[0] < -0.2
    assert moved(right_shoulder__flexion=60)[0] > 0.2
    assert moved(right_shoulder__abduction=60)[1] < -0.2
    assert moved(right_elbow__flexion=90)[0] > 0.1
    assert moved(lumbar__flexion=30)[0] > 0.1
    assert moved(lumbar__side=20)[1] > 0.1
    assert moved(thoracic__flexion=20)[0] > 0.05
    assert moved(pelvis__tilt=20)[0] > 0.1
    assert moved(pelvis__side=20)[1] > 0.1
    outward = body_by_angles(base, bent(right_hip__rotation=40)).legs[Side.RIGHT].foot[:, 0]
    assert outward[1] < -0.5
    toes_up = body_by_angles(base, bent(right_ankle__dorsiflexion=15)).legs[Side.RIGHT].foot[:, 0]
    assert toes_up[2] > 0.2


@given(st.lists(st.floats(-24, 24), min_size=len(channels.NAMES), max_size=len(channels.NAMES)))
def test_a_goniometer_reads_back_the_angles_of_all_limbs(offsets: list[float]) -> None:
    values = channels.neutral_values() + np.array(offsets)
    for side in Side:
        # With the wrist turned both ways at once, pronation and deviation cannot be told apart exactly.
        values[channels.PLACES[f"{side} wrist.deviation"]] = 0.0
    body = body_by_angles(np.eye(3), values)
    for side in Side:
        legs = leg_angles(body.pelvis, body.legs[side], side)
        assert legs == pytest.approx(values[channels.LEGS[side]], abs=1e-6)
        arms = arm_angles(girdle_frame(body), body.arms[side], side)
        assert arms == pytest.approx(values[channels.ARMS[side]][:7], abs=1e-6)


def test_the_spine_bends_as_a_curve_and_keeps_its_length() -> None:
    straight = neutral_stance().spine.positions
    curved = body_by_angles(np.eye(3), bent(lumbar__flexion=45, thoracic__flexion=30)).spine.positions
    steps = np.linalg.norm(np.diff(curved, axis=0), axis=1)
    assert steps == pytest.approx(np.linalg.norm(np.diff(straight, axis=0), axis=1), rel=1e-6)
    body = body_by_angles(np.eye(3), bent(lumbar__flexion=40))
    frames, _ = body_levels(body, np.array([0.9, 1.0, 1.07, 1.15, 1.3]))
    tilts = np.degrees(np.arctan2(frames[:, 0, 2], frames[:, 2, 2]))
    assert tilts[0] == pytest.approx(0.0)
    assert (np.diff(tilts) > 0).all()
    assert tilts[-1] == pytest.approx(40.0)


def test_a_raised_arm_lifts_its_shoulder() -> None:
    hanging = neutral_stance().arms[Side.LEFT].shoulder[2]
    raised = bent(left_shoulder__flexion=170)
    raised[2] = neutral_stance().pelvis_position[2]
    assert body_by_angles(np.eye(3), raised).arms[Side.LEFT].shoulder[2] > hanging + 0.03


def test_two_bones_reach_what_they_can_and_bend_to_the_pole() -> None:
    root, pole = np.zeros(3), np.array([1.0, 0.0, 0.0])
    knee, end, _ = two_bones(root, np.array([0.0, 0.0, -0.6]), THIGH, SHANK, pole)
    assert end == pytest.approx(np.array([0.0, 0.0, -0.6]))
    assert np.linalg.norm(knee) == pytest.approx(THIGH)
    assert knee[0] > 0.1
    _, short, _ = two_bones(root, np.array([0.0, 0.0, -2.0]), UPPER_ARM, FOREARM, pole)
    assert -short[2] == pytest.approx(UPPER_ARM + FOREARM, rel=0.002)

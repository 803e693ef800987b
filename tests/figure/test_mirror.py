import numpy as np
import pytest

from backguide.core.vocabulary import Side
from backguide.figure import channels
from backguide.figure.mirror import mirrored
from backguide.figure.posed import PosedBody
from backguide.figure.skeleton import body_by_angles
from tests.figure.mirroring import CHANNELS_TO_THE_LEFT, other_channel


def numbers_of(body: PosedBody) -> dict[str, np.ndarray]:
    found: dict[str, np.ndarray] = {}
    for name in ("pelvis_position", "pelvis", "thorax", "neck_base", "neck_lower", "neck_upper", "head"):
        found[name] = getattr(body, name)
    found |= {"head_position": body.head_position, "spine": body.spine.positions}
    found |= {"lumbar": body.spine.lumbar, "thoracic": body.spine.thoracic, "skull": body.skull_base}
    for side in Side:
        leg, arm = body.legs[side], body.arms[side]
        for name in ("hip", "knee", "ankle", "thigh", "shank", "foot"):
            found[f"{side} {name}"] = getattr(leg, name)
        for name in ("shoulder", "elbow", "wrist", "upper_arm", "forearm", "hand", "girdle"):
            found[f"{side} {name}"] = getattr(arm, name)
        found[f"{side} pronation"] = np.radians([arm.pronation])
    return found


@pytest.mark.parametrize("name", channels.NAMES)
def test_each_joint_mirrors_to_the_same_joint_of_the_other_channel(name: str) -> None:
    size = 0.03 if name.startswith(("pelvis.f", "pelvis.l", "pelvis.h")) or "girdle" in name else 17.0
    values, wanted = channels.neutral_values(), channels.neutral_values()
    values[channels.PLACES[name]] += size
    wanted[channels.PLACES[other_channel(name)]] += -size if name in CHANNELS_TO_THE_LEFT else size
    after = numbers_of(mirrored(body_by_angles(np.eye(3), values)))
    for part, number in numbers_of(body_by_angles(np.eye(3), wanted)).items():
        assert after[part] == pytest.approx(number, abs=1e-9), part


def test_mirroring_twice_changes_nothing() -> None:
    values = channels.neutral_values() + np.random.default_rng(4).normal(size=len(channels.NAMES)) * 10
    body = body_by_angles(np.eye(3), values)
    again = numbers_of(mirrored(mirrored(body)))
    for part, number in numbers_of(body).items():
        assert again[part] == pytest.approx(number), part


def test_frames_stay_right_handed() -> None:
    body = mirrored(body_by_angles(np.eye(3), channels.neutral_values()))
    assert np.linalg.det(body.arms[Side.LEFT].hand) == pytest.approx(1.0)
    assert np.linalg.det(body.legs[Side.RIGHT].foot) == pytest.approx(1.0)

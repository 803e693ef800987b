"""The ring of a right and wrong pair sits where the mistake is made."""

import pytest

from backguide.figure.framing_focus import place_to_look_at
from tests.figure.moving import standing


@pytest.mark.parametrize(
    ("mistake", "place"),
    [
        ({"lumbar_flexion": 35.0}, "back"),
        ({"thoracic_flexion": 40.0, "lumbar_flexion": 10.0}, "upper-back"),
        ({"neck_flexion": 35.0}, "head"),
        ({"right_hip_flexion": 30.0}, "knee working"),
        ({"left_knee_flexion": 40.0}, "knee other"),
        ({"pelvis_left": 0.2}, "pelvis"),
        ({"pelvis_tilt": -25.0, "right_hip_flexion": -25.0, "left_hip_flexion": -25.0}, "pelvis"),
        ({"left_shoulder_abduction": 60.0}, "elbow other"),
    ],
)
def test_it_is_the_joint_that_differs_most(mistake: dict[str, float], place: str) -> None:
    assert place_to_look_at(standing(), standing(**mistake)) == place

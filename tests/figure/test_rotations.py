import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backguide.figure import rotations

angles = st.floats(-170, 170)


def test_axes_turn_the_way_their_names_say() -> None:
    up, forward, left = np.eye(3)[2], np.eye(3)[0], np.eye(3)[1]
    assert rotations.about_y(90) @ up == pytest.approx(forward)
    assert rotations.about_z(90) @ forward == pytest.approx(left)
    assert rotations.about_x(90) @ left == pytest.approx(up)


@given(angles, st.floats(-85, 85), angles)
def test_flexion_abduction_rotation_are_read_back(flexion: float, abduction: float, rotation: float) -> None:
    turned = rotations.about_y(-flexion) @ rotations.about_x(abduction) @ rotations.about_z(rotation)
    assert rotations.euler_yxz(turned) == pytest.approx((flexion, abduction, rotation), abs=1e-6)


@given(angles, angles, angles)
def test_quaternions_and_rotation_vectors_lose_nothing(first: float, second: float, third: float) -> None:
    turned = rotations.about_x(first) @ rotations.about_y(second) @ rotations.about_z(third)
    quaternion = rotations.quaternion_from_rotation(turned)
    assert rotations.rotation_from_quaternion(quaternion * -3.0) == pytest.approx(turned, abs=1e-9)
    vector = rotations.vector_from_rotation(turned)
    assert rotations.rotation_from_vector(vector) == pytest.approx(turned, abs=1e-6)


def test_no_turn_has_a_rotation_vector_of_zero() -> None:
    assert rotations.vector_from_rotation(np.eye(3)) == pytest.approx(np.zeros(3))


def test_a_frame_keeps_its_up_axis_and_turns_to_the_front() -> None:
    made = rotations.frame(np.array([0.0, 0.0, 2.0]), np.array([1.0, 0.0, 5.0]))
    assert made == pytest.approx(np.eye(3))

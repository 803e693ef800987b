import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backguide.figure.keyframes import interpolate, minimum_jerk, neighbours, position_at_time

TIMES = np.array([0.0, 0.3, 0.5, 1.0])


def test_the_way_starts_and_ends_at_rest() -> None:
    assert [minimum_jerk(x) for x in (-1.0, 0.0, 0.5, 1.0, 2.0)] == pytest.approx([0, 0, 0.5, 1, 1])
    assert minimum_jerk(0.01) < 1e-4
    assert 1 - minimum_jerk(0.99) < 1e-4


@pytest.mark.parametrize("time", [0.0, 0.2, 0.5, 0.93, 1.0])
def test_the_position_of_a_keyframe_is_found_again(time: float) -> None:
    assert minimum_jerk(position_at_time(time)) == pytest.approx(time, abs=1e-9)


@given(st.lists(st.floats(-90, 90), min_size=4, max_size=4), st.floats(0, 1))
def test_curves_pass_their_keys_and_never_overshoot(rows: list[float], at: float) -> None:
    values = np.array(rows)[:, None]
    for time, value in zip(TIMES, values, strict=True):
        assert interpolate(TIMES, values, float(time)) == pytest.approx(value, abs=1e-9)
    key = min(int(np.searchsorted(TIMES, at, side="right")) - 1, 2)
    low, high = sorted((rows[key], rows[key + 1]))
    assert low - 1e-9 <= float(interpolate(TIMES, values, at)[0]) <= high + 1e-9


def test_what_two_keys_share_stays_still_between_them() -> None:
    values = np.array([[0.0], [5.0], [5.0], [9.0]])
    for at in (0.3, 0.35, 0.4, 0.5):
        assert interpolate(TIMES, values, at) == pytest.approx([5.0])


def test_curves_have_no_corner_at_a_key_that_is_passed() -> None:
    values = np.array([[0.0], [1.0], [4.0], [5.0]])
    step = 1e-5
    before = (interpolate(TIMES, values, 0.3) - interpolate(TIMES, values, 0.3 - step)) / step
    after = (interpolate(TIMES, values, 0.3 + step) - interpolate(TIMES, values, 0.3)) / step
    assert before == pytest.approx(after, rel=1e-2)


@given(st.lists(st.floats(-90, 90), min_size=4, max_size=4), st.floats(0, 1))
def test_only_the_neighbouring_keys_matter(rows: list[float], at: float) -> None:
    values = np.array(rows)[:, None]
    near = neighbours(TIMES, at)
    assert interpolate(TIMES[near], values[near], at) == pytest.approx(interpolate(TIMES, values, at))

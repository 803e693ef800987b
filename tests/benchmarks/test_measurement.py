"""How a measured value is judged and shown."""

import pytest

from benchmarks.__main__ import row
from benchmarks.measurement import Measurement, milliseconds


@pytest.mark.parametrize(("goal", "met"), [(None, None), (1.5, True), (1.49, False)])
def test_a_goal_is_the_highest_ratio(goal: float | None, met: bool | None) -> None:
    assert Measurement("start", 150.0, "ms", 100.0, goal).met is met


def test_json_names_everything() -> None:
    assert Measurement("start", 150.0, "ms", 100.0, 1.6).as_json() == {
        "name": "start",
        "value": 150.0,
        "unit": "ms",
        "baseline": 100.0,
        "ratio": 1.5,
        "goal": 1.6,
        "met": True,
    }


def test_a_missed_goal_stands_out() -> None:
    assert row(Measurement("start", 300.0, "ms", 100.0, 1.6)).endswith("NOT MET")


def test_the_median_is_of_all_calls() -> None:
    calls: list[int] = []
    assert milliseconds(lambda: calls.append(1), 5) >= 0
    assert len(calls) == 5

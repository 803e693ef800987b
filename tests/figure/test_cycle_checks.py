"""What the checks find wrong in a cycle: feet out of reach, bodies that fly, jumps at the seam."""

from collections.abc import Callable
from typing import Any

import pytest

from backguide.content.motion_file import load_motion
from backguide.figure.motion import Motion
from backguide.figure.pose_checks import faults_at, motion_faults
from tests.figure.exercises import figure_table, motion_of


def spoilt(exercise: str, spoil: Callable[[dict[str, Any]], None]) -> Motion:
    table = figure_table(exercise)
    table.pop("mistakes")
    spoil(table)
    return load_motion(table, exercise, "test.toml")


def test_a_foot_that_does_not_reach_the_floor_is_told() -> None:
    def stand_tall(table: dict[str, Any]) -> None:
        for key in table["keyframes"]:
            key["pelvis"]["height"] = 0.95

    faults = faults_at(spoilt("walk-brisk", stand_tall), 0.0)
    assert any(fault.kind == "reach" and "short of its place" in fault.what for fault in faults)


def test_a_body_with_both_feet_in_the_air_is_told() -> None:
    def jump(table: dict[str, Any]) -> None:
        table["keyframes"][1]["legs"] = {"hip": {"flexion": 40}, "knee": 80}
        table["keyframes"][1]["pelvis"] = {"height": 0.95, "forward": 0.0}
        table["keyframes"][1].pop("right_leg")
        table["keyframes"][1].pop("close")

    faults = faults_at(spoilt("march-in-place", jump), 0.25)
    assert any(fault.kind == "flies" for fault in faults)
    assert not any(fault.kind == "flies" for fault in faults_at(motion_of("march-in-place"), 0.25))


def test_in_the_water_and_on_a_seat_nobody_has_to_touch_the_floor() -> None:
    for exercise in ("aqua-noodle-bicycle", "bike-recumbent"):
        assert not any(fault.kind == "flies" for fault in faults_at(motion_of(exercise), 0.3))


def test_a_jump_at_the_seam_is_found() -> None:
    walk = motion_of("walk-brisk")
    parting = Motion(
        exercise="parting",
        # One foot further on each time round: smooth inside, but not where the cycle begins anew.
        pose=lambda position: walk.pose((position % 1.0) * 0.9),
        view=walk.view,
        cycle_seconds=1.0,
    )
    assert any(fault.kind == "pop" and fault.at > 0.98 for fault in motion_faults(parting))


@pytest.mark.parametrize("exercise", ["walk-brisk", "bike-recumbent"])
def test_the_cycles_themselves_are_in_order(exercise: str) -> None:
    assert not [fault for fault in motion_faults(motion_of(exercise)) if fault.kind in ("pop", "speed")]

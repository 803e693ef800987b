"""A good motion passes; each way of breaking one is caught and told in one sentence."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from backguide.content.motion_file import load_motion
from backguide.figure.motion import Motion, View
from backguide.figure.pose_checks import check_motion
from backguide.figure.posed import PosedBody
from tests.figure.exercises import IDS, figure_table, motion_of

Table = dict[str, Any]


def spoilt(exercise: str, spoil: Callable[[Table], None]) -> list[str]:
    """The faults of an exercise whose right way was spoilt."""
    table = figure_table(exercise)
    table.pop("mistakes", None)
    spoil(table)
    return check_motion(load_motion(table, exercise, "spoilt.toml"))


def key(table: Table, name: str) -> Table:
    return next(entry for entry in table["keyframes"] if entry["name"] == name)


@pytest.mark.parametrize("exercise", IDS)
def test_every_exercise_and_its_mistakes_pass(exercise: str) -> None:
    assert check_motion(motion_of(exercise)) == []


def test_a_supporting_hand_out_of_reach_is_found() -> None:
    def spoil(table: Table) -> None:
        for entry in table["keyframes"]:
            entry["pelvis"] = {"tilt": -13}
            entry["right_arm"] = {"palm_at": {"forward": 0.9, "left": -0.17}}

    assert any("right palm" in fault and "off the floor" in fault for fault in spoilt("bird-dog", spoil))


def test_a_supporting_knee_that_slides_is_found() -> None:
    def spoil(table: Table) -> None:
        key(table, "hold")["pin"] = {"landmark": "left_knee", "forward": 0.06, "left": 0.085}

    assert any("left knee has slipped" in fault for fault in spoilt("bird-dog", spoil))


def test_a_leg_through_the_floor_is_found() -> None:
    def spoil(table: Table) -> None:
        key(table, "hold")["right_leg"] = {"hip": {"flexion": 60}, "knee": 5}

    assert any("foot" in fault and "under the floor" in fault for fault in spoilt("bird-dog", spoil))


def test_a_limb_through_a_limb_is_found() -> None:
    def spoil(table: Table) -> None:
        crossed = {"along": 0.7, "around": 0, "distance": 0.05, "opening": 50}
        for name in ("crossed", "reach", "hold"):
            key(table, name)["right_leg"] = {"ankle_on_thigh": crossed}

    faults = spoilt("supine-piriformis-figure4", spoil)
    assert any("left thigh" in fault and "too deep" in fault for fault in faults)


def test_a_hand_that_misses_its_grip_is_found() -> None:
    def spoil(table: Table) -> None:
        key(table, "hold")["right_leg"] = {"hip": {"flexion": 20}, "knee": 20}

    assert any("short of its grip" in fault for fault in spoilt("single-knee-to-chest", spoil))


def test_a_solved_joint_beyond_its_range_is_found() -> None:
    def spoil(table: Table) -> None:
        # Hands so far back that the planted wrists would have to bend beyond a right angle.
        for entry in table["keyframes"]:
            entry["arms"] = {"palm_at": {"forward": 0.30, "left": 0.17}}

    assert any("wrist flexion" in fault and "beyond" in fault for fault in spoilt("cat-camel", spoil))


def test_a_pose_that_cannot_be_solved_is_told_and_not_raised() -> None:
    def spoil(table: Table) -> None:
        key(table, "hold")["close"] = [{"free": "neck.nod", "until": "right_knee"}]

    faults = spoilt("bird-dog", spoil)
    assert len(faults) == 1
    assert faults[0].startswith("no pose meets")


def test_a_body_pressed_into_the_ball_is_found() -> None:
    def spoil(table: Table) -> None:
        table["props"] = [{"name": "ball", "x": 0.0, "z": 0.42, "radius": 0.30}]
        for entry in table["keyframes"]:
            entry.pop("rest_on_ball", None)

    assert any("inside the ball" in fault for fault in spoilt("ball-curl-up", spoil))


def test_a_jump_and_a_snap_are_found() -> None:
    motion = motion_of("bird-dog")

    def jumping(position: float) -> PosedBody:
        body = motion.pose(position)
        return body if position < 0.4 else replace(body, head_position=body.head_position * 1.1)

    def snapping(position: float) -> PosedBody:
        return motion.pose(float(np.clip((position - 0.45) / 0.1, 0, 1)))

    still = replace(motion, pose=motion.pose, mistakes={})
    assert any("head jumps" in fault for fault in check_motion(replace(still, pose=jumping)))
    assert any("snaps" in fault for fault in check_motion(replace(still, pose=snapping)))


def test_mistakes_are_named_and_may_be_wrong_in_form_but_not_under_the_floor() -> None:
    motion = motion_of("cat-camel")

    def sunken(position: float) -> PosedBody:
        body = motion.pose(position)
        legs = {side: replace(leg, knee=leg.knee - [0, 0, 0.05]) for side, leg in body.legs.items()}
        return replace(body, legs=legs)

    wrong = Motion("cat-camel", sunken, View(-90, 0))
    faults = check_motion(replace(motion, mistakes={"sunken": wrong}))
    assert faults
    assert all(fault.startswith("sunken: ") and "under the floor" in fault for fault in faults)

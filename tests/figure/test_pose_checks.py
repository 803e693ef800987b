"""A good motion passes; each way of breaking one is caught by its own check alone, and told in one line."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from backguide.content.motion_file import load_motion
from backguide.core.vocabulary import Side
from backguide.figure.motion import Motion, MuscleShown, View
from backguide.figure.pose_checks import check_motion, faults_at, motion_faults
from backguide.figure.pose_faults import Fault
from backguide.figure.posed import PosedBody
from tests.figure.exercises import IDS, figure_table, motion_of

Table = dict[str, Any]


def spoilt(exercise: str, spoil: Callable[[Table], None]) -> list[Fault]:
    """The faults of an exercise whose right way was spoilt."""
    table = figure_table(exercise)
    table.pop("mistakes", None)
    spoil(table)
    return motion_faults(load_motion(table, exercise, "spoilt.toml"))


def only(kind: str, faults: list[Fault]) -> str:
    """What is told, when this check and no other finds fault."""
    assert {fault.kind for fault in faults} == {kind}, [str(fault) for fault in faults]
    lines = [str(fault) for fault in faults]
    assert all("\n" not in line and line.count("; ") == 1 for line in lines)
    return " ".join(lines)


def key(table: Table, name: str) -> Table:
    return next(entry for entry in table["keyframes"] if entry["name"] == name)


@pytest.mark.parametrize("exercise", IDS)
def test_every_exercise_and_its_mistakes_pass(exercise: str) -> None:
    assert check_motion(motion_of(exercise)) == []


def test_a_line_names_variant_position_fault_and_fix() -> None:
    fault = Fault("floor", "left foot", 0.02, "the left foot is low", "raise it", 0.5)
    assert str(fault) == "right way at 0.50: the left foot is low; raise it"
    assert str(replace(fault, variant="sag")) == "sag at 0.50: the left foot is low; raise it"


def test_a_leg_through_the_floor_is_found() -> None:
    def spoil(table: Table) -> None:
        key(table, "hold")["right_leg"] = {"hip": {"flexion": 4}, "knee": 46, "ankle": -30}

    assert "foot is" in only("floor", spoilt("dead-bug", spoil))


def test_a_seat_that_is_left_is_found() -> None:
    def spoil(table: Table) -> None:
        key(table, "hold")["close"] = [{"free": "pelvis.height", "until": "seat", "equals": 0.47}]

    assert "seat is 3.0 cm off the 0.44 m high support" in only("contact", spoilt("seated-figure4", spoil))


def test_a_supporting_knee_that_slides_is_found() -> None:
    def spoil(table: Table) -> None:
        for name, forward in (("start", 0.0), ("hold", 0.03)):
            key(table, name)["pin"] = {"landmark": "right_knee", "forward": forward, "left": -0.085}

    assert "right knee has slipped" in only("slip", spoilt("half-kneeling-hip-flexor", spoil))


def test_a_limb_through_a_limb_is_found() -> None:
    def spoil(table: Table) -> None:
        key(table, "hold")["left_arm"] = {"shoulder": {"flexion": 150, "abduction": -38}, "elbow": 8}

    assert "too deep in the" in only("overlap", spoilt("dead-bug", spoil))


def test_a_hand_that_misses_its_grip_is_found() -> None:
    def spoil(table: Table) -> None:
        key(table, "hold")["right_arm"] = {"grip": "on-thigh", "of": "right"}

    assert "hand is" in only("grip", spoilt("dead-bug", spoil))


def test_a_solved_joint_beyond_its_range_is_found() -> None:
    def spoil(table: Table) -> None:
        # Hands so far back that the planted wrists would have to bend beyond a right angle.
        for entry in table["keyframes"]:
            entry["arms"] = {"palm_at": {"forward": 0.36, "left": 0.17}}

    assert "wrist flexion is" in only("range", spoilt("cat-camel", spoil))


def test_a_pose_that_cannot_be_solved_is_told_and_not_raised() -> None:
    def spoil(table: Table) -> None:
        key(table, "hold")["close"] = [{"free": "neck.nod", "until": "right_knee"}]

    faults = spoilt("bird-dog", spoil)
    assert len(faults) == 1
    assert "no pose meets" in only("unsolved", faults)


def test_a_body_pressed_into_the_ball_is_found() -> None:
    def spoil(table: Table) -> None:
        table["props"] = [{"name": "ball", "x": 0.0, "z": 0.42, "radius": 0.30}]
        for entry in table["keyframes"]:
            entry.pop("rest_on_ball", None)

    assert "inside the ball" in only("prop", spoilt("ball-curl-up", spoil))


def test_skin_a_little_too_deep_in_the_ball_is_found() -> None:
    motion = replace(motion_of("ball-curl-up"), mistakes={})
    ball = motion.props[0]
    larger = replace(ball, numbers={**ball.numbers, "radius": ball.numbers["radius"] + 0.01})
    faults = motion_faults(replace(motion, props=(larger,)))
    assert "inside the ball" in only("prop", faults)
    assert max(fault.size for fault in faults) < 0.04


def test_a_head_sunk_in_a_pillow_is_found() -> None:
    def spoil(table: Table) -> None:
        table["props"][1]["height"] += 0.02

    assert "the head is" in only("prop", spoilt("open-book", spoil))


def test_a_body_inside_furniture_is_found() -> None:
    def spoil(table: Table) -> None:
        table["props"] = [{"name": "chair", "x": 0.34}]

    assert "inside the chair" in only("prop", spoilt("half-kneeling-hip-flexor", spoil))


def test_a_body_that_would_fall_is_found() -> None:
    def spoil(table: Table) -> None:
        key(table, "hold")["pelvis"] = {"tilt": 72, "forward": 0.05}

    assert "would fall" in only("balance", spoilt("good-morning-stick", spoil))


def test_a_muscle_that_the_best_view_hides_is_found() -> None:
    hidden = replace(
        motion_of("bridge"),
        view=View(-72, 10),
        muscles=(MuscleShown("rectus-abdominis", "both"),),
        mistakes={},
    )
    behind = replace(hidden, view=View(100, -40))
    assert "rectus-abdominis" in only("muscle", motion_faults(behind))


def test_a_jump_is_found_however_small_and_haste_is_told_from_it() -> None:
    motion = replace(motion_of("bird-dog"), muscles=(), mistakes={}, contacts=())

    higher = np.array([0.0, 0.0, 0.012])

    def jumping(position: float) -> PosedBody:
        body = motion.pose(position)
        return body if position < 0.4 else replace(body, head_position=body.head_position + higher)

    def snapping(position: float) -> PosedBody:
        return motion.pose(float(np.clip((position - 0.45) / 0.1, 0, 1)))

    assert "head jumps by" in only("pop", motion_faults(replace(motion, pose=jumping)))
    assert "snaps" in only("speed", motion_faults(replace(motion, pose=snapping)))


def test_mistakes_are_named_and_may_be_wrong_in_form_but_not_under_the_floor() -> None:
    motion = motion_of("cat-camel")

    def sunken(position: float) -> PosedBody:
        body = motion.pose(position)
        legs = {side: replace(leg, knee=leg.knee - [0, 0, 0.05]) for side, leg in body.legs.items()}
        return replace(body, legs=legs)

    wrong = Motion("cat-camel", sunken, View(-90, 0))
    faults = motion_faults(replace(motion, mistakes={"sunken": wrong}))
    only("floor", faults)
    assert {fault.variant for fault in faults} == {"sunken"}


def test_one_frame_can_be_asked_for_its_faults() -> None:
    table = figure_table("dead-bug")
    table.pop("mistakes")
    key(table, "hold")["right_leg"] = {"hip": {"flexion": 4}, "knee": 46, "ankle": -30}
    motion = load_motion(table, "dead-bug", "spoilt.toml")
    assert faults_at(motion, 0.0) == []
    found = faults_at(motion, 1.0)
    assert {fault.at for fault in found} == {1.0}
    assert any(Side.RIGHT in fault.part for fault in found)

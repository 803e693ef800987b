"""Who lies on a ball, stands in water or hangs in a noodle can fall as well, and is then found."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from backguide.content.motion_file import load_motion
from backguide.figure.balance import centre_of_mass, weight_above
from backguide.figure.motion import Motion, PropPlacement, View
from backguide.figure.motion_path import MotionPath
from backguide.figure.pose_checks import motion_faults
from backguide.figure.posed import PosedBody
from backguide.figure.posing import body_in
from backguide.figure.positions import POSITIONS
from backguide.figure.support import off_balance
from tests.figure.exercises import figure_table, motion_of

DEEP = 1.35
"""Water up to the shoulders of who hangs in it."""


def faults_of(exercise: str, spoil: Callable[[dict[str, Any]], None]) -> set[str]:
    table = figure_table(exercise)
    table.pop("mistakes")
    spoil(table)
    return {fault.kind for fault in motion_faults(load_motion(table, exercise, "spoilt.toml"))}


def test_who_lies_too_far_over_the_ball_falls_over_its_back() -> None:
    def spoil(table: dict[str, Any]) -> None:
        table["keyframes"][0]["pelvis"] |= {"forward": -0.02, "height": 0.60, "tilt": -8}
        for leg in ("right_leg", "left_leg"):
            table["keyframes"][0][leg]["foot_at"]["forward"] = 0.42

    assert "balance" in faults_of("ball-curl-up", spoil)


def test_the_ball_carries_only_where_it_stands() -> None:
    motion = motion_of("ball-curl-up")
    assert off_balance(motion, motion.pose(0.5)) == 0.0
    ball = replace(motion.props[0], numbers={**motion.props[0].numbers, "x": 0.35})
    assert off_balance(replace(motion, props=(ball,)), motion.pose(0.0)) > 0.02


def test_who_stands_in_water_without_shifting_the_weight_falls() -> None:
    def spoil(table: dict[str, Any]) -> None:
        for key in table["keyframes"]:
            key.pop("pelvis", None)

    assert faults_of("aqua-knee-raise", spoil) == {"balance"}


def test_in_water_only_what_is_out_of_it_weighs() -> None:
    body = motion_of("aqua-knee-raise").pose(0.0)
    assert weight_above(body, -1.0)[0] == pytest.approx(centre_of_mass(body))
    shares = [weight_above(body, depth)[1] for depth in (-1.0, 0.7, 1.0, 1.3, 2.0)]
    assert shares[0] == pytest.approx(1.0)
    assert shares[-1] == 0.0
    assert (np.diff(shares) < 0).all()


def hanging(*props: PropPlacement, tilt: float = 0.0) -> tuple[Motion, PosedBody]:
    pose = POSITIONS["hanging-in-water"]
    values = pose.values.copy()
    values[3] = tilt
    body = body_in(replace(pose, values=values))
    pool = PropPlacement("pool", {"depth": DEEP})
    return Motion("hanging", MotionPath([pose, pose], [0.0, 1.0]), View(-90, 0), props=(pool, *props)), body


def test_a_noodle_under_the_arms_carries_who_hangs_upright_and_not_who_lies_far_back() -> None:
    noodle = PropPlacement("noodle", {}, {"held": "under-arms"})
    assert off_balance(*hanging(noodle)) == 0.0
    assert off_balance(*hanging(noodle, tilt=-60.0)) > 0.02


def test_who_is_all_under_water_floats() -> None:
    motion, body = hanging(PropPlacement("noodle", {}, {"held": "under-arms"}), tilt=-60.0)
    deeper = replace(motion, props=(PropPlacement("pool", {"depth": 2.4}), motion.props[1]))
    assert off_balance(deeper, body) == 0.0


def test_a_chair_carries_as_long_as_one_sits_on_it() -> None:
    motion = motion_of("sit-to-stand")
    assert all(off_balance(motion, motion.pose(position)) < 0.02 for position in (0.0, 0.3, 0.6, 1.0))
    without = replace(motion, props=())
    assert off_balance(without, motion.pose(0.0)) > 0.10

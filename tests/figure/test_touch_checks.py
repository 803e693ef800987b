"""A foot that is said to rest against something does, or the check tells by how much it does not."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from backguide.content.motion_file import load_motion
from backguide.core.vocabulary import Side
from backguide.figure.motion import Motion
from backguide.figure.touch_checks import touch_faults
from tests.figure.exercises import figure_table, motion_of

STRETCH = "aqua-wall-hamstring"


def spoilt(spoil: Callable[[dict[str, Any]], None]) -> Motion:
    table = figure_table(STRETCH)
    table.pop("mistakes")
    spoil(table)
    return load_motion(table, STRETCH, "test.toml")


def test_the_foot_of_the_pool_stretch_is_on_the_wall() -> None:
    assert not list(touch_faults(motion_of(STRETCH)))


def test_a_foot_short_of_the_wall_is_told() -> None:
    def farther(table: dict[str, Any]) -> None:
        table["props"][1]["x"] += 0.05

    faults = list(touch_faults(spoilt(farther)))
    assert len(faults) == 4
    assert all("off the pool-wall" in fault.what for fault in faults)
    assert min(fault.size for fault in faults) > 0.03


def test_a_wall_that_is_not_there_is_told() -> None:
    def without(table: dict[str, Any]) -> None:
        table["props"].pop(1)

    assert any("is not there" in fault.what for fault in touch_faults(spoilt(without)))


def test_a_foot_stays_on_the_wall_between_two_keyframes_with_the_same_place() -> None:
    def same(table: dict[str, Any]) -> None:
        table["keyframes"][2]["right_leg"] = table["keyframes"][3]["right_leg"]

    motion = spoilt(same)
    ankles = [
        motion.pose(position).legs[Side.RIGHT].ankle for position in np.linspace(0.60, 0.68, 9).tolist()
    ]
    assert motion.stops[2] < 0.60 < 0.68 < motion.stops[3]
    assert np.ptp(np.stack(ankles), axis=0) == pytest.approx(0.0, abs=1e-9)

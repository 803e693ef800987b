"""What an exercise's file may say of a cycle, and that each slip is told in one clear line."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from backguide.content.cycle_fields import bout_faults
from backguide.content.motion_file import load_motion, read_motion
from backguide.core.vocabulary import Mode, Position, Sidedness
from backguide.figure.cycle_path import CyclePath, WholeCyclePath
from tests import builders
from tests.figure.exercises import figure_table, motion_of

Spoil = Callable[[dict[str, Any]], None]


def told(exercise: str, spoil: Spoil) -> list[str]:
    table = figure_table(exercise)
    spoil(table)
    return [str(fault) for fault in read_motion(table, exercise, "test.toml")[1]]


def test_a_cycle_has_its_seconds_and_its_moment() -> None:
    motion = load_motion(figure_table("march-in-place"), "march-in-place", "test.toml")
    assert (motion.cycle_seconds, motion.shown_at) == (1.25, 0.25)
    assert motion.mistakes["leaning-back"].cycle_seconds == 1.25
    assert motion.mistakes["leaning-back"].compared_at == 0.25
    assert motion.stops == (0.0, 0.25)
    assert isinstance(motion.pose, CyclePath)


def test_a_whole_cycle_is_not_mirrored() -> None:
    table = figure_table("march-in-place")
    table["cycle"]["whole"] = True
    table["keyframes"][1]["at"] = 0.6
    assert isinstance(load_motion(table, "march", "test.toml").pose, WholeCyclePath)


def without_cycle(table: dict[str, Any]) -> None:
    table.pop("cycle")
    table["keyframes"][1]["at"] = 1.0


def second_half(table: dict[str, Any]) -> None:
    table["keyframes"][1]["at"] = 0.6


def another_step(table: dict[str, Any]) -> None:
    table["keyframes"][1]["legs"] = {"walking": {"step": 0.44}}


def planks(table: dict[str, Any]) -> None:
    table["props"][0]["joints"] = 0.3


def endless(table: dict[str, Any]) -> None:
    table["cycle"]["seconds"] = 0.0


@pytest.mark.parametrize(
    ("spoil", "line"),
    [
        (without_cycle, "give the figure a cycle"),
        (second_half, "the last before 0.5"),
        (another_step, "in the same way in every keyframe"),
        (planks, "take the step of 0.66 or a whole part of it"),
        (endless, "from 0.4 to 30"),
    ],
)
def test_each_slip_is_told(spoil: Spoil, line: str) -> None:
    assert any(line in fault for fault in told("walk-brisk", spoil))


def test_a_bout_works_both_sides_and_has_no_way_in() -> None:
    walk = motion_of("walk-brisk")
    bout = builders.dose(Mode.TIME, hold=60.0, in_seconds=0.0, out_seconds=0.0)
    right = builders.exercise("walk-brisk", Sidedness.BILATERAL, Position.STANDING, bout)
    assert not list(bout_faults(right, walk, "test.toml"))
    sided = replace(right, sidedness=Sidedness.ALTERNATING, dose=replace(bout, in_seconds=2.0))
    told = [str(fault) for fault in bout_faults(sided, walk, "test.toml")]
    assert len(told) == 2
    assert "bilateral" in told[0]
    assert "dose.in_seconds" in told[1]
    assert not list(bout_faults(sided, motion_of("bird-dog"), "test.toml"))

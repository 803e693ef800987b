"""Cycles go round without a seam, both sides do the same, and feet stay on what they stand on."""

from dataclasses import replace

import numpy as np
import pytest

from backguide.core.vocabulary import Side
from backguide.figure.body import body_surfaces
from backguide.figure.cycle_path import CyclePath
from backguide.figure.landmarks import palm, sole
from backguide.figure.mirror import mirrored
from backguide.figure.motion_checks import LANDMARKS
from backguide.figure.people import default_person
from backguide.figure.pose import Walking
from backguide.figure.posed import Array, PosedBody
from backguide.figure.props_passing import floor_passed
from backguide.figure.props_recumbent import pedal_spot
from backguide.figure.walking import BALL, HEEL
from tests.figure.exercises import IDS, figure_table, motion_of

CYCLES = [exercise for exercise in IDS if motion_of(exercise).cycle_seconds is not None]
MIRRORED = [exercise for exercise in CYCLES if type(motion_of(exercise).pose) is CyclePath]
WALKS = ["walk-brisk", "aqua-walk-forward"]
ROUND = [step / 40 for step in range(40)]
SHORT = 1e-4


def places(body: PosedBody) -> Array:
    return np.stack([landmark(body) for landmark in LANDMARKS.values()])


@pytest.mark.parametrize("exercise", CYCLES)
def test_the_first_frame_follows_the_last_in_place_and_speed(exercise: str) -> None:
    pose = motion_of(exercise).pose
    assert places(pose(1.0)) == pytest.approx(places(pose(0.0)), abs=1e-12)
    for seam in (0.0, 0.5):
        before = places(pose(seam + 1.0)) - places(pose(seam + 1.0 - SHORT))
        after = places(pose(seam + SHORT)) - places(pose(seam))
        assert np.abs(after - before).max() / SHORT < 0.35, f"{seam}: metres a cycle"


@pytest.mark.parametrize("exercise", MIRRORED)
def test_the_left_side_does_half_a_cycle_later_what_the_right_side_did(exercise: str) -> None:
    pose = motion_of(exercise).pose
    for share in (0.0, 0.13, 0.31, 0.5, 0.77):
        assert places(pose(share + 0.5)) == pytest.approx(places(mirrored(pose(share))), abs=1e-9)


@pytest.mark.parametrize("exercise", WALKS)
def test_a_walker_s_foot_keeps_its_place_on_the_floor_that_passes(exercise: str) -> None:
    motion = motion_of(exercise)
    walking = walking_of(exercise)
    strides = 2.0 * walking.step
    rolled: list[float] = []
    for share in np.linspace(0.0, walking.stance - 0.01, 30).tolist():
        leg = motion.pose(share).legs[Side.RIGHT]
        heel, ball = (leg.ankle + leg.foot @ np.array([point[0], 0.0, point[1]]) for point in (HEEL, BALL))
        on_heel = heel[2] < ball[2] - (BALL[1] - HEEL[1])
        # Where the sole lies when it is flat, found from the part that touches now.
        along = heel[0] - HEEL[0] if on_heel else ball[0] - BALL[0]
        rolled.append(along + strides * share)
    assert max(rolled) - min(rolled) < 0.004


@pytest.mark.parametrize("exercise", WALKS)
def test_the_floor_passes_evenly_under_a_walker(exercise: str) -> None:
    motion, walking = motion_of(exercise), walking_of(exercise)
    for share in ROUND:
        # In every half cycle the other foot's place comes one step farther forward.
        gone = float(floor_passed(motion.pose(share))[0]) + 2.0 * walking.step * share
        steps = (gone - walking.step / 2) / walking.step
        assert steps == pytest.approx(round(steps), abs=0.01)


def walking_of(exercise: str) -> Walking:
    return Walking(**figure_table(exercise)["keyframes"][0]["legs"]["walking"])


@pytest.mark.parametrize("exercise", WALKS)
def test_no_toe_goes_through_the_floor(exercise: str) -> None:
    motion = motion_of(exercise)
    for share in ROUND:
        skin = [part for part in body_surfaces(motion.pose(share), default_person()) if "toe" in part.name]
        assert min(float(part.vertices[:, 2].min()) for part in skin) > -0.012


def test_a_marching_foot_stands_where_it_stood() -> None:
    pose = motion_of("march-in-place").pose
    spot = sole(pose(0.5), Side.RIGHT)
    for share in np.linspace(0.5, 1.0, 15).tolist():
        assert sole(pose(share), Side.RIGHT) == pytest.approx(spot, abs=1e-6)
    assert sole(pose(0.25), Side.RIGHT)[2] > 0.15


def test_both_pedals_go_round_one_axle_at_an_even_pace() -> None:
    pose = motion_of("bike-recumbent").pose
    right, left = (np.array([pedal_spot(pose(share), side) for share in ROUND]) for side in Side)
    arms = (right - left)[:, [0, 2]] / 2
    axle = ((right + left) / 2)[:, [0, 2]]
    assert np.ptp(axle, axis=0).max() < 1e-6
    assert np.linalg.norm(arms, axis=1) == pytest.approx(0.16, abs=1e-6)
    turned = np.diff(np.unwrap(np.arctan2(arms[:, 1], arms[:, 0])))
    assert turned == pytest.approx(-2 * np.pi / len(ROUND), abs=1e-6)


def test_seat_back_and_hands_stay_on_the_bike() -> None:
    pose = motion_of("bike-recumbent").pose
    start = pose(0.0)
    for share in ROUND:
        body = pose(share)
        assert body.pelvis_position == pytest.approx(start.pelvis_position, abs=1e-6)
        for side in Side:
            assert palm(body, side) == pytest.approx(palm(start, side), abs=1e-3)


def test_a_walk_s_arms_swing_opposite_to_its_legs() -> None:
    body = motion_of("walk-brisk").pose(0.0)
    right, left = Side.RIGHT, Side.LEFT
    assert body.legs[right].ankle[0] - body.legs[left].ankle[0] > 0.5
    assert body.arms[left].wrist[0] - body.arms[right].wrist[0] > 0.3


def test_a_solution_that_was_kept_is_taken_along() -> None:
    path = motion_of("march-in-place").pose
    assert isinstance(path, CyclePath)
    solved = path.solved_channels
    solution = path.solution_of(solved)
    assert solution is not None
    again = path.with_solution(solution)
    assert isinstance(again, CyclePath)
    assert places(again(0.7)) == pytest.approx(places(path(0.7)), abs=1e-9)


def test_a_cycle_s_position_is_counted_by_its_seconds() -> None:
    motion = replace(motion_of("walk-brisk"), cycle_seconds=2.0)
    assert [motion.round_position(seconds) for seconds in (0.0, 0.5, 3.0)] == [0.0, 0.25, 0.5]
    assert motion_of("bridge").round_position(7.0) == 0.0

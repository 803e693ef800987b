import time
from itertools import pairwise

import numpy as np
import pytest

from backguide.core.vocabulary import Side
from backguide.figure.balance import centre_of_mass
from backguide.figure.body import body_parts, body_surfaces
from backguide.figure.closing import measured
from backguide.figure.landmarks import CONTACTS, palm, sole
from backguide.figure.people import default_person
from backguide.figure.places import KNEELING_KNEE
from backguide.figure.posed import Array, PosedBody
from tests.figure.exercises import IDS, motion_of

WAY = [step / 20 for step in range(21)]


def test_planted_hands_and_knees_do_not_move_while_the_back_does() -> None:
    motion = motion_of("cat-camel")
    start = motion.pose(0.0)
    for position in WAY:
        body = motion.pose(position)
        for side in Side:
            assert palm(body, side) == pytest.approx(palm(start, side), abs=1e-3)
            assert body.legs[side].knee == pytest.approx(start.legs[side].knee, abs=1e-3)
            assert body.legs[side].knee[2] == pytest.approx(KNEELING_KNEE, abs=1e-3)
        assert 5 < measured(body, "right_palm bend") < 15
    assert motion.pose(1.0).spine.positions[12, 2] > start.spine.positions[12, 2] + 0.04


def test_the_good_morning_stays_balanced_over_feet_that_stay() -> None:
    motion = motion_of("good-morning-stick")
    for position in WAY:
        body = motion.pose(position)
        feet = (sole(body, Side.RIGHT) + sole(body, Side.LEFT)) / 2
        assert centre_of_mass(body)[0] - feet[0] == pytest.approx(0.05, abs=0.005)
        assert feet == pytest.approx(np.zeros(3), abs=1e-3)


def test_the_forearm_plank_ends_in_one_line_with_the_elbow_under_the_shoulder() -> None:
    body = motion_of("side-plank-full").pose(1.0)
    arm, leg = body.arms[Side.RIGHT], body.legs[Side.RIGHT]
    assert np.linalg.norm((arm.shoulder - arm.elbow)[:2]) < 0.03
    along = leg.ankle - body.neck_base
    off = np.cross(body.pelvis_position - body.neck_base, along / np.linalg.norm(along))
    assert np.linalg.norm(off) < 0.10
    lower, upper = body.legs[Side.RIGHT].ankle, body.legs[Side.LEFT].ankle
    assert upper[1] < lower[1] - 0.1
    assert upper[2] < 0.12


def test_the_crossing_foot_passes_over_the_other_knee() -> None:
    motion = motion_of("supine-piriformis-figure4")
    crossing = [
        body
        for body in map(motion.pose, np.linspace(0, 1, 60).tolist())
        if abs(body.legs[Side.RIGHT].ankle[1] - body.legs[Side.LEFT].knee[1]) < 0.06
    ]
    assert crossing
    for body in crossing:
        gap = body.legs[Side.RIGHT].ankle - body.legs[Side.LEFT].knee
        assert np.linalg.norm(gap) > 0.08


def test_the_head_rests_on_the_mat_except_in_the_mistake() -> None:
    motion = motion_of("single-knee-to-chest")
    resting = CONTACTS["back_of_head"].gap
    assert max(abs(resting(motion.pose(position))) for position in WAY) < 0.003
    assert resting(motion.mistakes["head-lifted"].pose(1.0)) > 0.08


def test_the_bird_dog_works_with_the_right_leg_and_mirrors_to_the_left() -> None:
    motion = motion_of("bird-dog")
    right = motion.pose_at(1.0, Side.RIGHT)
    left = motion.pose_at(1.0, Side.LEFT)
    assert right.legs[Side.RIGHT].ankle[2] > 0.4
    assert right.arms[Side.LEFT].wrist[0] > right.head_position[0]
    assert left.legs[Side.LEFT].ankle == pytest.approx(right.legs[Side.RIGHT].ankle * [1, -1, 1])


@pytest.mark.parametrize("exercise", IDS)
def test_a_mistake_looks_different_from_the_right_way(exercise: str) -> None:
    motion = motion_of(exercise)
    for name, mistake in motion.mistakes.items():
        right, wrong = (_skin(each.pose(mistake.compared_at)) for each in (motion, mistake))
        moved = [
            np.linalg.norm(wrong[part] - right[part], axis=1).max() for part in right.keys() & wrong.keys()
        ]
        # Five centimetres of skin somewhere: a breath in the chest is the smallest mistake that is drawn.
        assert max(moved) > 0.05, name


def _skin(posed: PosedBody) -> dict[str, Array]:
    return {part.name: part.vertices for part in body_surfaces(posed, default_person())}


@pytest.mark.parametrize("exercise", IDS)
def test_a_pose_is_cheap_once_the_motion_is_solved(exercise: str) -> None:
    motion = motion_of(exercise)
    motion.pose(0.0)
    best = 1.0
    for position in (0.1, 0.3, 0.5, 0.7, 0.9):
        begun = time.process_time()
        motion.pose(position)
        best = min(best, time.process_time() - begun)
    assert best < 0.015


def test_the_skin_of_a_hard_bent_elbow_never_jumps() -> None:
    """Past about 147 degrees of bend the forearm's frame once turned about, and the elbow's skin with it."""
    motion, person = motion_of("ball-curl-up"), default_person()
    skins = [
        np.vstack([part.vertices for part in body_parts(motion.pose(step / 800), person)])
        for step in range(705, 715)
    ]
    assert max(float(np.abs(after - before).max()) for before, after in pairwise(skins)) < 0.003

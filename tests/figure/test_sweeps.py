"""While the body moves or the view turns, nothing pops: neither a surface nor a line."""

import os
from dataclasses import replace

import numpy as np
import pytest

from backguide.figure.body import body_surfaces
from backguide.figure.draw import draw
from backguide.figure.motion import Motion, View
from backguide.figure.people import default_person
from tests.figure.drawing import PALETTE
from tests.figure.exercises import IDS, motion_of
from tests.figure.sweeping import STEP, Changes, changes, jumps, steady_camera, without_arrows

EVERY_STEP = "BACKGUIDE_EVERY_STEP"
SMALL, LARGE = (240, 180), (480, 360)
INTERLEAVED = ("ball-curl-up", "single-knee-to-chest", "supine-piriformis-figure4")
"""Arms round a thigh, legs crossed, hands at the head: where a wrong order would show."""

WINDOW = 6
"""Steps on either side of the moment that a window looks at."""

MOST_FILL, MOST_INK = 16.0, 20.0
"""Pixels of a block of 144 that may change at once: a short shade edge or the last bit of a line."""


MOST_JUMP = 0.001
"""Metres by which a point of the skin may differ in one step from its neighbouring steps."""

only_when_asked = pytest.mark.skipif(
    not os.environ.get(EVERY_STEP), reason=f"takes a minute each; set {EVERY_STEP}=1 to run it"
)

WAYS = [(exercise, mistake) for exercise in IDS for mistake in ("", *motion_of(exercise).mistakes)]
"""Every exercise as it is right ("") and with each of its mistakes."""


def of_motion(motion: Motion, positions: np.ndarray, size: tuple[int, int]) -> Changes:
    builder = without_arrows(motion)
    camera = steady_camera(builder, motion.view, *size)
    return changes(draw(builder.scene(position), camera, PALETTE, 1) for position in positions.tolist())


def of_turn(motion: Motion, turns: np.ndarray, size: tuple[int, int]) -> Changes:
    builder = without_arrows(motion)
    camera, scene = steady_camera(builder, motion.view, *size), builder.scene(0.8)
    views = (View(motion.view.azimuth + turn, motion.view.elevation) for turn in turns.tolist())
    return changes(draw(scene, replace(camera, view=view), PALETTE, 1) for view in views)


def expect_no_pop(change: Changes) -> None:
    assert jumps(change.fill).max() < MOST_FILL
    assert jumps(change.ink).max() < MOST_INK


def via(motion: Motion) -> float:
    """The keyframe on the way where limbs come closest, or half-way."""
    return next((stop for stop in motion.stops[1:-1] if 0.05 < stop < 0.95), 0.5)


@pytest.mark.parametrize("exercise", INTERLEAVED)
def test_nothing_pops_around_a_keyframe_on_the_way(exercise: str) -> None:
    motion = motion_of(exercise)
    expect_no_pop(of_motion(motion, via(motion) + np.arange(-WINDOW, WINDOW + 1) * STEP, SMALL))


@pytest.mark.parametrize("exercise", INTERLEAVED)
def test_nothing_pops_while_the_view_turns(exercise: str) -> None:
    expect_no_pop(of_turn(motion_of(exercise), 20 + np.arange(2 * WINDOW + 1) * 0.075, SMALL))


@pytest.mark.slow
@only_when_asked
@pytest.mark.timeout(600)
@pytest.mark.parametrize(("exercise", "mistake"), WAYS)
def test_nothing_pops_all_the_way(exercise: str, mistake: str) -> None:
    motion = motion_of(exercise)
    way = motion.mistakes[mistake] if mistake else motion
    expect_no_pop(of_motion(way, np.arange(801) * STEP, LARGE))


@pytest.mark.slow
@only_when_asked
@pytest.mark.timeout(600)
@pytest.mark.parametrize(("exercise", "mistake"), WAYS)
def test_no_skin_jumps_all_the_way(exercise: str, mistake: str) -> None:
    motion = motion_of(exercise)
    way = motion.mistakes[mistake] if mistake else motion
    last: list[dict[str, np.ndarray]] = []
    for step in range(801):
        parts = body_surfaces(way.pose(step * STEP), default_person())
        last = [*last[-3:], {part.name: part.vertices for part in parts}]
        if len(last) == 4:
            for name in set.intersection(*(set(skin) for skin in last)):
                before, here, after = np.diff([skin[name] for skin in last], axis=0)
                assert np.linalg.norm(here - (before + after) / 2, axis=1).max() < MOST_JUMP, (name, step)


def test_a_surface_that_pops_up_is_found() -> None:
    quiet = np.random.default_rng(2).uniform(2, 3, (12, 4, 4))
    assert jumps(quiet).max() < 1
    popped = quiet.copy()
    popped[6, 1, 1] += 40
    assert jumps(popped).max() > 30
    moving = quiet.copy()
    moving[3:9, 1, 1] += 40
    assert jumps(moving).max() < 1

"""The exercise ball gives a little under the body, and its ridges follow."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from backguide.figure.landmarks import trunk_sites
from backguide.figure.motion import PropPlacement
from backguide.figure.posed import Array, PosedBody
from backguide.figure.props import build_prop
from backguide.figure.props_showcase import example_of
from tests.figure.exercises import motion_of

RADIUS = 0.30
FULL = 4 / 3 * np.pi * RADIUS**3


def volume(placement: PropPlacement, body: PosedBody) -> float:
    (ball,) = build_prop(placement, body).parts
    corners = ball.vertices[ball.triangles]
    return float(np.einsum("ni,ni->", corners[:, 0], np.cross(corners[:, 1], corners[:, 2]))) / 6


def curl_up(position: float) -> tuple[PropPlacement, PosedBody]:
    motion = motion_of("ball-curl-up")
    (ball,) = (prop for prop in motion.props if prop.name == "ball")
    return ball, motion.pose(position)


@pytest.mark.parametrize("position", [0.0, 0.5, 1.0])
def test_the_back_lies_on_the_ball(position: float) -> None:
    placement, body = curl_up(position)
    (ball,) = build_prop(placement, body).parts
    back = trunk_sites(body, "back")
    gaps = np.linalg.norm(ball.vertices[None] - densely(back)[:, None], axis=2).min(axis=1)
    assert gaps.min() < 0.01


def densely(points: Array) -> Array:
    share = np.linspace(0.0, len(points) - 1.0, 120)
    return np.stack([np.interp(share, np.arange(len(points)), points[:, axis]) for axis in range(3)], axis=1)


@pytest.mark.parametrize("position", [0.0, 1.0])
def test_the_ball_gives_but_keeps_its_air(position: float) -> None:
    placement, body = curl_up(position)
    assert 0.95 * FULL < volume(placement, body) < 1.03 * FULL


def test_the_body_flattens_the_ball_and_the_floor_too() -> None:
    placement, body = curl_up(0.0)
    away = replace(placement, numbers={**placement.numbers, "x": 3.0})
    pressed, free = (build_prop(place, body).parts[0].vertices for place in (placement, away))
    assert np.isclose(free[:, 2].max(), 2 * RADIUS)
    assert np.isclose(free[:, 2].min(), 0.0)
    assert 0.545 < pressed[:, 2].max() < 0.597
    assert np.ptp(pressed[:, 1]) > np.ptp(free[:, 1])
    assert (pressed[:, 2] < 1e-9).sum() > (free[:, 2] < 1e-9).sum()


def test_ridges_follow_the_pressed_surface() -> None:
    placement, body = curl_up(0.0)
    model = build_prop(placement, body)
    for line in model.lines:
        nearest = np.linalg.norm(model.parts[0].vertices[None] - line.points[:, None], axis=2).min(axis=1)
        assert nearest.max() < 0.045


def test_the_ball_changes_smoothly_as_the_body_moves() -> None:
    motion = motion_of("ball-curl-up")
    (placement,) = (prop for prop in motion.props if prop.name == "ball")
    frames = [
        build_prop(placement, motion.pose(position)).parts[0].vertices
        for position in np.linspace(0.5, 0.55, 11)
    ]
    steps = [float(np.abs(after - before).max()) for before, after in pairwise(frames)]
    assert max(steps) < 0.006


def test_a_ball_in_the_air_stays_round() -> None:
    example = example_of("ball")
    (ball,) = build_prop(PropPlacement("ball", {"z": 1.0, "x": 1.5}), example.body).parts
    distance = np.linalg.norm(ball.vertices - [1.5, 0.0, 1.0], axis=1)
    assert np.allclose(distance, RADIUS)

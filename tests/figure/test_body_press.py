"""Whoever lies there rests on the mat: rounder people sink neither into it nor into ball and chair."""

import numpy as np
import pytest

from backguide.figure import body_press
from backguide.figure.body import body_surfaces
from backguide.figure.people import Person
from backguide.figure.people_table import PEOPLE, person_of
from backguide.figure.posed import Array
from backguide.figure.props import prop_surfaces
from tests.figure.exercises import motion_of

LYING = ("prone-press-up", "bridge", "open-book", "single-knee-to-chest", "side-plank-full")
ON_PROPS = ("ball-curl-up", "open-book", "seated-figure4")

people = pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.id)


@people
@pytest.mark.parametrize("exercise", LYING)
def test_flesh_is_pressed_by_no_more_than_it_gives(
    person: Person, exercise: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backguide.figure.body.pressed_flat", lambda part: part)
    for position in (0.0, 1.0):
        for part in body_surfaces(motion_of(exercise).pose(position), person):
            assert part.vertices[:, 2].min() > -0.036, part.name


@people
@pytest.mark.parametrize("exercise", LYING)
def test_nobody_hovers(person: Person, exercise: str) -> None:
    trunk = trunk_of(person, exercise, 0.0)
    assert trunk[:, 2].min() < 0.010


@people
@pytest.mark.parametrize("exercise", ON_PROPS)
def test_nobody_is_deep_in_a_prop(person: Person, exercise: str) -> None:
    motion = motion_of(exercise)
    for position in (0.0, 0.5, 1.0):
        body = motion.pose(position)
        skin = [part for part in body_surfaces(body, person) if part.material != "hair"]
        for prop in (prop for prop in motion.props if prop.name not in ("mat", "stick")):
            solid = prop_surfaces(prop, body)
            for part in skin:
                assert solid.distance(part.vertices).min() > -0.025, (prop.name, part.name)


def test_a_pressed_belly_goes_out_at_the_sides() -> None:
    george = person_of("george")
    pressed = trunk_of(george, "prone-press-up", 0.0)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(body_press, "SPREADS", 0.0)
        narrow = trunk_of(george, "prone-press-up", 0.0)
    assert np.ptp(pressed[:, 1]) > np.ptp(narrow[:, 1]) - 1e-9
    low = (pressed[:, 2] < 0.10) & (np.abs(pressed[:, 1]) > 0.10)
    assert (np.abs(pressed[low, 1]) - np.abs(narrow[low, 1])).max() > 0.008


def test_a_body_that_touches_nothing_keeps_its_shape() -> None:
    rings = np.random.default_rng(3).uniform(0.2, 0.4, (4, 6, 3))
    assert body_press.give_way(rings, rings) is rings


def trunk_of(person: Person, exercise: str, position: float) -> Array:
    parts = body_surfaces(motion_of(exercise).pose(position), person)
    return np.concatenate([part.vertices for part in parts if is_trunk(part.name)])


def is_trunk(name: str) -> bool:
    return name in ("torso", "pelvis")

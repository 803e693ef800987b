"""Every person to choose from is whole in every exercise, and told apart from the others."""

from itertools import combinations

import numpy as np
import pytest

from backguide.core.settings import ChoiceSetting, setting
from backguide.core.vocabulary import Side
from backguide.figure.body import body_parts
from backguide.figure.draw import draw
from backguide.figure.limb_shapes import bare_arm, bare_leg, sleeve, trouser_leg
from backguide.figure.mesh import Part
from backguide.figure.motion import View
from backguide.figure.muscles import muscle_volumes, tinted
from backguide.figure.palette import Colour, FigurePalette, figure_palette
from backguide.figure.people import Person, default_person
from backguide.figure.people_table import PEOPLE, person_of
from backguide.figure.proportions import STATURE
from backguide.figure.scene import Scene
from backguide.figure.skeleton import neutral_stance
from tests.figure.drawing import framed, opacity
from tests.figure.exercises import IDS, motion_of

people = pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.id)

DEEPEST = 0.015
"""Metres that a body may be in the floor."""


def named(parts: tuple[Part, ...]) -> dict[str, Part]:
    return {part.name: part for part in parts}


@people
@pytest.mark.parametrize("exercise", IDS)
def test_every_person_does_every_exercise(person: Person, exercise: str) -> None:
    for position in (0.0, 1.0):
        parts = body_parts(motion_of(exercise).pose_at(position), person)
        assert len({part.name for part in parts}) == len(parts)
        for part in parts:
            assert np.isfinite(part.vertices).all(), part.name
            assert np.allclose(np.linalg.norm(part.normals, axis=1), 1.0), part.name
            assert part.vertices[:, 2].min() > -DEEPEST, part.name


def test_the_settings_offer_just_these_people() -> None:
    known = setting("person")
    assert isinstance(known, ChoiceSetting)
    assert [choice.value for choice in known.choices] == [person.id for person in PEOPLE]
    assert known.default == default_person().id
    assert all(choice.detail for choice in known.choices)


def test_people_are_found_by_id() -> None:
    assert [person_of(person.id) for person in PEOPLE] == list(PEOPLE)
    assert person_of("nobody") == default_person()


def test_no_two_people_look_alike() -> None:
    for one, other in combinations(PEOPLE, 2):
        assert one.build.trunk != other.build.trunk
        assert distance(skin(one), skin(other)) > 4
        assert distance(shirt(one), shirt(other)) > 20
    assert len({person.hair for person in PEOPLE}) == len(PEOPLE)
    assert any(person.look.face_lines for person in PEOPLE)


@people
def test_the_highlight_stands_out_from_every_cloth_and_skin(person: Person) -> None:
    palette = figure_palette(person)
    for name in ("skin", "shirt", "shorts"):
        material = palette.material(name)
        for ground in (material.lit, material.shade):
            assert distance(highlight(palette, ground), ground) > 30, name


@people
def test_cloth_skin_and_hair_of_one_person_differ(person: Person) -> None:
    palette = figure_palette(person)
    for one, other in combinations(("skin", "hair", "shirt", "shorts"), 2):
        assert distance(palette.material(one).lit, palette.material(other).lit) > 14, (one, other)


@people
def test_skin_lies_under_the_cloth_at_every_hem(person: Person) -> None:
    for side in Side:
        for bare, cover in ((bare_arm, sleeve(person, side)), (bare_leg, trouser_leg(person, side))):
            if cover is not None:
                assert bare(person, side).shape.levels[0] < cover.shape.levels[-1]


@people
def test_every_body_is_as_tall_as_the_poses_need(person: Person) -> None:
    parts = body_parts(neutral_stance(), person)
    top = max(part.vertices[:, 2].max() for part in parts if part.name in ("head", "hair"))
    assert STATURE - 0.02 < top < STATURE + 0.06


def test_long_cloth_covers_knee_and_elbow_in_one_piece() -> None:
    parts = named(body_parts(neutral_stance(), person_of("anna")))
    assert parts["shank left"].material == "shorts"
    assert parts["forearm left"].material == "shirt"
    assert {"ankle left", "wrist left"} <= set(parts)
    assert not {"thigh left", "upper arm left"} & set(parts)
    assert np.array_equal(parts["shorts left"].vertices[-24:], parts["shank left"].vertices[:24])


def test_a_top_without_sleeves_shows_the_shoulder() -> None:
    parts = named(body_parts(neutral_stance(), person_of("priya")))
    assert "sleeve left" not in parts
    assert parts["upper arm left"].material == "skin"
    assert parts["upper arm left"].vertices[:, 2].max() > 1.36


@people
def test_nobody_sees_past_the_neck_into_the_shirt(person: Person) -> None:
    parts = body_parts(neutral_stance(), person)
    collar = named(parts)["torso"].vertices[-36:]
    for view in (View(20.0, 75.0), View(-25.0, 75.0)):
        seen_by = framed(parts, view)
        shown = opacity(draw(Scene(neutral_stance(), parts, ()), seen_by, figure_palette(person)))
        left, top = seen_by.project(collar)[0].min(0).astype(int)
        right, bottom = seen_by.project(collar)[0].max(0).astype(int)
        assert (shown[top:bottom, left:right] > 240).all()


def test_muscles_show_as_large_on_a_rounder_body() -> None:
    motion = motion_of("ball-curl-up")
    posed = motion.pose_at(1.0)
    volumes = muscle_volumes(motion.muscles, posed, Side.RIGHT)
    shares = [share_of_torso(tinted(body_parts(posed, person), volumes)) for person in PEOPLE]
    assert max(shares) < 1.15 * min(shares)


def share_of_torso(parts: tuple[Part, ...]) -> float:
    tint = named(parts)["torso"].tint
    assert tint is not None
    return float((tint > 0.5).mean())


def skin(person: Person) -> Colour:
    return figure_palette(person).material("skin").lit


def shirt(person: Person) -> Colour:
    return figure_palette(person).material("shirt").lit


def highlight(palette: FigurePalette, ground: Colour) -> Colour:
    """The muscle's colour over a ground, as strong as it is inside the muscle."""
    red, green, blue = (
        round(0.22 * g + 0.78 * m) for g, m in zip(ground[:3], palette.muscle[:3], strict=True)
    )
    return red, green, blue, 255


def distance(one: Colour, other: Colour) -> float:
    """How different two colours look: CIE 1976 colour difference."""
    return float(np.linalg.norm(lab(one) - lab(other)))


def lab(colour: Colour) -> np.ndarray:
    """CIE L*a*b* (D65) of an sRGB colour."""
    channel = np.array(colour[:3]) / 255
    linear = np.where(channel <= 0.04045, channel / 12.92, ((channel + 0.055) / 1.055) ** 2.4)
    matrix = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    xyz = matrix @ linear / np.array([0.9505, 1.0, 1.089])
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])

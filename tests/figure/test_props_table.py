"""Every prop of the table can be built, is solid to look at and obeys every number and word."""

from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from backguide.figure.mesh import Part
from backguide.figure.motion import PropPlacement
from backguide.figure.palette import figure_palette
from backguide.figure.people import default_person
from backguide.figure.props import PROPS, build_prop, mirrored_placement, placed_words, prop_parts
from backguide.figure.props_showcase import example_of
from backguide.figure.skeleton import neutral_stance

ONE_SIDED = ("wall", "pool wall")
"""One looks through these from behind."""

NUMBERS = [(name, number) for name in PROPS for number in PROPS[name].numbers]
WORDS = [
    (name, word, value) for name in PROPS for word, known in PROPS[name].words.items() for value in known[1:]
]


@pytest.mark.parametrize("name", PROPS)
def test_a_surface_is_closed_and_faces_outwards(name: str) -> None:
    for part in prop_parts(PropPlacement(name), neutral_stance()):
        corners = part.vertices[part.triangles]
        facing = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
        area = np.linalg.norm(facing, axis=1)
        outward = part.normals[part.triangles].mean(axis=1)
        assert ((facing * outward).sum(axis=1)[area > 1e-9] > 0).all()
        assert np.allclose(np.linalg.norm(part.normals, axis=1), 1.0)
        if part.name not in ONE_SIDED:
            assert open_edges(part) == 0
            assert float((corners[:, 0] * facing).sum()) / 6 > 1e-6


def open_edges(part: Part) -> int:
    """Edges that a triangle runs along in one direction and none in the other."""
    _, corner = np.unique(np.round(part.vertices, 6), axis=0, return_inverse=True)
    triangles = corner.reshape(-1)[part.triangles]
    flat = (triangles == np.roll(triangles, 1, axis=1)).any(axis=1)
    balance: Counter[tuple[int, int]] = Counter()
    for triangle in triangles[~flat].tolist():
        for start, end in zip(triangle, [*triangle[1:], triangle[0]], strict=True):
            balance[min(start, end), max(start, end)] += 1 if start < end else -1
    return sum(count != 0 for count in balance.values())


@pytest.mark.parametrize("name", PROPS)
def test_a_prop_is_cheap_and_stands_on_the_floor(name: str) -> None:
    parts = prop_parts(PropPlacement(name), neutral_stance())
    assert sum(len(part.triangles) for part in parts) < 4800
    assert min(float(part.vertices[:, 2].min()) for part in parts) > -0.03
    assert len({part.name for part in parts}) == len(parts)


@pytest.mark.parametrize("name", PROPS)
def test_the_palette_knows_every_material_and_ink(name: str) -> None:
    example = example_of(name)
    for theme in ("light", "dark", "contrast"):
        palette = figure_palette(default_person(), theme)
        for placement in example.placements:
            model = build_prop(placement, example.body)
            for part in model.parts:
                assert palette.material(part.material)
            for line in model.lines:
                assert len(palette.ink(line.ink)) == 4


@pytest.mark.parametrize(("name", "number"), NUMBERS)
def test_every_number_changes_the_prop(name: str, number: str) -> None:
    span = PROPS[name].numbers[number]
    assert span.least <= span.usual <= span.most
    other = (span.usual + span.most) / 2 if span.usual < span.most else span.least
    # A round board looks the same however it is turned, until it leans.
    leaning = {"tilt": 5.0} if "tilt" in PROPS[name].numbers else {}
    assert differ(PropPlacement(name, leaning), PropPlacement(name, {**leaning, number: other}))


@pytest.mark.parametrize(("name", "word", "value"), WORDS)
def test_every_word_changes_the_prop(name: str, word: str, value: str) -> None:
    assert differ(PropPlacement(name), PropPlacement(name, {}, {word: value}))


def differ(one: PropPlacement, other: PropPlacement) -> bool:
    models = [build_prop(placement, neutral_stance()) for placement in (one, other)]
    first, second = (
        np.concatenate([part.vertices for part in model.parts] + [line.points for line in model.lines])
        for model in models
    )
    return first.shape != second.shape or float(np.abs(first - second).max()) > 1e-4


@pytest.mark.parametrize("name", PROPS)
def test_the_mirror_keeps_a_prop_s_numbers_but_for_the_sides(name: str) -> None:
    placement = PropPlacement(name, {number: span.most for number, span in PROPS[name].numbers.items()})
    mirrored = mirrored_placement(mirrored_placement(placement))
    assert mirrored.numbers == placement.numbers
    assert mirrored.words == placed_words(placement)


def test_a_strap_changes_foot_and_hand_in_the_mirror() -> None:
    strap = mirrored_placement(PropPlacement("strap", {}, {"around": "right-ankle", "held_by": "right"}))
    assert strap.words == {"around": "left-ankle", "held_by": "left"}


def test_the_guide_names_every_prop_number_and_word() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "props.md").read_text(encoding="utf-8")
    rows = {line.split("`")[1]: line for line in guide.splitlines() if line.startswith("| `")}
    assert list(rows) == list(PROPS)
    for name, prop in PROPS.items():
        for number, span in prop.numbers.items():
            assert (f"`{number}` {span.usual:g}" if span.usual else f"`{number}`") in rows[name]
        for word, known in prop.words.items():
            assert f"`{word}`: " + ", ".join(f"`{value}`" for value in known) in rows[name]

"""The search over as many exercises as there will be, with what fingers really type."""

import random
import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from backguide.content.words import MUSCLES
from backguide.services.find_exercises import ExerciseFinder, Query
from backguide.services.typing_errors import slips_between
from tests import builders

CATALOGUE = Path(__file__).parents[2] / "assets" / "exercises" / "catalogue.toml"
NAMES: dict[str, str] = tomllib.loads(CATALOGUE.read_text(encoding="utf-8"))
SEED = 20261125


@pytest.fixture(scope="module")
def finder() -> ExerciseFinder:
    """Every exercise of the catalogue, with muscles drawn by lot but for those that are searched for."""
    lots = random.Random(SEED)
    common = sorted(MUSCLES - {"hamstrings", "piriformis"})
    exercises = [
        replace(builders.exercise(key), name=name, short_name=name, muscles=tuple(lots.sample(common, 2)))
        for key, name in NAMES.items()
    ]
    return ExerciseFinder(exercises)


def names(finder: ExerciseFinder, text: str) -> list[str]:
    return [exercise.id for exercise in finder.find(Query(text))]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("birdog", "bird-dog"),
        ("brid dog", "bird-dog"),
        ("brige", "bridge"),
        ("deabug", "dead-bug"),
        ("crnch", "crunch"),
        ("catcamle", "cat-camel"),
        ("tractoin", "lumbar-traction-supine"),
        ("opne book", "open-book"),
        ("hip flexr", "half-kneeling-hip-flexor"),
        ("kneechest", "double-knee-to-chest"),
        ("sngle knee to chst", "single-knee-to-chest"),
        ("clamshel", "clamshell"),
        ("wobbel", "wobble-board"),
        ("stir teh pot", "stir-the-pot"),
        ("childpose", "childs-pose"),
        ("child's pose", "childs-pose"),
        ("heatpak", "heat-pack"),
        ("straight leg rase", "single-leg-raise"),
        ("figure 4", "supine-piriformis-figure4"),
        ("mcgil curlup", "mcgill-curl-up"),
        ("supprted sqaut", "mini-squat-supported"),
    ],
)
def test_the_exercise_meant_comes_first(finder: ExerciseFinder, text: str, first: str) -> None:
    found = names(finder, text)
    assert found[0] == first
    assert len(found) < 20


@pytest.mark.parametrize(
    ("text", "word"),
    [("hamstrng", "hamstring"), ("hmastring", "hamstring"), ("plnak", "plank"), ("strecth", "stretch")],
)
def test_a_slip_finds_what_the_right_word_finds(finder: ExerciseFinder, text: str, word: str) -> None:
    assert names(finder, text) == names(finder, word)


@pytest.mark.parametrize("text", ["xylophone", "qwerty", "zzz", "asdfgh"])
def test_nonsense_finds_nothing(finder: ExerciseFinder, text: str) -> None:
    assert names(finder, text) == []


@pytest.mark.parametrize(("key", "name"), NAMES.items())
def test_every_name_is_found_first_and_with_a_slip_at_all(
    finder: ExerciseFinder, key: str, name: str
) -> None:
    assert names(finder, name)[0] == key
    for slip in slips_in(name, random.Random(f"{SEED} {key}")):
        assert key in names(finder, slip), slip


def slips_in(name: str, lots: random.Random) -> Iterator[str]:
    """The name with a letter left out, and with two letters swapped, in its longest word."""
    word = max(re.findall("[A-Za-z]+", name), key=len)
    place = lots.randrange(1, len(word) - 1)
    yield name.replace(word, word[:place] + word[place + 1 :])
    yield name.replace(word, word[:place] + word[place + 1] + word[place] + word[place + 2 :])


def test_typing_on_never_finds_nothing_on_the_way_to_a_name(finder: ExerciseFinder) -> None:
    for end in range(1, len("hamstring stretch with strap") + 1):
        assert names(finder, "hamstring stretch with strap"[:end])


@pytest.mark.parametrize(
    ("typed", "word", "count"),
    [("brige", "bridge", 1), ("brid", "bird", 1), ("plnak", "plank", 1), ("hamstr", "hamstring", 0)],
)
def test_slips_are_counted(typed: str, word: str, count: int) -> None:
    slips = slips_between(typed, word, 2)
    assert slips is not None
    assert slips.count == count


def test_a_word_too_far_off_is_no_slip() -> None:
    assert slips_between("xylophone", "hamstring", 3) is None
    assert slips_between("plank", "pl", 2) is None

"""Search and filters of the exercise library, on the first eight exercises."""

from pathlib import Path

import pytest

from backguide.content.words import MUSCLES
from backguide.core.vocabulary import Category, Position
from backguide.services.exercise_words import Kind, kind_of, muscle_words, place_of
from backguide.services.find_exercises import ExerciseFinder, Query
from tests import builders
from tests.first_eight import first_eight

MINE = ("cat-camel", "bird-dog")


@pytest.fixture(scope="module")
def finder() -> ExerciseFinder:
    return ExerciseFinder(first_eight(Path(__file__).parents[2] / "assets").exercises.values())


def found(finder: ExerciseFinder, text: str = "", **filters: object) -> list[str]:
    return [exercise.id for exercise in finder.find(Query(text, **filters), MINE)]  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("bird-dog", "bird-dog"),
        ("birddog", "bird-dog"),
        ("Bird  DOG", "bird-dog"),
        ("dog bird", "bird-dog"),
        ("bîrd dög", "bird-dog"),
        ("kneetochest", "single-knee-to-chest"),
        ("chest knee", "single-knee-to-chest"),
        ("figure 4", "supine-piriformis-figure4"),
        ("four figure", "supine-piriformis-figure4"),
        ("McKenzie", "prone-press-up"),
        ("sktc", "single-knee-to-chest"),
        ("piriformis", "supine-piriformis-figure4"),
        ("pirformis", "supine-piriformis-figure4"),
        ("quadratus", "side-plank-full"),
        ("hamstrings", "good-morning-stick"),
        ("side of the hip", "side-plank-full"),
        ("broomsticks", "good-morning-stick"),
        ("ball", "ball-curl-up"),
        ("standing", "good-morning-stick"),
    ],
)
def test_the_exercise_meant_comes_first(finder: ExerciseFinder, text: str, first: str) -> None:
    assert found(finder, text)[0] == first


def test_every_word_must_fit(finder: ExerciseFinder) -> None:
    assert set(found(finder, "stretch buttock")) == {"single-knee-to-chest", "supine-piriformis-figure4"}
    assert found(finder, "stretch broomstick") == []


def test_a_name_counts_more_than_a_body_part(finder: ExerciseFinder) -> None:
    assert found(finder, "side")[0] == "side-plank-full"


def test_nonsense_finds_nothing(finder: ExerciseFinder) -> None:
    assert found(finder, "xylophone") == []


@pytest.mark.parametrize("text", ["", "   ", "-–·", "\u0301"])
def test_no_word_leaves_nothing_out(finder: ExerciseFinder, text: str) -> None:
    assert len(found(finder, text)) == 8
    assert Query(text).asks_for_all


@pytest.mark.parametrize(
    "query",
    [Query("a"), Query(only_mine=True), Query(kind=Kind.CORE), Query(place="Standing"), Query(region="hip")],
)
def test_a_filter_leaves_something_out(query: Query) -> None:
    assert not query.asks_for_all


def test_my_own_exercises_come_first(finder: ExerciseFinder) -> None:
    assert found(finder)[:2] == ["bird-dog", "cat-camel"]
    assert found(finder, only_mine=True) == ["bird-dog", "cat-camel"]


def test_filters_narrow_one_another(finder: ExerciseFinder) -> None:
    assert set(found(finder, kind=Kind.STRETCH)) == {"single-knee-to-chest", "supine-piriformis-figure4"}
    assert found(finder, kind=Kind.CORE, only_mine=True) == ["bird-dog"]
    assert found(finder, place="On hands and knees") == ["bird-dog", "cat-camel"]
    assert found(finder, equipment="broomstick") == ["good-morning-stick"]
    assert found(finder, region="hip", kind=Kind.CORE) == ["side-plank-full"]
    assert found(finder, "dog", kind=Kind.STRETCH) == []


@pytest.mark.parametrize("category", Category)
def test_every_category_is_of_a_kind(category: Category) -> None:
    assert kind_of(builders.exercise(category=category)) in Kind


@pytest.mark.parametrize("position", Position)
def test_every_position_has_plain_words(position: Position) -> None:
    assert " " in place_of(builders.exercise(position=position)) or position in ("kneeling", "standing")


def test_every_muscle_of_the_content_has_plain_words() -> None:
    for muscle in MUSCLES:
        assert muscle_words(muscle).plain != muscle.replace("-", " "), muscle

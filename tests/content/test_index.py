"""The index of the library: quick to read, and never trusted over the exercises themselves."""

from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backguide.cli.content import bake
from backguide.content.check import check_content
from backguide.content.index_file import INDEX
from backguide.content.library import load_library
from backguide.core.exercise import ExerciseSummary
from tests.content.conftest import Change

CAT = "exercises/mobility/cat-camel.toml"


def test_the_index_tells_what_the_exercises_say(content: Path) -> None:
    library = load_library(content)
    assert list(library.index) == list(library.exercises)
    for name, summary in library.index.items():
        exercise = library.exercises[name]
        for field in fields(ExerciseSummary):
            assert getattr(summary, field.name) == getattr(exercise, field.name), (name, field.name)


def test_the_index_is_read_without_any_exercise(content: Path) -> None:
    for path in (content / "exercises").glob("*/*.toml"):
        path.write_bytes(b"x" * path.stat().st_size)
    index = load_library(content).index
    assert index["bird-dog"].short_name == "Bird-dog"
    assert len(index) == 8


def test_an_exercise_that_has_changed_is_read_itself(content: Path, change: Change) -> None:
    change(CAT, 'short_name = "', 'short_name = "The ')
    assert load_library(content).index["cat-camel"].short_name.startswith("The ")


def test_one_broken_exercise_does_not_hide_the_others(
    content: Path, change: Change, caplog: pytest.LogCaptureFixture
) -> None:
    change(CAT, 'position = "quadruped"', 'position = "upside-down"')
    index = load_library(content).index
    assert "cat-camel" not in index
    assert len(index) == 7
    assert "cat-camel.toml: position: replace the unknown word" in caplog.text


def test_an_exercise_that_is_new_or_gone_is_noticed(content: Path) -> None:
    (content / CAT).unlink()
    assert "cat-camel" not in load_library(content).index
    (content / INDEX).unlink()
    assert len(load_library(content).index) == 7


@pytest.mark.parametrize(
    "junk", [b"", b"\xff\xfe", b"[]", b'{"format": 99, "exercises": {}}', b'{"format": 1}']
)
def test_a_damaged_index_is_left_aside(content: Path, junk: bytes) -> None:
    (content / INDEX).write_bytes(junk)
    assert load_library(content).index["bird-dog"].name == "Bird-dog"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.floats(0, 1), junk=st.binary(max_size=6))
def test_no_garbage_in_the_index_reaches_the_reader(content: Path, place: float, junk: bytes) -> None:
    path = content / INDEX
    whole = path.read_bytes()
    at = int(place * len(whole))
    path.write_bytes(whole[:at] + junk + whole[at + len(junk) :])
    try:
        index = load_library(content).index
        assert len(index) == 8
        assert all(isinstance(summary, ExerciseSummary) for summary in index.values())
    finally:
        path.write_bytes(whole)


def test_a_stale_index_is_told_and_baking_mends_it(
    content: Path, change: Change, capsys: pytest.CaptureFixture[str]
) -> None:
    change(CAT, 'short_name = "', 'short_name = "The ')
    fault = f"{INDEX}: file: run backguide content bake: an exercise has changed since the index was written"
    assert check_content(content).faults == (fault,)
    assert bake(content, ["cat-camel"]) == 0
    assert capsys.readouterr().out == f"wrote {INDEX}\n"
    assert check_content(content).faults == ()


def test_a_missing_index_is_told(content: Path) -> None:
    (content / INDEX).unlink()
    assert check_content(content).faults == (
        f"{INDEX}: file: run backguide content bake: the index is missing",
    )

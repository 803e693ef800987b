"""Faults of whole files and of what files say of one another."""

from collections.abc import Callable
from pathlib import Path

import pytest

from backguide.content.assets import assets_folder
from backguide.content.check import check_content
from backguide.content.reading import exercise_paths

Change = Callable[[str, str, str], None]

KNEE = "exercises/stretch-lower-back/single-knee-to-chest.toml"
CAT = "exercises/mobility/cat-camel.toml"
BIRD = "exercises/dynamic-stabilization/bird-dog.toml"
STEPS = "programmes/first-steps.toml"


def only_fault(folder: Path) -> str:
    """The one fault there is, which must be one line."""
    faults = check_content(folder, figures=False).faults
    assert len(faults) == 1, faults
    assert faults[0].isprintable()
    return faults[0]


def test_the_real_content_has_no_fault() -> None:
    report = check_content(assets_folder(), figures=False)
    assert report.faults == ()
    assert report.exercises == len(exercise_paths(assets_folder()))


def test_what_is_whole_is_counted(content: Path) -> None:
    report = check_content(content, figures=False)
    assert (report.faults, report.exercises, report.programmes) == ((), 8, 1)


def test_broken_toml(content: Path, change: Change) -> None:
    change(CAT, 'id = "cat-camel"', "id = ")
    line = only_fault(content)
    assert line.startswith(f"{CAT}: file: correct the TOML: Invalid value (at line 1")


@pytest.mark.parametrize(
    "junk",
    [b"\xff\xfe\x00\x01", b"x = " + b"[" * 5000, b"x = " + b"9" * 5000, b"x = 1979-99-99"],
    ids=["binary", "deep nesting", "huge number", "impossible date"],
)
def test_junk_instead_of_a_file(content: Path, junk: bytes) -> None:
    (content / STEPS).write_bytes(junk)
    faults = check_content(content, figures=False).faults
    assert len(faults) == 1
    assert faults[0].startswith(f"{STEPS}: file: ")


def test_a_missing_exercise_file(content: Path) -> None:
    (content / BIRD).unlink()
    faults = check_content(content, figures=False).faults
    assert len(faults) == 2, "one line for each item that asks for it"
    assert all(' replace the unknown word "bird-dog": ' in fault for fault in faults)


@pytest.mark.parametrize("file", ["sources.toml", "exercises/catalogue.toml"])
def test_a_missing_list_is_told_once(content: Path, file: str) -> None:
    (content / file).unlink()
    assert only_fault(content) == f"{file}: file: put this file back: it is missing"


def test_no_programmes(content: Path) -> None:
    (content / STEPS).unlink()
    assert only_fault(content) == "programmes: folder: put the files back: there is none in this folder"


def test_no_folder_at_all(tmp_path: Path) -> None:
    faults = check_content(tmp_path / "nowhere", figures=False).faults
    assert [fault.partition(":")[0] for fault in faults] == [
        "sources.toml",
        "exercises/catalogue.toml",
        "exercises",
        "programmes",
    ]


def test_a_file_outside_the_categories_is_not_overlooked(content: Path) -> None:
    (content / CAT).rename(content / "exercises" / "cat-camel.toml")
    faults = check_content(content, figures=False).faults
    assert (
        faults[0]
        == "exercises/cat-camel.toml: file: move it to exercises/<category>/: it is not read where it is"
    )


def test_two_exercises_with_one_id(content: Path) -> None:
    twin = content / "exercises" / "aerobic" / "cat-camel.toml"
    twin.parent.mkdir()
    text = (content / CAT).read_text(encoding="utf-8")
    twin.write_text(text.replace('category = "mobility"', 'category = "aerobic"'), encoding="utf-8")
    assert (
        only_fault(content)
        == f"{CAT}: id: give it an id of its own: exercises/aerobic/cat-camel.toml has the same"
    )


def test_a_phase_without_an_active_exercise(content: Path, change: Change) -> None:
    change(CAT, 'category = "mobility"', 'category = "adjunct"')
    (content / "exercises" / "adjunct").mkdir()
    (content / CAT).rename(content / "exercises" / "adjunct" / "cat-camel.toml")
    path = content / STEPS
    head = path.read_text(encoding="utf-8").split("[[phases]]")[0]
    path.write_text(
        head
        + """
        [[phases]]
        name = "Rest"
        sessions_per_week = 2
        advance_when = "Stay."
        items = [{ exercise = "cat-camel" }]
        """,
        encoding="utf-8",
    )
    assert (
        only_fault(content)
        == f"{STEPS}: phases[1].items: add an active exercise: resting and treatment are not enough"
    )


def test_all_faults_are_told_not_only_the_first(content: Path, change: Change) -> None:
    change(KNEE, "sets = 3", "sets = 0")
    change(KNEE, '"flexion"', '"flexon"')
    change(CAT, 'name = "Cat-camel"', "name = 5")
    change(STEPS, "version = 1", 'version = "one"')
    faults = check_content(content, figures=False).faults
    assert faults == (
        f"{CAT}: name: write text in quotes, not a whole number",
        f"{KNEE}: dose.sets: write a number from 1 to 30, not 0",
        f'{KNEE}: cautions[1]: replace the unknown word "flexon": did you mean "flexion"?',
        f"{STEPS}: version: write a whole number, not text",
    )


def test_a_dose_outside_the_usual_range_is_only_pointed_out(content: Path, change: Change) -> None:
    change(STEPS, "repetitions = 6", "repetitions = 14")
    report = check_content(content, figures=False)
    assert report.faults == ()
    assert report.warnings == (
        f"{STEPS}: phases[1].items[1].dose.repetitions: 14 is outside the usual 5 to 10",
    )

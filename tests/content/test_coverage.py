"""What the source article names is all there, and what is there is counted."""

from pathlib import Path

import pytest

from backguide.cli.content_tables import coverage_lines, tally_lines
from backguide.content.check import check_content
from backguide.core.vocabulary import Category

ROWS = """
[[rows]]
what = "Stretching the hips"
categories = ["stretch-hip"]

[[rows]]
what = "Good-mornings"
exercises = ["good-morning-stick", "good-morning-bar"]
programmes = ["first-steps", "not-yet"]
"""


def write(folder: Path, rows: str) -> None:
    (folder / "coverage.toml").write_text(rows, encoding="utf-8")


def test_a_row_is_met_by_what_is_installed(content: Path) -> None:
    write(content, ROWS)
    report = check_content(content, figures=False)
    assert report.faults == ()
    hips, mornings = report.covered
    assert hips.exercises == ("supine-piriformis-figure4",)
    assert (mornings.exercises, mornings.programmes) == (("good-morning-stick",), ("first-steps",))


def test_a_row_that_nothing_meets_is_refused(content: Path) -> None:
    write(content, '[[rows]]\nwhat = "Traction"\ncategories = ["clinic-traction"]\n')
    assert check_content(content, figures=False).faults == (
        'coverage.toml: rows[1].what: add content for "Traction", which the source names: there is none',
    )


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ('what = "A"\nexercises = ["no-such-one"]', "exercises[1]"),
        ('what = "A"\ncategories = ["stretch-nose"]', "categories[1]"),
        ('what = ""\ncategories = ["aquatic"]', "what"),
        ('what = "A"\nexercise = ["bird-dog"]', "exercise"),
    ],
)
def test_a_faulty_row_is_told_in_words(content: Path, row: str, field: str) -> None:
    write(content, f"[[rows]]\n{row}\n")
    faults = check_content(content, figures=False).faults
    assert any(fault.startswith(f"coverage.toml: rows[1].{field}: ") for fault in faults), faults


def test_content_is_counted(content: Path) -> None:
    tally = check_content(content, figures=False).tally
    assert tally is not None
    assert sum(tally.categories.values()) == 8
    assert tally.categories[Category.MOBILITY] == 1
    assert tally.shown == 8
    assert tally.poses >= 16
    assert tally.mistakes > tally.shown
    lines = list(tally_lines(tally))
    assert "  mobility                   1" in lines
    assert "  all                        8" in lines


def test_the_table_names_the_exercises_of_each_row(content: Path) -> None:
    write(content, ROWS)
    lines = list(coverage_lines(check_content(content, figures=False).covered))
    assert lines[0] == "What the source names"
    assert lines[1].split() == ["Stretching", "the", "hips", "supine-piriformis-figure4"]
    assert lines[2].endswith("good-morning-stick, programme first-steps")

"""Doses to choose from: in an exercise's file and in a programme."""

from collections.abc import Callable
from pathlib import Path

import pytest

from backguide.content.check import check_content
from backguide.content.library import load_library

Change = Callable[[str, str, str], None]

CAT = "exercises/mobility/cat-camel.toml"
STEPS = "programmes/first-steps.toml"
DOSES = """
[[doses]]
name = "Calm"
note = "Six slow rounds."
mode = "repetitions"
sets = 1
repetitions = 6
hold_seconds = 0
in_seconds = 3
out_seconds = 3
rest_seconds = 0

[[doses]]
name = "Longer"
note = "Eight slow rounds."
mode = "repetitions"
sets = 1
repetitions = 8
hold_seconds = 0
in_seconds = 3
out_seconds = 3
rest_seconds = 0
rest_after_seconds = 60
"""


@pytest.fixture
def chosen(content: Path, change: Change) -> Path:
    """The content with two doses of the cat-camel in place of its one."""
    text = (content / CAT).read_text(encoding="utf-8")
    begin, end = text.index("[dose]"), text.index("[range]")
    change(CAT, text[begin:end], DOSES + "\n")
    return content


def faults(folder: Path) -> tuple[str, ...]:
    return check_content(folder, figures=False).faults


def test_the_first_named_dose_is_the_usual_one(chosen: Path) -> None:
    assert faults(chosen) == ()
    cat = load_library(chosen).exercises["cat-camel"]
    assert [(named.name, named.note) for named in cat.doses] == [
        ("Calm", "Six slow rounds."),
        ("Longer", "Eight slow rounds."),
    ]
    assert cat.dose == cat.dose_named("Calm")
    assert (cat.dose_named("Longer").repetitions, cat.dose_named("Longer").rest_after_seconds) == (8, 60)


def test_a_programme_takes_a_dose_by_name_and_may_still_change_it(chosen: Path, change: Change) -> None:
    old = 'exercise = "cat-camel"\n'
    change(STEPS, old, old + 'dose_named = "Longer"\n')
    item = load_library(chosen).programmes["first-steps"].phases[0].items[0]
    assert item.exercise.id == "cat-camel"
    assert (item.dose.repetitions, item.dose.rest_after_seconds) == (6, 60)


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        pytest.param(
            STEPS,
            'exercise = "cat-camel"\n',
            'exercise = "cat-camel"\ndose_named = "Longest"\n',
            f"{STEPS}: phases[1].items[1].dose_named: use one of its doses: Calm, Longer",
            id="unknown name",
        ),
        pytest.param(
            STEPS,
            'exercise = "bird-dog"\n',
            'exercise = "bird-dog"\ndose_named = "Calm"\n',
            f"{STEPS}: phases[1].items[2].dose_named: leave it out: bird-dog has one dose only",
            id="nothing to choose",
        ),
        pytest.param(
            CAT,
            'name = "Longer"',
            'name = "Calm"',
            f'{CAT}: doses[2].name: choose another name: "Calm" is taken',
            id="name taken",
        ),
        pytest.param(
            CAT,
            "[range]",
            '[dose]\nmode = "repetitions"\n[range]',
            f"{CAT}: dose: leave it out: the first of the named doses is the usual one",
            id="a usual dose besides",
        ),
        pytest.param(
            CAT,
            "rest_after_seconds = 60",
            "first_in_seconds = 60",
            f"{CAT}: doses[2].first_in_seconds: leave it out: repetitions are all alike",
            id="a slow first repetition",
        ),
        pytest.param(
            CAT,
            "rest_after_seconds = 60",
            "rest_after_seconds = 6000",
            f"{CAT}: doses[2].rest_after_seconds: write a number from 0 to 600, not 6000",
            id="a rest without end",
        ),
    ],
)
def test_a_slip_is_told_in_one_line(
    chosen: Path, change: Change, file: str, old: str, new: str, fault: str
) -> None:
    change(file, old, new)
    assert faults(chosen) == (fault,)

"""A slip in a field is told in exactly one clear line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from backguide.content.check import check_content
from backguide.core.vocabulary import Category

Change = Callable[[str, str, str], None]

KNEE = "exercises/stretch-lower-back/single-knee-to-chest.toml"
CAT = "exercises/mobility/cat-camel.toml"
BIRD = "exercises/dynamic-stabilization/bird-dog.toml"
STEPS = "programmes/first-steps.toml"

EDITS = [
    pytest.param(
        STEPS,
        'exercise = "cat-camel"',
        'exercise = "cat-camle"',
        f"{STEPS}: phases[1].items[1].exercise: "
        'replace the unknown word "cat-camle": did you mean "cat-camel"?',
        id="unknown exercise",
    ),
    pytest.param(
        KNEE,
        "hold_seconds = 20",
        "hold_seconds = -20",
        f"{KNEE}: dose.hold_seconds: write a number from 0 to 3600, not -20",
        id="negative hold",
    ),
    pytest.param(
        STEPS,
        "hold_seconds = 5 ",
        "hold_seconds = -5 ",
        f"{STEPS}: phases[1].items[2].dose.hold_seconds: write a number from 0 to 3600, not -5",
        id="negative hold in a programme",
    ),
    pytest.param(
        KNEE,
        'sources = ["WILLIAMS", "ORTHOINFO", "ACSM21"]',
        "sources = []",
        f"{KNEE}: sources: give 1 to 40 entries, not 0",
        id="no source named",
    ),
    pytest.param(
        KNEE,
        'sources = ["WILLIAMS", "ORTHOINFO", "ACSM21"]\n',
        "",
        f"{KNEE}: sources: add this field: it is missing",
        id="sources missing",
    ),
    pytest.param(
        KNEE,
        '"ORTHOINFO"',
        '"ORTOINFO"',
        f'{KNEE}: sources[2]: replace the unknown word "ORTOINFO": did you mean "ORTHOINFO"?',
        id="unknown source",
    ),
    pytest.param(
        KNEE,
        '"supine-lying"',
        '"supine-laying"',
        f'{KNEE}: cautions[3]: replace the unknown word "supine-laying": did you mean "supine-lying"?',
        id="unknown caution",
    ),
    pytest.param(
        KNEE,
        '"erector-spinae"',
        '"erector-spina"',
        f'{KNEE}: muscles[1]: replace the unknown word "erector-spina": did you mean "erector-spinae"?',
        id="unknown muscle",
    ),
    pytest.param(
        KNEE, "sets = 3", 'sets = "3"', f"{KNEE}: dose.sets: write a whole number, not text", id="wrong type"
    ),
    pytest.param(
        KNEE,
        "sets = 3",
        "sets = true",
        f"{KNEE}: dose.sets: write a whole number, not true or false",
        id="true is no number",
    ),
    pytest.param(
        KNEE,
        "hold_seconds = 20",
        "hold_seconds = nan",
        f"{KNEE}: dose.hold_seconds: write a number from 0 to 3600, not nan",
        id="not a number",
    ),
    pytest.param(
        KNEE,
        'aliases = ["SKTC", "One-knee hug"]',
        "aliases = 1979-05-27",
        f"{KNEE}: aliases: write a list, not a date or time",
        id="date for a list",
    ),
    pytest.param(
        KNEE,
        "rest_seconds = 10",
        "pause_seconds = 10\nrest_seconds = 10",
        f"{KNEE}: dose.pause_seconds: remove it: this field is unknown; known are hold_seconds, in_seconds, "
        "mode, out_seconds, repetitions, rest_seconds, sets",
        id="unknown field",
    ),
    pytest.param(
        KNEE,
        "hold_seconds = 20",
        "hold_second = 20",
        f'{KNEE}: dose.hold_second: rename it to "hold_seconds": this field is unknown',
        id="misspelt field",
    ),
    pytest.param(
        STEPS,
        'title = "First steps"',
        'titel = "First steps"',
        f'{STEPS}: titel: rename it to "title": this field is unknown',
        id="misspelt title",
    ),
    pytest.param(
        STEPS,
        "dose = { sets = 2, repetitions = 2 }",
        "doses = { sets = 2, repetitions = 2 }",
        f'{STEPS}: phases[2].items[2].doses: remove it, or rename it to "dose": this field is unknown',
        id="misspelt optional field",
    ),
    pytest.param(
        KNEE,
        'id = "single-knee-to-chest"',
        'id = "knee-to-chest"',
        f'{KNEE}: id: write "single-knee-to-chest", or rename the file to knee-to-chest.toml',
        id="file name",
    ),
    pytest.param(
        CAT,
        'category = "mobility"',
        'category = "aerobic"',
        f'{CAT}: category: write "mobility", or move the file to aerobic/',
        id="category and folder",
    ),
    pytest.param(
        KNEE,
        "in_seconds = 4",
        "in_seconds = 2",
        f"{KNEE}: dose.in_seconds: write 3 or more: a stretch comes and goes slowly",
        id="fast stretch",
    ),
    pytest.param(
        STEPS,
        "dose = { hold_seconds = 20 }",
        "dose = { hold_seconds = 20, out_seconds = 1 }",
        f"{STEPS}: phases[1].items[4].dose.out_seconds: write 3 or more: a stretch comes and goes slowly",
        id="fast stretch in a programme",
    ),
    pytest.param(
        KNEE,
        "hold_seconds = 20",
        "hold_seconds = 0",
        f'{KNEE}: dose.hold_seconds: write the seconds to hold: mode "hold" needs more than 0',
        id="hold without a hold",
    ),
    pytest.param(
        KNEE,
        "sets = [2, 4]",
        "sets = [4, 2]",
        f"{KNEE}: range.sets: write the lower number first",
        id="range upside down",
    ),
    pytest.param(
        KNEE,
        "sets = [2, 4]",
        "sets = [4, 5]",
        f"{KNEE}: range.sets: widen it: the usual dose of 3 lies outside",
        id="dose outside its own range",
    ),
    pytest.param(
        BIRD,
        "Reach out: {side} leg, {other} arm.",
        "Reach a long way: {side} leg, {other} arm.",
        f"{BIRD}: spoken.move_in: shorten it to 38 characters (spoken, it has 39)",
        id="spoken line too long once the side is said",
    ),
    pytest.param(
        BIRD,
        "{other} arm.",
        "{elbow} arm.",
        f"{BIRD}: spoken.move_in: use braces only for {{side}} and {{other}}",
        id="unknown placeholder",
    ),
    pytest.param(
        BIRD,
        "{other} arm.",
        "{other arm.",
        f"{BIRD}: spoken.move_in: use braces only for {{side}} and {{other}}",
        id="open brace",
    ),
    pytest.param(
        CAT,
        "Round your back slowly.",
        "Round the {side} slowly.",
        f"{CAT}: spoken.move_in: leave out {{side}}: this exercise has no sides",
        id="side where there is none",
    ),
    pytest.param(
        KNEE,
        "Head rests on the mat",
        "Head rests on the soft mat",
        f"{KNEE}: mistakes[1].right: use 5 words at most (it has 6)",
        id="mistake in too many words",
    ),
    pytest.param(
        KNEE,
        "Let your head and shoulders rest on the mat.",
        "Let your head and both of your shoulders rest quietly on the soft mat.",
        f"{KNEE}: cues[2]: use 12 words a sentence at most (one has 14)",
        id="long sentence",
    ),
    pytest.param(
        KNEE,
        'harder = "double-knee-to-chest"',
        'harder = "double-knee-chest"',
        f'{KNEE}: harder: replace the unknown word "double-knee-chest": did you mean "double-knee-to-chest"?',
        id="unknown harder exercise",
    ),
    pytest.param(
        KNEE,
        'name = "Single',
        'name = "\\nSingle',
        f"{KNEE}: name: write it on one line, without control characters",
        id="line break",
    ),
    pytest.param(
        STEPS,
        "sessions_per_week = 2",
        "sessions_per_week = 2\nweeks = 4",
        f"{STEPS}: phases[2].weeks: leave it out: the last phase is maintenance, without end",
        id="programme that ends",
    ),
    pytest.param(
        STEPS,
        "weeks = 2\n",
        "",
        f"{STEPS}: phases[1].weeks: say how many weeks: only the last phase has no end",
        id="endless first phase",
    ),
    pytest.param(
        STEPS,
        'exercise = "cat-camel"\n',
        'exercise = "cat-camel"\ntiming = { position = 2 }\n',
        f"{STEPS}: phases[1].items[1].timing.position: write a number from 8 to 120, not 2",
        id="no time to get into position",
    ),
    pytest.param(
        STEPS,
        'id = "first-steps"',
        'id = "first-step"',
        f'{STEPS}: id: write "first-steps", or rename the file to first-step.toml',
        id="programme file name",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "line"), EDITS)
def test_a_fault_is_one_clear_line(
    content: Path, change: Change, file: str, old: str, new: str, line: str
) -> None:
    change(file, old, new)
    assert check_content(content, figures=False).faults == (line,)
    assert line.isprintable()


def test_a_list_that_one_must_choose_from_is_told_in_full(content: Path, change: Change) -> None:
    change(KNEE, 'category = "stretch-lower-back"', 'category = "xyz"')
    (line,) = check_content(content, figures=False).faults
    assert all(category.value in line for category in Category)

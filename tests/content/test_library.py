"""The installed library: what it holds, and that the first session is what it promises."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from backguide.content.assets import assets_folder
from backguide.content.errors import ContentError
from backguide.content.library import Library, load_library, load_motion_of
from backguide.content.reading import exercise_paths
from backguide.core.compile import compile_plan
from backguide.core.lines import CAPTION_LIMIT
from backguide.core.plan import PlanSettings
from backguide.core.programme import Timing
from backguide.core.vocabulary import Category, Caution, Mode, Position, Side, Sidedness
from tests.content.conftest import Change
from tests.first_eight import FIRST_EIGHT


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(assets_folder())


def test_every_file_is_an_exercise_or_a_programme(library: Library) -> None:
    assert set(library.exercises) == {path.stem for path in exercise_paths(assets_folder())}
    assert {*FIRST_EIGHT} <= set(library.exercises)
    assert "first-steps" in library.programmes


def test_an_exercise_is_read_as_its_file_says(library: Library) -> None:
    knee = library.exercises["single-knee-to-chest"]
    assert knee.short_name == "Knee to chest"
    assert knee.category is Category.STRETCH_LOWER_BACK
    assert knee.position is Position.SUPINE
    assert knee.sidedness is Sidedness.SIDED
    assert (knee.dose.mode, knee.dose.sets, knee.dose.repetitions) == (Mode.HOLD, 3, 1)
    assert (knee.dose.in_seconds, knee.dose.hold_seconds, knee.dose.out_seconds) == (4, 20, 4)
    assert (knee.dose_range.hold_seconds.low, knee.dose_range.hold_seconds.high) == (10, 60)
    assert knee.cautions == (Caution.FLEXION, Caution.DEEP_HIP_FLEXION, Caution.SUPINE_LYING)
    assert knee.mistakes[0].variant == "head-lifted"
    assert knee.sources[0].startswith("Williams PC."), "the work, not its code"
    assert library.names[knee.easier or ""] == "Pelvic tilt (lying)"


def test_an_item_knows_its_easier_exercise_where_that_is_installed(library: Library) -> None:
    items = {item.exercise.id: item for item in library.programmes["first-steps"].phases[0].items}
    easier = items["supine-piriformis-figure4"].easier
    assert easier is library.exercises["seated-figure4"]
    assert items["cat-camel"].easier is None


def test_an_item_may_have_times_of_its_own(content: Path, change: Change) -> None:
    change(
        "programmes/first-steps.toml",
        'exercise = "cat-camel"\n',
        'exercise = "cat-camel"\ntiming = { get_ready = 8, rest = 30 }\n',
    )
    first = load_library(content).programmes["first-steps"].phases[0].items[0]
    assert first.timing == Timing(get_ready=8.0, rest=30.0)


def test_a_programme_changes_only_what_it_says(library: Library) -> None:
    first = library.programmes["first-steps"].phases[0]
    bird_dog = next(item for item in first.items if item.exercise.id == "bird-dog")
    usual = bird_dog.exercise.dose
    assert (bird_dog.dose.sets, bird_dog.dose.repetitions, bird_dog.dose.hold_seconds) == (2, 2, 5)
    assert (bird_dog.dose.in_seconds, bird_dog.dose.rest_seconds) == (usual.in_seconds, usual.rest_seconds)


def test_first_steps_is_two_weeks_and_then_without_end(library: Library) -> None:
    first, last = library.programmes["first-steps"].phases
    assert (first.weeks, first.sessions_per_week) == (2, 3)
    assert (last.weeks, last.sessions_per_week) == (None, 2)


@pytest.mark.parametrize("phase", [0, 1])
def test_a_session_takes_ten_to_twelve_minutes(library: Library, phase: int) -> None:
    items = library.programmes["first-steps"].phases[phase].items
    assert 600 <= compile_plan(items, PlanSettings())[-1].end <= 720


@pytest.mark.parametrize("phase", [0, 1])
def test_every_line_of_a_session_fits_the_caption(library: Library, phase: int) -> None:
    items = library.programmes["first-steps"].phases[phase].items
    for side in Side:
        for step in compile_plan(items, PlanSettings(first_side=side)):
            assert len(step.cue) <= CAPTION_LIMIT, step.cue
            assert "{" not in step.cue
            assert not step.cue[0].islower(), step.cue


def test_a_broken_library_names_its_first_fault(content: Path) -> None:
    (content / "programmes" / "first-steps.toml").write_text("title = 1", encoding="utf-8")
    programmes = load_library(content).programmes
    with pytest.raises(ContentError, match=r"^programmes/first-steps\.toml: id: add this field"):
        _ = programmes["first-steps"]


def test_an_empty_folder_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"^exercises: folder: put the files back"):
        load_library(tmp_path)


def test_a_fault_in_one_exercise_leaves_the_others_usable(content: Path, change: Change) -> None:
    change("exercises/mobility/cat-camel.toml", 'position = "quadruped"', 'position = "upside-down"')
    exercises = load_library(content).exercises
    assert exercises["bird-dog"].name == "Bird-dog"
    with pytest.raises(ContentError, match=r"cat-camel\.toml: position: replace the unknown word"):
        _ = exercises["cat-camel"]


def test_an_unknown_motion_is_refused_in_words(content: Path) -> None:
    with pytest.raises(ContentError, match=r"no-such-one\.toml: file: use a known id"):
        load_motion_of(content, "no-such-one")


def test_an_exercise_without_a_figure_is_refused_in_words(content: Path) -> None:
    path = content / "exercises" / "mobility" / "cat-camel.toml"
    path.write_text(path.read_text(encoding="utf-8").split("[figure]")[0], encoding="utf-8")
    with pytest.raises(ContentError, match=r"figure: add a \[figure\] table"):
        load_motion_of(content, "cat-camel")


def test_loading_the_library_needs_no_numpy() -> None:
    code = (
        "import json, sys\n"
        "from backguide.content.assets import assets_folder\n"
        "from backguide.content.library import load_library\n"
        "load_library(assets_folder())\n"
        "print(json.dumps(sorted({'numpy', 'PySide6', 'tinydb'} & set(sys.modules))))\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert json.loads(run.stdout) == []

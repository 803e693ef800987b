"""What the library costs at the start with 170 exercises, against reading every exercise."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from backguide.content.assets import assets_folder
from backguide.content.baking import bake_index
from backguide.content.library import Library, load_library
from backguide.content.reading import exercise_paths, read_content
from benchmarks.measurement import Measurement, milliseconds

EXERCISES = 170
GOAL_MS = 100.0
TIMES = 15


def measure() -> Iterator[Measurement]:
    """Yield the index, one exercise and the first programme of 170 exercises, and how the start grows.

    Every library is made anew for each call, as at a start. The goal of the index is 100 ms.
    """
    with tempfile.TemporaryDirectory() as temporary:
        full = _library_folder(Path(temporary) / "full", EXERCISES)
        small = _library_folder(Path(temporary) / "small", 0)
        index = milliseconds(lambda: _read_index(load_library(full)), TIMES)
        everything = milliseconds(lambda: _read_all(load_library(full)), 5)
        few = milliseconds(lambda: _first_programme(load_library(small)), TIMES)
        many = milliseconds(lambda: _first_programme(load_library(full)), TIMES)
    yield Measurement(f"index of {EXERCISES}, ms of 100", index, "ms", GOAL_MS, 1.0)
    yield Measurement("  against reading them all", index, "ms", everything, 0.25)
    yield Measurement(f"first programme, {EXERCISES} against few", many, "ms", few, 1.5)


def _library_folder(folder: Path, exercises: int) -> Path:
    """Assets with the first programme's exercises and copies of real ones up to ``exercises``."""
    real = assets_folder()
    (folder / "programmes").mkdir(parents=True)
    shutil.copy(real / "programmes" / "first-steps.toml", folder / "programmes")
    shutil.copy(real / "sources.toml", folder / "sources.toml")
    whole = read_content(real).exercises
    for path in (path for path in exercise_paths(real) if path.stem in whole):
        copy = folder / path.relative_to(real)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, copy)
    names = (real / "exercises" / "catalogue.toml").read_text(encoding="utf-8")
    originals = exercise_paths(folder)
    for number in range(exercises - len(originals)):
        path = originals[number % len(originals)]
        name = f"{path.stem}-copy-{number}"
        text = path.read_text(encoding="utf-8").replace(f'id = "{path.stem}"', f'id = "{name}"', 1)
        (path.parent / f"{name}.toml").write_text(text, encoding="utf-8")
        names += f'{name} = "Copy {number}"\n'
    (folder / "exercises" / "catalogue.toml").write_text(names, encoding="utf-8")
    bake_index(folder)
    return folder


def _read_index(library: Library) -> None:
    for summary in library.index.values():
        _ = summary.short_name


def _read_all(library: Library) -> None:
    for exercise in library.exercises.values():
        _ = exercise.short_name


def _first_programme(library: Library) -> None:
    _ = library.programmes["first-steps"].phases

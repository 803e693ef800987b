"""Read all content once: what can be used, and everything that is wrong with the rest."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from backguide.content.errors import ContentError
from backguide.content.exercise_file import read_exercise
from backguide.content.files import read_toml, relative_name
from backguide.content.programme_file import Shelf, read_programme
from backguide.content.reference import Reference, read_reference
from backguide.core.exercise import Exercise
from backguide.core.programme import Programme


@dataclass(slots=True)
class Reading:
    """What an assets folder holds. ``exercises`` and ``programmes`` have no faults of their own.

    ``tables`` are the exercise files that are TOML at all, by path; their figures are read elsewhere.
    """

    reference: Reference
    faults: list[ContentError]
    exercises: dict[str, Exercise] = field(default_factory=dict[str, Exercise])
    programmes: dict[str, Programme] = field(default_factory=dict[str, Programme])
    tables: dict[Path, Mapping[str, object]] = field(default_factory=dict[Path, Mapping[str, object]])


def exercise_paths(folder: Path) -> list[Path]:
    """All exercise files, in the order of their paths."""
    return sorted((folder / "exercises").glob("*/*.toml"))


def programme_paths(folder: Path) -> list[Path]:
    """All programme files, in the order of their paths."""
    return sorted((folder / "programmes").glob("*.toml"))


def read_content(folder: Path) -> Reading:
    """Read exercises and programmes under ``folder``, gathering every fault. Raises nothing."""
    faults: list[ContentError] = []
    reading = Reading(read_reference(folder, faults), faults)
    paths = exercise_paths(folder)
    _check_twins(paths, folder, faults)
    _check_strays(paths, folder, faults)
    for path, table in _tables(paths, folder, faults):
        reading.tables[path] = table
        exercise = read_exercise(table, path, folder, reading.reference, faults)
        if exercise is not None:
            reading.exercises[exercise.id] = exercise
    shelf = Shelf(reading.exercises, frozenset(path.stem for path in paths), reading.reference)
    programmes = programme_paths(folder)
    for path, table in _tables(programmes, folder, faults):
        programme = read_programme(table, path, folder, shelf, faults)
        if programme is not None:
            reading.programmes[programme.id] = programme
    for name, found in (("exercises", paths), ("programmes", programmes)):
        if not found:
            faults.append(ContentError(name, "folder", "put the files back: there is none in this folder"))
    return reading


def _tables(
    paths: list[Path], folder: Path, faults: list[ContentError]
) -> Iterator[tuple[Path, dict[str, object]]]:
    for path in paths:
        try:
            yield path, read_toml(path, folder)
        except ContentError as error:
            faults.append(error)


def _check_twins(paths: list[Path], folder: Path, faults: list[ContentError]) -> None:
    first: dict[str, Path] = {}
    for path in paths:
        twin = first.setdefault(path.stem, path)
        if twin is not path:
            fix = f"give it an id of its own: {relative_name(twin, folder)} has the same"
            faults.append(ContentError(relative_name(path, folder), "id", fix))


def _check_strays(paths: list[Path], folder: Path, faults: list[ContentError]) -> None:
    read = {*paths, folder / "exercises" / "catalogue.toml"}
    for path in sorted((folder / "exercises").rglob("*.toml")):
        if path not in read:
            fix = "move it to exercises/<category>/: it is not read where it is"
            faults.append(ContentError(relative_name(path, folder), "file", fix))

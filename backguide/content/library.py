"""The library: every exercise and programme that is installed, each read when it is asked for."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from backguide.content.errors import ContentError
from backguide.content.exercise_file import read_exercise
from backguide.content.files import read_toml, relative_name
from backguide.content.index_file import read_index
from backguide.content.programme_file import Shelf, read_programme
from backguide.content.reading import exercise_paths, programme_paths
from backguide.content.reference import Reference, read_reference
from backguide.core.exercise import Exercise, ExerciseSummary
from backguide.core.mappings import Later, OnDemand
from backguide.core.programme import Programme

if TYPE_CHECKING:
    from backguide.figure.motion import Motion

_LOG = logging.getLogger(__name__)

_Content = TypeVar("_Content")


@dataclass(frozen=True, slots=True)
class Library:
    """Exercises and programmes by id, in the order of their files.

    ``exercises`` and ``programmes`` are read one by one, when they are asked for; ``index`` has the summary
    of every exercise, for whatever looks at all of them. ``names`` gives the name of every exercise that
    ``easier`` and ``harder`` may point at, installed or not. Exercises and programmes raise ContentError for
    the first fault of a file, when that file is read; the index leaves out what is faulty.
    """

    exercises: Mapping[str, Exercise]
    programmes: Mapping[str, Programme]
    names: Mapping[str, str] = field(default_factory=dict[str, str])
    index: Mapping[str, ExerciseSummary] = field(default_factory=dict[str, ExerciseSummary])


def load_library(folder: Path) -> Library:
    """The library under the assets ``folder``. Raises ContentError where it holds no exercise or programme.

    Figures are not read here, so that an app can start without numpy: see ``load_motion_of``.
    """
    shelves = _Shelves(folder)
    return Library(
        shelves.exercises,
        shelves.programmes,
        Later(lambda: dict(shelves.reference().names or {})),
        Later(lambda: read_index(folder, shelves.exercise_files, shelves.exercises.__getitem__)),
    )


def readable(content: Mapping[str, _Content]) -> Iterator[_Content]:
    """Exercises or programmes of a library but the faulty ones, so that these do not hide all others."""
    for name in content:
        try:
            found = content[name]
        except ContentError as error:
            _LOG.warning("%s", error)
        else:
            yield found


class _Shelves:
    """The files of a library and what has been read of them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.exercise_files = {path.stem: path for path in exercise_paths(folder)}
        self._programme_files = {path.stem: path for path in programme_paths(folder)}
        for name, found in (("exercises", self.exercise_files), ("programmes", self._programme_files)):
            if not found:
                raise ContentError(name, "folder", "put the files back: there is none in this folder")
        self.exercises = OnDemand(tuple(self.exercise_files), self._exercise)
        self.programmes = OnDemand(tuple(self._programme_files), self._programme)
        self.reference = cache(self._reference)

    def _reference(self) -> Reference:
        faults: list[ContentError] = []
        return _whole(read_reference(self._folder, faults), faults)

    def _exercise(self, name: str) -> Exercise:
        path = self.exercise_files[name]
        faults: list[ContentError] = []
        table = read_toml(path, self._folder)
        return _whole(read_exercise(table, path, self._folder, self.reference(), faults), faults)

    def _programme(self, name: str) -> Programme:
        path = self._programme_files[name]
        faults: list[ContentError] = []
        shelf = Shelf(self.exercises, self.exercise_files.keys(), self.reference())
        table = read_toml(path, self._folder)
        return _whole(read_programme(table, path, self._folder, shelf, faults), faults)


def _whole(content: _Content | None, faults: list[ContentError]) -> _Content:
    if faults or content is None:
        raise faults[0]
    return content


def load_motion_of(folder: Path, exercise_id: str) -> Motion:
    """How an exercise moves, solved where a solution that fits is kept beside its file.

    Raises ContentError for an unknown id or a faulty figure.
    """
    path = exercise_file(folder, exercise_id)
    # Imported here because they bring numpy, which nothing needs before the first figure is drawn.
    from backguide.content.baked_file import read_bake
    from backguide.content.motion_file import load_motion

    file = relative_name(path, folder)
    return load_motion(figure_table(read_toml(path, folder), file), exercise_id, file, read_bake(path))


def exercise_file(folder: Path, exercise_id: str) -> Path:
    """The file of an exercise. Raises ContentError for an unknown id."""
    path = next((path for path in exercise_paths(folder) if path.stem == exercise_id), None)
    if path is None:
        raise ContentError(f"exercises/*/{exercise_id}.toml", "file", "use a known id: there is no such file")
    return path


def figure_table(table: Mapping[str, object], file: str) -> Mapping[str, object]:
    """The ``[figure]`` in the content of an exercise file. Raises ContentError where there is none."""
    figure = table.get("figure")
    if not isinstance(figure, dict):
        raise ContentError(file, "figure", "add a [figure] table: without it nothing can be shown")
    return cast("dict[str, object]", figure)

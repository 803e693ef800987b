"""The library: every exercise and programme that is installed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from backguide.content.errors import ContentError
from backguide.content.files import read_toml, relative_name
from backguide.content.reading import exercise_paths, read_content
from backguide.core.exercise import Exercise
from backguide.core.programme import Programme

if TYPE_CHECKING:
    from backguide.figure.motion import Motion


@dataclass(frozen=True, slots=True)
class Library:
    """Exercises and programmes by id, in the order of their files.

    ``names`` gives the name of every exercise that ``easier`` and ``harder`` may point at, installed or not.
    """

    exercises: Mapping[str, Exercise]
    programmes: Mapping[str, Programme]
    names: Mapping[str, str] = field(default_factory=dict[str, str])


def load_library(folder: Path) -> Library:
    """The library under the assets ``folder``. Raises ContentError naming the first fault.

    Figures are not read here, so that an app can start without numpy: see ``load_motion_of``.
    """
    reading = read_content(folder)
    if reading.faults:
        raise reading.faults[0]
    return Library(
        MappingProxyType(reading.exercises),
        MappingProxyType(reading.programmes),
        MappingProxyType(dict(reading.reference.names or {})),
    )


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

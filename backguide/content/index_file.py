"""The index of the library: what cards, search and filters need of every exercise, in one file.

``assets/exercises/index.json`` is written by ``backguide content bake`` and never by hand. It is a copy, kept
so that the app's start does not grow with the library: whatever it lacks is read from the exercise itself.
"""

import json
import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any, cast

from backguide.content.errors import ContentError
from backguide.core.dose import Dose
from backguide.core.exercise import Exercise, ExerciseSummary
from backguide.core.vocabulary import Category, Caution, Evidence, Mode, Position, Sidedness

_LOG = logging.getLogger(__name__)

INDEX = "exercises/index.json"

_FORMAT = 1
_WORDS: Mapping[str, Callable[[str], object]] = {
    "category": Category,
    "position": Position,
    "sidedness": Sidedness,
    "evidence": Evidence,
}
"""Fields that hold one word of a list."""

_LISTS = ("aliases", "regions", "muscles", "equipment")


def index_text(exercises: Iterable[Exercise], sizes: Mapping[str, int]) -> str:
    """The index of ``exercises`` as JSON, one line each; ``sizes`` are their files' bytes, by id."""
    names = [field.name for field in fields(ExerciseSummary)]
    lines = [
        json.dumps(exercise.id)
        + ": "
        + json.dumps(
            {"bytes": sizes[exercise.id], **{name: _plain(getattr(exercise, name)) for name in names}},
            ensure_ascii=False,
        )
        for exercise in exercises
    ]
    return f'{{"format": {_FORMAT}, "exercises": {{\n' + ",\n".join(lines) + "\n}}\n"


def read_index(
    folder: Path, paths: Mapping[str, Path], read: Callable[[str], ExerciseSummary]
) -> dict[str, ExerciseSummary]:
    """The summary of every exercise in ``paths`` (files by id), in that order.

    One that the index lacks, or whose file has another size than it had, is had from ``read``. Where that
    raises ContentError the exercise is left out, so that one broken file does not hide all the others.
    """
    known = _entries(folder / INDEX)
    found: dict[str, ExerciseSummary] = {}
    for name, path in paths.items():
        entry = known.get(name)
        summary = None if entry is None or entry.get("bytes") != path.stat().st_size else _summary(entry)
        try:
            found[name] = read(name) if summary is None else summary
        except ContentError as error:
            _LOG.warning("%s", error)
    return found


def index_fault(folder: Path, text: str) -> ContentError | None:
    """What is wrong with the index that is kept, given what it should be."""
    fix = "run backguide content bake"
    try:
        kept = (folder / INDEX).read_text(encoding="utf-8")
    except OSError:
        return ContentError(INDEX, "file", f"{fix}: the index is missing")
    if kept != text:
        return ContentError(INDEX, "file", f"{fix}: an exercise has changed since the index was written")
    return None


def _plain(value: object) -> object:
    """A field as JSON takes it; a word of a list is a string already."""
    return asdict(value) if isinstance(value, Dose) else value


def _entries(path: Path) -> Mapping[str, dict[str, Any]]:
    """The entries of the index, none where it is missing or damaged: it is only a copy."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(content, dict):
        return {}
    table = cast("dict[str, Any]", content)
    entries = table.get("exercises")
    if table.get("format") != _FORMAT or not isinstance(entries, dict):
        return {}
    named = cast("dict[str, Any]", entries)
    return {name: cast("dict[str, Any]", entry) for name, entry in named.items() if isinstance(entry, dict)}


def _summary(entry: Mapping[str, Any]) -> ExerciseSummary | None:
    """The summary in an entry, None where it does not fit: then the exercise itself is read."""
    try:
        values = {field.name: entry[field.name] for field in fields(ExerciseSummary)}
        for name, words in _WORDS.items():
            values[name] = words(values[name])
        for name in _LISTS:
            values[name] = tuple(str(word) for word in values[name])
        values["cautions"] = tuple(Caution(word) for word in values["cautions"])
        dose: dict[str, Any] = values["dose"]
        dose["mode"] = Mode(dose["mode"])
        values["dose"] = Dose(**dose)
        return ExerciseSummary(**values)
    except (KeyError, TypeError, ValueError):
        return None

"""What the source article names, and what of the installed content stands for it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from backguide.content.errors import ContentError
from backguide.content.fields import Fields
from backguide.content.files import read_toml, relative_name
from backguide.content.reading import Reading
from backguide.core.vocabulary import Category

_ROWS = "coverage.toml"


@dataclass(frozen=True, slots=True)
class Covered:
    """One thing that the source names (a row of CLINICAL.md 0.1), and the exercises and programmes for it."""

    what: str
    exercises: tuple[str, ...]
    programmes: tuple[str, ...]


def coverage(folder: Path, reading: Reading, faults: list[ContentError]) -> tuple[Covered, ...]:
    """The rows of ``coverage.toml`` with what is installed; a row without anything is added to ``faults``.

    A folder without that file asks for nothing.
    """
    path = folder / _ROWS
    if not path.is_file():
        return ()
    try:
        table = read_toml(path, folder)
    except ContentError as error:
        faults.append(error)
        return ()
    fields = Fields(table, relative_name(path, folder), faults)
    rows = tuple(_rows(fields, reading))
    fields.close()
    return rows


def _rows(fields: Fields, reading: Reading) -> Iterator[Covered]:
    for row in fields.tables("rows", least=1):
        what = row.text("what", 100)
        categories = row.choices("categories", Category) if row.has("categories") else ()
        known = reading.reference.names or reading.exercises
        named = row.words("exercises", known) if row.has("exercises") else ()
        programmes = row.texts("programmes") if row.has("programmes") else ()
        covered = Covered(
            what,
            tuple(_exercises(reading, categories, named)),
            tuple(name for name in programmes if name in reading.programmes),
        )
        row.close()
        if not covered.exercises and not covered.programmes:
            row.fault("what", f'add content for "{what}", which the source names: there is none')
        yield covered


def _exercises(reading: Reading, categories: Sequence[Category], named: Sequence[str]) -> Iterator[str]:
    for exercise in reading.exercises.values():
        if exercise.category in categories or exercise.id in named:
            yield exercise.id

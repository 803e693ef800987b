"""What content files may refer to: works by their code, and exercises by their id."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from backguide.content.errors import ContentError
from backguide.content.fields import Fields
from backguide.content.files import read_toml, relative_name


@dataclass(frozen=True, slots=True)
class Reference:
    """``sources``: the work behind each code. ``names``: the name of every exercise known, by id.

    ``names`` holds the whole catalogue, installed or not. Either is None where its file could not be read;
    then nothing is held against what refers to it.
    """

    sources: Mapping[str, str] | None
    names: Mapping[str, str] | None


def read_reference(folder: Path, faults: list[ContentError]) -> Reference:
    """Read ``sources.toml`` and ``exercises/catalogue.toml``; what is wrong is added to ``faults``."""
    return Reference(
        sources=_read_words(folder / "sources.toml", folder, faults),
        names=_read_words(folder / "exercises" / "catalogue.toml", folder, faults),
    )


def _read_words(path: Path, folder: Path, faults: list[ContentError]) -> Mapping[str, str] | None:
    try:
        table = read_toml(path, folder)
    except ContentError as error:
        faults.append(error)
        return None
    fields = Fields(table, relative_name(path, folder), faults)
    return {key: fields.text(key) for key in table}

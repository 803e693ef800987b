"""Read a TOML file, whatever is in it, or say in one line what is wrong."""

import tomllib
from pathlib import Path

from backguide.content.errors import ContentError


def relative_name(path: Path, folder: Path) -> str:
    """``path`` as errors name it: inside the assets folder, with forward slashes."""
    return path.relative_to(folder).as_posix()


def read_text(path: Path, folder: Path) -> str:
    """The text in ``path``. Raises ContentError for a missing or unreadable file."""
    name = relative_name(path, folder)
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        raise ContentError(name, "file", "put this file back: it is missing") from None
    except OSError as error:
        raise ContentError(name, "file", f"make this file readable ({error.strerror})") from None
    except UnicodeDecodeError as error:
        raise ContentError(name, "file", f"save this file as UTF-8 text (byte {error.start})") from None


def read_toml(path: Path, folder: Path) -> dict[str, object]:
    """The table in ``path``. Raises ContentError for a missing, unreadable or broken file."""
    return toml_table(read_text(path, folder), relative_name(path, folder))


def toml_table(text: str, name: str) -> dict[str, object]:
    """The table that ``text`` of file ``name`` writes. Raises ContentError where it is not TOML."""
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise ContentError(name, "file", "write this file with less nesting") from None
    except ValueError as error:
        # tomllib raises plain ValueError too, for numbers of thousands of digits.
        raise ContentError(name, "file", f"correct the TOML: {error}") from None

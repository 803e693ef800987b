"""Write a file so that a reader finds the old bytes or the new ones, whatever happens in between."""

import contextlib
from pathlib import Path

from backguide.storage.errors import WriteError
from backguide.storage.file_system import FileSystem, write_all


def backup_path(path: Path) -> Path:
    """Where the last good version of ``path`` is kept."""
    return path.with_name(path.name + ".bak")


def unfinished_path(path: Path) -> Path:
    """Where the next version of ``path`` is written until it is whole."""
    return path.with_name(path.name + ".new")


def write_atomically(path: Path, data: bytes, *, keep_backup: bool, files: FileSystem | None = None) -> None:
    """Replace the content of ``path`` by ``data``; on return the bytes are on the disk.

    The data goes to a new file beside it first, which then takes the name. With ``keep_backup`` the version
    before becomes ``.bak``; between the two renamings there is no ``path``, but ``.bak`` is whole, so readers
    must look there too. Only one process may write to a folder at a time.

    Raises WriteError when the disk is full or refuses; the old version is then still readable.
    """
    disk = files or FileSystem()
    unfinished = unfinished_path(path)
    try:
        _write_new(unfinished, data, disk)
        if keep_backup and disk.exists(path):
            disk.replace(path, backup_path(path))
        disk.replace(unfinished, path)
        disk.sync_folder(path.parent)
    except OSError as error:
        with contextlib.suppress(OSError):
            disk.remove(unfinished)
        raise WriteError(path, error) from error


def _write_new(path: Path, data: bytes, files: FileSystem) -> None:
    # A process killed while writing leaves its unfinished file behind.
    if files.exists(path):
        files.remove(path)
    file = files.open_new(path)
    try:
        write_all(files, file, data)
        files.sync(file)
    finally:
        files.close(file)

"""Read a file that may be broken: main file first, then its backup; broken ones are moved aside."""

import contextlib
import errno
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Generic, TypeVar

from backguide.storage.atomic_file import backup_path, write_atomically
from backguide.storage.errors import DocumentError, Notice, ReadError, StorageError
from backguide.storage.file_system import FileSystem

Content = TypeVar("Content")

# A bad place on the disk, or a folder where a file should be.
_BROKEN = (errno.EIO, errno.EISDIR)


def local_now() -> datetime:
    """The local date and time with its offset from UTC."""
    return datetime.now().astimezone()


@dataclass(frozen=True, slots=True)
class Workshop:
    """What every part of storage works with: the disk, the wall clock, and where to put notices."""

    notify: Callable[[Notice], None]
    files: FileSystem = field(default_factory=FileSystem)
    now: Callable[[], datetime] = local_now


@dataclass(frozen=True, slots=True)
class _Found(Generic[Content]):
    content: Content
    data: bytes


def read_or_recover(path: Path, parse: Callable[[bytes], Content], workshop: Workshop) -> Content | None:
    """What ``parse`` makes of ``path``, or of its ``.bak``; None when neither holds anything usable.

    ``parse`` raises DocumentError for bytes that are not such a file. Those are moved aside, never
    overwritten, and a notice says what was used instead. Raises ReadError where a file cannot be used now
    but may be whole.
    """
    found, moved = _try(path, parse, workshop)
    if found is not None:
        return found.content
    backup = backup_path(path)
    rescued, moved_backup = _try(backup, parse, workshop)
    if rescued is not None:
        # The content is safe in the backup, so a full disk is no reason to stop here.
        with contextlib.suppress(StorageError):
            write_atomically(path, rescued.data, keep_backup=False, files=workshop.files)
    _tell(path, moved, moved_backup, rescued is not None, workshop)
    return rescued.content if rescued is not None else None


def _tell(
    path: Path, moved: Path | None, moved_backup: Path | None, rescued: bool, workshop: Workshop
) -> None:
    used = "its last good copy was used" if rescued else "there was no good copy, so it starts empty"
    if moved is not None:
        text = f"{path.name} could not be read and was moved to {moved.name}; {used}."
    elif rescued:
        text = f"{path.name} was missing; {used}."
    elif moved_backup is not None:
        text = f"{path.name} was missing and its copy, now {moved_backup.name}, is broken; it starts empty."
    else:
        return
    workshop.notify(Notice(path, text))


def move_aside(path: Path, workshop: Workshop) -> Path:
    """Give a broken file a new name that says since when. Raises ReadError when it cannot be moved."""
    stem = f"{path.name}.corrupt-{workshop.now():%Y%m%dT%H%M%S}"
    target = path.with_name(stem)
    number = 2
    while workshop.files.exists(target):
        target = path.with_name(f"{stem}-{number}")
        number += 1
    try:
        workshop.files.replace(path, target)
    except OSError as error:
        raise ReadError(path, error) from error
    return target


def read_bytes(path: Path, workshop: Workshop) -> bytes:
    """All bytes of a file.

    Raises FileNotFoundError where there is none, DocumentError where it will never be readable, and ReadError
    where it may be another time, such as a file of another user.
    """
    try:
        return workshop.files.read(path)
    except FileNotFoundError:
        raise
    except OSError as error:
        if error.errno in _BROKEN:
            raise DocumentError(f"cannot be read: {error}") from error
        raise ReadError(path, error) from error


def _try(
    path: Path, parse: Callable[[bytes], Content], workshop: Workshop
) -> tuple[_Found[Content] | None, Path | None]:
    """What was found at ``path``, and where it was moved to if it was broken."""
    try:
        data = read_bytes(path, workshop)
        return _Found(parse(data), data), None
    except FileNotFoundError:
        return None, None
    except DocumentError:
        return None, move_aside(path, workshop)

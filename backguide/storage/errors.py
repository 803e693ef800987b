"""What can go wrong with stored data; every message is one sentence for a person to read."""

from dataclasses import dataclass
from pathlib import Path


class StorageError(Exception):
    """Stored data could not be used; the message says what happened and what to do."""


class WriteError(StorageError):
    """Something could not be saved; what was saved before is untouched."""

    def __init__(self, path: Path, cause: OSError) -> None:
        super().__init__(f"{path.name} could not be saved: {cause.strerror or cause}.")


class ReadError(StorageError):
    """A file is there and may be whole, but cannot be read or moved now; it was not touched."""

    def __init__(self, path: Path, cause: OSError) -> None:
        super().__init__(f"{path.name} could not be read: {cause.strerror or cause}.")


class NewerDataError(StorageError):
    """Data written by a newer BackGuide than this one; nothing of it was changed."""


class LockedError(StorageError):
    """Another process has the data folder open."""


class DocumentError(ValueError):
    """A stored document does not say what it should; the message is one line naming the field."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the person should know about one file; ``text`` is one sentence."""

    file: Path
    text: str

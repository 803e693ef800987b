"""The running session, line by line, so that a crash loses five seconds at most."""

import contextlib
import zlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import orjson

from backguide.core.record import SessionRecord
from backguide.core.resume import Progress
from backguide.storage.document_reader import DocumentReader
from backguide.storage.errors import DocumentError, Notice, WriteError
from backguide.storage.file_system import write_all
from backguide.storage.progress_codec import decode_progress, encode_progress
from backguide.storage.recovery import Workshop, move_aside, read_bytes
from backguide.storage.session_codec import decode_session, encode_session

JOURNAL_NAME = "active-session.jsonl"

_PUT_BY = "active-session-{}.jsonl"
_START = b'{"crc":'


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A running session as it stood: what was done so far and how far (seconds) into which step it was.

    ``progress`` is what it takes to go on with it; None in the journal of an older version, or where this one
    cannot read it.
    """

    record: SessionRecord
    step_index: int
    step_elapsed: float
    progress: Progress | None = None

    @property
    def written_at(self) -> datetime:
        """When it was taken: the record of a running session ends now."""
        return self.record.ended_at


class Journal:
    """An append-only file with a whole snapshot a line, each with a checksum, each on the disk on return."""

    def __init__(self, folder: Path, workshop: Workshop, name: str = JOURNAL_NAME) -> None:
        self._path = folder / name
        self._workshop = workshop
        self._ends_whole = False

    def append(self, snapshot: Snapshot) -> None:
        """Add ``snapshot``; on return it survives a crash. Raises WriteError; earlier lines still count."""
        files = self._workshop.files
        line = encode_line(snapshot) + b"\n"
        try:
            is_new = not files.exists(self._path)
            # A line torn by a crash or a full disk must not swallow the next one.
            start = b"" if is_new or self._ends_whole else b"\n"
            self._ends_whole = False
            file = files.open_append(self._path)
            try:
                write_all(files, file, start + line)
                files.sync(file)
            finally:
                files.close(file)
            if is_new:
                files.sync_folder(self._path.parent)
        except OSError as error:
            raise WriteError(self._path, error) from error
        self._ends_whole = True

    def recover(self) -> Snapshot | None:
        """The last whole snapshot, or None without one.

        A torn line at the end is what a crash leaves and is passed over. A file without any whole line, which
        is no beginning of one either, is moved aside with a notice. Raises NewerDataError for the snapshot of
        a newer BackGuide, and ReadError where the file cannot be used now but may be whole.
        """
        try:
            data = read_bytes(self._path, self._workshop)
        except FileNotFoundError:
            return None
        except DocumentError:
            self._move_aside()
            return None
        for line in reversed(data.split(b"\n")):
            with contextlib.suppress(DocumentError):
                return decode_line(line)
        content = data.strip(b"\n")
        if not (_START.startswith(content) or (content.startswith(_START) and b"\n" not in content)):
            self._move_aside()
        return None

    def clear(self) -> None:
        """Forget the session: it is stored, or not wanted. Raises WriteError."""
        self._ends_whole = False
        try:
            self._workshop.files.remove(self._path)
            self._workshop.files.sync_folder(self._path.parent)
        except FileNotFoundError:
            return
        except OSError as error:
            raise WriteError(self._path, error) from error

    def put_by(self) -> None:
        """Make room for another session while this one cannot be stored. Raises WriteError."""
        number = 1
        while self._workshop.files.exists(target := self._path.with_name(_PUT_BY.format(number))):
            number += 1
        self._ends_whole = False
        try:
            self._workshop.files.replace(self._path, target)
            self._workshop.files.sync_folder(target.parent)
        except FileNotFoundError:
            return
        except OSError as error:
            raise WriteError(self._path, error) from error

    def others(self) -> tuple["Journal", ...]:
        """The journals that were put by, each of one session."""
        folder = self._path.parent
        names = self._workshop.files.names(folder)
        return tuple(Journal(folder, self._workshop, name) for name in names if _is_put_by(name))

    def _move_aside(self) -> None:
        moved = move_aside(self._path, self._workshop)
        text = f"{self._path.name} could not be read and was moved to {moved.name}; no session is waiting."
        self._workshop.notify(Notice(self._path, text))


def _is_put_by(name: str) -> bool:
    start, end = _PUT_BY.split("{}")
    return name.startswith(start) and name.endswith(end) and name[len(start) : -len(end)].isdigit()


def encode_line(snapshot: Snapshot) -> bytes:
    """``snapshot`` as one line of JSON, without its end; ``crc`` is the CRC-32 of the rest of the object."""
    body = orjson.dumps(
        {
            "written_at": snapshot.written_at.isoformat(),
            "step_index": snapshot.step_index,
            "step_elapsed": snapshot.step_elapsed,
            "record": encode_session(snapshot.record),
            "progress": None if snapshot.progress is None else encode_progress(snapshot.progress),
        }
    )
    return _START + str(zlib.crc32(body)).encode() + b"," + body[1:]


def decode_line(line: bytes) -> Snapshot:
    """The snapshot of one line. Raises DocumentError for a line that is torn or anything else."""
    checksum, comma, rest = line.removeprefix(_START).partition(b",")
    body = b"{" + rest
    if not (line.startswith(_START) and comma and checksum == str(zlib.crc32(body)).encode()):
        raise DocumentError("the line is not whole")
    try:
        document: dict[str, object] = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise DocumentError(f"the line is not JSON: {error}") from error
    read = DocumentReader(document)
    record = decode_session(document.get("record"))
    progress = _decode_progress(document.get("progress"))
    return Snapshot(record, read.whole("step_index"), read.seconds("step_elapsed"), progress)


def _decode_progress(document: object) -> Progress | None:
    """What another version wrote differently must not cost the record of what was done."""
    if document is None:
        return None
    try:
        return decode_progress(document)
    except DocumentError:
        return None

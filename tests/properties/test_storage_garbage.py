"""Whatever bytes lie in the files, storage opens, says so in one sentence, and works."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import orjson
from hypothesis import given, settings
from hypothesis import strategies as st

from backguide.core.record import SessionRecord
from backguide.storage.data_folder import DataFolder
from backguide.storage.errors import DocumentError, NewerDataError, Notice
from backguide.storage.journal import JOURNAL_NAME, Journal, Snapshot, encode_line
from backguide.storage.session_codec import decode_session, encode_session
from tests.storage.records import NOW, any_record, record, snapshot, workshop

FILES = (
    "sessions-2026.json",
    "sessions-2026.json.bak",
    "sessions-2026.json.new",
    "sessions-2025.json",
    "settings.json",
    "settings.json.bak",
    "settings.json.new",
    "active-session.jsonl",
    "backguide.lock",
    "backups",
)

json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 300) | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["sessions", "1", "2", "id", "theme", "items"]), inner, max_size=3)
    ),
    max_leaves=8,
)
own_lines = st.integers(1, 3).map(lambda number: encode_line(snapshot(number)))
garbage = (
    st.binary(max_size=80)
    | json_values.map(orjson.dumps)
    | json_values.map(lambda value: orjson.dumps({"schema": 1, "theme": value, "name": value}))
    | json_values.map(lambda value: orjson.dumps({"sessions": {"1": {"schema": 1, "items": value}}}))
    | st.builds(lambda line, length: line[:length], own_lines, st.integers(0, 400))
)


@contextmanager
def a_folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


@settings(max_examples=120, deadline=None)
@given(contents=st.dictionaries(st.sampled_from(FILES), garbage, min_size=1, max_size=6))
def test_garbage_in_any_file_never_keeps_the_folder_from_opening(contents: dict[str, bytes]) -> None:
    with a_folder() as path:
        for name, data in contents.items():
            (path / name).write_bytes(data)
        with DataFolder.open(path, now=lambda: NOW) as folder:
            folder.settings.values()
            folder.history.latest()
            folder.history.add(record(1))
            folder.settings.set("name", "Margaret")
            folder.journal.append(snapshot(2))
            for notice in folder.notices:
                assert notice.text.endswith(".")
                assert "\n" not in notice.text
        with DataFolder.open(path, now=lambda: NOW) as folder:
            assert folder.history.get(record(1).id) == record(1)
            assert folder.settings.values().name == "Margaret"
            assert folder.journal.recover() == snapshot(2)


@settings(max_examples=150, deadline=None)
@given(one=any_record())
def test_a_record_comes_back_as_it_was(one: SessionRecord) -> None:
    back = decode_session(orjson.loads(orjson.dumps(encode_session(one))))
    assert back == one
    assert back.started_at.utcoffset() == one.started_at.utcoffset()
    assert back.started_at.date() == one.started_at.date()


def places(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Where in a document something stands."""
    if isinstance(value, dict):
        for key, within in value.items():
            yield (*path, key)
            yield from places(within, (*path, key))
    elif isinstance(value, list):
        for index, within in enumerate(value):
            yield (*path, index)
            yield from places(within, (*path, index))


@settings(max_examples=200, deadline=None)
@given(data=st.data(), value=json_values)
def test_a_changed_document_is_a_record_or_a_one_line_fault(data: st.DataObject, value: object) -> None:
    document: Any = encode_session(record(1))
    place = data.draw(st.sampled_from(list(places(document))))
    within = document
    for step in place[:-1]:
        within = within[step]
    within[place[-1]] = value
    fault = ""
    try:
        decode_session(document)
    except (DocumentError, NewerDataError) as error:
        fault = str(error)
    assert "\n" not in fault


def written(folder: Path, snapshots: list[Snapshot]) -> tuple[Path, bytes]:
    journal = Journal(folder, workshop())
    for one in snapshots:
        journal.append(one)
    path = folder / JOURNAL_NAME
    return path, path.read_bytes()


snapshots = st.lists(
    st.builds(snapshot, st.integers(1, 99), st.integers(0, 200), st.text(max_size=5)), min_size=1, max_size=4
)


@settings(max_examples=100, deadline=None)
@given(taken=snapshots, data=st.data())
def test_a_cut_journal_gives_its_last_whole_line(taken: list[Snapshot], data: st.DataObject) -> None:
    with a_folder() as folder:
        path, whole = written(folder, taken)
        length = data.draw(st.integers(0, len(whole)))
        path.write_bytes(whole[:length] + data.draw(st.sampled_from([b"", b"\x00" * 16, b"\xff"])))
        lines = whole[:length].count(b"\n")
        expected = taken[:lines][-1] if lines else None
        # The next line may be there but for its line end; what comes behind it then decides.
        possible = [expected, *taken[lines : lines + 1]]
        assert Journal(folder, workshop()).recover() in possible


@settings(max_examples=150, deadline=None)
@given(taken=snapshots, place=st.floats(0, 1, exclude_max=True), value=st.integers(0, 255))
def test_a_changed_byte_costs_no_other_line(taken: list[Snapshot], place: float, value: int) -> None:
    with a_folder() as folder:
        path, whole = written(folder, taken)
        position = int(place * len(whole))
        changed = bytearray(whole)
        changed[position] = value
        path.write_bytes(changed)
        hit = whole[:position].count(b"\n")
        notices: list[Notice] = []
        found = Journal(folder, workshop(notices)).recover()
        # A changed line end joins two lines, so the next one is lost too.
        last_lost = hit + 1 if whole[position] == ord("\n") else hit
        if last_lost < len(taken) - 1:
            assert found == taken[-1]
        else:
            assert found is None or found in taken


@settings(max_examples=60, deadline=None)
@given(data=st.binary(max_size=200))
def test_a_journal_of_garbage_is_no_session(data: bytes) -> None:
    with a_folder() as folder:
        (folder / JOURNAL_NAME).write_bytes(data)
        journal = Journal(folder, workshop())
        assert journal.recover() is None
        journal.append(snapshot(1))
        assert journal.recover() == snapshot(1)

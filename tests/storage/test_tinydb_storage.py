"""TinyDB over atomic files: durable at once, copies out, nothing unsaved remembered."""

from pathlib import Path

import orjson
import pytest
from tinydb import TinyDB, where
from tinydb.middlewares import CachingMiddleware
from tinydb.storages import Storage

from backguide.storage.atomic_file import backup_path
from backguide.storage.errors import Notice, WriteError
from backguide.storage.tinydb_storage import AtomicStorage, WriteThroughCache, open_database
from tests.storage.faulty_disks import FullDisk
from tests.storage.records import workshop


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "sessions-2026.json"


def on_disk(path: Path) -> dict[str, dict[str, dict[str, object]]]:
    return orjson.loads(path.read_bytes())


def test_it_is_a_genuine_tinydb_storage() -> None:
    assert issubclass(AtomicStorage, Storage)
    assert issubclass(WriteThroughCache, CachingMiddleware)
    assert WriteThroughCache.WRITE_CACHE_SIZE == 1


def test_every_insert_is_on_the_disk_at_once(path: Path) -> None:
    database = open_database(path, workshop())
    for number in (1, 2, 3):
        database.insert({"number": number})
        assert len(on_disk(path)["_default"]) == number
    assert len(orjson.loads(backup_path(path).read_bytes())["_default"]) == 2
    database.close()


def test_another_tinydb_reads_what_was_written(path: Path) -> None:
    with open_database(path, workshop()) as database:
        database.table("sessions").insert({"id": "a", "items": [1, 2]})
    with TinyDB(path) as stock:
        assert stock.table("sessions").all() == [{"id": "a", "items": [1, 2]}]


def test_what_is_read_can_be_changed_without_changing_the_store(path: Path) -> None:
    storage = WriteThroughCache(AtomicStorage)(path, workshop())
    storage.write({"sessions": {"1": {"id": "a"}}})
    tables = storage.read() or {}
    tables["sessions"]["1"]["id"] = "b"
    tables["sessions"]["2"] = {}
    assert storage.read() == {"sessions": {"1": {"id": "a"}}}


def test_what_could_not_be_saved_is_not_remembered(path: Path) -> None:
    disk = FullDisk(10_000)
    database = open_database(path, workshop(files=disk))
    database.insert({"id": "a", "marks": ["kept"]})
    disk.room = 5
    with pytest.raises(WriteError):
        database.insert({"id": "b"})
    with pytest.raises(WriteError):
        database.update(lambda document: document["marks"].append("lost"), where("id") == "a")
    assert database.all() == [{"id": "a", "marks": ["kept"]}]
    disk.room = 10_000
    database.insert({"id": "c"})
    assert [document["id"] for document in database.all()] == ["a", "c"]
    assert [document["id"] for document in on_disk(path)["_default"].values()] == ["a", "c"]


def test_a_broken_file_is_not_overwritten_by_a_write_without_a_read(path: Path) -> None:
    notices: list[Notice] = []
    path.write_bytes(b"broken")
    backup_path(path).write_bytes(b'{"sessions": {}}')
    AtomicStorage(path, workshop(notices)).write({"sessions": {"1": {}}})
    assert len(notices) == 1
    assert path.with_name(path.name + ".corrupt-20260531T090000").read_bytes() == b"broken"
    assert backup_path(path).read_bytes() == b'{"sessions": {}}'

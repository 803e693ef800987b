"""Sessions: one file a year, kept for good, whatever happens while one is added."""

import shutil
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from unittest.mock import patch

import orjson
import pytest

from backguide.core.record import SessionRecord
from backguide.storage.errors import NewerDataError, Notice, ReadError, WriteError
from backguide.storage.file_system import FileSystem
from backguide.storage.history import History
from backguide.storage.year_file import YearFile
from tests.storage.faulty_disks import CountingDisk, DyingDisk, FullDisk, Killed
from tests.storage.records import NOW, record, workshop

OLD = record(1, note="from before")
NEW = record(2, NOW + timedelta(hours=3), note="just done")


def open_history(
    folder: Path, files: FileSystem | None = None, notices: list[Notice] | None = None
) -> History:
    return History(folder, workshop(notices, files))


def stored(folder: Path) -> list[SessionRecord]:
    """What the next start finds."""
    return list(open_history(folder).all_between(date.min, date.max))


def in_year(number: int, year: int) -> SessionRecord:
    return record(number, NOW.replace(year=year))


@pytest.fixture
def history(tmp_path: Path) -> History:
    return open_history(tmp_path)


def test_a_session_is_there_at_the_next_start(tmp_path: Path, history: History) -> None:
    history.add(OLD)
    history.add(NEW)
    assert stored(tmp_path) == [OLD, NEW]
    assert open_history(tmp_path).get(NEW.id) == NEW
    assert open_history(tmp_path).latest() == NEW


def test_an_empty_history(history: History) -> None:
    assert history.years() == ()
    assert history.latest() is None
    assert history.get("no such id") is None
    assert history.all_between(date.min, date.max) == ()


def test_adding_twice_keeps_the_first(tmp_path: Path, history: History) -> None:
    history.add(OLD)
    before = (tmp_path / "sessions-2026.json").read_bytes()
    history.add(record(1, note="changed"))
    open_history(tmp_path).add(record(1, note="changed"))
    assert stored(tmp_path) == [OLD]
    assert (tmp_path / "sessions-2026.json").read_bytes() == before


def test_each_year_has_its_file(tmp_path: Path, history: History) -> None:
    for number, year in enumerate((2026, 2024, 2025), start=1):
        history.add(in_year(number, year))
    assert sorted(path.name for path in tmp_path.glob("sessions-????.json")) == [
        "sessions-2024.json",
        "sessions-2025.json",
        "sessions-2026.json",
    ]
    assert history.years() == (2024, 2025, 2026)
    assert history.latest() == in_year(1, 2026)


def test_a_file_holds_one_document_a_session(tmp_path: Path, history: History) -> None:
    history.add(OLD)
    history.add(NEW)
    tables = orjson.loads((tmp_path / "sessions-2026.json").read_bytes())
    assert [document["id"] for document in tables["sessions"].values()] == [OLD.id, NEW.id]


def test_the_local_year_and_day_count(history: History) -> None:
    # Shortly after midnight in Auckland it is still the year before in London.
    new_year = record(1, datetime(2026, 1, 1, 0, 30, tzinfo=timezone(timedelta(hours=13))))
    history.add(new_year)
    assert history.years() == (2026,)
    assert history.all_between(date(2026, 1, 1), date(2026, 1, 1)) == (new_year,)
    assert history.all_between(date(2025, 12, 1), date(2025, 12, 31)) == ()


def test_both_ends_of_a_span_are_in_it_and_order_is_by_time(history: History) -> None:
    days = [record(day, datetime(2026, 3, day, 9, tzinfo=UTC)) for day in range(1, 6)]
    for one in reversed(days):
        history.add(one)
    assert history.all_between(date(2026, 3, 2), date(2026, 3, 4)) == tuple(days[1:4])


def test_old_years_are_only_opened_when_asked_for(tmp_path: Path, history: History) -> None:
    for number, year in enumerate((2023, 2024, 2025, 2026), start=1):
        history.add(in_year(number, year))
    reopened = open_history(tmp_path)
    opened: list[str] = []

    def watch(year_file: YearFile, path: Path, surroundings: object) -> None:
        opened.append(path.name)
        original(year_file, path, surroundings)  # type: ignore[arg-type]

    original = YearFile.__init__
    with patch.object(YearFile, "__init__", watch):
        reopened.all_between(date(2026, 1, 1), date(2026, 12, 31))
        reopened.add(record(9))
        assert reopened.latest() is not None
        assert opened == ["sessions-2026.json"]
        reopened.all_between(date(2025, 6, 1), date(2026, 1, 31))
        assert opened == ["sessions-2026.json", "sessions-2025.json"]


def test_reading_a_year_again_does_not_touch_the_disk(tmp_path: Path, history: History) -> None:
    history.add(OLD)

    class ReadingDisk(FileSystem):
        reads = 0

        def read(self, path: Path) -> bytes:
            self.reads += 1
            return super().read(path)

    disk = ReadingDisk()
    reopened = open_history(tmp_path, disk)
    for _ in range(3):
        reopened.all_between(date.min, date.max)
    reopened.add(NEW)
    assert disk.reads == 1


@pytest.fixture(scope="module")
def one_session(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("one")
    open_history(folder).add(record(3, NOW - timedelta(days=1)))
    open_history(folder).add(OLD)
    return folder


BEFORE = [record(3, NOW - timedelta(days=1)), OLD]


def add_and_die(folder: Path, disk: DyingDisk) -> bool:
    """True when the new session was added before the disk died."""
    try:
        open_history(folder, disk).add(NEW)
    except Killed:
        return False
    return True


@pytest.mark.parametrize("power", [True, False], ids=["kill", "power-cut"])
def test_death_at_every_byte_of_an_added_session(tmp_path: Path, one_session: Path, power: bool) -> None:
    counter = CountingDisk()
    open_history(shutil.copytree(one_session, tmp_path / "counted"), counter).add(NEW)
    assert counter.bytes > 1000
    for offset in range(counter.bytes):
        folder = shutil.copytree(one_session, tmp_path / str(offset))
        assert not add_and_die(folder, DyingDisk(last_byte=offset, power=power))
        assert stored(folder) == BEFORE
        shutil.rmtree(folder)


@pytest.mark.parametrize("power", [True, False], ids=["kill", "power-cut"])
def test_death_at_every_step_of_an_added_session(tmp_path: Path, one_session: Path, power: bool) -> None:
    counts: list[int] = []
    for last_step in range(100):
        folder = shutil.copytree(one_session, tmp_path / str(last_step))
        finished = add_and_die(folder, DyingDisk(last_step=last_step, power=power))
        found = stored(folder)
        assert found in (BEFORE, [*BEFORE, NEW])
        counts.append(len(found))
        if finished:
            break
        open_history(folder).add(NEW)
        assert stored(folder) == [*BEFORE, NEW], "it can be added again after the crash"
    assert counts[0] == 2
    assert counts[-1] == 3


def test_death_while_a_year_begins(tmp_path: Path) -> None:
    for last_step in range(100):
        folder = tmp_path / str(last_step)
        folder.mkdir()
        finished = add_and_die(folder, DyingDisk(last_step=last_step))
        assert stored(folder) in ([], [NEW])
        if finished:
            assert stored(folder) == [NEW]
            return
    pytest.fail("the session was never added")


def test_a_full_disk_is_told_and_loses_nothing(tmp_path: Path, one_session: Path) -> None:
    folder = shutil.copytree(one_session, tmp_path / "full")
    disk = FullDisk(700)
    history = open_history(folder, disk)
    with pytest.raises(WriteError, match="No space left"):
        history.add(NEW)
    assert history.get(NEW.id) is None
    assert stored(folder) == BEFORE
    disk.room = 10_000
    history.add(NEW)
    assert stored(folder) == [*BEFORE, NEW]


def test_a_broken_year_gives_way_to_its_backup(tmp_path: Path, history: History) -> None:
    history.add(OLD)
    history.add(NEW)
    (tmp_path / "sessions-2026.json").write_bytes(b"\x00" * 100)
    notices: list[Notice] = []
    assert open_history(tmp_path, notices=notices).all_between(date.min, date.max) == (OLD,)
    assert "its last good copy was used" in notices[0].text


def test_a_year_of_which_only_the_backup_is_left(tmp_path: Path, history: History) -> None:
    history.add(OLD)
    (tmp_path / "sessions-2026.json").rename(tmp_path / "sessions-2026.json.bak")
    assert open_history(tmp_path).years() == (2026,)
    assert stored(tmp_path) == [OLD]


def test_a_document_that_is_no_session_is_left_out_and_stays(tmp_path: Path, history: History) -> None:
    history.add(OLD)
    path = tmp_path / "sessions-2026.json"
    tables = orjson.loads(path.read_bytes())
    tables["sessions"]["7"] = {**tables["sessions"]["1"], "id": "seven", "status": "flying"}
    path.write_bytes(orjson.dumps(tables))
    notices: list[Notice] = []
    reopened = open_history(tmp_path, notices=notices)
    reopened.add(NEW)
    assert reopened.all_between(date.min, date.max) == (OLD, NEW)
    (notice,) = notices
    assert notice.text == (
        "1 session in sessions-2026.json could not be read and stayed out (status: must be one of "
        "completed, partial, stopped_pain, stopped_safety, not 'flying')."
    )
    assert orjson.loads(path.read_bytes())["sessions"]["7"]["status"] == "flying"


def test_a_broken_document_does_not_stand_in_the_way_of_its_session(tmp_path: Path, history: History) -> None:
    history.add(OLD)
    path = tmp_path / "sessions-2026.json"
    path.write_bytes(path.read_bytes().replace(b'"completed"', b'"flying"'))
    open_history(tmp_path).add(OLD)
    assert stored(tmp_path) == [OLD]
    assert open_history(tmp_path).get(OLD.id) == OLD
    assert open_history(tmp_path).latest() == OLD


def test_a_year_that_cannot_be_read_now_is_left_out_and_not_written_to(
    tmp_path: Path, history: History
) -> None:
    history.add(OLD)
    history.add(in_year(4, 2025))

    class ForeignDisk(FileSystem):
        def read(self, path: Path) -> bytes:
            if path.name == "sessions-2026.json":
                raise PermissionError(13, "Permission denied")
            return super().read(path)

    notices: list[Notice] = []
    reopened = open_history(tmp_path, ForeignDisk(), notices)
    assert reopened.all_between(date.min, date.max) == (in_year(4, 2025),)
    assert [notice.text for notice in notices] == ["sessions-2026.json could not be read: Permission denied."]
    with pytest.raises(ReadError):
        reopened.add(NEW)
    assert stored(tmp_path) == [in_year(4, 2025), OLD]


def make_newer(path: Path) -> bytes:
    tables = orjson.loads(path.read_bytes())
    tables["sessions"]["1"]["schema"] = 3
    path.write_bytes(orjson.dumps(tables))
    return path.read_bytes()


def test_a_newer_year_is_left_out_and_never_written_to(tmp_path: Path, history: History) -> None:
    history.add(OLD)
    history.add(in_year(4, 2025))
    newer = make_newer(tmp_path / "sessions-2026.json")
    notices: list[Notice] = []
    reopened = open_history(tmp_path, notices=notices)
    for _ in range(2):
        assert reopened.all_between(date.min, date.max) == (in_year(4, 2025),)
    (notice,) = notices
    assert notice.text == (
        "Your data comes from a newer BackGuide (version 3, this one knows 2); "
        "nothing was changed, please update BackGuide."
    )
    with pytest.raises(NewerDataError):
        reopened.add(NEW)
    assert (tmp_path / "sessions-2026.json").read_bytes() == newer

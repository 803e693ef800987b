"""Settings on disk: safe, forgiving, and faithful to what they do not know."""

from datetime import date
from pathlib import Path

import orjson
import pytest

from backguide.core.settings import AS_PLANNED, SettingError, Theme, typed_settings
from backguide.storage.errors import NewerDataError, Notice, WriteError
from backguide.storage.file_system import FileSystem
from backguide.storage.settings_file import SETTINGS_NAME, SettingsStore
from tests.storage.faulty_disks import DyingDisk, FullDisk, Killed
from tests.storage.records import workshop


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / SETTINGS_NAME


def open_store(
    folder: Path, notices: list[Notice] | None = None, files: FileSystem | None = None
) -> SettingsStore:
    return SettingsStore(folder, workshop(notices, files))


def test_the_first_start_has_the_defaults_and_writes_nothing(tmp_path: Path, path: Path) -> None:
    assert open_store(tmp_path).values() == typed_settings({})
    assert not path.exists()


def test_a_change_is_there_at_the_next_start(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    store.set("theme", "dark")
    store.set("text_scale", 1.5)
    store.set("programme_started", "2026-05-04")
    for now in (store, open_store(tmp_path)):
        assert now.get("theme") == "dark"
        assert now.values().theme is Theme.DARK
        assert now.values().text_scale == 1.5
        assert now.values().programme_started == date(2026, 5, 4)


def test_a_value_that_cannot_be_is_refused(tmp_path: Path, path: Path) -> None:
    store = open_store(tmp_path)
    with pytest.raises(SettingError, match="weekly_goal: must be one of 0, 1, 2, 3, 4, 5, 6, 7, not 9"):
        store.set("weekly_goal", 9)
    with pytest.raises(SettingError, match="colour: there is no such setting"):
        store.set("colour", "red")
    with pytest.raises(SettingError, match="colour: there is no such setting"):
        store.get("colour")
    assert store.get("weekly_goal") == AS_PLANNED
    assert not path.exists()


def test_setting_the_same_again_does_not_write(tmp_path: Path, path: Path) -> None:
    store = open_store(tmp_path)
    store.set("theme", "dark")
    store.set("name", "Margaret")
    before = path.read_bytes(), path.with_name("settings.json.bak").read_bytes()
    store.set("name", "Margaret")
    assert (path.read_bytes(), path.with_name("settings.json.bak").read_bytes()) == before


def test_keys_of_another_version_stay(tmp_path: Path, path: Path) -> None:
    path.write_text('{"schema": 1, "garden": {"bench": 0.9}, "theme": "light"}')
    open_store(tmp_path).set("theme", "dark")
    assert orjson.loads(path.read_bytes()) == {"schema": 2, "garden": {"bench": 0.9}, "theme": "dark"}


def test_a_bad_value_gives_way_to_its_default_with_a_notice(tmp_path: Path, path: Path) -> None:
    path.write_text('{"schema": 1, "text_scale": "huge", "theme": "dark"}')
    notices: list[Notice] = []
    store = open_store(tmp_path, notices)
    assert store.get("text_scale") == 1.0
    assert store.get("theme") == "dark"
    assert notices == [
        Notice(
            path,
            "A setting in settings.json was not usable, so its default is used "
            "(text_scale: must be one of 1.0, 1.25, 1.5, 1.75, 2.0, not 'huge').",
        )
    ]
    store.set("text_scale", 1.0)
    assert orjson.loads(path.read_bytes())["text_scale"] == 1.0


@pytest.mark.parametrize(
    "broken", [b"", b"{", b"[]", b"\xff\x00", b'{"theme": "dark"}', b'{"schema": "one"}']
)
def test_a_broken_file_is_moved_aside(tmp_path: Path, path: Path, broken: bytes) -> None:
    open_store(tmp_path).set("name", "Margaret")
    open_store(tmp_path).set("theme", "dark")
    path.write_bytes(broken)
    notices: list[Notice] = []
    assert open_store(tmp_path, notices).get("name") == "Margaret"
    assert "its last good copy was used" in notices[0].text
    assert path.with_name("settings.json.corrupt-20260531T090000").read_bytes() == broken


def test_a_newer_file_is_refused_and_left_alone(tmp_path: Path, path: Path) -> None:
    path.write_text('{"schema": 3, "theme": "sepia"}')
    with pytest.raises(NewerDataError, match="version 3, this one knows 2"):
        open_store(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == [SETTINGS_NAME]
    assert path.read_text() == '{"schema": 3, "theme": "sepia"}'


def test_death_at_every_byte_and_step_of_a_change(tmp_path: Path) -> None:
    deaths = [DyingDisk(last_byte=offset) for offset in range(45)]
    deaths += [DyingDisk(last_step=step) for step in range(10)]
    found: set[object] = set()
    for number, disk in enumerate(deaths):
        folder = tmp_path / str(number)
        folder.mkdir()
        open_store(folder).set("name", "Anna")
        try:
            open_store(folder, files=disk).set("name", "Margaret")
        except Killed:
            found.add(open_store(folder).get("name"))
        else:
            assert open_store(folder).get("name") == "Margaret"
    assert found == {"Anna", "Margaret"}


def test_a_full_disk_is_told_and_the_setting_stays(tmp_path: Path) -> None:
    disk = FullDisk(40)
    store = open_store(tmp_path, files=disk)
    store.set("name", "Anna")
    with pytest.raises(WriteError, match="No space left"):
        store.set("name", "Margaret")
    assert store.get("name") == "Anna"
    assert open_store(tmp_path).get("name") == "Anna"

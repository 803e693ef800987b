"""The safety log: what was said about warning signs and mornings is never lost, and never guessed at."""

from datetime import timedelta
from pathlib import Path

import orjson
import pytest
from hypothesis import given

from backguide.core.safety import (
    AdviceTaken,
    ConsentGiven,
    Lock,
    Morning,
    MorningAfter,
    Occasion,
    SafetyEntry,
    SignsAsked,
    Urgency,
    lock_of,
)
from backguide.storage.data_folder import DataFolder
from backguide.storage.errors import DocumentError, NewerDataError, Notice, WriteError
from backguide.storage.safety_codec import decode_entry, encode_entry
from backguide.storage.safety_log import SafetyLog
from tests.storage.faulty_disks import CountingDisk, DyingDisk, FullDisk, Killed
from tests.storage.records import NOW, safety_entries, workshop

CONSENT = ConsentGiven(NOW)
WARNED = SignsAsked(NOW + timedelta(minutes=1), Occasion.SESSION, Urgency.NOW)
ADVICE = AdviceTaken(NOW + timedelta(days=2))


@given(safety_entries)
def test_every_entry_comes_back_as_it_was(entry: SafetyEntry) -> None:
    assert decode_entry(orjson.loads(orjson.dumps(encode_entry(entry)))) == entry


def test_a_lock_survives_a_restart_with_its_date(tmp_path: Path) -> None:
    with DataFolder.open(tmp_path, now=lambda: NOW) as folder:
        folder.safety.add(CONSENT)
        folder.safety.add(WARNED)
    with DataFolder.open(tmp_path, now=lambda: NOW) as folder:
        assert lock_of(folder.safety.entries()) == Lock(WARNED.at, Urgency.NOW)
        folder.safety.add(ADVICE)
    with DataFolder.open(tmp_path, now=lambda: NOW) as folder:
        assert folder.safety.entries() == (CONSENT, WARNED, ADVICE)
        assert lock_of(folder.safety.entries()) is None


def test_a_broken_file_gives_way_to_the_copy_before(tmp_path: Path) -> None:
    log = SafetyLog(tmp_path, workshop())
    log.add(CONSENT)
    log.add(WARNED)
    log.add(MorningAfter(NOW, "a", Morning.USUAL))
    (tmp_path / "safety.json").write_bytes(b'{"schema": 2, "entr')
    notices: list[Notice] = []
    assert SafetyLog(tmp_path, workshop(notices)).entries() == (CONSENT, WARNED)
    assert "last good copy" in notices[0].text


def test_a_full_disk_loses_nothing_and_says_so(tmp_path: Path) -> None:
    SafetyLog(tmp_path, workshop()).add(CONSENT)
    log = SafetyLog(tmp_path, workshop(files=FullDisk(room=10)))
    with pytest.raises(WriteError):
        log.add(WARNED)
    assert log.entries() == (CONSENT,)
    assert SafetyLog(tmp_path, workshop()).entries() == (CONSENT,)


def test_a_death_at_any_step_leaves_the_old_or_the_new(tmp_path: Path) -> None:
    (tmp_path / "whole").mkdir()
    SafetyLog(tmp_path / "whole", workshop()).add(CONSENT)
    counting = CountingDisk()
    SafetyLog(tmp_path / "whole", workshop(files=counting)).add(WARNED)
    for step in range(counting.steps):
        folder = tmp_path / str(step)
        folder.mkdir()
        SafetyLog(folder, workshop()).add(CONSENT)
        with pytest.raises(Killed):
            SafetyLog(folder, workshop(files=DyingDisk(last_step=step))).add(WARNED)
        assert SafetyLog(folder, workshop()).entries() in ((CONSENT,), (CONSENT, WARNED))


def test_an_entry_of_elsewhere_stays_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "safety.json"
    path.write_bytes(orjson.dumps({"schema": 2, "entries": [{"kind": "moon", "at": NOW.isoformat()}]}))
    notices: list[Notice] = []
    log = SafetyLog(tmp_path, workshop(notices))
    assert log.entries() == ()
    assert "kind: must be consent, signs, advice or morning, not 'moon'" in notices[0].text
    log.add(CONSENT)
    assert [entry["kind"] for entry in orjson.loads(path.read_bytes())["entries"]] == ["moon", "consent"]


def test_a_newer_log_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "safety.json").write_bytes(b'{"schema": 3, "entries": []}')
    with pytest.raises(NewerDataError):
        SafetyLog(tmp_path, workshop())
    assert (tmp_path / "safety.json").read_bytes() == b'{"schema": 3, "entries": []}'


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ({"kind": "consent"}, "at: is missing"),
        ({"kind": "signs", "at": NOW.isoformat(), "occasion": "never", "found": None}, "occasion: must be"),
        ({"kind": "morning", "at": NOW.isoformat(), "session": "", "answer": None}, "session: must be"),
        (3, "must be an object"),
    ],
)
def test_a_fault_is_one_line_naming_the_field(document: object, message: str) -> None:
    with pytest.raises(DocumentError, match=message):
        decode_entry(document)

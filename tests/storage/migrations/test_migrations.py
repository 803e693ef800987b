"""Old data stays readable: every schema has a sample, every migration a test, newer data is refused."""

import re
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from backguide.core.record import SCHEMA
from backguide.core.safety import LegChange
from backguide.core.settings import Theme
from backguide.core.vocabulary import Feedback, Side, Status
from backguide.storage import migrations
from backguide.storage.data_folder import DataFolder
from backguide.storage.errors import DocumentError, NewerDataError
from backguide.storage.migrations import LIFTS, DocumentKind, migrate
from backguide.storage.settings_file import SCHEMA as SETTINGS_SCHEMA
from tests.storage.records import NOW

SAMPLES = Path(__file__).parents[2] / "samples"
FOLDER = Path(migrations.__file__).parent


def test_every_migration_is_entered_and_has_a_test() -> None:
    names = sorted(path.stem for path in FOLDER.glob("v*.py"))
    assert names == [f"v{number:03}_to_v{number + 1:03}" for number in range(1, len(LIFTS) + 1)]
    for name in names:
        assert Path(__file__).with_name(f"test_{name}.py").exists(), f"{name} has no test"


def test_no_migration_calls_current_code() -> None:
    for path in FOLDER.glob("v*.py"):
        source = path.read_text(encoding="utf-8")
        imports = re.findall(r"^\s*(?:from|import) +(backguide\S*)", source, re.MULTILINE)
        assert set(imports) <= {"backguide.storage.migrations"}, f"{path.name} must stay as it is for good"


def test_every_schema_has_a_sample() -> None:
    assert len(LIFTS) + 1 == SCHEMA == SETTINGS_SCHEMA
    assert sorted(path.name for path in SAMPLES.glob("v*")) == [
        f"v{number}" for number in range(1, SCHEMA + 1)
    ]


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("v*")), ids=lambda path: path.name)
def test_a_sample_opens_without_a_word(tmp_path: Path, sample: Path) -> None:
    path = shutil.copytree(sample, tmp_path / "data")
    with DataFolder.open(path, now=lambda: NOW) as folder:
        assert folder.history.years() == (2025, 2026)
        records = folder.history.all_between(date(2025, 1, 1), date(2026, 12, 31))
        assert [record.status for record in records] == [
            Status.COMPLETED,
            Status.PARTIAL,
            Status.STOPPED_PAIN,
            Status.STOPPED_SAFETY,
            Status.COMPLETED,
        ]
        assert {record.schema for record in records} == {SCHEMA}
        first = records[0]
        assert first.started_at.isoformat() == "2025-12-31T23:50:00+01:00"
        assert (first.pain_before, first.pain_after, first.effort) == (4, 3, 5)
        assert first.note == "Stiff this morning, better afterwards."
        assert first.items[1].exercise == "bird-dog"
        assert first.items[1].feedback is Feedback.HARD
        assert [done.side for done in first.items[1].done] == [Side.LEFT, Side.RIGHT]
        settings = folder.settings.values()
        assert (settings.name, settings.theme, settings.text_scale) == ("Margaret", Theme.DARK, 1.5)
        assert settings.programme_started == date(2025, 12, 29)
        heard = sample.name != "v1"
        assert (first.leg, first.anything_new) == (LegChange.UP if heard else None, False)
        assert records[3].anything_new is heard
        assert len(folder.safety.entries()) == (6 if heard else 0)
        snapshot = folder.journal.recover()
        assert snapshot is not None
        assert (snapshot.step_index, snapshot.step_elapsed) == (14, 7.5)
        assert folder.notices == ()


def _to_second(document: dict[str, Any], kind: DocumentKind) -> dict[str, Any]:
    return {**document, "mood": "unknown"} if kind is DocumentKind.SESSION else document


def _to_third(document: dict[str, Any], kind: DocumentKind) -> dict[str, Any]:
    return {**document, "mood": document["mood"].upper()} if kind is DocumentKind.SESSION else document


def test_migrations_follow_one_another_from_any_schema() -> None:
    lifts = (_to_second, _to_third)
    old = {"schema": 1, "id": "a"}
    assert migrate(old, DocumentKind.SESSION, lifts) == {"schema": 3, "id": "a", "mood": "UNKNOWN"}
    assert old == {"schema": 1, "id": "a"}
    later = {"schema": 2, "mood": "calm"}
    assert migrate(later, DocumentKind.SESSION, lifts) == {"schema": 3, "mood": "CALM"}
    assert migrate({"schema": 3}, DocumentKind.SESSION, lifts) == {"schema": 3}
    assert migrate({"schema": 1}, DocumentKind.SETTINGS, lifts) == {"schema": 3}


def test_a_newer_schema_is_refused_in_one_sentence() -> None:
    with pytest.raises(NewerDataError) as raised:
        migrate({"schema": 4}, DocumentKind.SESSION, (_to_second, _to_third))
    assert str(raised.value) == (
        "Your data comes from a newer BackGuide (version 4, this one knows 3); "
        "nothing was changed, please update BackGuide."
    )


@pytest.mark.parametrize("schema", [0, -1, True, "1", None, 1.0])
def test_a_document_without_a_schema_is_none_of_ours(schema: object) -> None:
    with pytest.raises(DocumentError, match="schema"):
        migrate({"schema": schema}, DocumentKind.SESSION)

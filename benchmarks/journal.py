"""The journal of a running session, against a bare append and fsync of as many bytes.

The window itself does not wait for the disk: what it waits for is the second line.
"""

import os
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from backguide.content.assets import assets_folder
from backguide.content.library import load_library
from backguide.core.plan import PlanSettings
from backguide.core.recording import SessionIdentity, record_of
from backguide.core.resume import progress_of
from backguide.core.session import SessionState
from backguide.core.shorter import Version, plan_version
from backguide.services.appointment import FIRST_PROGRAMME
from backguide.services.journal_writer import JournalWriter
from backguide.storage.data_folder import DataFolder
from backguide.storage.journal import Snapshot, encode_line
from benchmarks.measurement import Measurement, milliseconds

NOW = datetime(2026, 5, 31, 9, 0, tzinfo=UTC)
APPENDS = 200
GOAL = 2.0
"""A line may cost twice what the disk itself takes for it."""
WAITING_GOAL = 0.25


def measure() -> Iterator[Measurement]:
    """Lines of a session half-way."""
    snapshot = _half_way()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with DataFolder.open(folder / "ours", now=lambda: NOW) as data:
            # Turn by turn, because a disk's mood changes within seconds.
            line = encode_line(snapshot)
            pairs = [
                (
                    milliseconds(lambda: data.journal.append(snapshot), 1),
                    milliseconds(lambda: _append(folder / "bare", line), 1),
                )
                for _ in range(APPENDS)
            ]
            value, baseline = (median(times) for times in zip(*pairs, strict=True))
            writer = JournalWriter(data.journal)
            waited = milliseconds(lambda: writer.append(snapshot), APPENDS)
            writer.flush()
    yield Measurement("append a line to the journal", value, "ms", baseline, GOAL)
    yield Measurement("what the window waits for it", waited, "ms", baseline, WAITING_GOAL)


def _half_way() -> Snapshot:
    programme = load_library(assets_folder()).programmes[FIRST_PROGRAMME]
    plan = plan_version(programme.phases[0].items, PlanSettings(), Version.FULL)
    index = len(plan.steps) // 2
    worked = {
        number: step.duration for number, step in enumerate(plan.steps[:index]) if step.kind.is_credited
    }
    state = SessionState(plan, index=index, worked=worked)
    record = record_of(state, SessionIdentity("one", NOW, programme.id, programme.version, 0), NOW)
    return Snapshot(record, index, 0.0, progress_of(state, 0.0))


def _append(path: Path, line: bytes) -> None:
    file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    os.write(file, line)
    os.fsync(file)
    os.close(file)

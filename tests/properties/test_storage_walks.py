"""Random walks through the history: whatever happens, it equals a plain dictionary."""

import tempfile
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from backguide.core.record import SessionRecord
from backguide.storage.errors import WriteError
from backguide.storage.file_system import FileSystem
from backguide.storage.history import History
from tests.storage.faulty_disks import DyingDisk, FullDisk, Killed
from tests.storage.records import NOW, record, workshop

numbers = st.integers(1, 12)


def session(number: int, note: str) -> SessionRecord:
    """A session whose id also says its time, as a real one does: three years, some on one day."""
    return record(number, NOW - timedelta(days=150 * (number // 2)), note=note)


class HistoryWalk(RuleBasedStateMachine):
    """Add, reopen, die half-way, run out of space, break files; compare with a dictionary."""

    def __init__(self) -> None:
        super().__init__()
        self._temporary = tempfile.TemporaryDirectory()
        self.folder = Path(self._temporary.name)
        self.model: dict[str, SessionRecord] = {}
        self.history = self.opened()

    def opened(self, files: FileSystem | None = None) -> History:
        return History(self.folder, workshop(files=files))

    def teardown(self) -> None:
        self.history.close()
        self._temporary.cleanup()

    @rule(number=numbers, note=st.sampled_from(["", "first", "again"]))
    def add(self, number: int, note: str) -> None:
        one = session(number, note)
        self.history.add(one)
        self.model.setdefault(one.id, one)

    @rule()
    def reopen(self) -> None:
        self.history.close()
        self.history = self.opened()

    @rule(
        number=numbers,
        last_step=st.none() | st.integers(0, 10),
        last_byte=st.none() | st.integers(0, 4000),
        power=st.booleans(),
    )
    def add_and_die(self, number: int, last_step: int | None, last_byte: int | None, power: bool) -> None:
        one = session(number, "dying")
        disk = DyingDisk(last_step=last_step, last_byte=last_byte, power=power)
        finished = True
        try:
            self.opened(disk).add(one)
        except Killed:
            finished = False
        self.history = self.opened()
        if finished or self.history.get(one.id) == one:
            self.model.setdefault(one.id, one)

    @rule(number=numbers, room=st.integers(0, 600))
    def add_on_a_full_disk(self, number: int, room: int) -> None:
        one = session(number, "full")
        history = self.opened(FullDisk(room))
        with suppress(WriteError):
            history.add(one)
            self.model.setdefault(one.id, one)
        self.history = self.opened()

    @rule()
    def leave_unfinished_files(self) -> None:
        for path in list(self.folder.glob("*.json")):
            path.with_name(path.name + ".new").write_bytes(b'{"sess')

    @invariant()
    def it_equals_the_dictionary(self) -> None:
        found = self.history.all_between(date.min, date.max)
        assert {one.id: one for one in found} == self.model
        assert len(found) == len(self.model)
        assert list(found) == sorted(found, key=lambda one: (one.started_at, one.id))
        assert self.history.years() == tuple(sorted({one.started_at.year for one in self.model.values()}))


HistoryWalk.TestCase.settings = settings(max_examples=60, stateful_step_count=20, deadline=None)
TestHistoryWalk = HistoryWalk.TestCase

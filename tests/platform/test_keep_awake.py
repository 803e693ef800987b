"""The screen is kept awake through the system, quietly given up where it cannot be, and never waited for."""

import os
import shutil
import subprocess
import threading
from collections.abc import Callable, Generator, Iterator
from contextlib import AbstractContextManager, contextmanager
from queue import Queue

import pytest
from pytestqt.qtbot import QtBot

from backguide.platform.keep_awake import FAILED, CannotKeepAwakeError, ScreenKeeper, awake_request
from tests.platform.screen_saver import FakeScreenSaver

PATIENCE = 10.0
"""Seconds after which a test fails rather than waits on; nothing here takes nearly as long."""


class FakeSystem:
    """Writes down requests and their ends; the thread that asked may be made to wait."""

    def __init__(self) -> None:
        self.asked: Queue[str] = Queue()
        self.answers = threading.Event()
        self.answers.set()

    @contextmanager
    def request(self) -> Generator[None]:
        self.answers.wait(PATIENCE)
        self.asked.put("on")
        yield
        self.asked.put("off")

    def next(self) -> str:
        return self.asked.get(timeout=PATIENCE)


MakeKeeper = Callable[..., ScreenKeeper]


@pytest.fixture
def make_keeper(qtbot: QtBot) -> Iterator[MakeKeeper]:
    del qtbot
    made: list[ScreenKeeper] = []

    def make(
        request: Callable[[], AbstractContextManager[None]] = awake_request, *, wanted: bool = True
    ) -> ScreenKeeper:
        made.append(ScreenKeeper(lambda: wanted, request))
        return made[-1]

    yield make
    for keeper in made:
        keeper.close()


def test_the_request_lasts_from_hold_to_release(make_keeper: MakeKeeper) -> None:
    system = FakeSystem()
    keeper = make_keeper(system.request)
    keeper.hold()
    assert system.next() == "on"
    assert system.asked.empty()
    keeper.release()
    assert system.next() == "off"


def test_a_hold_for_a_time_ends_by_itself(make_keeper: MakeKeeper) -> None:
    system = FakeSystem()
    make_keeper(system.request).hold(0.01)
    assert [system.next(), system.next()] == ["on", "off"]


def test_a_second_hold_takes_the_place_of_the_first(make_keeper: MakeKeeper) -> None:
    system = FakeSystem()
    keeper = make_keeper(system.request)
    keeper.hold(60.0)
    assert system.next() == "on"
    keeper.hold()
    assert sorted([system.next(), system.next()]) == ["off", "on"]
    keeper.close()
    assert system.next() == "off"


def test_a_system_that_hangs_does_not_hold_up_the_session(make_keeper: MakeKeeper) -> None:
    system = FakeSystem()
    system.answers.clear()
    keeper = make_keeper(system.request)
    keeper.hold()
    keeper.release()
    assert system.asked.empty(), "hold and release came back while the system still thinks"
    system.answers.set()
    assert [system.next(), system.next()] == ["on", "off"]


def test_switched_off_in_the_settings_nothing_is_asked(make_keeper: MakeKeeper) -> None:
    system = FakeSystem()
    keeper = make_keeper(system.request, wanted=False)
    keeper.hold()
    keeper.close()
    assert system.asked.empty()


@contextmanager
def refused() -> Generator[None]:
    raise CannotKeepAwakeError("no service")
    yield


def test_a_refusal_is_told_once_and_no_more_asked(qtbot: QtBot, make_keeper: MakeKeeper) -> None:
    keeper = make_keeper(refused)
    with qtbot.waitSignal(keeper.failed) as told:
        keeper.hold()
    assert told.args == [FAILED]
    with qtbot.assertNotEmitted(keeper.failed):
        keeper.hold()
        keeper.close()


def test_without_a_bus_it_is_a_quiet_hint(
    qtbot: QtBot, make_keeper: MakeKeeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    if os.name == "nt" or "microsoft" in os.uname().release.casefold():
        pytest.skip("Windows needs no bus")
    keeper = make_keeper()
    with qtbot.waitSignal(keeper.failed):
        keeper.hold()


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    program = shutil.which("dbus-daemon")
    if program is None:
        pytest.skip("there is no D-Bus here")
    daemon = subprocess.Popen(
        [program, "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE, text=True
    )
    assert daemon.stdout is not None
    address = daemon.stdout.readline().strip()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    yield address
    daemon.kill()
    daemon.communicate()


def test_a_real_bus_is_asked_and_told_the_end(bus: str, make_keeper: MakeKeeper) -> None:
    with FakeScreenSaver(bus) as screen_saver:
        keeper = make_keeper()
        keeper.hold()
        assert screen_saver.calls.get(timeout=PATIENCE) == ("Inhibit", "wakepy")
        keeper.close()
        assert screen_saver.calls.get(timeout=PATIENCE) == ("UnInhibit", FakeScreenSaver.COOKIE)

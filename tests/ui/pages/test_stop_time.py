"""Stop is answered within 150 ms in every phase, measured on the event loop with the real clock."""

from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from backguide.core.session import Activity
from backguide.core.step import StepKind
from backguide.storage.data_folder import DataFolder
from tests.ui.session_helpers import two_exercises
from tests.ui.session_page_helpers import PlayedPage

WITHIN = 0.150
PHASES = (
    StepKind.OVERVIEW,
    StepKind.POSITION,
    StepKind.GET_READY,
    StepKind.MOVE_IN,
    StepKind.HOLD,
    StepKind.MOVE_OUT,
    StepKind.SWITCH_SIDE,
    StepKind.REST,
    StepKind.REPETITION,
    StepKind.COOL_DOWN,
)


class TimedPage(PlayedPage):
    """Notes when everything fell silent."""

    def __init__(self, folder: DataFolder) -> None:
        super().__init__(folder, two_exercises())
        self.silent_at: list[float] = []
        hush = self.sound.silence

        def silence() -> None:
            hush()
            self.silent_at.append(perf_counter())

        self.sound.silence = silence  # type: ignore[method-assign]


@pytest.fixture
def played(tmp_path: Path, qapp: QApplication) -> Iterator[TimedPage]:
    with DataFolder.open(tmp_path / "data") as folder:
        played = TimedPage(folder)
        yield played
        played.model.end_for_today()
        played.page.close()
        played.page.deleteLater()
        qapp.processEvents()


def stopped_after(played: TimedPage, post: Callable[[], None]) -> float:
    """Seconds from the press, queued as the system queues it, until sound and timers have stopped."""
    played.silent_at.clear()
    pressed = perf_counter()
    post()
    while perf_counter() - pressed < 2.0:
        QCoreApplication.processEvents()
        if len(played.silent_at) >= 2 and not played.model.is_ticking:
            return max(*played.silent_at, perf_counter()) - pressed
    raise AssertionError("nothing stopped")


def post_key(played: TimedPage, key: Qt.Key) -> Callable[[], None]:
    def post() -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier)
            QCoreApplication.postEvent(played.focused, event)

    return post


@pytest.mark.parametrize("kind", PHASES)
@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Period])
def test_stop_is_answered_at_once_in_every_phase(played: TimedPage, kind: StepKind, key: Qt.Key) -> None:
    played.go_to(kind)
    played.pass_time(0.6)
    QCoreApplication.processEvents()
    assert played.model.is_ticking
    assert stopped_after(played, post_key(played, key)) < WITHIN
    assert played.state.activity is Activity.STOPPING
    assert played.page.stop_sheet.isVisible()
    # Nothing of the session is said or counted after it.
    heard = len(played.sound.heard)
    played.pass_time(30)
    assert len(played.sound.heard) == heard


@pytest.mark.parametrize("before", [Activity.PAUSED, Activity.LEAD_IN])
def test_stop_is_answered_at_once_while_paused_and_while_getting_ready(
    played: TimedPage, before: Activity
) -> None:
    played.go_to(StepKind.HOLD)
    played.model.toggle_pause()
    if before is Activity.LEAD_IN:
        played.model.toggle_pause()
    assert played.state.activity is before
    assert stopped_after(played, post_key(played, Qt.Key.Key_Escape)) < WITHIN


def test_the_button_stops_when_it_goes_down(played: TimedPage) -> None:
    played.go_to(StepKind.HOLD)
    stop = played.page.player.controls.stop
    assert stopped_after(played, lambda: QTimer.singleShot(0, stop, stop.pressed.emit)) < WITHIN

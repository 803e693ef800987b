"""The session on a second screen, also when that is unplugged."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backguide.ui.session_placing import SessionPlacing, other_screen


@dataclass
class FakeScreen:
    """A screen of 1920 × 1080 at ``left``."""

    title: str
    left: int

    def name(self) -> str:
        return self.title

    def availableGeometry(self) -> QRect:  # noqa: N802 (Qt's name)
        return QRect(self.left, 0, 1920, 1080)


LAPTOP, WALL, DESK = FakeScreen("laptop", 0), FakeScreen("wall", 1920), FakeScreen("desk", 3840)


@pytest.mark.parametrize(
    ("names", "wanted", "found"),
    [
        (("laptop",), "", None),
        (("laptop",), "wall", None),
        (("laptop", "wall"), "", "wall"),
        (("laptop", "desk", "wall"), "wall", "wall"),
        (("laptop", "desk"), "wall", "desk"),
    ],
)
def test_which_screen(names: tuple[str, ...], wanted: str, found: str | None) -> None:
    assert other_screen(names, "laptop", wanted) == found


def placed(qtbot: QtBot, connected: list[FakeScreen]) -> tuple[QWidget, SessionPlacing]:
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(100, 100, 1366, 768)
    window.show()
    return window, SessionPlacing(window, lambda: connected)


def test_a_session_fills_the_other_screen_and_comes_back(qtbot: QtBot) -> None:
    window, placing = placed(qtbot, [LAPTOP, WALL])
    placing.begin()
    placing.enter("")
    assert placing.here == "wall"
    assert window.windowState() & Qt.WindowState.WindowFullScreen
    placing.leave()
    assert placing.here == "laptop"
    assert window.geometry() == QRect(100, 100, 1366, 768)
    assert not window.windowState() & Qt.WindowState.WindowFullScreen


def test_without_another_screen_nothing_moves(qtbot: QtBot) -> None:
    window, placing = placed(qtbot, [LAPTOP])
    placing.begin()
    placing.enter("wall")
    placing.move_on()
    placing.leave()
    assert window.geometry() == QRect(100, 100, 1366, 768)


def test_a_screen_chosen_by_hand_is_told(qtbot: QtBot) -> None:
    _, placing = placed(qtbot, [LAPTOP, WALL, DESK])
    placing.begin()
    with qtbot.waitSignal(placing.chosen) as told:
        placing.move_on()
    assert told.args == ["wall"]
    with qtbot.waitSignal(placing.chosen) as told:
        placing.move_on()
    assert told.args == ["desk"]
    with qtbot.waitSignal(placing.chosen) as told:
        placing.move_on()
    assert told.args == [""]


def test_outside_a_session_the_window_just_moves(qtbot: QtBot) -> None:
    _, placing = placed(qtbot, [LAPTOP, WALL])
    with qtbot.assertNotEmitted(placing.chosen):
        placing.move_on()
    assert placing.here == "wall"


def test_unplugged_in_mid_session_the_window_is_seen_again(qtbot: QtBot) -> None:
    connected = [LAPTOP, WALL]
    window, placing = placed(qtbot, connected)
    placing.begin()
    placing.enter("wall")
    connected.remove(WALL)
    placing.bring_back()
    assert placing.here == "laptop"
    placing.leave()
    assert window.geometry() == QRect(100, 100, 1366, 768)

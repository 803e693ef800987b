"""A second start brings the first window forward."""

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from backguide.platform.single_instance import FirstInstance, ask_forward

ROOT = Path(__file__).parents[2]
SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from backguide.platform.single_instance import ask_forward
application = QCoreApplication([])
print(ask_forward(Path(sys.argv[1])))
"""


def second_start(folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", SECOND, str(folder)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )


def test_the_first_window_is_asked_to_come_forward(tmp_path: Path, qtbot: QtBot) -> None:
    first = FirstInstance(tmp_path)
    with qtbot.waitSignal(first.asked_forward, timeout=20_000):
        process = second_start(tmp_path)
    printed, _ = process.communicate()
    assert printed.strip() == "True"
    first.close()


@pytest.mark.usefixtures("qapp")
def test_nobody_answers_where_nobody_listens(tmp_path: Path) -> None:
    first = FirstInstance(tmp_path)
    first.close()
    assert not ask_forward(tmp_path)


@pytest.mark.usefixtures("qapp")
def test_folders_do_not_hear_one_another(tmp_path: Path) -> None:
    first = FirstInstance(tmp_path / "one")
    assert not ask_forward(tmp_path / "two")
    first.close()


def test_a_name_left_by_a_process_that_died_is_taken_over(tmp_path: Path, qtbot: QtBot) -> None:
    dead = FirstInstance(tmp_path)
    alive = FirstInstance(tmp_path)
    with qtbot.waitSignal(alive.asked_forward, timeout=20_000):
        process = second_start(tmp_path)
    process.communicate()
    alive.close()
    dead.close()

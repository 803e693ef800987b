"""From starting the process to the first painted window, against a bare Qt window."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import time

from backguide.core.safety import Occasion
from backguide.platform.clock import SystemClock
from backguide.services.safety import SafetyDesk
from backguide.storage.data_folder import DataFolder
from benchmarks.measurement import Measurement

RUNS = 7
GOAL = 1.6
STOPWATCH = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

def painted():
    print(time.time(), flush=True)
    QApplication.quit()

class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and not self.property("seen"):
            self.setProperty("seen", True)
            QTimer.singleShot(0, painted)  # comes when all of the window is painted
        return False

qInstallMessageHandler(lambda *_: None)
original = QApplication.exec

def timed_exec(*_):
    watcher = FirstPaint(QApplication.instance())
    QApplication.instance().installEventFilter(watcher)
    return original()

QApplication.exec = timed_exec
"""
"""Prints the time of the first paint and ends the program; put before the program to be timed."""

BARE = """
application = QApplication([])
window = QWidget()
layout = QVBoxLayout(window)
layout.addWidget(QLabel("Hello"))
layout.addWidget(QPushButton("Start"))
window.show()
application.exec()
"""
OURS = """
from backguide.run import run_window
run_window(Path(sys.argv[1]))
"""


def measure() -> Iterator[Measurement]:
    """Yield the start of BackGuide, after one run of each that fills the disk's cache."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        _answer_first_questions(data)
        pairs = [(_seconds(OURS, data), _seconds(BARE, data)) for _ in range(RUNS + 1)][1:]
    ours, bare = (median(column) * 1000 for column in zip(*pairs, strict=True))
    yield Measurement("start to first painted window", ours, "ms", bare, GOAL)


def _answer_first_questions(data: Path) -> None:
    """A usual start shows Today, not what is asked once."""
    with DataFolder.open(data) as folder:
        desk = SafetyDesk(folder, SystemClock())
        desk.give_consent()
        desk.answer_signs(Occasion.FIRST, None)


def _seconds(program: str, data: Path) -> float:
    began = time()
    result = subprocess.run(
        [sys.executable, "-c", STOPWATCH + program, str(data)], stdout=subprocess.PIPE, text=True, check=False
    )
    if result.returncode:
        raise SystemExit("The program to be timed did not start.")
    return float(result.stdout.split()[0]) - began

"""Qt must not lose references to None (docs/decisions/qt-pins.md).

A binding that drops one at every call works for some seconds, then ends the process. Counting shows it at
once.
"""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath
from PySide6.QtWidgets import QApplication, QLabel

CALLS = 1000
TOLERANCE = 50
"""References to None that other code may come to hold or let go meanwhile."""


def references_lost(call: Callable[[], object]) -> int:
    """Return how many references to None a thousand calls lose."""
    call()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    return before - sys.getrefcount(None)


@pytest.mark.usefixtures("qapp")
def test_widgets_keep_none() -> None:
    label = QLabel()
    assert references_lost(lambda: label.setText("Hold")) < TOLERANCE
    assert references_lost(label.update) < TOLERANCE
    assert references_lost(label.parent) < TOLERANCE


def test_painting_keeps_none(qapp: QApplication) -> None:
    assert qapp is not None
    image = QImage(16, 16, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    try:
        assert references_lost(lambda: painter.setPen(QColor("black"))) < TOLERANCE
        assert references_lost(lambda: painter.drawLine(0, 0, 8, 8)) < TOLERANCE
        assert references_lost(painter.save) < TOLERANCE
        assert references_lost(painter.restore) < TOLERANCE
    finally:
        painter.end()


def test_paths_keep_none() -> None:
    path = QPainterPath()
    assert references_lost(lambda: path.moveTo(0.0, 0.0)) < TOLERANCE
    assert references_lost(path.clear) < TOLERANCE


@pytest.mark.usefixtures("qapp")
def test_objects_and_timers_keep_none() -> None:
    owner = QObject()
    timer = QTimer(owner)
    assert references_lost(lambda: owner.setObjectName("session")) < TOLERANCE
    assert references_lost(lambda: timer.setInterval(10)) < TOLERANCE
    assert references_lost(lambda: timer.start(1000)) < TOLERANCE
    assert references_lost(timer.stop) < TOLERANCE

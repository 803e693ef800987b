"""For every test of windows: nothing of it may live on."""

from collections.abc import Iterator
from typing import Any
from weakref import ref

import pytest
import shiboken6
from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QEvent, QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication


class Started:
    """Remembers which timers, threads and animations were started, by wrapping their ``start``.

    It holds them weakly, so that it keeps nothing alive itself.
    """

    KINDS = (QAbstractAnimation, QThread, QTimer)

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self._objects: list[ref[QObject]] = []
        for kind in self.KINDS:
            self._watch(kind, patch)

    def _watch(self, kind: type[Any], patch: pytest.MonkeyPatch) -> None:
        original = kind.start

        def start(started: QObject, *arguments: object) -> None:
            self._objects.append(ref(started))
            original(started, *arguments)

        patch.setattr(kind, "start", start)

    def still_running(self) -> list[str]:
        """Describe what was started and neither stopped nor destroyed."""
        held = [started for reference in self._objects if (started := reference()) is not None]
        alive = [started for started in held if shiboken6.isValid(started)]
        return sorted({_described(started) for started in alive if _is_running(started)})


def _is_running(started: QObject) -> bool:
    if isinstance(started, QThread):
        return started.isRunning()
    if isinstance(started, QTimer):
        return started.isActive()
    assert isinstance(started, QAbstractAnimation)
    return started.state() == QAbstractAnimation.State.Running


def _described(started: QObject) -> str:
    parent = started.parent()
    owner = f" of {type(parent).__name__}" if parent else " without a parent"
    return f"{type(started).__name__} {started.objectName()!r}{owner}"


@pytest.fixture(autouse=True)
def nothing_lives_on(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Deliver what ``deleteLater`` asked for, then fail on windows, threads, timers and animations left."""
    started = Started(monkeypatch)
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.processEvents()
    windows = [f"{type(widget).__name__} {widget.objectName()!r}" for widget in qapp.topLevelWidgets()]
    for widget in qapp.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not windows, f"windows left open by this test: {', '.join(windows)}"
    running = started.still_running()
    assert not running, f"still running after this test: {', '.join(running)}"

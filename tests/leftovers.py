"""What a test of windows leaves behind: open windows, running timers, threads and animations."""

from typing import Any
from weakref import ref

import pytest
import shiboken6
from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QEvent, QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication, QMenu, QWidget


class Leftovers:
    """Watches one test from before its first fixture until after its last one."""

    KINDS = (QAbstractAnimation, QThread, QTimer)

    def __init__(self, application: QApplication, patch: pytest.MonkeyPatch) -> None:
        self._application = application
        # Held weakly, so that nothing is kept alive by being watched.
        self._started: list[ref[QObject]] = []
        self._earlier = [ref(widget) for widget in application.topLevelWidgets()]
        for kind in self.KINDS:
            self._watch(kind, patch)

    def _watch(self, kind: type[Any], patch: pytest.MonkeyPatch) -> None:
        original = kind.start

        def start(started: QObject, *arguments: object) -> None:
            self._started.append(ref(started))
            original(started, *arguments)

        patch.setattr(kind, "start", start)

    def clear_away(self) -> list[str]:
        """Deliver what ``deleteLater`` asked for; describe and remove what is left all the same."""
        self._deliver()
        windows = self._windows()
        left = [*map(_window, windows), *map(_owned, self._running())]
        for window in windows:
            window.close()
            window.deleteLater()
        self._deliver()
        return left

    def _deliver(self) -> None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self._application.processEvents()

    def _windows(self) -> list[QWidget]:
        earlier = [widget for reference in self._earlier if (widget := reference()) is not None]
        windows = [widget for widget in self._application.topLevelWidgets() if widget not in earlier]
        # Every plot has menus that live as long as its Python object; unopened, they are nobody's window.
        return [widget for widget in windows if widget.isVisible() or not isinstance(widget, QMenu)]

    def _running(self) -> list[QObject]:
        held = [started for reference in self._started if (started := reference()) is not None]
        return [started for started in held if shiboken6.isValid(started) and _is_running(started)]


def _is_running(started: QObject) -> bool:
    if isinstance(started, QThread):
        return started.isRunning()
    if isinstance(started, QTimer):
        return started.isActive()
    assert isinstance(started, QAbstractAnimation)
    return started.state() == QAbstractAnimation.State.Running


def _window(widget: QWidget) -> str:
    return f"window {type(widget).__name__} {widget.objectName()!r}"


def _owned(started: QObject) -> str:
    parent = started.parent()
    owner = f"of {type(parent).__name__}" if parent else "without a parent"
    return f"running {type(started).__name__} {started.objectName()!r} {owner}"
